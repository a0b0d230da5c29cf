"""The logins of officials: listed on the desk, and ended one by one."""

import time

import pytest

from .browsing import Browser, Page
from .conftest import Served
from .test_desk import hall, office, official
from .test_opening import given

pytestmark = pytest.mark.asyncio
__all__ = ["hall", "office"]  # fixtures
PHONE = "Mozilla/5.0 (Linux; Android 14; V2301) Chrome/120 Mobile Safari/537.36"
HOUR = 3600.0


def logins(page: Page) -> list[str]:
    """What is listed, without its times."""
    return [
        " ".join(one.text_content().split())
        for one in page.root.xpath("//section[@id='denglu']//li/p[1]")
    ]


def cookies(browser: Browser) -> str:
    return "; ".join(f"{one.key}={one.value}" for one in browser.http.cookie_jar)


async def end(browser: Browser, page: Page, whose: str) -> Page:
    [button] = [
        one
        for one in page.root.xpath("//button[@name='end']")
        if whose in one.getparent().getparent().text_content()
    ]
    return await browser.send("/bangong", {"end": button.get("value")})


async def test_the_office_ends_an_officials_login_and_whoever_has_its_cookie_is_a_stranger(
    hall: Served, office: Browser
) -> None:
    browser = await official(hall, office, "工信局")
    assert logins(await browser.open("/bangong")) == ["#1 工信局经办人 电脑（就是这台）"]
    page = await office.open("/bangong")
    assert "#1 工信局经办人 电脑" in logins(page)
    assert len(logins(page)) == 2
    thief = await hall.browser()
    assert "还没有身份" not in (await thief.open("/bangong", Cookie=cookies(browser))).main
    page = await end(office, page, "#1")
    assert page.path == "/bangong"
    assert len(logins(page)) == 1
    for one, cookie in ((browser, {}), (thief, {"Cookie": cookies(browser)})):
        assert "还没有身份" in (await one.open("/bangong", **cookie)).main
        assert (await one.open("/c", **cookie)).asked == []
    refused = await browser.says("/queue")
    assert "您现在的身份是：公众" in refused.answer
    assert "退出登录 #1 工信局" in (await office.press(page, "操作记录")).answer
    assert hall.file.rows("SELECT count(*) FROM roles WHERE ended_at IS NULL") == [(1,)]


async def test_of_several_devices_one_is_ended_alone_and_may_come_back_by_the_app(
    hall: Served, office: Browser
) -> None:
    other = await hall.browser()
    await other.send("/tg", {"data": given()}, **{"User-Agent": PHONE})
    await other.open("/", **{"User-Agent": PHONE})
    assert "Android" not in str(hall.file.rows("SELECT * FROM logins"))
    page = await office.open("/bangong")
    assert len(logins(page)) == 2
    await other.send("/tg", {"data": given()})  # opened again it is the same
    await end(office, page, "手机")
    assert "还没有身份" in (await other.open("/bangong")).main
    assert len(logins(await office.open("/bangong"))) == 1
    await other.send("/tg", {"data": given()})
    assert len(logins(await other.open("/bangong"))) == 2


async def test_an_official_ends_no_login_of_anybody_else(hall: Served, office: Browser) -> None:
    browser = await official(hall, office, "工信局")
    await office.open("/bangong")
    asker = await hall.browser()
    await asker.says("文号")
    page = await office.open("/bangong")
    assert len(hall.file.rows("SELECT id FROM logins")) == 2  # whoever only asks is not kept
    [button] = page.root.xpath("//button[@name='end' and contains(., '办公室')]")
    given_ = {"end": button.get("value")}
    assert (await browser.send("/bangong", given_)).status == 409
    assert (await asker.send("/bangong", given_)).status == 409
    assert len(logins(await office.open("/bangong"))) == 2


async def test_the_use_of_a_login_is_written_once_an_hour(
    hall: Served, office: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.open("/bangong")
    [(_, since, used)] = written = hall.file.rows("SELECT id, since, used_at FROM logins")
    await office.open("/")
    assert since == used == used // HOUR * HOUR
    assert hall.file.rows("SELECT id, since, used_at FROM logins") == written
    now = time.time()
    monkeypatch.setattr("time.time", lambda: now + HOUR)
    await office.open("/")
    assert hall.file.rows("SELECT since, used_at FROM logins") == [(since, used + HOUR)]
