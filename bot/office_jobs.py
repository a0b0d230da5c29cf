"""The office's timed jobs: reminders to silent departments, and the weekly digest."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from handlers.message import Work
from handlers.office import digest, reminder
from handlers.services import Office
from knowledge.daytime import next_at
from knowledge.policy.policy import Policy


@dataclass(frozen=True)
class Job:
    """`following` returns when it is due after a moment; `prepare` what it brings just now.

    A job is prepared before it is taken, so that it reads the ledger outside of the transaction
    that writes.
    """

    name: str
    following: Callable[[float], float]
    prepare: Callable[[float], Awaitable[Work]]


def office_jobs(policies: Sequence[Policy], office: Office) -> tuple[Job, ...]:
    """Return the jobs; the times are Shanghai's, and a week begins on Monday."""
    every_day = partial(next_at, hour=9, minute=30)
    every_week = partial(next_at, hour=9, weekday=0)
    return (
        Job("remind", every_day, partial(reminder.work, policies, office)),
        Job("digest", every_week, partial(digest.work, policies, office)),
    )
