"""Command menus: in private chats and in groups, and those of officials and the office."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonDefault,
    MenuButtonWebApp,
    WebAppInfo,
)

from bot import texts
from knowledge.office.role import Rank

_LONGEST = 512  # characters of a description
_LONGEST_SHORT = 120
_DIGEST = 16  # hexadecimal digits
_LANGUAGES = ("zh", None)  # None is for all that have no menu of their own


async def set_menus(bot: Bot, page: str | None) -> None:
    """Show everybody's menus; those of officials and the office are chats' own.

    The button beside the box opens `page`, where there is one.
    """
    of_groups = {name: texts.COMMANDS[name] for name in texts.GROUP_COMMANDS}
    for language in _LANGUAGES:
        await bot.set_my_commands(
            _commands(texts.COMMANDS, language),
            scope=BotCommandScopeAllPrivateChats(),
            language_code=language,
        )
        await bot.set_my_commands(
            _commands(of_groups, language),
            scope=BotCommandScopeAllGroupChats(),
            language_code=language,
        )
    await bot.set_chat_menu_button(
        menu_button=MenuButtonWebApp(texts.MENU_BUTTON, WebAppInfo(page))
        if page
        else MenuButtonDefault()
    )


async def describe(bot: Bot, titles: Sequence[str]) -> None:
    """Say in the empty chat and in the profile what the bot answers from."""
    names = "".join(texts.TITLE.format(title=title) for title in titles)
    many = texts.TITLES.format(count=len(titles))
    long, short = texts.DESCRIPTION, texts.SHORT_DESCRIPTION
    fits = len(long.format(titles=names)) <= _LONGEST
    await bot.set_my_description(long.format(titles=names if fits else many))
    fits = len(short.format(titles=names)) <= _LONGEST_SHORT
    await bot.set_my_short_description(short.format(titles=names if fits else many))


async def show(bot: Bot, chat_id: int, rank: Rank) -> None:
    """Show in one chat the commands of that rank, its own before everybody's."""
    scope = BotCommandScopeChat(chat_id)
    for language in _LANGUAGES:
        if rank is Rank.PUBLIC:
            await bot.delete_my_commands(scope=scope, language_code=language)
            continue
        shown = _commands(_of(rank), language)
        await bot.set_my_commands(shown, scope=scope, language_code=language)


@cache
def digest(rank: Rank) -> str | None:
    """Return what tells this version's menu of the rank from others; None for everybody's."""
    if rank is Rank.PUBLIC:
        return None
    written = json.dumps([[*_described(_of(rank), one).items()] for one in _LANGUAGES])
    return hashlib.sha256(written.encode()).hexdigest()[:_DIGEST]


def _of(rank: Rank) -> Mapping[str, str]:
    """Return the commands of officials or of the office, with what they do."""
    own = texts.OFFICE_COMMANDS
    if rank is Rank.OFFICIAL:
        own = {name: own[name] for name in texts.OFFICIAL_COMMANDS}
    return {**own, **texts.COMMANDS}


def _commands(described: Mapping[str, str], language: str | None) -> list[BotCommand]:
    shown = _described(described, language)
    return [BotCommand(name, text) for name, text in shown.items()]


def _described(described: Mapping[str, str], language: str | None) -> Mapping[str, str]:
    """Return the commands as who has the language reads them: others have one line of theirs.

    The rest stays Chinese: many who read nothing else have their phone in English.
    """
    return dict(described) if language else {**described, "help": texts.HELP_FOREIGN}
