"""Logins in the ledger."""

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, delete, select, update

from knowledge.errors import ConflictError
from knowledge.ledger import audit
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.schema import logins
from knowledge.office.effect import Effect
from knowledge.office.login import DAYS, HOUR, Login

_NOBODY = ""  # whose one is that was ended: nothing but its id is left of it
# For as long as a cookie holds it must be known that it was ended; it knows whole days alone.
_KEPT = (DAYS + 2) * 86_400.0


@dataclass(frozen=True)
class LedgerLogins:
    """Implements `Logins`."""

    database: Database

    async def of(self, ids: Collection[str]) -> Mapping[str, Login]:
        """Return those of these ids that are known, the ended ones too."""
        found = await self._found(select(logins).where(logins.c.id.in_(ids)))
        return {one.id: one for one in found}

    async def in_use(self) -> Sequence[Login]:
        """Return all that were not ended, the one that was used last first."""
        query = select(logins).where(logins.c.person != _NOBODY)
        return await self._found(query.order_by(logins.c.used_at.desc(), logins.c.id))

    async def use(self, id_: str, person: str, *, phone: bool) -> None:
        """Note that it is used in this hour; one that was ended stays so."""
        hour = time.time() // HOUR * HOUR
        row = {"id": id_, "person": person, "phone": phone, "since": hour, "used_at": hour}
        async with self.database.transaction() as transaction:
            statement = insert(transaction, logins).values(**row)
            await transaction.execute(
                statement.on_conflict_do_update(
                    index_elements=["id"],
                    set_={"used_at": hour, "phone": phone},
                    where=logins.c.person == person,
                )
            )

    def end(self, by: str, login: Login, whose: str) -> Effect:
        """Return the effect that ends it; raises ConflictError where it has ended meanwhile."""
        return _End(by, login, whose)

    async def _found(self, query: Select[Any]) -> Sequence[Login]:
        rows = await self.database.rows(query)
        return [Login(row.id, row.person, row.phone, row.since, row.used_at) for row in rows]


async def forget(transaction: Transaction, persons: Sequence[str]) -> int:
    """Delete the logins of these persons; return how many. Those that were ended stay so."""
    return (await transaction.execute(delete(logins).where(logins.c.person.in_(persons)))).rowcount


async def purge(transaction: Transaction, now: float) -> None:
    """Delete those whose cookies hold no longer."""
    await transaction.execute(delete(logins).where(logins.c.used_at < now - _KEPT))


@dataclass(frozen=True)
class _End:
    by: str
    login: Login
    whose: str

    async def apply(self, transaction: Transaction) -> None:
        same = logins.c.id == self.login.id, logins.c.person == self.login.person
        now = time.time()
        left = {"person": _NOBODY, "phone": False, "since": now, "used_at": now}
        if not (await transaction.execute(update(logins).where(*same).values(left))).rowcount:
            raise ConflictError(self.login.id, "ended meanwhile")
        await audit.note(transaction, self.by, "log out", self.whose)
