"""Documented rules that the models do not hold: either-or, closed lists, character sets."""

import re
from collections.abc import Iterator
from typing import Any

from aiogram.enums import ChatAction, ParseMode, UpdateType

_EDITS = ("editMessageText", "editMessageCaption", "editMessageReplyMarkup", "editMessageMedia")
_BUTTON_LOOKS = {"text", "icon_custom_emoji_id", "style"}
_BUTTON_STYLES = {"danger", "success", "primary"}
_MAX_BUTTONS = 100


def complaints(method: str, params: dict[str, Any]) -> list[str]:
    """Returns all that breaks a rule; `params` have passed the schema."""
    found = [*_text(params), *_keyboard(params.get("reply_markup", {})), *_lists(params)]
    if method in _EDITS:
        found += _edit_target(params)
    if method == "editMessageText" and ("text" in params) == ("rich_message" in params):
        found.append("exactly one of text and rich_message is wanted")
    if method == "setMyCommands":
        found += _command_names(params["commands"])
    secret = params.get("secret_token", "")
    if method == "setWebhook" and not re.fullmatch(r"[\w-]*", secret, re.ASCII):
        found.append("secret_token: only A-Z, a-z, 0-9, _ and - are allowed")
    return found


def _text(params: dict[str, Any]) -> Iterator[str]:
    mode = params.get("parse_mode", "")
    if mode and mode.lower() not in {one.lower() for one in ParseMode}:
        yield f"parse_mode: {mode!r} does not exist"
    if mode and ("entities" in params or "caption_entities" in params):
        yield "parse_mode and entities exclude each other"


def _lists(params: dict[str, Any]) -> Iterator[str]:
    if "action" in params and params["action"] not in set(ChatAction):
        yield f"action: {params['action']!r} does not exist"
    for kind in params.get("allowed_updates", ()):
        if kind not in set(UpdateType):
            yield f"allowed_updates: {kind!r} does not exist"
    if not re.fullmatch(r"([a-z]{2})?", params.get("language_code", "")):
        yield "language_code: two letters are wanted"


def _edit_target(params: dict[str, Any]) -> Iterator[str]:
    by_chat = {"chat_id", "message_id"} & params.keys()
    if "inline_message_id" in params:
        if by_chat:
            yield "inline_message_id excludes chat_id and message_id"
    elif len(by_chat) < 2:
        yield "chat_id and message_id, or inline_message_id, are wanted"


def _command_names(commands: list[dict[str, str]]) -> Iterator[str]:
    names = [one["command"] for one in commands]
    for name in names:
        if not re.fullmatch(r"[a-z0-9_]+", name):
            yield f"command {name!r}: only a-z, 0-9 and _ are allowed"
    if len(set(names)) < len(names):
        yield f"a command is listed twice in {names}"


def _keyboard(markup: dict[str, Any]) -> Iterator[str]:
    buttons = [button for row in markup.get("inline_keyboard", ()) for button in row]
    if len(buttons) > _MAX_BUTTONS:
        yield f"reply_markup: {len(buttons)} buttons, at most {_MAX_BUTTONS} are allowed"
    for button in buttons:
        kinds = button.keys() - _BUTTON_LOOKS
        if len(kinds) != 1:
            yield f"button {button['text']!r}: exactly one kind is wanted, not {sorted(kinds)}"
        if not button["text"].strip():
            yield "a button has no text"
        if button.get("style", "primary") not in _BUTTON_STYLES:
            yield f"button {button['text']!r}: style {button['style']!r} does not exist"
