"""Wishes in the ledger."""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import delete, select, update

from knowledge.errors import ConflictError
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.schema import wishes
from knowledge.office.effect import Effect
from knowledge.office.wish import Held, Wish


@dataclass(frozen=True)
class LedgerWishes:
    """Implements `Wishes`."""

    database: Database

    async def of(self, person: str) -> Wish | None:
        """Return the person's wish, or None."""
        rows = await self.database.rows(select(wishes).where(wishes.c.person == person))
        return _wish(rows[0]) if rows else None

    async def all(self) -> Sequence[Wish]:
        """Return every wish, the oldest first."""
        return [
            _wish(row) for row in await self.database.rows(select(wishes).order_by(wishes.c.since))
        ]

    def wish(self, wish: Wish) -> Effect:
        """Return the effect of wishing, from now on; it takes the place of an earlier wish."""
        return _Wish(wish)

    def tell(self, wish: Wish, told: Mapping[str, Held]) -> Effect:
        """Return the effect of having told of that; raises ConflictError where it is gone."""
        return _Tell(wish, told)

    def end(self, person: str) -> Effect:
        """Return the effect of wishing no more."""
        return _End(person)


async def forget(transaction: Transaction, persons: Sequence[str]) -> int:
    """Delete the wishes of these persons; return how many."""
    return (await transaction.execute(delete(wishes).where(wishes.c.person.in_(persons)))).rowcount


def _wish(row: Any) -> Wish:
    facts = row.facts.rstrip("。")  # kept with a full stop once
    return Wish(row.person, facts, row.place, _read(row.first), _read(row.told), row.since)


def _read(written: str) -> Mapping[str, Held]:
    return {
        key: Held(held["terms"], tuple(held["awards"])) for key, held in json.loads(written).items()
    }


def _written(held: Mapping[str, Held]) -> str:
    return json.dumps({key: asdict(one) for key, one in held.items()}, ensure_ascii=False)


@dataclass(frozen=True)
class _Wish:
    made: Wish

    async def apply(self, transaction: Transaction) -> None:
        made = self.made
        values = {
            "facts": made.facts,
            "place": made.place,
            "first": _written(made.first),
            "told": _written(made.told),
            "since": time.time(),
        }
        statement = insert(transaction, wishes).values(person=made.person, **values)
        await transaction.execute(
            statement.on_conflict_do_update(index_elements=["person"], set_=values)
        )


@dataclass(frozen=True)
class _Tell:
    wish: Wish
    told: Mapping[str, Held]

    async def apply(self, transaction: Transaction) -> None:
        same = wishes.c.person == self.wish.person, wishes.c.since == self.wish.since
        change = update(wishes).where(*same).values(told=_written(self.told))
        if (await transaction.execute(change)).rowcount != 1:
            raise ConflictError(self.wish.person, "wished for no more")


@dataclass(frozen=True)
class _End:
    person: str

    async def apply(self, transaction: Transaction) -> None:
        await transaction.execute(delete(wishes).where(wishes.c.person == self.person))
