"""The office: the sides of a ledger that the office's topics see, put together."""

from collections.abc import Iterable

from handlers.services import Office
from knowledge.ledger.board import LedgerBoard
from knowledge.ledger.database import Database
from knowledge.ledger.desk import LedgerDesk
from knowledge.ledger.follows import LedgerFollows
from knowledge.ledger.pool import LedgerPool
from knowledge.ledger.posts import LedgerPosts
from knowledge.ledger.questions import LedgerFeedback
from knowledge.ledger.register import LedgerRegister
from knowledge.ledger.reminders import LedgerReminders
from knowledge.ledger.school import LedgerSchool
from knowledge.ledger.switches import LedgerSwitchboard
from knowledge.office.lesson import Examiner


def open_office(database: Database, admins: Iterable[str], examiner: Examiner) -> Office:
    """Return the office over the database; `admins` are of it by the settings."""
    return Office(
        register=LedgerRegister(database, frozenset(admins)),
        follows=LedgerFollows(database),
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
