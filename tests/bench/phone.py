"""The page on a phone far out: how long one waits on slow 3G with a slow processor."""

import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from tests.bench.figures import Figure

_NETWORK = {  # slow 3G
    "offline": False,
    "latency": 400,  # milliseconds to and fro
    "downloadThroughput": 50_000,  # bytes a second
    "uploadThroughput": 50_000,
}
_SLOWER = 4  # times, than the processor of this machine
_SIZE: ViewportSize = {"width": 360, "height": 740}
_ROUNDS = 3


async def on_a_phone(url: str, question: str) -> list[Figure]:
    """Return how long the first page and a turn take, with scripts and without."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        live = [await _walked(browser, url, question, scripts=True) for _ in range(_ROUNDS)]
        plain = [await _walked(browser, url, question, scripts=False) for _ in range(_ROUNDS)]
        await browser.close()
    # Of some rounds the quickest: what else runs here only makes them longer.
    ready, turn = (min(column) for column in zip(*live, strict=True))
    _, whole = (min(column) for column in zip(*plain, strict=True))
    return [
        Figure("page: ready, on slow 3G", f"{ready:.1f} s", "wanted <= 1.5"),
        Figure("page: a turn, on slow 3G", f"{turn:.1f} s", "wanted <= 1.5"),
        Figure("page: a turn without scripts, on slow 3G", f"{whole:.1f} s", "wanted <= 2.5"),
    ]


async def _walked(
    browser: Browser, url: str, question: str, *, scripts: bool
) -> tuple[float, float]:
    """Return the seconds to the first page and to an answer, in a browser that has seen nothing."""
    async with _slow(browser, scripts=scripts) as page:
        began = time.perf_counter()
        await page.goto(url, wait_until="load")
        ready = time.perf_counter() - began
        await page.goto(f"{url}/c", wait_until="load")
        await page.fill("#text", question)
        began = time.perf_counter()
        await page.click("form.ask button", no_wait_after=True)
        await page.wait_for_selector("#turns li")
        return ready, time.perf_counter() - began


@asynccontextmanager
async def _slow(browser: Browser, *, scripts: bool) -> AsyncIterator[Page]:
    context = await browser.new_context(viewport=_SIZE, java_script_enabled=scripts)
    page = await context.new_page()
    tools = await context.new_cdp_session(page)
    await tools.send("Network.enable")
    await tools.send("Network.emulateNetworkConditions", _NETWORK)
    await tools.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    try:
        yield page
    finally:
        await context.close()
