from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.error import TelegramError

from ..server import TelegramApi

pytestmark = pytest.mark.asyncio

BUTTON = {"text": "全文", "callback_data": "full"}


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[BUTTON | button]]}


async def refused(api: TelegramApi, method: str, params: dict[str, Any]) -> str:
    """Returns the description of the refusal."""
    address = f"{api.url}/bot{api.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(address, json=params) as answer:
        assert answer.status == 400
        return str((await answer.json())["description"])


@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("sendMessage", {"text": "x", "colour": "red"}, "colour: unknown parameter"),
        ("sendMessage", {}, "text: missing"),
        ("sendMessage", {"text": "x", "disable_web_page_preview": True}, "deprecated"),
        ("sendMessage", {"text": "x", "protect_content": 1}, "1 is not bool"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard(colour="red")},
            "[0].colour: unknown",
        ),
        ("sendMessage", {"text": "x", "reply_markup": keyboard(url="https://a.b")}, "exactly one"),
        ("sendMessage", {"text": "x", "reply_markup": keyboard(style="loud")}, "style 'loud'"),
        ("sendMessage", {"text": "x", "reply_markup": keyboard(text=" ")}, "has no text"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": keyboard(callback_data="全" * 22)},
            "66 bytes",
        ),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": "x"}}, "not a list"),
        ("sendMessage", {"text": "x", "reply_markup": {}}, "inline_keyboard: missing"),
        ("sendMessage", {"text": "x", "reply_markup": {"keyboard": [[{}]]}}, "text: missing"),
        (
            "sendMessage",
            {"text": "x", "reply_markup": {"inline_keyboard": [[BUTTON] * 101]}},
            "101 buttons",
        ),
        ("sendMessage", {"text": ""}, "message text is empty"),
        ("sendMessage", {"text": " \n "}, "message text is empty"),
        ("sendMessage", {"text": "字" * 4097}, "message is too long"),
        ("sendMessage", {"text": "😀" * 2049}, "message is too long"),
        ("sendMessage", {"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities"),
        ("sendMessage", {"text": "1 < 2", "parse_mode": "HTML"}, "can't parse entities"),
        ("sendMessage", {"text": "a.b", "parse_mode": "MarkdownV2"}, "'.' is reserved"),
        ("sendMessage", {"text": "x", "parse_mode": "BBCode"}, "'BBCode' does not exist"),
        (
            "sendMessage",
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
            "lies outside",
        ),
        ("editMessageText", {"text": "x"}, "are wanted"),
        ("editMessageText", {"message_id": 1}, "exactly one of text and rich_message"),
        ("sendChatAction", {"action": "dancing"}, "'dancing' does not exist"),
        ("sendDocument", {"document": "https://example.org/a.pdf"}, "wrong file identifier"),
    ],
)
async def test_a_call_that_breaks_the_documentation_is_refused(
    api: TelegramApi, method: str, params: dict[str, Any], complaint: str
) -> None:
    api.expect(complaint)
    alice = api.person("Alice", started=True)
    assert complaint in await refused(api, method, {"chat_id": alice.id, **params})
    await alice.hears_nothing(seconds=0.01)


@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "201 characters"),
        ("setMyCommands", {"commands": [{"command": "Ask", "description": "问"}]}, "'Ask'"),
        ("setMyCommands", {"commands": [{"command": "a", "description": "问" * 257}]}, "257 char"),
        ("setMyCommands", {"commands": [{"command": "a", "description": "b"}] * 2}, "listed twice"),
        ("setMyCommands", {"commands": [], "scope": {"type": "chat"}}, "scope.chat_id: missing"),
        ("setMyCommands", {"commands": [], "language_code": "zh-hans"}, "two letters"),
        ("setMyShortDescription", {"short_description": "字" * 121}, "121 characters"),
        ("setWebhook", {"url": "http://127.0.0.1:1", "secret_token": "not so!"}, "secret_token"),
        ("getUpdates", {"limit": 101}, "101 value"),
        ("getUpdates", {"allowed_updates": ["messages"]}, "'messages' does not exist"),
    ],
)
async def test_so_is_one_that_concerns_no_chat(
    api: TelegramApi, method: str, params: dict[str, Any], complaint: str
) -> None:
    api.expect(complaint)
    assert complaint in await refused(api, method, params)


@pytest.mark.parametrize("method", ["sendMesage", "sendDice"])
async def test_an_unknown_or_unsupported_method_is_refused_but_not_with_404(
    api: TelegramApi, method: str
) -> None:
    api.expect("lacks this method")
    address = f"{api.url}/bot{api.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(address) as answer:
        assert answer.status == 501


async def test_a_refusal_that_nobody_announced_fails_the_test(api: TelegramApi, bot: Bot) -> None:
    with pytest.raises(TelegramError):
        await bot.send_message(1, "x")
    with pytest.raises(AssertionError, match="sendMessage -> 400 Bad Request: chat not found"):
        api.assert_clean()
    api.expect("chat not found")
    api.assert_clean()


async def test_a_text_of_digits_stays_a_text(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice", started=True)
    await bot.send_message(alice.id, "42")
    assert (await alice.hears()).text == "42"


async def test_the_length_is_measured_without_markup(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice", started=True)
    await bot.send_message(alice.id, f"<b>{'字' * 4096}</b>", parse_mode="HTML")
    assert len((await alice.hears()).text) == 4096


async def test_parameters_may_come_as_query_or_json(api: TelegramApi) -> None:
    alice = api.person("Alice", started=True)
    address = f"{api.url}/bot{api.token}/sendMessage"
    async with aiohttp.ClientSession() as session:
        await session.get(address, params={"chat_id": alice.id, "text": "1"})
        await session.post(address, json={"chat_id": alice.id, "text": "2"})
    assert [(await alice.hears()).text, (await alice.hears()).text] == ["1", "2"]


async def test_without_the_check_nothing_is_compared() -> None:
    async with TelegramApi(check_schema=False) as api:
        alice = api.person("Alice", started=True)
        address = f"{api.url}/bot{api.token}/sendMessage"
        body = {"chat_id": alice.id, "text": "1", "colour": "red"}
        async with aiohttp.ClientSession() as session, session.post(address, json=body) as answer:
            assert answer.status == 200
        api.assert_clean()
