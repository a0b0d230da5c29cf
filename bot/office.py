"""The office: the sides of a ledger that its topics see, and what is done for it by the clock."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from handlers.office import digest, finds, reminder
from handlers.office.outcome import Outcome
from handlers.services import Office
from knowledge.daytime import next_at
from knowledge.ledger.database import Database
from knowledge.ledger.office.board import LedgerBoard
from knowledge.ledger.office.desk import LedgerDesk
from knowledge.ledger.office.follows import LedgerFollows
from knowledge.ledger.office.logins import LedgerLogins
from knowledge.ledger.office.pool import LedgerPool
from knowledge.ledger.office.posts import LedgerPosts
from knowledge.ledger.office.register import LedgerRegister
from knowledge.ledger.office.reminders import LedgerReminders
from knowledge.ledger.office.school import LedgerSchool
from knowledge.ledger.office.switches import LedgerSwitchboard
from knowledge.ledger.office.wishes import LedgerWishes
from knowledge.ledger.questions import LedgerFeedback
from knowledge.office.lesson import Examiner
from knowledge.policy.policy import Policy


def open_office(database: Database, admins: Iterable[str], examiner: Examiner) -> Office:
    """Return the office over the database; `admins` are of it by the settings."""
    return Office(
        register=LedgerRegister(database, frozenset(admins)),
        logins=LedgerLogins(database),
        follows=LedgerFollows(database),
        wishes=LedgerWishes(database),
        board=LedgerBoard(database),
        reminders=LedgerReminders(database),
        pool=LedgerPool(database),
        posts=LedgerPosts(database),
        desk=LedgerDesk(database),
        feedback=LedgerFeedback(database),
        school=LedgerSchool(database),
        examiner=examiner,
        switchboard=LedgerSwitchboard(database),
    )


@dataclass(frozen=True)
class Job:
    """`following` returns when it is due after a moment; `prepare` what it brings just now.

    A job is prepared before it is taken, so that it reads the ledger outside of the transaction
    that writes.
    """

    name: str
    following: Callable[[float], float]
    prepare: Callable[[float], Awaitable[Outcome]]


def office_jobs(policies: Callable[[], Sequence[Policy]], office: Office) -> tuple[Job, ...]:
    """Return the jobs; the times are Shanghai's, and a week begins on Monday.

    `policies` returns those that are served just then.
    """

    async def remind(now: float) -> Outcome:
        return await reminder.work(policies(), office, now)

    async def tell(now: float) -> Outcome:
        return await digest.work(policies(), office, now)

    async def find(now: float) -> Outcome:
        return await finds.work(policies(), office, now)

    every_morning = partial(next_at, hour=8, minute=30)
    every_day = partial(next_at, hour=9, minute=30)
    every_week = partial(next_at, hour=9, weekday=0)
    return (
        Job("finds", every_morning, find),
        Job("remind", every_day, remind),
        Job("digest", every_week, tell),
    )
