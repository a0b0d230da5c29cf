"""Nobody gets in who does not belong, and nothing of anybody gets out."""

import asyncio
import logging
from pathlib import Path

import pytest

from handlers.services import Services
from knowledge.ledger.keeping import retention

from .browsing import Browser, fields
from .conftest import Served, serving

pytestmark = pytest.mark.asyncio

READ = (
    "/",
    "/c",
    "/c?all",
    "/wenjian",
    "/jindu",
    "/zixun",
    "/shuoming",
    "/wuzhangai",
    "/s/f1",
    "/jieguo/1.docx",
    "/jieguo/1.png",
    "/tg",
)
SECRET = "我们企业去年亏损了三百万"


def cookie(browser: Browser) -> str:
    return {one.key: one.value for one in browser.http.cookie_jar}["s"]


async def test_every_answer_says_how_it_may_be_used(browser: Browser) -> None:
    await browser.says("文号")
    start = await browser.open("/")
    [style] = start.root.xpath("//link[@rel='stylesheet']/@href")
    pages = [await browser.open(path) for path in (*READ, "/missing", style, "/healthz")]
    pages.append(await browser.send("/c", {"text": ""}))
    pages.append(await browser.send("/c", {"text": "文号"}, Origin="https://evil.example"))
    async with browser.http.put(f"{browser.url}/c") as response:
        assert response.status == 405
        pages.append(await browser._page(response))
    for page in pages:
        policy = page.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["Referrer-Policy"] == "same-origin"
        assert "Server" not in page.headers
        assert "Strict-Transport-Security" not in page.headers  # it is not reached by https
        if page.headers["Content-Type"].startswith("text/html"):
            assert page.headers["Cache-Control"] == "no-store"


async def test_no_page_has_script_or_style_in_it_or_asks_another_host(browser: Browser) -> None:
    await browser.says("招商引资谁牵头")
    for path in READ:
        root = (await browser.open(path)).root
        assert not root.xpath("//style | //*[@style] | //script[not(@src)]")
        assert not root.xpath("//@*[starts-with(name(), 'on')]")
        for address in root.xpath("//@src | //@href | //@action"):
            assert address.startswith(("/", "#")), address
            assert not address.startswith("//")


async def test_files_are_kept_for_good_under_their_hash(browser: Browser) -> None:
    start = await browser.open("/")
    [style] = start.root.xpath("//link[@rel='stylesheet']/@href")
    assert "immutable" in (await browser.open(style)).headers["Cache-Control"]
    assert (await browser.open("/static/0123456789/page.css")).status == 404
    assert (await browser.open("/static/0123456789/..%2fapp.py")).status == 404


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "", "http://127.0.0.1:1"])
async def test_a_form_of_another_page_does_nothing(
    served: Served, browser: Browser, origin: str
) -> None:
    for path in ("/c", "/size", "/wenjian/puxian-2023-1"):
        given = {"text": "文号", "words": "招商", "path": "/"}
        page = await browser.send(path, given, Origin=origin)
        assert page.status == 403
        assert "Set-Cookie" not in page.headers
    assert served.file.rows("SELECT * FROM turns") == []


async def test_reading_changes_nothing_and_makes_nobody_known(
    served: Served, browser: Browser
) -> None:
    await browser.says("招商引资谁牵头")
    before = served.file.kept()
    other = await served.browser()
    for one in (browser, other):
        for path in READ:
            await one.open(path)
            async with one.http.head(f"{one.url}{path}") as response:
                assert response.status in (200, 303, 404)
    assert served.file.kept() == before
    assert list(other.http.cookie_jar) == []


async def test_a_cookie_is_for_this_host_alone_and_can_not_be_made_up(
    served: Served, browser: Browser
) -> None:
    async with browser.http.post(
        f"{browser.url}/c",
        data={"text": "招商引资谁牵头"},
        headers={"Origin": browser.url},
        allow_redirects=False,
    ) as response:
        [line] = response.headers.getall("Set-Cookie")
    assert "HttpOnly" in line
    assert "SameSite=Lax" in line
    token, day, mark = cookie(browser).split(".")
    for forged in (
        f"{token}.{day}.{'0' * 32}",
        f"{'A' * 22}.{day}.{mark}",
        f"{token}.{int(day) + 1}.{mark}",
        f"app-7000001.{day}.{mark}",
        f"{token}.{mark}",
        token,
        "x",
        f"{token}.{day}.{mark}0",
    ):
        other = await served.browser()
        page = await other.open("/c", Cookie=f"s={forged}")
        assert page.asked == []
    assert token not in served.file.content()
    assert (await (await served.browser()).open("/c", Cookie=f"s={token}.{day}.{mark}")).asked


async def test_the_number_of_its_record_stands_at_the_foot(
    tmp_path: Path, services: Services
) -> None:
    async with serving(tmp_path, services, web_record="晋ICP备2026000001号") as served:
        page = await (await served.browser()).open("/")
    assert page.links("晋ICP备2026000001号") == ["https://beian.miit.gov.cn/"]


async def test_behind_https_the_cookie_is_for_https_alone(
    tmp_path: Path, services: Services
) -> None:
    public = "https://zc.example.cn"
    async with serving(tmp_path, services, web_url=f"{public}/") as served:
        browser = await served.browser()
        address, headers = f"{served.url}/c", {"Origin": public}
        async with browser.http.post(
            address, data={"text": "文号"}, headers=headers, allow_redirects=False
        ) as response:
            line = response.headers["Set-Cookie"]
            assert response.headers["Strict-Transport-Security"] == "max-age=31536000"
        assert (await browser.send("/c", {"text": "文号"}, Origin=served.url)).status == 403
    assert line.startswith("__Host-s=")
    assert "Secure" in line
    assert "Path=/" in line
    assert "Domain" not in line


async def test_who_is_forgotten_is_gone_with_all_that_was_said(
    served: Served, browser: Browser
) -> None:
    await browser.says(SECRET)
    [(person,)] = served.file.rows("SELECT DISTINCT person FROM turns")
    page = await browser.press(await browser.open("/shuoming"), "删除我的记录")
    assert page.status == 200
    assert "已删除" in page.main
    assert SECRET not in served.file.content()
    assert SECRET.encode() not in served.file.raw()
    assert person not in served.file.content()
    assert list(browser.http.cookie_jar) == []
    assert (await browser.open("/c")).asked == []


async def test_what_is_old_is_deleted(served: Served, browser: Browser) -> None:
    await browser.says(SECRET)
    database = served.site.ledger.database
    async with database.transaction() as transaction:
        await retention.purge(transaction, keep_days=30)
    assert SECRET in served.file.content()
    await asyncio.sleep(0.01)
    async with database.transaction() as transaction:
        await retention.purge(transaction, keep_days=0.005 / 86_400)
    assert SECRET not in served.file.content()
    assert (await browser.open("/c")).asked == []


async def test_nothing_that_is_said_reaches_the_log_or_an_address(
    served: Served,
    browser: Browser,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    page = await browser.says(SECRET)
    assert "亏损" not in page.url
    assert all("%E4" not in address for address in page.root.xpath("//@href | //@action"))

    async def broken(*_: object) -> None:
        raise RuntimeError(SECRET)

    monkeypatch.setattr(type(served.site.exchange), "at_once", broken)
    failed = await browser.says("文号")
    assert (failed.status, failed.heading) == (500, "出了点问题")
    assert "RuntimeError" in caplog.text
    assert "亏损" not in caplog.text


async def test_large_letters_are_kept_by_the_browser(browser: Browser) -> None:
    page = await browser.open("/jindu")
    assert not page.root.xpath("//html[@class='large']")
    [form] = page.root.xpath("//form[@action='/size']")
    page = await browser.send("/size", fields(form))
    assert page.path == "/jindu"
    assert page.root.xpath("//html[@class='large']")
    page = await browser.send("/size", {"path": "https://evil.example/"})
    assert page.path == "/"
    assert not page.root.xpath("//html[@class='large']")
