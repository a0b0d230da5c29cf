"""Enquiries as rows: reading them, what is done with them, and what is deleted of them."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import RowMapping, Select, func, select, update

from knowledge.errors import ConflictError
from knowledge.ledger import audit
from knowledge.ledger.database import Transaction, insert
from knowledge.ledger.schema import enquiries, enquiry_moves
from knowledge.office.enquiry import BY_ASKER, MOST_OPEN, OPEN, Act, Enquiry, Kind, Move, State

_FINAL = tuple(state for state in State if state not in OPEN)


def enquiry(row: RowMapping) -> Enquiry:
    """Return the enquiry of a row."""
    return Enquiry(**{**row, "kind": Kind(row["kind"]), "state": State(row["state"])})


def move(row: RowMapping) -> Move:
    """Return the entry of a row of the history."""
    columns = ("at", "by", "department", "note")
    values = {name: row[name] for name in columns}
    return Move(act=Act(row["act"]), state=State(row["state"]), **values)


async def last_moves(transaction: Transaction, numbers: Select[Any]) -> dict[str, Move]:
    """Return the last entry of each history whose number the query finds, by number."""
    last = select(func.max(enquiry_moves.c.id)).where(enquiry_moves.c.number.in_(numbers))
    last = last.group_by(enquiry_moves.c.number)
    found = await transaction.execute(select(enquiry_moves).where(enquiry_moves.c.id.in_(last)))
    return {row["number"]: move(row) for row in found.mappings()}


async def open_of(transaction: Transaction, person: str) -> int:
    """Return how many open ones the person has."""
    query = select(func.count()).select_from(enquiries)
    query = query.where(enquiries.c.person == person, enquiries.c.state.in_(OPEN))
    return await transaction.scalar(query) or 0


@dataclass(frozen=True)
class Submit:
    """Puts a new enquiry on the desk."""

    new: Enquiry

    async def apply(self, transaction: Transaction) -> None:
        """Raise ConflictError where the person has as many as allowed, or the number is taken."""
        new = self.new
        if await open_of(transaction, new.person or "") >= MOST_OPEN:
            raise ConflictError(new.number, "too many are open")
        statement = insert(transaction, enquiries).values(**vars(new)).on_conflict_do_nothing()
        if not (await transaction.execute(statement)).rowcount:
            raise ConflictError(new.number, "the number is taken")
        entry = Move(new.made_at, Act.SUBMIT, new.state, None, new.department, None)
        await _add(transaction, [(new.number, entry)])
        await audit.note(transaction, "", f"enquiry {Act.SUBMIT}", new.number)


@dataclass(frozen=True)
class Advance:
    """Does an act on an enquiry as it was seen; `to` is the department it lies with then."""

    seen: Enquiry
    act: Act
    to: str | None
    by: str | None
    person: str
    note: str | None

    async def apply(self, transaction: Transaction) -> None:
        """Raise ConflictError where somebody else was quicker, or the act is not legal."""
        seen, steps, now = self.seen, self.seen.steps(self.act), time.time()
        if not steps:
            raise ConflictError(seen.number, f"{self.act} is not legal when {seen.state}")
        _, state = steps[-1]
        changed = await transaction.execute(
            update(enquiries)
            .where(
                enquiries.c.number == seen.number,
                enquiries.c.state == seen.state,
                enquiries.c.department == seen.department,
            )
            .values(state=state, department=self.to, changed_at=now)
        )
        if not changed.rowcount:
            raise ConflictError(seen.number, "somebody else was quicker")
        entries = [
            Move(now, act, state, self.by, self.to, self.note if act is self.act else None)
            for act, state in steps
        ]
        await _add(transaction, [(seen.number, entry) for entry in entries])
        # A person's own acts are noted without the person: who asks may be forgotten.
        who = "" if self.act in BY_ASKER else self.person
        await audit.note(transaction, who, f"enquiry {self.act}", seen.number)


async def _add(transaction: Transaction, entries: Iterable[tuple[str, Move]]) -> None:
    rows = [{"number": number, **vars(entry)} for number, entry in entries]
    if rows:
        await transaction.execute(insert(transaction, enquiry_moves), rows)


async def forget(transaction: Transaction, persons: Sequence[str]) -> int:
    """Withdraw what these persons have open, and delete the texts of all they ever asked.

    Return how many those are.
    """
    query = select(enquiries).where(enquiries.c.person.in_(persons))
    found = [enquiry(row) for row in (await transaction.execute(query)).mappings()]
    now = time.time()
    withdrawn = [
        (one.number, Move(now, Act.WITHDRAW, State.WITHDRAWN, None, one.department, None))
        for one in found
        if one.open
    ]
    await _add(transaction, withdrawn)
    for number, _ in withdrawn:
        await audit.note(transaction, "", f"enquiry {Act.WITHDRAW}", number)
    mine = enquiries.c.person.in_(persons)
    gone = {"state": State.WITHDRAWN, "changed_at": now}
    await transaction.execute(
        update(enquiries).where(mine, enquiries.c.state.in_(OPEN)).values(gone)
    )
    numbers = [one.number for one in found]
    notes = update(enquiry_moves).where(enquiry_moves.c.number.in_(numbers))
    await transaction.execute(notes.values(note=None))
    await transaction.execute(update(enquiries).where(mine).values(text=None, person=None))
    return len(found)


async def purge(transaction: Transaction, oldest: float) -> None:
    """Delete the texts of those that were settled before `oldest`; their states stay."""
    old = (
        enquiries.c.state.in_(_FINAL),
        enquiries.c.changed_at < oldest,
        enquiries.c.text.is_not(None),
    )
    numbers = select(enquiries.c.number).where(*old)
    notes = update(enquiry_moves).where(enquiry_moves.c.number.in_(numbers))
    await transaction.execute(notes.values(note=None))
    await transaction.execute(update(enquiries).where(*old).values(text=None))
