"""The desk: enquiries and intentions to apply in the ledger. Every act adds to the history."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, func, select

from knowledge.ledger.database import Database
from knowledge.ledger.office import enquiries as rows
from knowledge.ledger.schema import enquiries, enquiry_moves
from knowledge.office import receipt
from knowledge.office.effect import Effect
from knowledge.office.enquiry import OPEN, Act, Enquiry, Kind, Move, State

_WAITING = (State.SUBMITTED, State.ACCEPTED)  # for the department


@dataclass(frozen=True)
class LedgerDesk:
    """Implements `Desk`."""

    database: Database

    async def enquiry(self, number: str) -> Enquiry | None:
        """Return the one of this number."""
        found = await self._read(select(enquiries).where(enquiries.c.number == number))
        return rows.enquiry(found[0]) if found else None

    async def moves(self, number: str) -> Sequence[Move]:
        """Return its history, the oldest first."""
        query = select(enquiry_moves).where(enquiry_moves.c.number == number)
        return [rows.move(row) for row in await self._read(query.order_by(enquiry_moves.c.id))]

    async def of_person(self, person: str, most: int) -> Sequence[Enquiry]:
        """Return the person's, the newest first."""
        query = select(enquiries).where(enquiries.c.person == person)
        query = query.order_by(enquiries.c.made_at.desc()).limit(most)
        return [rows.enquiry(row) for row in await self._read(query)]

    async def pending_of(self, person: str) -> Sequence[Enquiry]:
        """Return the person's open ones, the oldest first."""
        query = select(enquiries).where(enquiries.c.person == person, enquiries.c.state.in_(OPEN))
        return [rows.enquiry(row) for row in await self._read(query.order_by(enquiries.c.made_at))]

    async def open_of(self, person: str) -> int:
        """Return how many open ones the person has."""
        async with self.database.reading() as transaction:
            return await rows.open_of(transaction, person)

    async def queue(self, departments: Sequence[str] | None, most: int) -> Sequence[Enquiry]:
        """Return the open ones of the departments, or of all: new ones, then the oldest first."""
        found: list[Enquiry] = []
        async with self.database.reading() as transaction:
            for state in OPEN:  # each is a range of an index
                if len(found) == most:
                    break
                query = select(enquiries).where(enquiries.c.state == state, *_of(departments))
                query = query.order_by(enquiries.c.made_at).limit(most - len(found))
                result = await transaction.execute(query)
                found += [rows.enquiry(row) for row in result.mappings()]
        return found

    async def counts(self, departments: Sequence[str] | None, most: int) -> Mapping[State, int]:
        """Return how many open ones there are by state, `most` where there are more."""
        counts = []
        for state in OPEN:  # no more of the index is read than is counted
            found = select(enquiries.c.made_at)
            found = found.where(enquiries.c.state == state, *_of(departments)).limit(most)
            count = select(func.count()).select_from(found.subquery())
            counts.append(count.scalar_subquery().label(state))
        (row,) = await self._read(select(*counts))
        return {state: int(row[state]) for state in OPEN}

    async def oldest(self, departments: Sequence[str] | None) -> Enquiry | None:
        """Return the oldest that waits for a department to act, or None."""
        found = await self._first_waiting(departments, enquiries.c.made_at)
        return min(found, key=lambda one: one.made_at, default=None)

    async def newest(self, departments: Sequence[str] | None) -> Enquiry | None:
        """Return the newest that waits for a department to act, or None."""
        found = await self._first_waiting(departments, enquiries.c.made_at.desc())
        return max(found, key=lambda one: one.made_at, default=None)

    async def latest(
        self, departments: Sequence[str] | None, most: int
    ) -> Sequence[tuple[Enquiry, Move]]:
        """Return the departments' or all, each with its last move; the newest first."""
        query = select(enquiries).where(*_of(departments))
        query = query.order_by(enquiries.c.made_at.desc()).limit(most)
        async with self.database.reading() as transaction:
            found = await transaction.execute(query)
            newest = [rows.enquiry(row) for row in found.mappings()]
            moves = await rows.last_moves(transaction, query.with_only_columns(enquiries.c.number))
        return [(one, moves[one.number]) for one in newest]

    def submit(
        self, person: str, kind: Kind, department: str | None, text: str
    ) -> tuple[Enquiry, Effect]:
        """Return a new enquiry, and the effect that puts it on the department's desk."""
        number, now = receipt.new(), time.time()
        new = Enquiry(number, kind, State.SUBMITTED, person, department, text, now, now)
        return new, rows.Submit(new)

    def advance(
        self, enquiry: Enquiry, act: Act, *, to: str | None, by: str | None, person: str, note: str
    ) -> Effect:
        """Return the effect of an act on the enquiry as it was seen."""
        return rows.Advance(enquiry, act, to, by, person, note or None)

    async def _first_waiting(
        self, departments: Sequence[str] | None, order: ColumnElement[Any]
    ) -> list[Enquiry]:
        """Return the first in the order of each state that waits for a department."""
        found: list[Enquiry] = []
        for state in _WAITING:
            query = select(enquiries).where(enquiries.c.state == state, *_of(departments))
            query = query.order_by(order).limit(1)
            found += [rows.enquiry(row) for row in await self._read(query)]
        return found

    async def _read(self, query: Select[Any]) -> Sequence[RowMapping]:
        async with self.database.reading() as transaction:
            found: Sequence[RowMapping] = (await transaction.execute(query)).mappings().all()
        return found


def _of(departments: Sequence[str] | None) -> tuple[ColumnElement[bool], ...]:
    return () if departments is None else (enquiries.c.department.in_(departments),)
