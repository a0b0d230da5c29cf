"""Questions as they were answered: counted by week, and kept where they taught something."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from knowledge.office.effect import Effect

_LONGEST = 200  # characters of a question that are kept
_ID = 8  # hexadecimal digits: enough among the last few answers to one person


@dataclass(frozen=True)
class Asked:
    """A question, masked at the door, and what it was answered with.

    `clause` is the best one, or the nearest where the document does not say; empty for none. `id`
    is what buttons call the answer. `text` is empty where it is kept no longer.
    """

    id: str
    text: str
    policy: str
    clause: str
    intent: str
    answered: bool

    @classmethod
    def of(cls, text: str, policy: str, clause: str, intent: str, *, answered: bool) -> "Asked":
        """Return the question in one line; the same question and answer have the same id."""
        said = f"{text}\n{policy}\n{clause}\n{intent}"
        id_ = hashlib.sha256(said.encode()).hexdigest()[:_ID]
        return cls(id_, " ".join(text.split())[:_LONGEST], policy, clause, intent, answered)


@dataclass(frozen=True)
class Missed:
    """A wording that was not answered, or not well: `count` people, under the first's number."""

    number: int
    policy: str
    text: str
    count: int


@dataclass(frozen=True)
class Week:
    """What was asked in a week, and how it went."""

    answered: int = 0
    missed: int = 0
    useful: int = 0
    useless: int = 0
    clauses: Sequence[tuple[str, str, int]] = field(default=())  # policy, clause, how often

    @property
    def asked(self) -> int:
        """All questions."""
        return self.answered + self.missed


class Feedback(Protocol):
    """What people made of the answers. What changes something is an effect for the reply."""

    async def missed(self, most: int) -> Sequence[Missed]:
        """Return the wordings that nothing was learnt from yet, the most frequent first."""

    async def week(self, week: str) -> Week:
        """Return what was counted in a week: 2026-W48."""

    def useful(self, person: str, asked: Asked) -> Effect:
        """Return the effect that notes a helpful answer."""

    def useless(self, person: str, asked: Asked, reason: str = "") -> Effect:
        """Return the effect that notes an answer that did not help, and why."""
