"""Screens: the page as a phone shows it, drawn by a browser: `make screens`.

They are drawn when somebody has changed how the page looks, and are no test: a browser of another
version draws other letters.
"""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from playwright.async_api import Page, async_playwright

from bot.channels.web.app import application
from bot.channels.web.service import site_over
from bot.configuration.settings import Settings
from bot.http.server import listening
from bot.library import services
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from tests.bot.channels.web.walking import asked, interviewed

_LISTEN = "127.0.0.1:8765"
_URL = f"http://{_LISTEN}"
_PHONE = (360, 740)


async def _start(page: Page) -> None:
    await page.goto(_URL)


async def _answer(page: Page) -> None:
    await page.goto(f"{_URL}/c")
    await asked(page, "招商引资谁牵头")
    await page.goto(f"{_URL}/c")


async def _question(page: Page) -> None:
    await page.goto(_URL)
    await page.click("button.choice:has-text('测认定')")
    await page.wait_for_selector("h1#asked")


async def _result(page: Page) -> None:
    await interviewed(page, _URL)


async def _document(page: Page) -> None:
    await page.goto(f"{_URL}/wenjian")
    clause = await page.get_attribute(".contents .level2 a", "href")
    await page.goto(f"{page.url}{clause}")


async def _enquiries(page: Page) -> None:
    await page.goto(f"{_URL}/zixun")
    await page.click("button:has-text('写一条咨询')")
    await page.wait_for_selector("form.ask")
    await page.fill("#text", "咨询工信局：技术中心的材料交到哪里？")
    await page.click("form.ask button")
    await page.click("button:has-text('提交')")
    await page.wait_for_selector("text=请记下编号")
    await page.goto(f"{_URL}/zixun")


_SCREENS: dict[str, Callable[[Page], Awaitable[None]]] = {
    "start": _start,
    "answer": _answer,
    "question": _question,
    "result": _result,
    "document": _document,
    "enquiries": _enquiries,
}


async def _drawn(folder: Path) -> None:
    """Draw each screen with a browser that has not been here."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        sys.exit("no chromium: apt-get install chromium fonts-wqy-microhei, or set CHROMIUM")
    with tempfile.TemporaryDirectory() as data:
        settings = Settings(_env_file=None, data_dir=Path(data))
        opened = services(settings.data_dir)
        async with Ledger.open(None, settings.data_dir, Limits.of(0, 0)) as ledger:
            app = application(await site_over(ledger, settings, opened))
            async with listening(app, _LISTEN), async_playwright() as playwright:
                browser = await playwright.chromium.launch(
                    executable_path=chromium, args=["--no-sandbox"]
                )
                for name, steps in _SCREENS.items():
                    width, height = _PHONE
                    phone = await browser.new_context(
                        viewport={"width": width, "height": height}, locale="zh-CN"
                    )
                    page = await phone.new_page()
                    await steps(page)
                    await page.wait_for_timeout(300)
                    await page.screenshot(path=str(folder / f"page-{name}.png"))
                    await phone.close()
                await browser.close()


if __name__ == "__main__":
    asyncio.run(_drawn(Path(__file__).parent))
