"""The round of the menus: at the start, everywhere where another version's commands are shown."""

import asyncio
import logging
from collections.abc import Collection, Sequence
from contextlib import suppress

from telegram import Bot
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.telegram.menu import digest, show
from knowledge.errors import LedgerAwayError
from knowledge.ledger import menus
from knowledge.ledger.database import Database
from knowledge.ledger.menus import Menu

logger = logging.getLogger(__name__)

_AT_ONCE = 20  # chats, then others come first for a while
_PAUSE = 2.0
_LATER = 10.0  # seconds after which what is away may be back


class MenuRound:
    """Shows everybody with a role the commands of this version, beside the work.

    Appointments and their ends bring their menus with their messages; where such a message failed,
    the next round finds it.
    """

    def __init__(self, bot: Bot, database: Database, admins: Collection[str]) -> None:
        self._bot = bot
        self._database = database
        self._admins = admins
        self._refused: set[str] = set()

    async def run(self, stopping: asyncio.Event) -> None:
        """Return when every menu is right that can be, or the bot is to stop."""
        wrong: Sequence[Menu] = ()
        while not stopping.is_set():
            pause = 0.0
            try:
                wrong = wrong or await self._wrong()
                if not wrong:
                    return
                some, wrong = wrong[:_AT_ONCE], wrong[_AT_ONCE:]
                pause = await self._show(some) or (_PAUSE if wrong else 0.0)
            except LedgerAwayError:  # those who work with it have said so
                pause = _LATER
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await stopping.wait()

    async def _wrong(self) -> Sequence[Menu]:
        async with self._database.reading() as transaction:
            found = await menus.load(transaction, self._admins)
        return [
            one
            for one in found
            if one.shown != digest(one.rank) and one.person not in self._refused
        ]

    async def _show(self, wrong: Sequence[Menu]) -> float:
        """Show these menus, note which are shown, and return the seconds that Telegram needs."""
        shown: dict[str, str | None] = {}
        pause = 0.0
        for one in wrong:
            try:
                await show(self._bot, one.chat_id, one.rank)
            except RetryAfter as error:
                wait = error.retry_after
                pause = wait if isinstance(wait, int) else wait.total_seconds()
                break
            except (BadRequest, Forbidden) as error:  # who was never here gets it with /whoami
                logger.info("a menu is not shown: %s", type(error).__name__)
                self._refused.add(one.person)
            except TelegramError:
                pause = _LATER
                break
            else:
                shown[one.person] = digest(one.rank)
        async with self._database.transaction() as transaction:
            await menus.note(transaction, shown)
        return pause
