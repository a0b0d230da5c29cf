"""The doctor: everything looked at, one after another."""

from collections import Counter
from collections.abc import AsyncIterator, Callable

from pydantic import ValidationError

from bot.configuration.settings import Settings
from bot.doctor import texts
from bot.doctor.account import account
from bot.doctor.door import door
from bot.doctor.finding import Finding, Mark, doubt, fine, wrong
from bot.doctor.ledger import ledger
from bot.doctor.machine import folder, program, secret_files
from bot.doctor.policies import policies
from bot.errors.explained import explained
from knowledge.errors import SettingsFileError


async def report(say: Callable[[str], None]) -> bool:
    """Say what is found of everything the bot needs here; return whether nothing would fail."""
    marks: Counter[Mark] = Counter()
    async for finding in _examine():
        marks[finding.mark] += 1
        say(str(finding))
    failing, doubtful = marks[Mark.WRONG], marks[Mark.DOUBT]
    troubled = failing or doubtful
    say(texts.SUMMARY.format(wrong=failing, doubt=doubtful) if troubled else texts.ALL_FINE)
    return not failing


async def _examine() -> AsyncIterator[Finding]:
    yield program()
    settings, finding = _settings()
    yield finding
    for finding in secret_files():
        yield finding
    yield policies(settings.policies_dir if settings else None)
    if settings is None:
        return
    for finding in folder(settings.data_dir, needed=bool(settings.token)):
        yield finding
    if settings.token or settings.database:
        for finding in await ledger(settings):
            yield finding
    if not settings.token:
        yield doubt(texts.NO_ACCOUNT)
        return
    running = False
    if settings.webhook_listen:
        finding, running = await door(settings.webhook_listen)
        yield finding
    for finding in await account(settings, running=running):
        yield finding


def _settings() -> tuple[Settings | None, Finding]:
    try:
        return Settings(), fine(texts.SETTINGS)
    except (ValidationError, SettingsFileError) as error:
        return None, wrong(explained(error))
