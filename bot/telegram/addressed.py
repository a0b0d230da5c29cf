"""Whether a message is meant for the bot: always in private, in groups only when addressed."""

from telegram import Message, MessageEntity
from telegram.constants import ChatType


def question_in(message: Message, bot_name: str) -> str | None:
    """Return the text of the message without the bot's own name, or None where it isn't meant.

    In a group a message is meant for the bot when it mentions it or replies to one of its own.
    """
    text = message.text or ""
    own = f"@{bot_name}"
    mentions = [
        name
        for name in message.parse_entities([MessageEntity.MENTION]).values()
        if name.casefold() == own.casefold()
    ]
    for name in mentions:
        text = text.replace(name, " ")
    if message.chat.type == ChatType.PRIVATE or mentions or _replies_to(message, bot_name):
        return text.strip()
    return None


def _replies_to(message: Message, bot_name: str) -> bool:
    answered = message.reply_to_message
    author = answered.from_user if answered else None
    return author is not None and (author.username or "").casefold() == bot_name.casefold()
