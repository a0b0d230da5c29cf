"""Ways through the page that a real browser goes, with scripts or without."""

from playwright.async_api import Page

CENTRE = "去年评上省级企业技术中心"


async def asked(page: Page, text: str) -> None:
    """Asks in the conversation and waits for the answer."""
    await page.fill("#text", text)
    await page.click("form.ask button")
    await page.wait_for_selector(f"h2.said:has-text('{text}')")


async def interviewed(page: Page, url: str) -> None:
    """Goes through the interview by taps and one sentence, to its result."""
    await page.goto(url)
    await page.click("button.choice:has-text('算奖励')")
    await page.fill("#text", CENTRE)
    heading = await page.inner_text("h1")
    await page.click("text=下一步")
    while True:
        await page.wait_for_selector(f"h1:not(:text-is('{heading}'))")
        if await page.query_selector(".leads"):
            return
        heading = await page.inner_text("h1")
        await page.click("form.options button:has-text('没有')")
