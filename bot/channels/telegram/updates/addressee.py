"""The addressee: whether a message is meant for the bot, and which of its messages it is about."""

from bot.channels.telegram.updates.update import Message
from knowledge.office import receipt


def about(message: Message, bot_name: str) -> str:
    """Return the receipt number in the first line of the bot's own message that is replied to."""
    answered = message.reply_to_message
    if answered is None or not _replies(message, bot_name):
        return ""
    first, _, _ = (answered.text or "").partition("\n")
    return receipt.find(first) or ""


def _replies(message: Message, bot_name: str) -> bool:
    """Return whether the message replies to one of the bot's."""
    answered = message.reply_to_message.from_ if message.reply_to_message else None
    return answered is not None and (answered.username or "").casefold() == bot_name.casefold()


def addressed(message: Message, bot_name: str) -> tuple[bool, str]:
    """Return whether the text is meant for the bot, and the text without the bot's own name."""
    own = f"@{bot_name}".casefold()
    text = message.words
    units = text.encode("utf-16-le", "surrogatepass")  # Telegram counts in these
    named = False
    for entity in (*message.entities, *message.caption_entities):
        begin, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
        name = units[begin:end].decode("utf-16-le", "replace") if 0 <= begin < end else ""
        if entity.type == "mention" and name.casefold() == own:
            named = True
            text = text.replace(name, " ")
    return named or _replies(message, bot_name), text
