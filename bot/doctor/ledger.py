"""The ledger: whether its database can be used as it will be, and backed up."""

from collections.abc import Iterator
from pathlib import Path

from bot.configuration.settings import Settings
from bot.doctor import texts
from bot.doctor.finding import Finding, doubt, fine, wrong
from bot.errors.explained import explained
from bot.identity import key as keys
from knowledge.errors import LedgerAwayError, LedgerError, MissingToolError
from knowledge.ledger.database import Database
from knowledge.ledger.keeping import inspection
from knowledge.ledger.keeping.inspection import Age, Inspection


async def ledger(settings: Settings) -> list[Finding]:
    """Return how the ledger's database is, and the tools that back it up."""
    file = None
    try:
        database = Database(settings.database, settings.data_dir)
        file = database.file
        if file is not None and not file.exists():
            return [fine(texts.NEW_LEDGER.format(name=file))]
        try:
            found = await inspection.inspect(database)
            people = await _people(database, settings, found)
        finally:
            await database.close()
    except (LedgerError, OSError) as error:
        return [_failed(error, file)]
    return [_tables(found, file or database.name), *people, *_tools(found)]


async def _people(database: Database, settings: Settings, found: Inspection) -> list[Finding]:
    """Return whether the ledger's people are known here, and the bot is theirs."""
    if found.age is not Age.CURRENT or found.lacks:
        return []
    try:
        await keys.fits(database, settings)
    except LedgerAwayError:
        raise
    except LedgerError as error:
        return [wrong(texts.KEY.format(reason=explained(error)))]
    return [fine(texts.KEY_FITS)]


def _failed(error: LedgerError | OSError, file: Path | None) -> Finding:
    name = file or (error.value if isinstance(error, LedgerError) else "")
    reason = error.reason if isinstance(error, LedgerError) else error.strerror
    if file:
        return wrong(texts.FILE_AWAY.format(name=name, reason=reason))
    away = isinstance(error, LedgerAwayError)
    text = texts.LEDGER_AWAY if away else texts.LEDGER_RIGHTS
    return wrong(text.format(name=name, reason=reason))


def _tables(found: Inspection, name: object) -> Finding:
    if found.foreign:
        return wrong(texts.LEDGER_OF_OTHERS.format(name=name))
    if found.age is Age.NEWER:
        return wrong(texts.NEWER_LEDGER.format(name=name, revision=found.revision))
    if found.lacks:
        return wrong(texts.BROKEN_LEDGER.format(name=name, lacks=found.lacks))
    if found.age is Age.OLDER:
        return doubt(texts.OLD_LEDGER.format(name=name))
    return fine((texts.NEW_LEDGER if found.age is Age.NONE else texts.LEDGER).format(name=name))


def _tools(found: Inspection) -> Iterator[Finding]:
    """Yield whether pg_dump can read the server: it refuses one that is newer."""
    if found.server is None:
        return
    try:
        ours = inspection.dump_version()
    except MissingToolError:
        yield wrong(texts.NO_DUMP.format(theirs=found.server))
        return
    text, mark = (texts.OLD_DUMP, wrong) if ours < found.server else (texts.DUMP, fine)
    yield mark(text.format(ours=ours, theirs=found.server))
