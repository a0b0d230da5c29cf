"""Holders of posts in the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select

from knowledge.ledger import history
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.schema import posts
from knowledge.office.effect import Effect
from knowledge.office.post import Holder, Holders


async def version(transaction: Transaction) -> int:
    """Return a number that is another one after every entry."""
    return await transaction.scalar(select(func.max(posts.c.id))) or 0


async def load(transaction: Transaction) -> Holders:
    """Return the newest entry of each post that has one."""
    holders: dict[str, dict[str, Holder]] = {}
    for row in await transaction.execute(select(posts).order_by(posts.c.since, posts.c.id)):
        holders.setdefault(row.policy, {})[row.post] = _holder(row)
    return holders


@dataclass(frozen=True)
class LedgerPosts:
    """Implements `Posts`."""

    database: Database

    async def entries(self, policy: str) -> Sequence[Holder]:
        """Return all entries, the oldest first."""
        query = history.everything(posts, policy)
        return [_holder(row) for row in await self.database.rows(query)]

    def appoint(self, person: str, holder: Holder) -> Effect:
        """Return the effect that keeps an entry."""
        return _Appoint(person, holder)


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
