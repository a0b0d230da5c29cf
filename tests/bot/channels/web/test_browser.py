"""The page in a real browser, with scripts and without: everybody can use it, on any network."""

import os
import shutil
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pypdfium2
import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from .conftest import Served
from .walking import asked, interviewed

pytestmark = pytest.mark.asyncio

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
STILL = ("/wenjian", "/jindu", "/zixun", "/shuoming", "/wuzhangai", "/bangong", "/missing")
WIDTHS = (320, 360)
# Each that is visible, with its words, height and width.
SHOWN = """asked => [...document.querySelectorAll(asked)]
    .filter(one => one.checkVisibility({visibilityProperty: true}))
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([_, box]) => box.width > 0 && box.height > 0)
    .map(([one, box]) => [one.textContent.trim(), box.height, box.width])"""
# What is pressed and filled in; a link within a line of text is none of it.
TARGETS = "button, input:not([type=hidden]), select, textarea, summary, nav a, .link, .choice"


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def chromium() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium: apt-get install chromium fonts-wqy-microhei")
        warnings.warn("NO BROWSER: the page is not tried in one", UserWarning, stacklevel=1)
        pytest.skip("NO BROWSER: apt-get install chromium fonts-wqy-microhei")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"], timeout=120_000
        )
        yield browser
        await browser.close()


@asynccontextmanager
async def context(
    chromium: Browser, served: Served, *, width: int = 360, large: bool = False, **options: Any
) -> AsyncIterator[BrowserContext]:
    size = {"width": width, "height": 740}
    opened = await chromium.new_context(viewport=size, locale="zh-CN", **options)  # type: ignore[arg-type]
    opened.set_default_timeout(60_000)
    if large:
        await opened.add_cookies([{"name": "size", "value": "large", "url": served.url}])
    try:
        yield opened
    finally:
        await opened.close()


@pytest.mark.parametrize("large", [False, True])
async def test_everybody_can_use_every_page(
    chromium: Browser, served: Served, *, large: bool
) -> None:
    async with context(chromium, served, bypass_csp=True, large=large) as opened:
        page = await opened.new_page()
        await page.goto(served.url)
        await usable(page, large=large)
        await page.click("button.choice:has-text('测认定')")
        await page.wait_for_url("**/c*")
        await usable(page, large=large)
        await interviewed(page, served.url)
        await usable(page, large=large)
        await page.goto(f"{served.url}/c?all")
        await asked(page, "招商引资谁牵头")
        await usable(page, large=large)
        for path in STILL:
            await page.goto(served.url + path)
            await usable(page, large=large)


async def usable(page: Page, *, large: bool) -> None:
    """Asserts what holds for every page: nobody is shut out, and it fits on the screen.

    Large letters are no other colours: these are looked at in the light and in the dark once.
    """
    for scheme in ("light",) if large else ("dark", "light"):
        await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = await Axe().run(page, options=RULES)
        wrong = [
            (one["id"], [node["html"][:120] for node in one["nodes"]])
            for one in found.response["violations"]
        ]
        assert wrong == [], (page.url, scheme)
    for width in WIDTHS:
        await page.set_viewport_size({"width": width, "height": 740})
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert await page.evaluate(over) <= 0, page.url
        shown = await page.evaluate(SHOWN, TARGETS)
        assert shown
        for text, height, across in shown:
            assert height >= (60 if large else 48) - 0.5, (page.url, text, width)
            assert across >= 44, (page.url, text, width)
    letters = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    assert await page.evaluate(letters) >= (24 if large else 18)


@pytest.mark.parametrize("scripts", [True, False])
async def test_it_works_with_scripts_and_without_under_its_own_policy(
    chromium: Browser, served: Served, scripts: bool
) -> None:
    async with context(chromium, served, java_script_enabled=scripts) as opened:
        page = await opened.new_page()
        errors: list[str] = []
        hosts: set[str] = set()
        page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
        page.on("pageerror", lambda one: errors.append(str(one)))
        page.on("request", lambda one: hosts.add("/".join(one.url.split("/")[:3])))
        await interviewed(page, served.url)
        assert "20 万元" in await page.inner_text("h1")
        assert await page.inner_text(".leads b") == "工信局"
        await page.goto(f"{served.url}/zixun")
        await page.click("button:has-text('写一条咨询')")
        await page.fill("#text", "材料交到哪里？")
        await page.click("form.ask button")
        await page.click("button:has-text('提交')")
        await page.wait_for_selector("text=请记下编号")
        await page.reload()
        assert "请记下编号" in await page.inner_text("#turns li:last-child")
        await page.goto(f"{served.url}/zixun")
        assert "已提交" in await page.inner_text("main")
        assert errors == []
        assert hosts == {served.url}
    assert served.file.rows("SELECT count(*) FROM enquiries") == [(1,)]


async def test_an_answer_comes_without_a_new_page_and_a_second_tap_without_effect(
    chromium: Browser, served: Served
) -> None:
    async with context(chromium, served) as opened:
        page = await opened.new_page()
        await page.goto(f"{served.url}/c")
        await page.evaluate("window.mark = 1")
        await page.fill("#text", "招商引资谁牵头")
        await page.dblclick("form.ask button")
        await page.wait_for_selector("#turns li")
        assert await page.input_value("#text") == ""
        await asked(page, "文号")
        assert await page.locator("#turns li").count() == 2
        assert await page.locator("form.steps").count() <= 1
        assert await page.evaluate("window.mark") == 1
        assert await page.evaluate("document.activeElement.textContent.includes('文号')")
    assert served.file.rows("SELECT count(*) FROM turns") == [(2,)]


async def test_without_a_network_nothing_is_lost_and_it_goes_on_later(
    chromium: Browser, served: Served
) -> None:
    async with context(chromium, served) as opened:
        page = await opened.new_page()
        await page.goto(f"{served.url}/c")
        await asked(page, "招商引资谁牵头")
        await opened.set_offline(True)
        await page.fill("#text", "文号")
        await page.click("form.ask button")
        await page.wait_for_selector("#status:has-text('没有发出去')")
        assert await page.input_value("#text") == "文号"
        await opened.set_offline(False)
        await page.click("form.ask button")
        await page.wait_for_selector("#turns li:nth-child(2)")
        assert await page.locator("#turns li").count() == 2


async def test_what_is_refused_is_said_and_what_was_typed_stays(
    chromium: Browser, served: Served
) -> None:
    async with context(chromium, served) as opened:
        page = await opened.new_page()
        await page.goto(f"{served.url}/c")
        await asked(page, "文号")
        await page.route("**/c", lambda route: route.fulfill(status=429, body=REFUSED))
        await page.fill("#text", "组长是谁")
        await page.click("form.ask button")
        await page.wait_for_selector("#status:has-text('操作太快了')")
        assert await page.input_value("#text") == "组长是谁"


REFUSED = "<main id=main><h1>操作太快了</h1><p>请等一分钟再试。</p></main>"


async def test_a_result_is_one_sheet_of_paper(chromium: Browser, served: Served) -> None:
    async with context(chromium, served) as opened:
        page = await opened.new_page()
        await interviewed(page, served.url)
        assert await page.is_visible("[data-print]")
        sheet = pypdfium2.PdfDocument(await page.pdf(prefer_css_page_size=True))
        assert len(sheet) == 1
        text = sheet[0].get_textpage().get_text_range()
        assert "20 万元" in text
        assert "联系人" in text
        assert "打印" not in text
        assert "首页" not in text
        sheet.close()


async def test_a_page_is_small(chromium: Browser, served: Served) -> None:
    async with context(chromium, served) as opened:
        page = await opened.new_page()
        session = await opened.new_cdp_session(page)
        await session.send("Network.enable")
        sizes: list[float] = []
        session.on("Network.loadingFinished", lambda one: sizes.append(one["encodedDataLength"]))
        await page.goto(served.url, wait_until="networkidle")
        assert sum(sizes) <= 12_000
        assert len(sizes) <= 4
