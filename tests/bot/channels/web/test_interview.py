"""The interview on the page, a question a screen, and the result that it ends in."""

import io
import re

import docx
import pytest
from PIL import Image

from .browsing import Browser, Page
from .conftest import Served

pytestmark = pytest.mark.asyncio

CENTRE = "去年评上省级企业技术中心"


async def begun(browser: Browser, label: str = "算奖励") -> Page:
    return await browser.press(await browser.open("/"), label)


async def ended(browser: Browser, page: Page) -> Page:
    """Presses 没有, or 不清楚, to the result."""
    while page.root.xpath("//h1[@id='asked']"):
        label = "没有" if "没有" in page.buttons else "不清楚"
        page = await browser.press(page, label)
    return page


async def test_a_question_is_a_screen_of_its_own_with_how_many_may_follow(
    browser: Browser,
) -> None:
    page = await begun(browser)
    assert page.heading.endswith("？")
    assert "第 1 问" in page.main
    [bar] = page.root.xpath("//progress")
    left = int(bar.get("max")) - int(bar.get("value"))
    assert f"后面最多还有 {left} 问" in page.main
    assert page.asked == []


async def test_taps_lead_to_a_result_that_begins_with_the_sum_and_who_handles_it(
    browser: Browser,
) -> None:
    page = await browser.type(await begun(browser), CENTRE)
    page = await ended(browser, page)
    assert page.path.startswith("/jieguo/")
    assert "20 万元" in page.heading
    [leads] = page.root.xpath("//p[@class='leads']//b")
    assert leads.text == "工信局"
    assert "分别给予 50 万元、20 万元和 10 万元" in page.main
    assert "2025年获得省级企业技术中心" in page.main
    again = await browser.open(page.path)
    assert again.main == page.main


async def test_a_result_can_be_reopened_from_its_link_by_anybody(
    served: Served, browser: Browser
) -> None:
    page = await ended(browser, await browser.type(await begun(browser), "技改投了3000万"))
    page = await browser.press(page, "分享")
    found = re.search(r"/s/[0-9a-f]{32}", page.answer)  # no figure of the firm is in it
    assert found
    assert page.root.xpath("//p[@class='square']/*[local-name()='svg']")
    other = await served.browser()
    shared = await other.open(found[0])
    assert (shared.status, shared.headers["X-Robots-Tag"]) == (200, "noindex")
    assert re.search(r"3000 ?万", shared.main)
    assert (await other.open(found[0][:-1])).status == 404
    await browser.press(await browser.open("/shuoming"), "删除我的记录")
    assert (await other.open(found[0])).status == 404


async def test_a_result_is_a_word_file_for_who_has_it_alone(
    served: Served, browser: Browser
) -> None:
    page = await ended(browser, await browser.type(await begun(browser), CENTRE))
    [path] = page.links("下载 Word")
    async with browser.http.get(f"{browser.url}{path}") as response:
        document = docx.Document(io.BytesIO(await response.read()))
    text = "\n".join(one.text for one in document.paragraphs)
    assert page.heading in text
    assert "办理部门：工信局" in text
    assert "联系人、电话：" in text
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    assert any("20 万元" in one for one in cells)
    assert (await (await served.browser()).open(path)).status == 404


async def test_a_result_is_a_picture_for_who_has_it_alone(served: Served, browser: Browser) -> None:
    page = await ended(browser, await browser.type(await begun(browser), CENTRE))
    [path] = page.links("保存图片")
    assert path in (await browser.open("/c?all")).links("保存图片")
    async with browser.http.get(f"{browser.url}{path}") as response:
        assert response.headers["Cache-Control"] == "no-store"
        image = Image.open(io.BytesIO(await response.read()))
    assert (image.format, image.width) == ("PNG", 900)
    assert (await (await served.browser()).open(path)).status == 404


async def test_a_number_is_asked_for_with_its_keyboard_and_unit(browser: Browser) -> None:
    page = await begun(browser, "测认定")
    [box] = page.root.xpath("//input[@id='text']")
    assert box.get("inputmode") == "decimal"
    page = await browser.type(page, "52", unit="亿元")
    assert "第 2 问" in page.main
    assert (await browser.open("/c?all")).asked[-1] == "52亿元"
    [box] = page.root.xpath("//input[@id='text']")
    assert box.get("inputmode") == "numeric"


async def test_a_unit_that_is_typed_stays_as_it_is(browser: Browser) -> None:
    await browser.type(await begun(browser, "测认定"), "5200万", unit="亿元")
    assert (await browser.open("/c?all")).asked[-1] == "5200万"


async def test_going_back_shows_what_was_answered(browser: Browser) -> None:
    page = await browser.type(await begun(browser, "测认定"), "52", unit="亿元")
    page = await browser.press(page, "上一步")
    assert "第 1 问" in page.main
    [box] = page.root.xpath("//input[@id='text']")
    assert box.get("value") == "52亿元"
    page = await browser.type(page, "52亿元")
    assert "第 2 问" in page.main


async def test_an_option_tapped_twice_answers_one_question(browser: Browser) -> None:
    page = await begun(browser)
    first = await browser.press(page, "没有")
    second = await browser.press(page, "没有")
    assert first.heading == second.heading
    assert "第 2 问" in second.main


async def test_an_option_of_an_old_screen_changes_nothing(browser: Browser) -> None:
    page = await begun(browser)
    now = await browser.press(page, "没有")
    old = await browser.press(page, "不清楚")
    assert "没有算" in old.main
    assert old.heading == now.heading


async def test_what_can_not_be_the_answer_is_said_over_the_question(browser: Browser) -> None:
    page = await begun(browser, "测认定")
    after = await browser.type(page, "52", unit="")
    assert "没说单位" in after.main
    assert after.heading == page.heading
    empty = await browser.type(page, "")
    assert empty.status == 422
    assert empty.heading == page.heading


async def test_an_interview_that_was_left_waits_and_the_conversation_can_be_seen(
    browser: Browser,
) -> None:
    page = await begun(browser)
    await browser.open("/jindu")
    assert (await browser.open("/c")).heading == page.heading
    whole = await browser.open("/c?all")
    assert whole.asked == ["算奖励"]
    page = await browser.says("招商引资谁牵头")
    assert "促进外来投资中心" in page.main


async def test_one_fact_is_asked_anew_from_the_result(browser: Browser) -> None:
    page = await ended(browser, await browser.type(await begun(browser), CENTRE))
    page = await browser.press(page, "改一项")
    label = next(one for one in page.buttons if "技术中心" in one)
    page = await browser.press(page, label)
    assert "技术中心" in page.heading
    page = await ended(browser, await browser.type(page, "去年评上国家级企业技术中心"))
    assert "50 万元" in page.main
