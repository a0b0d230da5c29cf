"""The page as Telegram opens it: whose it is, and what of the app it takes."""

import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import pytest_asyncio

from bot.channels.web.site import theme
from bot.conversation import topic
from bot.identity.identity import whose
from bot.identity.key import key_of
from handlers.message import Topic
from handlers.services import Services
from knowledge.ledger import conversations
from knowledge.ledger.delivery.chat import Chat

from .browsing import Browser
from .conftest import Served, serving

pytestmark = pytest.mark.asyncio

TOKEN = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
ALICE = 7_000_001
NIGHT = {
    "bg_color": "#17212b",
    "secondary_bg_color": "#232e3c",
    "text_color": "#f5f5f5",
    "link_color": "#6ab3f3",
}

KEY = "a key that no line of the log holds"  # secrets are struck out of all that is logged


def given(token: str = TOKEN, *, age: float = 5, user: object = ALICE, **more: str) -> str:
    """What the app gives to the page that it opens."""
    fields = {"auth_date": str(int(time.time() - age)), "query_id": "AAH", "signature": "x_y-z"}
    fields |= {"user": json.dumps({"id": user, "first_name": "爱丽丝"})} if user else {}
    fields |= more
    text = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.digest(b"WebAppData", token.encode(), "sha256")
    fields["hash"] = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    return urlencode(fields)


@pytest_asyncio.fixture
async def opened(tmp_path: Path, services: Services) -> AsyncIterator[Served]:
    async with serving(tmp_path, services, bot_token=TOKEN, id_key=KEY) as page:
        yield page


async def entered(browser: Browser, data: str, **fields: str) -> int:
    return (await browser.send("/tg", {"data": data, **fields})).status


GOOD = given()
WRONG = {
    "nothing": "",
    "another token": given("999:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"),
    "old": given(age=3700),
    "of tomorrow": given(age=-7200),
    "changed": GOOD.replace("7000001", "7000002"),
    "a field more": f"{GOOD}&x=1",
    "a field twice": f"{GOOD}&auth_date={int(time.time())}",
    "no hash": GOOD.partition("&hash=")[0],
    "nobody": given(user=None),
    "a group": given(user=-5),
    "no number": given(user=True),
    "a text": given(user="7000001"),
    "no time": given(auth_date="soon"),
    "too long": given(padding="x" * 5000),
}


async def test_nobody_gets_in_with_what_telegram_did_not_give(opened: Served) -> None:
    browser = await opened.browser()
    for name, data in WRONG.items():
        page = await browser.send("/tg", {"data": data})
        assert (page.status, page.heading) == (401, "没有打开"), name
    assert list(browser.http.cookie_jar) == []


async def test_who_comes_from_the_chat_is_the_same_person_and_goes_on_there(
    opened: Served,
) -> None:
    chat = Chat("telegram", str(ALICE))
    person = whose(key_of(KEY), chat)
    browser = await opened.browser()
    assert await entered(browser, given()) == 200
    await browser.says("招商引资谁牵头")
    assert opened.file.rows("SELECT DISTINCT person FROM turns") == [(person,)]
    assert (await kept_topic(opened)).clauses
    page = await browser.press(await browser.open("/zixun"), "写一条咨询")
    page = await browser.press(await browser.type(page, "材料交到哪里？"), "提交")
    assert opened.file.rows("SELECT person FROM enquiries") == [(person,)]
    # An answer reaches them in the chat.
    assert opened.file.rows("SELECT channel, chat_id FROM contacts") == [("telegram", str(ALICE))]
    assert str(ALICE) not in page.source


async def test_what_waits_in_the_chat_is_opened_on_the_page(opened: Served) -> None:
    browser = await opened.browser()
    page = await browser.send("/tg", {"data": given(), "to": "c"})
    assert page.path == "/c"
    question = await browser.press(await browser.open("/"), "算奖励")
    again = await opened.browser()
    page = await again.send("/tg", {"data": given(), "to": "c"})
    assert page.heading == question.heading
    page = await browser.type(page, "去年评上省级企业技术中心")
    while page.root.xpath("//h1[@id='asked']"):
        page = await browser.press(page, "没有" if "没有" in page.buttons else "不清楚")
    page = await again.send("/tg", {"data": given(), "to": "c"})
    assert page.path.startswith("/jieguo/")
    assert "20 万元" in page.heading
    assert (await again.send("/tg", {"data": given(), "to": "//evil.example"})).path == "/"


async def test_a_form_that_waits_in_the_chat_gets_no_text_by_the_opening(opened: Served) -> None:
    browser = await opened.browser()
    await entered(browser, given())
    await browser.says("我们企业去年评上省级企业技术中心，能拿多少奖励")
    await browser.says("/ask")
    before = await kept_topic(opened)
    assert before.facts
    assert before.form
    page = await browser.send("/tg", {"data": given(), "to": "c"})
    assert page.path == "/c"
    assert (await kept_topic(opened)).form == before.form
    asked = await browser.press(await browser.open("/"), "算奖励")
    page = await browser.send("/tg", {"data": given(), "to": "c"})
    assert page.heading == asked.heading
    assert (await kept_topic(opened)).form == before.form


async def kept_topic(opened: Served) -> Topic:
    """What is talked of in the chat, as the ledger keeps it."""
    person = whose(key_of(KEY), Chat("telegram", str(ALICE)))
    async with opened.site.ledger.database.reading() as transaction:
        kept = await conversations.load(transaction, [person])
    return topic.load(kept[person])


async def test_what_an_app_gives_for_a_day_is_enough_for_who_was_here(opened: Served) -> None:
    browser = await opened.browser()
    assert await entered(browser, given(age=7000)) == 401
    assert await entered(browser, given()) == 200
    assert await entered(browser, given(age=7000)) == 200
    assert await entered(browser, given(age=7000, user=ALICE + 1)) == 401
    assert await entered(browser, given(age=90_000)) == 401


async def test_a_session_ends_after_a_month_whatever_the_browser_keeps(
    opened: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = await opened.browser()
    await entered(browser, given())
    await browser.says("文号")
    cookie = "; ".join(f"{one.key}={one.value}" for one in browser.http.cookie_jar)
    other = await opened.browser()
    assert (await other.open("/c", Cookie=cookie)).asked == ["文号"]
    now = time.time()
    monkeypatch.setattr("bot.channels.web.visitors.session.time.time", lambda: now + 32 * 86_400)
    assert (await other.open("/c", Cookie=cookie)).asked == []


async def test_telegram_alone_may_show_it_in_a_frame(opened: Served) -> None:
    page = await (await opened.browser()).open("/tg")
    assert page.headers["Content-Security-Policy"].endswith(
        "frame-ancestors https://web.telegram.org"
    )
    assert "unsafe" not in page.headers["Content-Security-Policy"]


async def test_by_https_its_cookies_are_for_a_frame_too(tmp_path: Path, services: Services) -> None:
    public = "https://zc.example.cn"
    async with serving(tmp_path, services, bot_token=TOKEN, web_url=public) as page:
        browser = await page.browser()
        async with browser.http.post(
            f"{page.url}/tg",
            data={"data": given(), "colours": json.dumps(NIGHT)},
            headers={"Origin": public},
            allow_redirects=False,
        ) as response:
            lines = response.headers.getall("Set-Cookie")
    assert [line.partition("=")[0] for line in lines] == ["__Host-t", "theme"]
    for line in lines:
        assert line.endswith("Secure; SameSite=None; Partitioned")
        assert "HttpOnly" in line


async def test_the_colours_of_the_app_are_taken_where_they_can_be_read(opened: Served) -> None:
    browser = await opened.browser()
    page = await browser.send("/tg", {"data": given(), "colours": json.dumps(NIGHT)})
    [own, of_app] = page.root.xpath("//link[@rel='stylesheet']/@href")
    style = await browser.open(of_app)
    assert "color-scheme:dark" in style.source
    assert "--paper:#232e3c" in style.source
    for colours in ("", "[]", '{"bg_color": "red;}"}', json.dumps(NIGHT | {"text_color": "#333"})):
        page = await browser.send("/tg", {"data": given(), "colours": colours})
        assert page.root.xpath("//link[@rel='stylesheet']/@href") == [own]
    assert (await browser.open("/yanse/red;}-fff.css")).status == 404


@pytest.mark.parametrize(
    ("card", "ink", "link"),
    [
        ("ffffff", "000000", "2481cc"),
        ("17212b", "f5f5f5", "6ab3f3"),
        ("efeff4", "222222", "ffff00"),
    ],
)
async def test_whatever_the_app_says_links_and_notes_can_be_read(
    card: str, ink: str, link: str
) -> None:
    told = {"bg_color": f"#{card}", "text_color": f"#{ink}", "link_color": f"#{link}"}
    found = theme.of_app(json.dumps(told))
    assert found
    colours = dict(part.split(":#") for part in found.css.split("--")[1:] if ":#" in part)
    for name in ("ink", "soft", "blue", "bad", "warn"):
        assert theme._contrast(colours[name].rstrip(";}\n"), card) >= 4.5
