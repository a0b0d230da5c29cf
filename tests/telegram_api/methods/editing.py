"""Methods that change what was sent: edits, deletions, and the answer to a pressed button."""

import time
from typing import Any

from ..chats import Message
from ..errors import ApiError, bad_request
from ..state import Answer, State
from ..text.body import Body, caption_body, text_body
from ..wire import Call

_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_LATE = "query is too old and response timeout expired or query ID is invalid"


async def edit_text(state: State, call: Call) -> dict[str, Any]:
    """editMessageText; a keyboard that is not sent along disappears."""
    message = _own_message(state, call)
    if message.content:
        raise bad_request("there is no text in the message to edit")
    return _edit(message, text_body(call.params), call)


async def edit_caption(state: State, call: Call) -> dict[str, Any]:
    """editMessageCaption."""
    message = _own_message(state, call)
    if not message.content:
        raise bad_request("there is no caption in the message to edit")
    return _edit(message, caption_body(call.params), call)


async def edit_reply_markup(state: State, call: Call) -> dict[str, Any]:
    """editMessageReplyMarkup."""
    message = _own_message(state, call)
    return _edit(message, message.body, call)


async def delete_message(state: State, call: Call) -> bool:
    """deleteMessage: those of others only in private chats or as an administrator."""
    message = state.message(call.params, "delete")
    chat = message.chat
    if message.sender != state.bot and not (chat.private or state.bot.id in chat.administrators):
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    chat.change()
    return True


async def answer_callback_query(state: State, call: Call) -> bool:
    """answerCallbackQuery: once, and in time."""
    press = state.presses.get(call.params["callback_query_id"])
    if press is None or press.expired or press.answer.done():
        expired = press is not None and press.expired
        raise ApiError(400, f"Bad Request: {_LATE}", by_person=expired)
    params = call.params
    press.answer.set_result(
        Answer(params.get("text", ""), params.get("show_alert", False), params.get("url"))
    )
    return True


async def answer_inline_query(state: State, call: Call) -> bool:
    """answerInlineQuery: once."""
    waiting = state.inline.get(call.params["inline_query_id"])
    if waiting is None or waiting.done():
        raise bad_request(_LATE)
    waiting.set_result(call.params["results"])
    return True


def _own_message(state: State, call: Call) -> Message:
    if "inline_message_id" in call.params:
        raise bad_request("MESSAGE_ID_INVALID")
    message = state.message(call.params, "edit")
    if message.sender != state.bot:
        raise bad_request("message can't be edited")
    return message


def _edit(message: Message, body: Body, call: Call) -> dict[str, Any]:
    keyboard = call.params.get("reply_markup", {}).get("inline_keyboard", [])
    same_text = (body.plain, body.entities) == (message.body.plain, message.body.entities)
    if same_text and keyboard == message.inline_keyboard:
        raise bad_request(_SAME)
    message.versions.append(message.body)
    message.past |= {label: message.once(label) for label in message.buttons}
    message.body, message.inline_keyboard = body, keyboard
    message.edit_date = int(time.time())
    if not same_text:
        message.chat.heard.append(message)  # a person reads it anew
    message.chat.change()
    return message.as_json()
