"""Reminders: departments that have not reported for long are reminded, and not too often."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.office.effect import Effect
from knowledge.office.progress import Entry, State
from knowledge.office.role import Member
from knowledge.office.task import Task

DAYS = (9, 21, 45)  # of silence after which a reminder is due; then no more
DAY = 86_400.0


@dataclass(frozen=True)
class Reminder:
    """The newest reminder of a task: the `times`-th in a silence since that moment."""

    policy: str
    clause: str
    silent_since: float
    times: int

    @property
    def last(self) -> bool:
        """Whether no other follows before a report."""
        return self.times == len(DAYS)


class Reminders(Protocol):
    """The reminders that were sent."""

    async def sent(self, policy: str) -> Mapping[str, Reminder]:
        """Return the newest reminder of each task that has one, by clause id."""

    def remind(self, reminder: Reminder) -> Effect:
        """Return the effect that keeps a reminder; it fails where a report came meanwhile."""


def due(
    policy: str,
    tasks: Iterable[Task],
    newest: Mapping[str, Entry],
    members: Sequence[Member],
    sent: Mapping[str, Reminder],
    now: float,
) -> list[Reminder]:
    """Return the reminders that are to be sent now: one of a task, however many were left out.

    A task is silent since its newest report, or since its lead department has an official; one
    that is done, or that has nobody to be reminded, is left alone. The office's own tasks are too.
    """
    found: list[Reminder] = []
    for task in tasks:
        entry = newest.get(task.clause)
        joined = [member.since for member in members if member.department in task.lead]
        if not joined or (entry and entry.state is State.DONE):
            continue
        since = entry.at if entry else min(joined)
        times = sum(now - since >= days * DAY for days in DAYS)
        if times > _times(sent.get(task.clause), entry):
            found.append(Reminder(policy, task.clause, since, times))
    return found


def _times(sent: Reminder | None, entry: Entry | None) -> int:
    """Return how often the task was reminded of since its newest report.

    Without one, an official who left and another who joined begin no new silence.
    """
    if sent is None or (entry and entry.at > sent.silent_since):
        return 0
    return sent.times
