"""A conversation on the page: nothing is lost and nothing happens twice, whatever is tapped."""

import asyncio
import time

import pytest

from .browsing import Browser, Page, fields
from .conftest import Served

pytestmark = pytest.mark.asyncio


def hits(served: Served) -> int:
    """How many questions were counted."""
    [(count,)] = served.file.rows("SELECT coalesce(sum(times), 0) FROM hits")
    return int(count)


async def test_of_two_answers_each_has_the_link_to_its_own_clause(browser: Browser) -> None:
    page = await browser.says("招商引资谁牵头？技术中心奖多少？")
    hrefs = [one.xpath("./a/@href") for one in page.root.xpath("//p[@class='source']")]
    assert hrefs == [["/wenjian/puxian-2023-1#c4.6"], ["/wenjian/puxian-2023-1#c4.2"]]


async def test_a_question_is_answered_and_its_source_leads_to_the_clause(browser: Browser) -> None:
    start = await browser.open("/")
    page = await browser.type(start, "招商引资谁牵头")
    assert (page.status, page.path) == (200, "/c")
    assert page.asked == ["招商引资谁牵头"]
    assert "促进外来投资中心" in page.answer
    [link] = page.links("依据：")
    document = await browser.open(link)
    clause = document.root.get_element_by_id(link.partition("#")[2])
    assert "促进外来投资中心" in "".join(clause.itertext())


async def test_all_choices_and_samples_of_the_first_page_are_answered(served: Served) -> None:
    start = await (await served.browser()).open("/")
    labels = [label for label in start.buttons if label != "发送"]
    assert len(labels) == 5  # two interviews, three questions; the other choices are links
    for label in labels:
        browser = await served.browser()
        page = await browser.press(await browser.open("/"), label)
        assert page.path == "/c"
        assert "没有写" not in page.main
        assert "不确定" not in page.main
    for address in ("/c", "/jindu"):
        assert start.root.xpath(f"//main//a[@href='{address}']")
        assert (await browser.open(address)).status == 200


async def test_what_was_said_is_there_after_a_reload_and_is_gone_on_with(browser: Browser) -> None:
    await browser.says("招商引资谁牵头")
    page = await browser.says("那配合单位呢")
    assert "工信局" in page.answer
    again = await browser.open("/c")
    assert again.asked == ["招商引资谁牵头", "那配合单位呢"]
    assert again.answer == page.answer


async def test_a_double_tap_is_answered_once(served: Served, browser: Browser) -> None:
    page = await browser.says("文号")
    button = await asyncio.gather(*(browser.type(page, "招商引资谁牵头") for _ in range(4)))
    assert {one.answer for one in button} == {button[0].answer}
    assert (await browser.open("/c")).asked == ["文号", "招商引资谁牵头"]
    assert hits(served) == 2


async def test_a_form_that_is_sent_again_later_gets_the_answer_of_then(
    served: Served, browser: Browser
) -> None:
    page = await browser.says("文号")
    first = await browser.type(page, "招商引资谁牵头")
    await browser.says("组长是谁")
    again = await browser.type(page, "招商引资谁牵头")
    assert again.asked == ["文号", "招商引资谁牵头", "组长是谁"]
    assert first.asked == ["文号", "招商引资谁牵头"]
    assert hits(served) == 3


async def test_of_two_tabs_both_are_answered(served: Served, browser: Browser) -> None:
    one = await browser.says("招商引资谁牵头")
    two = await browser.open("/c")
    await browser.type(one, "文号")
    page = await browser.type(two, "组长是谁")
    assert page.asked == ["招商引资谁牵头", "文号", "组长是谁"]
    assert hits(served) == 3


async def test_a_button_of_an_old_tab_opens_what_it_stood_under(browser: Browser) -> None:
    old = await browser.says("招商引资谁牵头")
    await browser.says("文号")
    page = await browser.press(old, "全文")
    assert page.asked == ["招商引资谁牵头", "文号", "全文"]
    assert "招商" in page.answer


async def test_a_button_that_no_page_has_shown_does_nothing(
    served: Served, browser: Browser
) -> None:
    page = await browser.says("文号")
    given = {**fields(page.root.xpath("//form[@class='ask']")[0])}
    for forged in ("puxian-2023-1 full 4.6", "start rABCDEFGH", "pause", "enquiry yes 12345678"):
        refused = await browser.send("/c", {**given, "press": forged})
        assert refused.status == 409
        assert refused.heading == "这个按钮已经过时"
    assert len(served.file.rows("SELECT * FROM turns")) == 1


async def test_only_the_last_answer_has_buttons(browser: Browser) -> None:
    await browser.says("招商引资谁牵头")
    page = await browser.says("技改奖励多少")
    forms = page.root.xpath("//ol//form[@class='steps']")
    assert len(forms) == 1
    assert forms[0].xpath("ancestor::li/@id") == ["t2"]


async def test_who_sends_nothing_is_told_so_beside_the_box(
    served: Served, browser: Browser
) -> None:
    page = await browser.says("  ")
    assert page.status == 422
    [box] = page.root.xpath("//textarea")
    assert box.get("aria-describedby") == "error"
    assert "还没有写" in page.root.get_element_by_id("error").text
    assert served.file.rows("SELECT * FROM turns") == []


async def test_what_is_typed_is_text_and_nothing_else(browser: Browser) -> None:
    page = await browser.says("<script>alert(1)</script>\u202e\x00<b>招商</b>谁牵头")
    assert "<script>alert" not in page.source
    assert page.asked == ["<script>alert(1)</script><b>招商</b>谁牵头"]


async def test_personal_numbers_are_struck_out_before_anything_is_kept(
    served: Served, browser: Browser
) -> None:
    page = await browser.says("我的手机号是13812345678，招商谁牵头")
    assert "13812345678" not in page.source
    assert "13812345678" not in served.file.content()


async def test_a_command_that_is_typed_is_obeyed_and_the_offices_are_refused(
    browser: Browser,
) -> None:
    assert "没有提交过" in (await browser.says("/my")).answer
    assert "领导小组办公室" in (await browser.says("/pause 试试")).answer
    assert "原文回答" in (await browser.says("/nonsense")).answer


async def test_a_part_has_nothing_but_the_new_turn(browser: Browser) -> None:
    page = await browser.says("文号")
    [form] = page.root.xpath("//form[@class='ask']")
    given = {**fields(form), "text": "招商引资谁牵头"}
    part = await browser.send("/c", given, **{"X-Part": "1"})
    assert part.asked == ["招商引资谁牵头"]
    assert "<html" not in part.source
    assert len(part.source.encode()) < 3000


async def test_nobody_sees_another_ones_conversation(served: Served, browser: Browser) -> None:
    await browser.says("招商引资谁牵头")
    other = await served.browser()
    assert (await other.open("/c")).asked == []


async def test_who_asks_too_much_is_told_to_wait(browser: Browser) -> None:
    page: Page | None = None
    for number in range(31):
        page = await browser.send("/c", {"text": "文号", "once": f"request-{number}"})
    assert page
    assert page.status == 429
    assert page.headers["Retry-After"] == "60"
    assert page.heading == "操作太快了"


async def test_an_answer_is_sent_at_once(browser: Browser) -> None:
    """One that waits for the client to confirm its first part takes 40 ms, however quick it is."""
    seconds = []
    for _ in range(15):
        began = time.perf_counter()
        await browser.open("/")
        seconds.append(time.perf_counter() - began)
    assert min(seconds) < 0.035
