"""Enquiries and intentions to apply: their states, the legal moves, and the desk they lie on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from knowledge.office.effect import Effect
from knowledge.office.role import Role

MOST_OPEN = 5  # of one person
LONGEST = 1000  # characters of a text


class Kind(StrEnum):
    """What is wanted of the department."""

    ENQUIRY = "enquiry"  # 咨询
    APPLICATION = "application"  # 申报意向


class State(StrEnum):
    """How far it is."""

    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    AMENDING = "amending"  # the asker is to add something
    ANSWERED = "answered"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    """What somebody does with it."""

    SUBMIT = "submit"
    ACCEPT = "accept"
    AMEND = "amend"
    ANSWER = "answer"
    APPROVE = "approve"
    DECLINE = "decline"
    REFER = "refer"  # to another department
    ADD = "add"
    WITHDRAW = "withdraw"


OPEN = (State.SUBMITTED, State.ACCEPTED, State.AMENDING)
BY_ASKER = frozenset({Act.SUBMIT, Act.ADD, Act.WITHDRAW})
_ENDS = {
    Kind.ENQUIRY: {Act.ANSWER: State.ANSWERED},
    Kind.APPLICATION: {Act.APPROVE: State.APPROVED, Act.DECLINE: State.DECLINED},
}
_MOVES: dict[State, dict[Act, State]] = {
    State.SUBMITTED: {
        Act.ACCEPT: State.ACCEPTED,
        Act.REFER: State.SUBMITTED,
        Act.ADD: State.SUBMITTED,
        Act.WITHDRAW: State.WITHDRAWN,
    },
    State.ACCEPTED: {
        Act.AMEND: State.AMENDING,
        Act.REFER: State.ACCEPTED,
        Act.ADD: State.ACCEPTED,
        Act.WITHDRAW: State.WITHDRAWN,
    },
    State.AMENDING: {
        Act.ACCEPT: State.ACCEPTED,
        Act.REFER: State.AMENDING,
        Act.ADD: State.ACCEPTED,
        Act.WITHDRAW: State.WITHDRAWN,
    },
}


def after(kind: Kind, state: State, act: Act) -> State | None:
    """Return the state that the act leads to, or None where it is not legal."""
    moves = _MOVES.get(state, {})
    ends = _ENDS[kind] if state is State.ACCEPTED else {}
    return moves.get(act) or ends.get(act)


def steps(kind: Kind, state: State, act: Act) -> tuple[tuple[Act, State], ...]:
    """Return the act with the state it leads to; none where it is not legal.

    Who answers accepts: where the act needs that first, it is the step before.
    """
    direct = after(kind, state, act)
    if direct:
        return ((act, direct),)
    accepted = after(kind, state, Act.ACCEPT)
    then = after(kind, accepted, act) if accepted else None
    return ((Act.ACCEPT, accepted), (act, then)) if accepted and then else ()


@dataclass(frozen=True)
class Enquiry:
    """One enquiry or intention by its number, as it stands.

    `department` is None where it lies with the office; person and text where they were deleted.
    """

    number: str
    kind: Kind
    state: State
    person: str | None
    department: str | None
    text: str | None
    made_at: float
    changed_at: float

    @property
    def open(self) -> bool:
        """Whether it waits for somebody."""
        return self.state in OPEN

    def handled_by(self, role: Role) -> bool:
        """Whether who has the role may act on it for its department."""
        of_department = self.department is not None and role.speaks_for(self.department)
        return role.of_office or of_department

    def steps(self, act: Act) -> tuple[tuple[Act, State], ...]:
        """Return what the act does to it, step by step; nothing where it is not legal."""
        return steps(self.kind, self.state, act)


@dataclass(frozen=True)
class Move:
    """An entry of the history: what was done, the state and the department it led to.

    `by` is the department that acted, None for the office; of the asker's acts it says nothing.
    """

    at: float
    act: Act
    state: State
    by: str | None
    department: str | None
    note: str | None


class Desk(Protocol):
    """Enquiries and applications. What changes something is an effect for the reply."""

    async def enquiry(self, number: str) -> Enquiry | None:
        """Return the one of this number."""

    async def moves(self, number: str) -> Sequence[Move]:
        """Return its history, the oldest first."""

    async def of_person(self, person: str, most: int) -> Sequence[Enquiry]:
        """Return the person's, the newest first."""

    async def pending_of(self, person: str) -> Sequence[Enquiry]:
        """Return the person's open ones, the oldest first."""

    async def open_of(self, person: str) -> int:
        """Return how many open ones the person has."""

    async def queue(self, departments: Sequence[str] | None, most: int) -> Sequence[Enquiry]:
        """Return the open ones of the departments, or of all: new ones, then the oldest first."""

    async def counts(self, departments: Sequence[str] | None, most: int) -> Mapping[State, int]:
        """Return how many open ones there are by state, of the departments or of all.

        Of a state with `most` or more it says `most`.
        """

    async def oldest(self, departments: Sequence[str] | None) -> Enquiry | None:
        """Return the oldest that waits for a department to act, or None."""

    async def newest(self, departments: Sequence[str] | None) -> Enquiry | None:
        """Return the newest that waits for a department to act, or None."""

    async def latest(
        self, departments: Sequence[str] | None, most: int
    ) -> Sequence[tuple[Enquiry, Move]]:
        """Return the departments' or all, each with its last move; the newest first."""

    def submit(
        self, person: str, kind: Kind, department: str | None, text: str
    ) -> tuple[Enquiry, Effect]:
        """Return a new enquiry, and the effect that puts it on the department's desk."""

    def advance(
        self, enquiry: Enquiry, act: Act, *, to: str | None, by: str | None, person: str, note: str
    ) -> Effect:
        """Return the effect of an act on the enquiry as it was seen.

        It lies with the department `to` then; `by` acted, and `person` is for the audit.
        """
