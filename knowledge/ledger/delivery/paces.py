"""The paces of all chats, kept for all machines: the moment of each, of which the limits reckon."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select

from knowledge.ledger.clock import SKEW, come
from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.delivery.chat import Chat, among
from knowledge.ledger.delivery.pace import EVERYONE, Limits
from knowledge.ledger.schema import pace

AHEAD = 0.2  # seconds of the future that are given out at once


@dataclass(frozen=True)
class Paces:
    """The moments at which a steady flow would bring the next message of a chat, by its limits."""

    limits: Limits

    def slot(self, paces: Mapping[Chat, float], chat: Chat, now: float) -> float:
        """Return the earliest moment at which a message of the chat may go, by these moments."""
        return self.limits.of_chat(chat).slot(paces.get(chat, 0.0), now)

    def spend(
        self, paces: dict[Chat, float], chats: Iterable[Chat], slot: float
    ) -> dict[Chat, float]:
        """Count a message at the slot, and return the moments that changed."""
        changed = {}
        for chat in chats:
            limit = self.limits.of_chat(chat)
            if limit.interval:
                changed[chat] = paces[chat] = limit.after(paces.get(chat, 0.0), slot)
        return changed

    async def of_channel(self, connection: Transaction, everyone: Chat) -> dict[Chat, float]:
        """Return the moment of a whole channel, locked until the commit."""
        found = await self.known(connection, [everyone], lock=True)
        if not found:  # the channel's first message
            first = insert(connection, pace).values(**everyone.key, next_at=0.0)
            await connection.execute(first.on_conflict_do_nothing())
            found = await self.known(connection, [everyone], lock=True)
        return found

    async def known(
        self, connection: Transaction, chats: Sequence[Chat], *, lock: bool = False
    ) -> dict[Chat, float]:
        """Return the moments known for the chats.

        A clock that was ahead leaves moments that nobody would live to see.
        """
        query = select(pace).where(among(pace, chats))
        rows = (await connection.execute(query.with_for_update() if lock else query)).all()
        kept = {Chat(row.channel, row.chat_id): row.next_at for row in rows}
        now = time.time()
        return {
            chat: self.limits.of_chat(chat).believed(kept[chat], now, AHEAD + SKEW)
            for chat in chats
            if chat in kept
        }

    async def remember(self, connection: Transaction, changed: dict[Chat, float]) -> None:
        """Keep the moments that changed."""
        if not changed:
            return
        statement = insert(connection, pace)
        latest = {"next_at": statement.excluded.next_at}
        statement = statement.on_conflict_do_update(
            index_elements=["channel", "chat_id"], set_=latest
        )
        rows = [{**chat.key, "next_at": at} for chat, at in sorted(changed.items())]
        await connection.execute(statement, rows)

    async def forget(self, connection: Transaction) -> None:
        """Delete the moments that have passed: a chat's id stands only where it is needed."""
        longest = max(one.burst * one.interval for one in (self.limits.chat, self.limits.group))
        passed = pace.c.chat_id != EVERYONE, come(pace.c.next_at, AHEAD + longest)
        ours = select(pace.c.channel, pace.c.chat_id).where(*passed)
        ours = ours.with_for_update(skip_locked=True)
        await connection.execute(delete(pace).where(among(pace, ours)))
