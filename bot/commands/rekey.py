"""Rekeying: the ledger's people under another key, with the bots stopped."""

import hmac
from functools import partial

from bot.configuration.settings import Settings
from bot.identity import key
from bot.identity.identity import whose
from bot.identity.replica import runs_here
from knowledge.errors import RunningBotError, SameKeyError, WaitingUpdatesError
from knowledge.ledger import identity
from knowledge.ledger.database import Database, Transaction
from knowledge.ledger.keeping import rekeying
from knowledge.ledger.keeping.rekeying import Moved
from knowledge.ledger.migration import migrate, must_be_there


async def rekey(settings: Settings) -> Moved:
    """Move the ledger's people to the key of ID_KEY, or to a new one in the file.

    The old key is not needed: whose chat is known is known by it. Raises MissingLedgerError,
    RunningBotError, WaitingUpdatesError, SameKeyError and KeyFileError; then nothing has changed.
    """
    database = Database(settings.database, settings.data_dir)
    try:
        await must_be_there(database)
        async with database.reading() as transaction:
            await _check(transaction, database, settings)
        await migrate(database)
        text = key.setting(settings) or key.new()
        async with database.transaction() as transaction:
            noted = await identity.hold(transaction, identity.PEOPLE)
            # Looked at anew: a bot that starts from here on waits for the end of this.
            await _check(transaction, database, settings)
            if key.fingerprint(text) == noted:
                raise SameKeyError(key.SETTING, "in use")
            if key.setting(settings) is None:
                key.prepare(settings, text)
            moved = await _moved(transaction, key.key_of(text))
            await identity.note(transaction, identity.PEOPLE, key.fingerprint(text))
        if key.setting(settings) is None:
            key.take_over(settings)
    finally:
        await database.close()
    return moved


async def _check(transaction: Transaction, database: Database, settings: Settings) -> None:
    if runs_here(settings.data_dir) or await rekeying.in_use(transaction):
        raise RunningBotError(database.name, "in use")
    if count := await rekeying.waiting(transaction):
        raise WaitingUpdatesError(database.name, str(count))


async def _moved(transaction: Transaction, secret: bytes) -> Moved:
    def rehashed(hash_: str) -> str:
        return hmac.digest(secret, f"nobody {hash_}".encode(), "sha256").hex()[:32]

    return await rekeying.move(transaction, partial(whose, secret), rehashed)
