"""A stand-in for Telegram's Bot API, for tests that start the real bot.

async with TelegramApi() as api:
    ...  # start the bot with BOT_API_URL=api.url and BOT_TOKEN=api.token
    alice = api.person("Alice")
    await alice.says("招商谁牵头")
    reply = await alice.hears()
    assert "县工信局" in reply.text
    await alice.presses(reply, "全文")
    api.assert_clean()
"""

from .chats import Chat, Message
from .person import Person
from .server import TelegramApi
from .state import Answer

__all__ = ["Answer", "Chat", "Message", "Person", "TelegramApi"]
