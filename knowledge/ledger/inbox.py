"""The inbox: updates that were taken from a channel and are not answered yet.

A chat's updates are answered in their order and by one machine at a time: whoever claims them
holds a lease on the chat, and what is done without it does not count.
"""

import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from sqlalchemy import and_, delete, exists, func, not_, or_, select, update

from knowledge.ledger import wordings
from knowledge.ledger.clock import SKEW_OF_LEASES, come
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.schema import chat_leases, inbox, seen, set_aside
from knowledge.ledger.wordings import Wording

_LEASE = 20.0  # seconds after which another machine takes over
_CHATS = 32  # claimed in one turn
_OF_ONE_CHAT = 8  # updates in one turn: the others of a busy chat wait for the next


@dataclass(frozen=True)
class Received:
    """An update as the channel read it: what is stored holds no more than the answer needs."""

    update_id: int
    chat_id: int
    payload: str
    received_at: float = 0.0
    failures: int = 0  # how often answering it failed
    wording: Wording | None = None  # what it says, where it can be edited; it is kept apart


class Inbox:
    """The updates of one channel."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def store(self, updates: Iterable[Received]) -> int:
        """Make the updates durable and return how many are new.

        A repeated one is left out, and an edit that leaves the words as they were.

        Raises LedgerAwayError; then none of them is stored.
        """
        by_id = {one.update_id: one for one in updates}
        if not by_id:
            return 0
        now = time.time()
        async with self._database.transaction() as connection:
            rows = [{"update_id": number, "seen_at": now} for number in sorted(by_id)]
            statement = insert(connection, seen).on_conflict_do_nothing()
            result = await connection.execute(statement.returning(seen.c.update_id), rows)
            new = [by_id[number] for number in result.scalars()]
            said = [(one.update_id, one.wording) for one in new if one.wording]
            same = await wordings.unchanged(connection, said, now)
            new = [one for one in new if one.update_id not in same]
            if new:
                await connection.execute(insert(connection, inbox), [_row(u, now) for u in new])
        return len(new)

    async def claim(self, connection: Transaction, owner: str) -> list[list[Received]]:
        """Return the oldest updates of some chats, a list a chat, now leased to `owner`."""
        now = time.time()
        chats = await self._lease(connection, owner, now)
        if not chats:
            return []
        rows = await connection.execute(
            select(inbox).where(inbox.c.chat_id.in_(chats)).order_by(inbox.c.chat_id, "update_id")
        )
        updates = [Received(**row) for row in rows.mappings()]
        by_chat = groupby(updates, attrgetter("chat_id"))
        claimed = [list(of_chat)[:_OF_ONE_CHAT] for _, of_chat in by_chat]
        return sorted(claimed, key=lambda of_chat: of_chat[0].update_id)

    async def _lease(self, connection: Transaction, owner: str, now: float) -> list[int]:
        """Return the chats that have waited longest and are leased by nobody, leased now."""
        earlier = inbox.alias()
        oldest = ~exists().where(
            and_(earlier.c.chat_id == inbox.c.chat_id, earlier.c.update_id < inbox.c.update_id)
        )
        over = come(chat_leases.c.until, _LEASE, SKEW_OF_LEASES, now)
        held = exists().where(and_(chat_leases.c.chat_id == inbox.c.chat_id, not_(over)))
        late = exists().where(chat_leases.c.chat_id == inbox.c.chat_id)
        found = await connection.execute(
            select(inbox.c.chat_id, late)
            .where(oldest, ~held)
            .order_by(inbox.c.update_id)
            .limit(_CHATS)
            .with_for_update(skip_locked=True)
        )
        waiting: dict[int, bool] = dict(found.all())
        left = await self._left(connection, [chat for chat, is_late in waiting.items() if is_late])
        rows = [
            {"chat_id": chat, "owner": owner, "until": now + _LEASE}
            for chat in sorted(waiting)  # sorted: two machines never wait for each other
            if not waiting[chat] or chat in left
        ]
        if not rows:
            return []
        statement = insert(connection, chat_leases)
        statement = statement.on_conflict_do_update(
            index_elements=["chat_id"],
            set_={"owner": statement.excluded.owner, "until": statement.excluded.until},
            where=over,
        )
        result = await connection.execute(statement.returning(chat_leases.c.chat_id), rows)
        return list(result.scalars())

    async def _left(self, connection: Transaction, late: Collection[int]) -> set[int]:
        """Return which of the leases that ended are given back by nobody just now, and lock them.

        Who gives one back waits for its updates, which are locked here: never wait for them too.
        """
        if not late:
            return set()
        query = select(chat_leases.c.chat_id).where(chat_leases.c.chat_id.in_(late))
        return set(await connection.scalars(query.with_for_update(skip_locked=True)))

    async def renew(self, connection: Transaction, owner: str, chats: Sequence[int]) -> None:
        """Hold the leases of chats on which `owner` still works: nobody else has taken them.

        One that has run out is held anew: else it would be claimed again beside that work.
        """
        if chats:
            ours = chat_leases.c.owner == owner, chat_leases.c.chat_id.in_(chats)
            held = {"until": time.time() + _LEASE}
            await connection.execute(update(chat_leases).where(*ours).values(**held))

    async def release(
        self, connection: Transaction, owner: str, chats: Collection[int]
    ) -> set[int]:
        """End the leases and return the chats that were still `owner`'s: only those count."""
        if not chats:
            return set()
        result = await connection.execute(
            delete(chat_leases)
            .where(chat_leases.c.owner == owner, chat_leases.c.chat_id.in_(chats))
            .returning(chat_leases.c.chat_id)
        )
        return set(result.scalars())

    async def done(self, connection: Transaction, updates: Sequence[int]) -> None:
        """Take answered updates out."""
        if updates:
            await connection.execute(delete(inbox).where(inbox.c.update_id.in_(updates)))

    async def failed(self, connection: Transaction, update_id: int) -> None:
        """Count one more failure of an update, which stays to be tried again."""
        await connection.execute(
            update(inbox)
            .where(inbox.c.update_id == update_id)
            .values(failures=inbox.c.failures + 1)
        )

    async def count_failure(self, update_id: int) -> None:
        """Count one more failure of an update that was not answered to the end."""
        async with self._database.transaction() as connection:
            await self.failed(connection, update_id)

    async def put_aside(
        self, connection: Transaction, one: Received, person: str, error: str
    ) -> None:
        """Take an update out that can't be answered, and keep it for the operator."""
        await self.done(connection, [one.update_id])
        row = {"update_id": one.update_id, "person": person, "payload": one.payload}
        await connection.execute(
            insert(connection, set_aside)
            .values(**row, error=error, at=time.time())
            .on_conflict_do_nothing()
        )

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


def _row(one: Received, now: float) -> dict[str, object]:
    return {
        "update_id": one.update_id,
        "chat_id": one.chat_id,
        "payload": one.payload,
        "received_at": now,
        "failures": 0,
    }
