"""The inbox: messages that were taken from a channel and are not answered yet.

A chat's messages are answered in their order and by one machine at a time: whoever claims them
holds a lease on the chat, and what is done without it does not count.
"""

import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Row, delete, exists, func, not_, or_, select, tuple_, update

from knowledge.ledger.clock import SKEW_OF_LEASES, come
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.delivery import wordings
from knowledge.ledger.delivery.chat import Chat, among, same
from knowledge.ledger.delivery.wordings import Wording
from knowledge.ledger.schema import chat_leases, inbox, seen, set_aside

_LEASE = 20.0  # seconds after which another machine takes over
_CHATS = 32  # claimed in one turn
_OF_ONE_CHAT = 8  # updates in one turn: the others of a busy chat wait for the next
_LEASED = (chat_leases.c.channel, chat_leases.c.chat_id)


@dataclass(frozen=True)
class Received:
    """A message as the channel read it: what is stored holds no more than the answer needs.

    `key` tells it from all others of its channel. Where the channel may bring them in another order
    than they were written in, `place` says where in its chat it belongs.
    """

    key: str
    chat: Chat
    payload: str
    place: int = 0
    received_at: float = 0.0
    failures: int = 0  # how often answering it failed
    wording: Wording | None = None  # what it says, where it can be edited; it is kept apart
    id: int = 0  # in the inbox, once it is there


class Inbox:
    """What all channels have brought."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def store(self, updates: Iterable[Received]) -> int:
        """Make the updates durable and return how many are new.

        A repeated one is left out, and an edit that leaves the words as they were.

        Raises LedgerAwayError; then none of them is stored.
        """
        by_key = {(one.chat.channel, one.key): one for one in updates}
        if not by_key:
            return 0
        now = time.time()
        async with self._database.transaction() as connection:
            rows = [{"channel": c, "key": key, "seen_at": now} for c, key in sorted(by_key)]
            statement = insert(connection, seen).on_conflict_do_nothing()
            result = await connection.execute(statement.returning(seen.c.channel, seen.c.key), rows)
            new = sorted((by_key[row.channel, row.key] for row in result), key=_order)
            said = [(number, one.wording) for number, one in enumerate(new) if one.wording]
            same_words = await wordings.unchanged(connection, said, now)
            new = [one for number, one in enumerate(new) if number not in same_words]
            if new:
                await connection.execute(insert(connection, inbox), [_row(u, now) for u in new])
        return len(new)

    async def claim(self, connection: Transaction, owner: str) -> list[list[Received]]:
        """Return the oldest updates of some chats, a list a chat, now leased to `owner`."""
        now = time.time()
        chats = await self._lease(connection, owner, now)
        if not chats:
            return []
        order = (inbox.c.channel, inbox.c.chat_id, inbox.c.place, inbox.c.id)
        rows = await connection.execute(select(inbox).where(among(inbox, chats)).order_by(*order))
        by_chat = groupby(map(_received, rows), attrgetter("chat"))
        claimed = [list(of_chat)[:_OF_ONE_CHAT] for _, of_chat in by_chat]
        return sorted(claimed, key=lambda of_chat: of_chat[0].id)

    async def _lease(self, connection: Transaction, owner: str, now: float) -> list[Chat]:
        """Return the chats that have waited longest and are leased by nobody, leased now."""
        earlier = inbox.alias()
        oldest = ~exists().where(
            same(earlier, inbox),
            tuple_(earlier.c.place, earlier.c.id) < tuple_(inbox.c.place, inbox.c.id),
        )
        over = come(chat_leases.c.until, _LEASE, SKEW_OF_LEASES, now)
        held = exists().where(same(chat_leases, inbox), not_(over))
        late = exists().where(same(chat_leases, inbox)).label("late")
        found = await connection.execute(
            select(inbox.c.channel, inbox.c.chat_id, late)
            .where(oldest, ~held)
            .order_by(inbox.c.id)
            .limit(_CHATS)
            .with_for_update(skip_locked=True)
        )
        waiting = {Chat(row.channel, row.chat_id): row.late for row in found}
        left = await self._left(connection, [chat for chat, is_late in waiting.items() if is_late])
        rows = [
            {**chat.key, "owner": owner, "until": now + _LEASE}
            for chat in sorted(waiting)  # sorted: two machines never wait for each other
            if not waiting[chat] or chat in left
        ]
        if not rows:
            return []
        statement = insert(connection, chat_leases)
        statement = statement.on_conflict_do_update(
            index_elements=["channel", "chat_id"],
            set_={"owner": statement.excluded.owner, "until": statement.excluded.until},
            where=over,
        )
        result = await connection.execute(statement.returning(*_LEASED), rows)
        return [Chat(*row) for row in result]

    async def _left(self, connection: Transaction, late: Collection[Chat]) -> set[Chat]:
        """Return which of the leases that ended are given back by nobody just now, and lock them.

        Who gives one back waits for its updates, which are locked here: never wait for them too.
        """
        if not late:
            return set()
        query = select(*_LEASED).where(among(chat_leases, late))
        found = await connection.execute(query.with_for_update(skip_locked=True))
        return {Chat(*row) for row in found}

    async def renew(self, connection: Transaction, owner: str, chats: Sequence[Chat]) -> None:
        """Hold the leases of chats on which `owner` still works: nobody else has taken them.

        One that has run out is held anew: else it would be claimed again beside that work.
        """
        if chats:
            ours = chat_leases.c.owner == owner, among(chat_leases, chats)
            held = {"until": time.time() + _LEASE}
            await connection.execute(update(chat_leases).where(*ours).values(**held))

    async def release(
        self, connection: Transaction, owner: str, chats: Collection[Chat]
    ) -> set[Chat]:
        """End the leases and return the chats that were still `owner`'s: only those count."""
        if not chats:
            return set()
        result = await connection.execute(
            delete(chat_leases)
            .where(chat_leases.c.owner == owner, among(chat_leases, chats))
            .returning(*_LEASED)
        )
        return {Chat(*row) for row in result}

    async def done(self, connection: Transaction, numbers: Sequence[int]) -> None:
        """Take answered messages out, by their numbers in the inbox."""
        if numbers:
            await connection.execute(delete(inbox).where(inbox.c.id.in_(numbers)))

    async def failed(self, connection: Transaction, number: int) -> None:
        """Count one more failure of a message, which stays to be tried again."""
        await connection.execute(
            update(inbox).where(inbox.c.id == number).values(failures=inbox.c.failures + 1)
        )

    async def count_failure(self, number: int) -> None:
        """Count one more failure of a message that was not answered to the end."""
        async with self._database.transaction() as connection:
            await self.failed(connection, number)

    async def put_aside(
        self, connection: Transaction, one: Received, person: str, error: str
    ) -> None:
        """Take a message out that can't be answered, and keep it for the operator."""
        await self.done(connection, [one.id])
        row = {"channel": one.chat.channel, "key": one.key, "person": person}
        row |= {"payload": one.payload, "error": error}
        statement = insert(connection, set_aside).values(**row, at=time.time())
        await connection.execute(statement.on_conflict_do_nothing())

    async def free(self, owner: str) -> None:
        """End every lease of `owner` and of those named after it, as in `owner:1234`.

        So it is at a start: what was held before is done again.
        """
        named_after = chat_leases.c.owner.startswith(f"{owner}:", autoescape=True)
        mine = or_(chat_leases.c.owner == owner, named_after)
        async with self._database.transaction() as connection:
            await connection.execute(delete(chat_leases).where(mine))

    async def depth(self) -> tuple[int, float]:
        """Return how many updates wait, and for how many seconds the oldest does."""
        async with self._database.reading() as connection:
            query = select(func.count(), func.min(inbox.c.received_at))
            count, oldest = (await connection.execute(query)).one()
        return count, max(0.0, time.time() - oldest) if count else 0.0


def _order(one: Received) -> tuple[int, str, str]:
    return one.place, one.chat.channel, one.key


def _received(row: "Row[Any]") -> Received:
    return Received(
        row.key,
        Chat.of(row),
        row.payload,
        row.place,
        received_at=row.received_at,
        failures=row.failures,
        id=row.id,
    )


def _row(one: Received, now: float) -> dict[str, object]:
    return {
        **one.chat.columns,
        "key": one.key,
        "place": one.place,
        "payload": one.payload,
        "received_at": now,
        "failures": 0,
    }
