"""Inviting by the operator: the first of the office on a page that has no other way in."""

from bot.configuration.settings import Settings
from bot.library import services
from handlers.office import which
from knowledge.errors import NoDepartmentError
from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from knowledge.ledger.office.register import LedgerRegister
from knowledge.office.role import OPERATOR


async def invited(settings: Settings, name: str) -> str:
    """Return the address of a new invitation for an official of the department, or of the office.

    Raises NoDepartmentError for a name that no policy has, and the ledger's errors.
    """
    department = None
    known = services(settings.data_dir, settings.keep_days, more=settings.policies_dir)
    if not which.names_office(known.policies, name):
        department = which.department_named(known.policies, name)
        if department is None:
            raise NoDepartmentError(name, "no department")
    database = Database(settings.database, settings.data_dir)
    try:
        await migrate(database)
        code, effect = LedgerRegister(database, frozenset()).invite(OPERATOR, department)
        async with database.transaction() as transaction:
            await effect.apply(transaction)
    finally:
        await database.close()
    return f"{settings.web_url or f'http://{settings.web_listen}'}/j/{code}"
