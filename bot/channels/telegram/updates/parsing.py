"""Parsing an update: as Telegram words it, once, at the door, into what an answer needs.

Names, texts that are not for the bot, and numbers that are nobody's business go no further.
"""

import hashlib
import hmac
import logging
from collections.abc import Container, Mapping
from typing import Any

from pydantic import ValidationError

from bot import texts
from bot.channels.seen import for_office, seen
from bot.channels.telegram.chat import chat, inline
from bot.channels.telegram.updates.addressee import about, addressed
from bot.channels.telegram.updates.content import attached
from bot.channels.telegram.updates.incoming import Incoming, Kind
from bot.channels.telegram.updates.update import (
    Inline,
    Membership,
    Message,
    Press,
    Pressed,
    Reaction,
    Update,
)
from bot.identity.identity import person
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.wordings import Wording

logger = logging.getLogger(__name__)

WANTED = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "inline_query",
    "message_reaction",
)
OWN_COMMANDS = frozenset({*texts.COMMANDS, *texts.OFFICIAL_COMMANDS})
_SLASHES = ("/", "／")  # the second is what a Chinese keyboard types
THUMBS = {"👍": "useful", "👎": "useless"}  # and the verdict that each is
_LONGEST_KEY = 64
_BRIEF = 2  # lines under the first one


def read(
    raw: Mapping[str, Any], bot_name: str, key: bytes, officials: Container[str]
) -> Received | None:
    """Return the update for the inbox, or None where it is not for the bot.

    `bot_name` is the bot's user name, `key` that of the hashes, `officials` are the hashes of those
    who may give out an office's numbers. In a group a message is meant for
    the bot when it mentions it, replies to one of its own, or is a command. What does not have
    the shape of an update is for nobody, and the log names the part that is of another shape.
    """
    try:
        update = Update.model_validate(raw)
    except ValidationError as error:
        part = ".".join(map(str, error.errors(include_input=False)[0]["loc"]))
        logger.warning("an update is not read, whose %s is of another shape", part)
        return None
    incoming = _read(update, raw, bot_name, key, officials)
    if incoming is None:
        return None
    message = update.message or update.edited_message
    wording = _wording(message, key, edited=update.message is None) if message else None
    written = incoming.model_dump_json(exclude_defaults=True)
    number, where = update.update_id, chat(incoming.chat_id)
    if incoming.kind is Kind.INLINE:
        where = inline(incoming.chat_id)
    name = str(number)
    if message and message.media_group_id and incoming.kind is Kind.OTHER:
        name = f"album {incoming.chat_id} {message.media_group_id}"[:_LONGEST_KEY]  # answered once
    return Received(name, where, written, place=number, wording=wording)


def _read(
    update: Update,
    raw: Mapping[str, Any],
    bot_name: str,
    key: bytes,
    officials: Container[str],
) -> Incoming | None:
    if update.callback_query:
        return _pressed(update.callback_query, key)
    if update.inline_query:
        return _typed_elsewhere(update.inline_query, key)
    if update.message_reaction:
        return _reacted(update.message_reaction, key)
    if update.my_chat_member:
        return _changed(update.my_chat_member, key)
    if update.message:
        return _written(update.message, raw["message"], bot_name, key, officials)
    message = update.edited_message
    if message is None or message.text is None:
        return None  # only its caption or its place has changed
    incoming = _written(message, raw["edited_message"], bot_name, key, officials)
    return None if incoming and incoming.kind is Kind.OTHER else incoming


def gives_number(raw: Mapping[str, Any]) -> bool:
    """Return whether the update has a text with a number that only an official may give out."""
    message = raw.get("message") or raw.get("edited_message")
    text = message.get("text") if isinstance(message, dict) else None
    return isinstance(text, str) and bool(for_office(text))


def _wording(message: Message, key: bytes, *, edited: bool) -> Wording:
    """Return what is known of the words of a message that may be edited."""

    def hashed(text: str) -> str:
        return hmac.new(key, text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:32]

    return Wording(hashed(f"{message.chat.id} {message.message_id}"), hashed(message.words), edited)


def _typed_elsewhere(query: Inline, key: bytes) -> Incoming:
    return Incoming(
        kind=Kind.INLINE,
        chat_id=query.from_.id,
        private=True,
        person=person(key, query.from_.id),
        text=seen(query.query),
        press_id=query.id,
    )


def _reacted(reaction: Reaction, key: bytes) -> Incoming | None:
    """Return a thumb as the press of a button, whose action the door knows."""
    thumbs = [one.emoji for one in reaction.new_reaction if one.emoji in THUMBS]
    if reaction.user is None or reaction.chat.type != "private" or not thumbs:
        return None
    return Incoming(
        kind=Kind.PRESS,
        chat_id=reaction.chat.id,
        private=True,
        person=person(key, reaction.user.id),
        name=THUMBS[thumbs[-1]],
        message_id=reaction.message_id,
    )


def _changed(change: Membership, key: bytes) -> Incoming | None:
    """Return that the bot was added to a group, or blocked by a person."""
    private = change.chat.type == "private"
    kind = (Kind.BLOCKED if change.ended else Kind.BACK) if private else None
    if change.chat.type in ("group", "supergroup") and change.added:
        kind = Kind.ADDED
    if kind is None:
        return None
    whose = person(key, change.from_.id)
    return Incoming(kind=kind, chat_id=change.chat.id, private=private, person=whose)


def _pressed(press: Press, key: bytes) -> Incoming | None:
    message = press.message
    if message is None:
        return None
    return Incoming(
        kind=Kind.PRESS,
        chat_id=message.chat.id,
        private=message.chat.type == "private",
        person=person(key, press.from_.id),
        name=seen(press.data),
        message_id=message.message_id,
        press_id=press.id,
        thread=message.thread,
        keyboard=_rows(message),
        brief=bool(message.text) and message.text.count("\n") < _BRIEF,
    )


def _rows(message: Pressed) -> tuple[tuple[tuple[str, str], ...], ...]:
    rows = message.reply_markup.inline_keyboard
    return tuple(tuple((key.text, key.action) for key in row) for row in rows)


def _written(
    message: Message,
    raw: Mapping[str, Any],
    bot_name: str,
    key: bytes,
    officials: Container[str],
) -> Incoming | None:
    private = message.chat.type == "private"
    whose = person(key, message.from_.id if message.from_ else message.chat.id)
    kind, name, text = Kind.TEXT, "", message.words
    if not text and message.text is None:
        if not private or not attached(raw):
            return None
        kind = Kind.OTHER
    elif text.startswith(_SLASHES):
        command, *rest = text.split(maxsplit=1)
        text = rest[0] if rest else ""
        name, _, addressee = command[1:].partition("@")
        if addressee and addressee.casefold() != bot_name.casefold():
            return None
        kind, name = Kind.COMMAND, name.casefold()
        if not private and not addressee and name not in OWN_COMMANDS:
            return None  # it may be another bot's
    else:
        meant, text = addressed(message, bot_name)
        if not private and not meant:
            return None
    typed = private and kind is Kind.TEXT
    return Incoming(
        kind=kind,
        chat_id=message.chat.id,
        private=private,
        person=whose,
        text=seen(text),
        name=seen(name),
        message_id=message.message_id,
        thread=message.thread,
        about=about(message, bot_name) if typed else "",
        for_office=for_office(text) if typed and whose in officials else "",
    )
