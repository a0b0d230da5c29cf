"""The cultivation pool in the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from knowledge.ledger import history
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.schema import pool
from knowledge.office.effect import Effect
from knowledge.office.pool import Stage, Town


@dataclass(frozen=True)
class LedgerPool:
    """Implements `Pool`."""

    database: Database

    async def newest(self, policy: str) -> Mapping[str, Town]:
        """Return the newest entry of each town ever entered, by its name; removed ones too."""
        query = history.newest(pool, "name", policy)
        return {row.name: _town(row) for row in await self.database.rows(query)}

    async def history(self, policy: str, name: str, most: int) -> Sequence[Town]:
        """Return the latest entries of a town, the newest first."""
        query = history.latest(pool, "name", policy, name, most)
        return [_town(row) for row in await self.database.rows(query)]

    async def entries(self, policy: str) -> Sequence[Town]:
        """Return all entries, the oldest first."""
        query = history.everything(pool, policy)
        return [_town(row) for row in await self.database.rows(query)]

    def enter(self, person: str, town: Town) -> Effect:
        """Return the effect that keeps an entry."""
        return _Enter(person, town)


def _town(row: "Row[Any]") -> Town:
    who = history.author(row)
    return Town(row.policy, row.name, row.sector, Stage(row.stage), row.day, who, row.at)


@dataclass(frozen=True)
class _Enter:
    person: str
    town: Town

    async def apply(self, transaction: Transaction) -> None:
        town = self.town
        row = {
            "policy": town.policy,
            "name": town.name,
            "sector": town.sector,
            "stage": town.stage.value,
            "day": town.day,
        }
        act = (self.person, f"pool_{town.stage.value}", town.name)
        await history.add(transaction, pool, row, town.author, act)
