"""Switches in the ledger: read with every turn, so that they hold at once on all machines."""

import secrets
import time
from dataclasses import dataclass

from sqlalchemy import delete, select, update

from knowledge.errors import ConflictError
from knowledge.ledger import audit
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.schema import switches
from knowledge.office.effect import Effect
from knowledge.office.switch import Pause, State

_PAUSE = "pause "
_LESSONS = "lessons"


async def load(transaction: Transaction) -> State:
    """Return how the switches are; there is a handful of rows."""
    version = ""
    pauses: dict[str, Pause] = {}
    for row in await transaction.execute(select(switches)):
        if row.name == _LESSONS:
            version = row.value
        elif row.name.startswith(_PAUSE):
            pauses[row.name.removeprefix(_PAUSE)] = Pause(row.value, row.set_by, row.at)
    return State(version, pauses)


async def lessons_changed(transaction: Transaction, by: str, version: str | None = None) -> None:
    """Give the lessons a new version, by which every machine notices that they have changed.

    Raises ConflictError where they are not of `version` any more; None takes any.
    """
    first = {"name": _LESSONS, "value": "", "set_by": by, "at": time.time()}
    await transaction.execute(
        insert(transaction, switches).values(**first).on_conflict_do_nothing()
    )
    # A word of chance, not a number that goes up: a restored back-up must not repeat one.
    values = {"value": secrets.token_hex(8), "set_by": by, "at": time.time()}
    change = update(switches).where(switches.c.name == _LESSONS).values(**values)
    if version is not None:
        change = change.where(switches.c.value == version)
    changed = await transaction.execute(change)
    if not changed.rowcount:
        raise ConflictError(version, "other lessons meanwhile")


@dataclass(frozen=True)
class LedgerSwitchboard:
    """Implements `Switchboard`."""

    database: Database

    async def state(self) -> State:
        """Return how they are now."""
        async with self.database.reading() as transaction:
            return await load(transaction)

    def pause(self, by: str, channel: str, reason: str) -> Effect:
        """Return the effect that pauses a channel, or gives its pause another reason."""
        return _Pause(by, channel, reason)

    def resume(self, by: str, channel: str) -> Effect:
        """Return the effect that ends a pause."""
        return _Resume(by, channel)


@dataclass(frozen=True)
class _Pause:
    by: str
    channel: str
    reason: str

    async def apply(self, transaction: Transaction) -> None:
        values = {"value": self.reason, "set_by": self.by, "at": time.time()}
        statement = insert(transaction, switches).values(name=_PAUSE + self.channel, **values)
        statement = statement.on_conflict_do_update(index_elements=["name"], set_=values)
        await transaction.execute(statement)
        await audit.note(transaction, self.by, "pause", f"{self.channel} {self.reason}")


@dataclass(frozen=True)
class _Resume:
    by: str
    channel: str

    async def apply(self, transaction: Transaction) -> None:
        ended = await transaction.execute(
            delete(switches).where(switches.c.name == _PAUSE + self.channel)
        )
        if not ended.rowcount:
            raise ConflictError(self.channel, "resumed meanwhile")
        await audit.note(transaction, self.by, "resume", self.channel)
