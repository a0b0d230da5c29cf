"""The outbox: messages that wait to be sent, within the limits that hold over all machines."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, exists, func, select, update

from knowledge.ledger.clock import SKEW_OF_LEASES, come
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.delivery.chat import Chat, among, same
from knowledge.ledger.delivery.pace import EVERYONE, Limits
from knowledge.ledger.delivery.paces import AHEAD, Paces
from knowledge.ledger.schema import outbox

_LEASE = 25.0  # seconds after which another machine sends it; longer than any attempt takes


@dataclass(frozen=True)
class Draft:
    """A message to a chat; the payload is the channel's own."""

    chat: Chat
    payload: str
    asked_at: float | None = None  # when the question came that it answers


@dataclass(frozen=True)
class Message:
    """A message to be sent at `send_at`, leased to who claimed it; `attempts` were in vain."""

    id: int
    chat: Chat
    payload: str
    made_at: float
    attempts: int
    send_at: float


@dataclass(frozen=True)
class Settled:
    """How an attempt ended: sent, to be tried again after `retry_in` seconds, or given up."""

    message: Message
    retry_in: float | None = None
    error: str | None = None
    payload: str | None = None  # what to try instead


@dataclass(frozen=True)
class Outbox:
    """The messages of all channels; the limits hold for each of them by itself."""

    database: Database
    limits: Limits

    @property
    def paces(self) -> Paces:
        """The moments of the chats, by the limits."""
        return Paces(self.limits)

    async def put(self, connection: Transaction, drafts: Sequence[Draft]) -> None:
        """Add messages; those of a chat are sent in this order."""
        if not drafts:
            return
        now = time.time()
        rows = [
            {
                **draft.chat.columns,
                "payload": draft.payload,
                "made_at": draft.asked_at or now,
                "due_at": now,
                "attempts": 0,
                "leased_until": 0.0,
                "put_off": 0.0,
            }
            for draft in drafts
        ]
        await connection.execute(insert(connection, outbox), rows)

    async def claim(
        self, connection: Transaction, channel: str, owner: str, most: int
    ) -> list[Message]:
        """Return messages to send now or in a moment, leased to `owner`; one of a chat at most."""
        if most <= 0:
            return []
        everyone = Chat(channel, EVERYONE)
        moments = (
            await self.paces.of_channel(connection, everyone)
            if self.limits.everyone.interval
            else {}
        )
        now = time.time()  # not before: another machine may have held everyone's pace
        rows = (await connection.execute(_heads(channel, now, most))).all()
        if self.limits.chat.interval and rows:
            moments |= await self.paces.known(connection, [Chat.of(row) for row in rows])
        claimed: list[Message] = []
        changed: dict[Chat, float] = {}
        for row in rows:
            chat = Chat.of(row)
            own = self.paces.slot(moments, chat, now)
            if own > now + AHEAD:
                await self._postpone(connection, row.id, own, now)
                continue
            slot = max(own, self.paces.slot(moments, everyone, now))
            if slot > now + AHEAD:
                break  # nor may a later one go: who has waited longest stays first
            claimed.append(Message(row.id, chat, row.payload, row.made_at, row.attempts, slot))
            changed |= self.paces.spend(moments, (everyone, chat), slot)
        await self._lease(connection, owner, claimed, now)
        await self.paces.remember(connection, changed)
        return claimed

    async def _lease(
        self, connection: Transaction, owner: str, claimed: Iterable[Message], now: float
    ) -> None:
        ids = [message.id for message in claimed]
        if ids:
            leased = {"owner": owner, "leased_until": now + _LEASE}
            await connection.execute(update(outbox).where(outbox.c.id.in_(ids)).values(**leased))

    async def _postpone(
        self, connection: Transaction, number: int, until: float, now: float
    ) -> None:
        put_off = {"due_at": until, "put_off": until - now, "leased_until": 0.0}
        await connection.execute(update(outbox).where(outbox.c.id == number).values(**put_off))

    async def settle(self, connection: Transaction, owner: str, settled: Sequence[Settled]) -> None:
        """Note how attempts ended: what was sent or given up needs no further one."""
        sent = [one.message.id for one in settled if one.retry_in is None and one.error is None]
        if sent:
            await connection.execute(delete(outbox).where(outbox.c.id.in_(sent)))
        for one in settled:
            if one.error is not None:
                await self._give_up(connection, one.message.id, one.error)
            elif one.retry_in is not None:
                await self._retry(connection, owner, one)

    async def sent(self, connection: Transaction, marked: Sequence[tuple[int, float]]) -> None:
        """Note that these were sent: the number of each, and when it was made.

        Another database, or a restored one, may have the same number for another message.
        """
        for number, made_at in marked:
            one = outbox.c.id == number, outbox.c.made_at == made_at
            await connection.execute(delete(outbox).where(*one))

    async def _give_up(self, connection: Transaction, number: int, error: str) -> None:
        await connection.execute(update(outbox).where(outbox.c.id == number).values(error=error))

    async def _retry(self, connection: Transaction, owner: str, one: Settled) -> None:
        put_off = one.retry_in or 0.0
        await connection.execute(
            update(outbox)
            .where(outbox.c.id == one.message.id, outbox.c.owner == owner)
            .values(
                due_at=time.time() + put_off,
                put_off=put_off,
                attempts=outbox.c.attempts + 1,
                leased_until=0.0,
                payload=one.payload or one.message.payload,
            )
        )

    async def free(self, owner: str) -> None:
        """End every lease of `owner`, as at its start."""
        async with self.database.transaction() as connection:
            mine = outbox.c.owner == owner
            await connection.execute(update(outbox).where(mine).values(leased_until=0.0))

    async def next_due(self, connection: Transaction, channel: str) -> float | None:
        """Return when the next message is due that may be sent and that nobody sends yet."""
        query = select(func.min(outbox.c.due_at)).where(
            outbox.c.channel == channel,
            outbox.c.error.is_(None),
            outbox.c.leased_until == 0.0,
            _is_first(),
        )
        due: float | None = (await connection.execute(query)).scalar()
        if due is None or not self.limits.everyone.interval:
            return due
        everyone = Chat(channel, EVERYONE)
        moments = await self.paces.known(connection, [everyone], lock=True)
        return max(due, self.paces.slot(moments, everyone, due) - AHEAD / 2)

    async def waiting(self, connection: Transaction, chats: Sequence[Chat]) -> dict[Chat, int]:
        """Return how many messages wait for each of these chats, where there are any."""
        if not chats:
            return {}
        of_chat = outbox.c.channel, outbox.c.chat_id
        query = select(*of_chat, func.count()).where(among(outbox, chats), outbox.c.error.is_(None))
        rows = await connection.execute(query.group_by(*of_chat))
        return {Chat(channel, name): count for channel, name, count in rows}

    async def depth(self) -> tuple[int, float]:
        """Return how many messages wait, and for how many seconds the oldest does."""
        async with self.database.reading() as connection:
            query = select(func.count(), func.min(outbox.c.made_at))
            count, oldest = (await connection.execute(query.where(outbox.c.error.is_(None)))).one()
        return count, max(0.0, time.time() - oldest) if count else 0.0


def _heads(channel: str, now: float, most: int) -> Select[Any]:
    """Return the query for the oldest message of each chat, where it is due and nobody's."""
    return (
        select(outbox)
        .where(
            outbox.c.channel == channel,
            outbox.c.error.is_(None),
            come(outbox.c.due_at, outbox.c.put_off, now=now),
            come(outbox.c.leased_until, _LEASE, SKEW_OF_LEASES, now),
            _is_first(),
        )
        .order_by(outbox.c.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )


def _is_first() -> ColumnElement[bool]:
    """Return the condition that no message of the same chat is to go before."""
    earlier = outbox.alias()
    return ~exists().where(
        same(earlier, outbox),
        earlier.c.id < outbox.c.id,
        earlier.c.error.is_(None),
    )
