"""Officials and the office on the page: invited, at work, revoked."""

import re
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pytest
import pytest_asyncio

from bot.commands import people
from bot.commands.inviting import invited as invited_by_operator
from bot.configuration.settings import Settings
from handlers.services import Services

from .browsing import Browser, Page
from .conftest import Served, serving
from .test_opening import ALICE, TOKEN, given
from .test_work import number, sent

pytestmark = pytest.mark.asyncio

MATERIALS = "咨询工信局：技术中心的材料交到哪里？"


@pytest_asyncio.fixture
async def hall(tmp_path: Path, services: Services) -> AsyncIterator[Served]:
    settings = {"bot_token": TOKEN, "admin_ids": str(ALICE)}
    async with serving(tmp_path, services, **settings) as page:
        yield page


@pytest_asyncio.fixture
async def office(hall: Served) -> Browser:
    browser = await hall.browser()
    await browser.send("/tg", {"data": given()})
    return browser


async def invited(office: Browser, department: str) -> tuple[str, Page]:
    """Returns the path of an invitation, and the page that shows it."""
    once = secrets.token_urlsafe(12)
    page = await office.send("/bangong", {"invite": department, "once": once})
    found = re.search(r"/j/\S+", page.answer)
    assert found, page.answer
    return found[0], page


async def official(hall: Served, office: Browser, department: str) -> Browser:
    browser = await hall.browser()
    path, _ = await invited(office, department)
    page = await browser.press(await browser.open(path), "接受邀请")
    assert f"您已成为{department}经办人" in page.answer
    return browser


async def test_looking_at_an_invitation_uses_nothing_up_and_it_holds_once(
    hall: Served, office: Browser
) -> None:
    path, page = await invited(office, "工信局")
    assert page.root.xpath("//p[@class='square']/*[local-name()='svg']")
    browser, other = await hall.browser(), await hall.browser()
    before = hall.file.kept()
    for one in (browser, other):
        assert (await one.open(path)).heading == "邀请您成为工信局经办人"
    assert hall.file.kept() == before
    shown = await browser.open(path)
    joined = await browser.press(shown, "接受邀请")
    assert "上报" in joined.buttons
    late = await other.press(shown, "接受邀请")
    assert (late.status, late.heading) == (410, "这个邀请不能用了")
    assert list(other.http.cookie_jar) == []
    assert hall.file.rows("SELECT department FROM roles") == [("工信局",)]
    code = path.removeprefix("/j/")
    assert code not in str(hall.file.rows("SELECT * FROM invitations"))


async def test_a_cookie_of_before_has_no_role_afterwards(hall: Served, office: Browser) -> None:
    browser = await hall.browser()
    await browser.says("文号")
    before = "; ".join(f"{one.key}={one.value}" for one in browser.http.cookie_jar)
    path, _ = await invited(office, "工信局")
    await browser.press(await browser.open(path), "接受邀请")
    assert "上报进展" in (await browser.open("/bangong")).buttons
    other = await hall.browser()
    assert "还没有身份" in (await other.open("/bangong", Cookie=before)).main


async def test_an_official_reports_in_a_sentence_and_everybody_sees_it(
    hall: Served, office: Browser
) -> None:
    browser = await official(hall, office, "促进外来投资中心")
    page = await browser.says("招商 已签约2家 60%")
    assert "60%" in page.answer
    page = await browser.press(page, "确认")
    assert hall.file.rows("SELECT state, percent FROM progress") == [("running", 60)]
    assert "60%" in (await (await hall.browser()).open("/jindu")).main
    step = await browser.press(await browser.open("/bangong"), "上报进展")
    assert "精准招商攻坚行动现在是什么状态？" in step.answer


async def test_an_enquiry_of_the_page_is_answered_on_the_page(
    hall: Served, office: Browser
) -> None:
    asker = await hall.browser()
    receipt = number(await sent(asker, MATERIALS))
    assert receipt in (await office.open("/bangong")).main
    department = hall.file.rows("SELECT department FROM enquiries")[0][0]
    browser = await official(hall, office, department)
    page = await browser.open("/bangong")
    assert MATERIALS[:10] in page.main
    assert "等部门办的这件是" in page.main
    assert (await browser.open("/")).links("待办 1") == ["/bangong"]
    assert (await asker.open("/")).links("待办") == []
    page = await browser.press(page, receipt)
    page = await browser.press(page, "答复")
    page = await browser.type(page, "交到县工信局，电话0357-5322022，手机13835712345。")
    page = await browser.press(page, "确认")
    page = await asker.press(await asker.open("/zixun"), "查看答复、补充或撤回")
    assert "0357-5322022" in page.answer
    assert "13835712345" not in page.answer
    page = await browser.open("/bangong")
    assert receipt not in page.main
    assert page.links("待办") == []


async def test_the_office_sees_the_figures_and_revokes_at_once(
    hall: Served, office: Browser
) -> None:
    await (await hall.browser()).says("食堂几点开饭")
    browser = await official(hall, office, "工信局")
    page = await office.open("/bangong")
    for words in ("本周", "食堂几点开饭", "#1 工信局经办人"):
        assert words in page.main
    await office.press(page, "撤销 #1")
    assert "还没有身份" in (await browser.open("/bangong")).main
    refused = await browser.says("/queue")
    assert "您现在的身份是：公众" in refused.answer


async def test_nobody_else_gets_at_the_desk(hall: Served, office: Browser) -> None:
    await official(hall, office, "工信局")
    asker = await hall.browser()
    await asker.says("文号")
    page = await asker.open("/bangong")
    assert page.root.xpath("//main//form") == []
    for given_ in ({"press": "revoke 1"}, {"press": "stats"}, {"invite": "工信局"}):
        await asker.send("/bangong", given_)
    assert hall.file.rows("SELECT count(*) FROM roles WHERE ended_at IS NULL") == [(1,)]
    assert hall.file.rows("SELECT count(*) FROM invitations") == [(1,)]
    assert (await asker.open("/bangong/taizhang.xlsx")).status == 404


async def test_the_ledgers_are_a_file(hall: Served, office: Browser, tmp_path: Path) -> None:
    async with office.http.get(f"{hall.url}/bangong/taizhang.xlsx") as response:
        assert response.status == 200
        file = tmp_path / "taizhang.xlsx"
        file.write_bytes(await response.read())
    assert openpyxl.load_workbook(file).sheetnames


async def test_the_first_of_the_office_is_invited_by_the_operator(
    tmp_path: Path, services: Services
) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path)
    path = urlsplit(await invited_by_operator(settings, "办公室")).path
    async with serving(tmp_path, services) as hall:
        browser = await hall.browser()
        page = await browser.press(await browser.open(path), "接受邀请")
        assert "领导小组办公室" in page.answer
        page = await browser.press(await browser.open("/bangong"), "操作记录")
        assert "运行服务的人" in page.answer


async def test_the_operator_deletes_a_person_by_the_number_on_their_page(
    served: Served, browser: Browser
) -> None:
    await browser.says("我们企业去年亏损了三百万")
    found = re.search(r"web-[0-9a-f]{32}", (await browser.open("/shuoming")).main)
    assert found
    settings = Settings(_env_file=None, data_dir=served.file.path.parent)
    kept = await people.export(settings, found[0])
    assert kept["page_id"] == found[0]
    assert "亏损" in str(kept["kept"]["turns"])
    await people.forget(settings, found[0])
    assert "亏损" not in served.file.content()
    assert (await browser.open("/c")).asked == []
