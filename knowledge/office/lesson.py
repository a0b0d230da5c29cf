"""Lessons: phrasings that the office has taught, beside those of the policy folder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Lesson:
    """How people ask for a clause, by whom it was taught and when."""

    number: int
    policy: str
    clause: str
    wordings: tuple[str, ...]
    by: str
    at: float


@dataclass(frozen=True)
class Trial:
    """What a lesson would bring: the wordings it gets answered, and the cases it would break.

    It holds for the lessons of `version` only.
    """

    version: str
    wordings: tuple[str, ...]
    broken: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the lesson may count."""
        return bool(self.wordings) and not self.broken


class School(Protocol):
    """The lessons in force. What changes them is an effect for the reply."""

    async def lessons(self) -> Sequence[Lesson]:
        """Return the lessons in force, the oldest first."""

    def teach(self, by: str, policy: str, clause: str, trial: Trial) -> Effect:
        """Return the effect that makes a tried lesson count; its wordings are missed no more."""

    def unteach(self, by: str, lesson: Lesson) -> Effect:
        """Return the effect that ends a lesson; what it was learnt from is missed again."""


class Examiner(Protocol):
    """Who tries a lesson before it counts."""

    async def trial(self, policy: str, clause: str, wordings: Sequence[str]) -> Trial | None:
        """Return what would come of teaching the wordings for a clause of a policy that is served.

        Those that the clause would still not answer are left out. None where the policy is
        served no more.
        """


Asks = Mapping[str, Sequence[str]]  # wordings by clause


def asks_of(lessons: Sequence[Lesson], policy: str) -> Asks:
    """Return the wordings of the policy's lessons, by clause."""
    asks: dict[str, list[str]] = {}
    for lesson in lessons:
        if lesson.policy == policy:
            asks.setdefault(lesson.clause, []).extend(lesson.wordings)
    return asks
