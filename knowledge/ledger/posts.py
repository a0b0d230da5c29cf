"""Holders of posts in the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select

from knowledge.ledger import history
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.schema import posts
from knowledge.office.effect import Effect
from knowledge.office.post import Holder


@dataclass(frozen=True)
class LedgerPosts:
    """Implements `Posts`."""

    database: Database

    async def newest(self, policy: str) -> Mapping[str, Holder]:
        """Return the newest entry of each post that has one, by the post as in the roster."""
        return {h.post: h for h in await self._read(history.newest(posts, "post", policy))}

    async def entries(self, policy: str) -> Sequence[Holder]:
        """Return all entries, the oldest first."""
        return await self._read(history.everything(posts, policy))

    def appoint(self, person: str, holder: Holder) -> Effect:
        """Return the effect that keeps an entry."""
        return _Appoint(person, holder)

    async def _read(self, query: "Select[Any]") -> list[Holder]:
        async with self.database.transaction() as transaction:
            return [_holder(row) for row in await transaction.execute(query)]


def _holder(row: "Row[Any]") -> Holder:
    who = history.author(row)
    return Holder(row.policy, row.post, row.name, row.since, who, row.at)


@dataclass(frozen=True)
class _Appoint:
    person: str
    holder: Holder

    async def apply(self, transaction: Transaction) -> None:
        holder = self.holder
        row = {
            "policy": holder.policy,
            "post": holder.post,
            "name": holder.name,
            "since": holder.since,
        }
        act = (self.person, "post", f"{holder.post} {holder.name}")
        await history.add(transaction, posts, row, holder.author, act)
