"""The round of the menus: shows commands wherever others are shown, beside the work.

No message and no start waits for a menu, and only this loop shows any: so an older one never comes
after a newer one.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Collection, Mapping, Sequence

from telegram import Bot
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.channels.telegram.chat import NAME, chat, number
from bot.channels.telegram.menu import describe, digest, set_menus, show
from bot.channels.telegram.patience import wait_after
from bot.delivery.signal import Signal
from knowledge.errors import LedgerAwayError
from knowledge.ledger.database import Database
from knowledge.ledger.office import menus
from knowledge.office.role import Rank

logger = logging.getLogger(__name__)

_AT_ONCE = 20  # chats, then others come first for a while
_PAUSE = 2.0
_NEXT = 600.0  # seconds until the next look when every menu is right
_TITLES = 60.0  # seconds until the next look at what is served
_LATER = 10.0  # seconds after which a ledger that is away may be back


class MenuRound:
    """Shows everybody's menus, and to everybody with a role the commands of this version.

    Appointments and their ends ask for theirs; where that was lost, the next look finds it.
    `wanted` wakes the loop.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        admins: Collection[str],
        titles: Callable[[], Sequence[str]] = tuple,
        page: str | None = None,
    ) -> None:
        self.wanted = Signal()
        self._bot = bot
        self._database = database
        self._admins = admins
        self._everybodys = False
        self._titles = titles
        self._page = page
        self._described: Sequence[str] = ()
        self._asked: dict[int, Rank] = {}
        self._wrong: Sequence[tuple[int, Rank]] = ()
        self._look_at = 0.0
        self._asked_since: set[int] = set()  # the last look, which may not know it yet
        self._refused: set[int] = set()
        self._not_before = 0.0
        self._in_vain = 0

    def ask(self, chat_id: int, rank: Rank) -> None:
        """Have the commands of that rank shown in a chat; of several ranks the last one counts."""
        self._refused.discard(chat_id)
        self._asked_since.add(chat_id)
        self._asked[chat_id] = rank
        self.wanted.give()

    async def run(self, stopping: asyncio.Event) -> None:
        """Show what is asked for and what is wrong, until told to stop."""
        while not stopping.is_set():
            wait = self._not_before - time.monotonic()
            if wait <= 0:
                wait = await self._turn()
            await self.wanted.wait(min(wait, _TITLES if self._described else _PAUSE))

    async def _turn(self) -> float:
        """Show some menus, and return the seconds after which there may be more to do."""
        try:
            if not self._everybodys:
                await self._show_everybodys()
            await self._describe()
            await self._show(dict(self._asked))
            wait = await self._mend()
        except LedgerAwayError:  # those who work with it have said so
            return _LATER
        except TelegramError as error:
            wait = wait_after(error, self._in_vain)
            self._in_vain += 1
            if isinstance(error, RetryAfter):
                self._not_before = time.monotonic() + wait
            return wait
        self._in_vain = 0
        return wait

    async def _show_everybodys(self) -> None:
        try:
            await set_menus(self._bot, self._page)
        except BadRequest as error:
            logger.error("Telegram refuses the menus: %s", error.message)
        self._everybodys = True

    async def _describe(self) -> None:
        """Say what the bot is for, by the documents' titles, once those are known or others."""
        titles = self._titles()
        if titles == self._described:
            return
        self._described = titles
        try:
            await describe(self._bot, titles)
        except BadRequest as error:
            logger.error("Telegram refuses the description: %s", error.message)

    async def _mend(self) -> float:
        """Show some of what is wrong, and return when to go on."""
        if not self._wrong and time.monotonic() >= self._look_at:
            self._asked_since.clear()
            self._wrong = await self._found()
            self._look_at = time.monotonic() + _NEXT
        some = self._wrong[:_AT_ONCE]
        await self._show({chat: rank for chat, rank in some if chat not in self._asked_since})
        self._wrong = self._wrong[_AT_ONCE:]
        return _PAUSE if self._wrong else self._look_at - time.monotonic()

    async def _found(self) -> Sequence[tuple[int, Rank]]:
        async with self._database.reading() as transaction:
            found = await menus.load(transaction, NAME, self._admins)
        return [
            (number(one.chat), one.rank)
            for one in found
            if one.shown != digest(one.rank) and number(one.chat) not in self._refused
        ]

    async def _show(self, ranks: Mapping[int, Rank]) -> None:
        """Show these menus, and note which are shown, also when an error ends it."""
        shown: dict[int, str | None] = {}
        try:
            for chat_id, rank in ranks.items():
                if await self._shown(chat_id, rank):
                    shown[chat_id] = digest(rank)
                if self._asked.get(chat_id) is rank:
                    del self._asked[chat_id]
        finally:
            if shown:
                async with self._database.transaction() as transaction:
                    await menus.note(transaction, {chat(one): menu for one, menu in shown.items()})

    async def _shown(self, chat_id: int, rank: Rank) -> bool:
        """Show a menu, and return whether Telegram took it."""
        try:
            await show(self._bot, chat_id, rank)
        except (BadRequest, Forbidden) as error:  # who was never here gets it with /whoami
            logger.info("a menu is not shown: %s", type(error).__name__)
            self._refused.add(chat_id)
            return False
        return True
