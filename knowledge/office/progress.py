"""Progress: how far the tasks are, as it was reported. What nobody reported is not known."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from knowledge.office.author import Author
from knowledge.office.effect import Effect
from knowledge.office.task import Task

SILENT_DAYS = 45  # after which a task that is not done counts as lagging


class State(StrEnum):
    """How a task stands."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    DONE = "done"
    STUCK = "stuck"


@dataclass(frozen=True)
class Entry:
    """One report of one task: `percent` 0 to 100, or None where none was told.

    `day` is the day it was so, `at` the moment it was entered; `number` is its own. These two
    are 0 until it is kept.
    """

    policy: str
    clause: str
    state: State
    percent: float | None
    note: str
    day: datetime.date
    author: Author
    number: int = 0
    at: float = 0.0


class Reason(StrEnum):
    """Why a task lags."""

    STUCK = "stuck"
    SILENT = "silent"
    NEVER = "never"


@dataclass(frozen=True)
class Lag:
    """A task that lags, with its newest report where there is one."""

    task: Task
    reason: Reason
    newest: Entry | None


def lagging(
    tasks: Iterable[Task],
    newest: Mapping[str, Entry],
    as_of: datetime.date,
    goal_year: int | None,
) -> list[Lag]:
    """Return the tasks that lag: stuck, silent for 45 days and not done, or never reported.

    Before the goal year is over, or where there is none, a task never reported does not lag.
    """
    found: list[Lag] = []
    for task in tasks:
        entry = newest.get(task.clause)
        if entry is None:
            if goal_year is not None and as_of.year > goal_year:
                found.append(Lag(task, Reason.NEVER, None))
        elif entry.state is State.STUCK:
            found.append(Lag(task, Reason.STUCK, entry))
        elif entry.state is not State.DONE and (as_of - entry.day).days >= SILENT_DAYS:
            found.append(Lag(task, Reason.SILENT, entry))
    order = list(Reason)
    return sorted(found, key=lambda lag: order.index(lag.reason))


class Board(Protocol):
    """The reports. They are only added: a correction is a new one, and the newest counts.

    The newest is the one of the latest day; of the same day, the one that was entered last.
    """

    async def newest(self, policy: str) -> Mapping[str, Entry]:
        """Return the newest report of each task that has one, by clause id."""

    async def history(self, policy: str, clause: str, most: int) -> Sequence[Entry]:
        """Return the latest reports of a task, the newest first."""

    async def latest(self, policy: str, most: int) -> Sequence[Entry]:
        """Return the latest reports of all tasks together, the newest first."""

    def report(self, person: str, entry: Entry) -> Effect:
        """Return the effect that keeps a report; it fails where the author's role has ended."""
