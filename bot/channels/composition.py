"""The channels together: the one place outside their folders that names each of them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bot import texts
from bot.channels.telegram import chat as telegram
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.launch import Launcher, opened_at
from bot.channels.web.visitors import chat as web
from bot.configuration.settings import Settings
from bot.conversation.current import Current
from bot.delivery.channel import Channel
from knowledge.ledger.delivery.chat import Chat

if TYPE_CHECKING:
    from bot.delivery.house import House, Service


def answering(
    current: Current, addresses: Mapping[str, str], page: str | None = None
) -> dict[str, Channel]:
    """Return every channel as an answer sees it; `addresses` is where each is reached.

    `page` is where the page is, for channels that can open it.
    """
    address = addresses.get(telegram.NAME, "")
    return {telegram.NAME: TelegramChannel(current, address, opened_at(page))}


def lacking(settings: Settings) -> str | None:
    """Return what the settings lack for any channel to be served, as a sentence."""
    return None if settings.token else texts.MISSING_BOT_ACCOUNT


def services(house: "House") -> "list[Service]":
    """Return every channel as the serving process runs it."""
    from bot.channels.telegram.service import TelegramService  # who answers does without

    return [TelegramService(house)]


def launcher(settings: Settings) -> Launcher | None:
    """Return what reads for whom an app has opened the page, where there is such an app."""
    return Launcher(settings.token) if settings.token else None


def address(name: str) -> str:
    """Return where who opens the link finds the bot of that name."""
    return telegram.LINK.format(name=name)


async def account(settings: Settings) -> str:
    """Return the name of the bot of the settings; raises UnservableError for who is none."""
    from bot.channels.telegram.service import name_of

    return await name_of(settings)


def admins(settings: Settings) -> list[Chat]:
    """Return the private chats of those who are of the office by the settings."""
    return [admin(person) for person in settings.admin_ids]


def named(whose: Chat) -> dict[str, object]:
    """Return how the person of a private chat is named where it came from, for JSON."""
    if whose.channel == web.NAME:
        return {"page_id": web.named(whose)}
    return {"telegram_id": telegram.number(whose)}


def chat(written: str) -> Chat:
    """Return the private chat of whom the operator names; raises NoPersonError for nobody."""
    return web.written(written) or telegram.private(written)


def admin(written: str) -> Chat:
    """Return the private chat of whom the settings make one of the office; raises NoPersonError.

    A browser is none: whoever has its cookie would be of the office for good.
    """
    return telegram.private(written)
