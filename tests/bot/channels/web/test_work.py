"""Progress and enquiries on the page."""

import datetime
import re
from dataclasses import replace

import pytest

from bot.channels.web import texts
from handlers.texts import wish
from knowledge.office.author import Author
from knowledge.office.progress import Entry, State

from .browsing import Browser, Page
from .conftest import Served

pytestmark = pytest.mark.asyncio

TEXT = "我们镇想申报专业镇，材料交到哪里？"


async def sent(browser: Browser, text: str = TEXT) -> Page:
    page = await browser.press(await browser.open("/zixun"), "写一条咨询")
    page = await browser.type(page, text)
    assert text in page.answer
    return await browser.press(page, "提交")


def number(page: Page) -> str:
    found = re.search(r"编号 (\S+?)。", page.answer)
    assert found, page.answer
    return found[1]


async def test_progress_shows_who_leads_and_what_was_reported(
    served: Served, browser: Browser
) -> None:
    policy = served.site.policies[0]
    page = await browser.open("/jindu")
    items = page.root.xpath("//ul[@class='tasks']/li")
    assert len(items) == len(policy.measures)
    assert "暂无上报" in page.main
    office = served.site.current.services.office
    assert office
    clause = policy.measures[0]
    author = Author(clause.lead[0], None)
    day = datetime.date(2026, 11, 20)
    entry = Entry(policy.file.key, clause.id, State.RUNNING, 60, "已新增 120 户", day, author)
    async with served.site.ledger.database.transaction() as transaction:
        await office.board.report("p" * 32, entry).apply(transaction)
    page = await browser.open("/jindu")
    first = "".join(page.root.xpath("//ul[@class='tasks']/li")[0].itertext())
    assert "推进中 60%" in first
    assert "已新增 120 户" in first
    assert page.root.xpath("//progress/@value") == ["60"]


async def test_an_enquiry_is_sent_and_found_again(served: Served, browser: Browser) -> None:
    page = await sent(browser)
    receipt = number(page)
    assert texts.SENT_NEXT in page.answer
    mine = await browser.open("/zixun")
    assert f"{receipt}" in mine.main
    assert "已提交" in mine.main
    assert TEXT in mine.main
    page = await browser.press(mine, "查看答复、补充或撤回")
    assert TEXT in page.answer
    page = await browser.press(page, "补充")
    page = await browser.type(page, "是乔家湾镇。")
    page = await browser.press(page, "确认")
    page = await browser.press(await browser.open("/zixun"), "查看答复、补充或撤回")
    assert "补充：是乔家湾镇。" in page.answer
    page = await browser.press(page, "撤回")
    await browser.press(page, "确认")
    assert "已撤回" in (await browser.open("/zixun")).main
    assert served.file.rows("SELECT count(*) FROM enquiries") == [(1,)]


async def test_a_confirmation_tapped_twice_sends_one(served: Served, browser: Browser) -> None:
    page = await browser.press(await browser.open("/zixun"), "写一条咨询")
    page = await browser.type(page, TEXT)
    one, two = await browser.press(page, "提交"), await browser.press(page, "提交")
    assert number(one) == number(two)
    assert served.file.rows("SELECT count(*) FROM enquiries") == [(1,)]


async def test_by_its_number_others_see_the_state_alone(served: Served, browser: Browser) -> None:
    receipt = number(await sent(browser))
    other = await served.browser()
    page = await other.open("/zixun")
    assert receipt not in page.main
    [form] = [one for one in page.root.xpath("//form") if one.xpath(".//*[@id='number']")]
    page = await other.send(form.get("action"), {"once": "abcdefgh", "text": receipt})
    assert "已提交" in page.answer
    assert TEXT not in page.main


async def test_policies_that_fit_are_shown_beside_the_enquiries(
    served: Served, browser: Browser
) -> None:
    page = await browser.type(await browser.open("/c"), "我们厂去年评上省级企业技术中心，能拿多少")
    page = await browser.press(page, wish.WISH)
    assert texts.WISHED in page.answer
    assert "还没有新的" in (await browser.open("/zixun")).main
    current = served.site.current
    before = current.services
    policy = before.policies[0]
    more = policy.awards.model_copy(
        update={
            "award": tuple(
                one.model_copy(update={"label": f"新{one.label}"}) for one in policy.awards.award
            )
        }
    )
    current.services = replace(before, policies=(replace(policy, awards=more),))
    mine = await browser.open("/zixun")
    current.services = before
    assert "省级" in mine.main
    assert "还没有新的" not in mine.main
    page = await browser.press(mine, wish.END)
    assert wish.ENDED in page.answer
    assert wish.END not in (await browser.open("/zixun")).main


async def test_nobody_sends_more_than_some_in_a_day(served: Served, browser: Browser) -> None:
    for count in range(5):
        page = await sent(browser, f"第 {count + 1} 件：材料交到哪里？")
        await browser.press(page, "撤回")
        await browser.press(await browser.open("/c"), "确认")
    assert texts.SENT_ENOUGH in (await sent(browser)).answer
    assert served.file.rows("SELECT count(*) FROM enquiries") == [(5,)]
