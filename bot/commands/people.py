"""People who ask the operator what is kept of them, or to have it deleted."""

import datetime
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

from bot.channels import composition
from bot.configuration.settings import Settings
from bot.conversation.conversation import today
from bot.conversation.current import Current
from bot.delivery import notices
from bot.identity import key
from bot.identity.identity import whose
from bot.library import services
from bot.office import open_office
from handlers.message import Request
from handlers.office import forgetting
from handlers.office.call import Call
from knowledge.daytime import SHANGHAI
from knowledge.errors import ConflictError, UnknownPersonError
from knowledge.ledger.database import Database
from knowledge.ledger.delivery import contacts
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.delivery.outbox import Outbox
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.keeping import kept, retention
from knowledge.ledger.migration import migrate, must_be_there

_TRIES = 3  # at emptying the log of changes, each as long as a reader may be in the way


@dataclass(frozen=True)
class _Known:
    """A person that the ledger knows; `rows` are what it keeps, by table."""

    database: Database
    secret: bytes
    hash: str
    chat: Chat
    rows: Mapping[str, Any]


async def export(settings: Settings, written: str) -> Mapping[str, Any]:
    """Return everything that is kept of the person of that Telegram id, for JSON.

    Raises NoPersonError for what is no id, UnknownPersonError where nothing is kept,
    MissingLedgerError, and the errors of a key that is not at hand.
    """
    async with _known(settings, written) as known:
        at = datetime.datetime.now(SHANGHAI).isoformat(timespec="seconds")
        return {**composition.named(known.chat), "at": at, "kept": known.rows}


async def forget(settings: Settings, written: str) -> bool:
    """Do what /forget does, asking nothing; return whether SQLite's log of changes is empty, too.

    The officials who have an enquiry of theirs are told. Raises what `export` raises.
    """
    async with _known(settings, written) as known:
        current = Current(
            services(settings.data_dir, settings.keep_days, more=settings.policies_dir)
        )
        while True:
            with suppress(ConflictError):  # an official was quicker: what is open is read anew
                await _forget(settings, known, current)
                break
        for _ in range(_TRIES):
            if await known.database.sweep():
                return True
        return False


async def _forget(settings: Settings, known: _Known, current: Current) -> None:
    database, hash_ = known.database, known.hash
    admins = {whose(known.secret, admin) for admin in composition.admins(settings)}
    office = open_office(database, admins, current)
    channels = composition.answering(current, {})
    call = Call(Request("", today(), person=hash_), "", current.services.policies, office)
    outbox = Outbox(database, Limits.of(settings.send_rate, settings.send_rate_chat))
    open_ones = await office.desk.pending_of(hash_)
    effects, told = await forgetting.withdrawal(call, open_ones)
    async with database.transaction() as transaction:
        for effect in effects:
            await effect.apply(transaction)
        await retention.forget(transaction, [hash_], known.chat, retention.ERASE)
        if hash_ in admins:
            await contacts.save(transaction, {hash_: known.chat})
        await notices.put(transaction, outbox, channels, told)


@asynccontextmanager
async def _known(settings: Settings, written: str) -> AsyncIterator[_Known]:
    chat = composition.chat(written)
    database = Database(settings.database, settings.data_dir)
    try:
        await must_be_there(database)
        await migrate(database)
        secret = await key.of(database, settings)
        hash_ = whose(secret, chat)
        async with database.reading() as transaction:
            rows = await kept.kept(transaction, hash_, chat)
        if not rows:
            raise UnknownPersonError(chat.id, "nothing is kept")
        yield _Known(database, secret, hash_, chat, rows)
    finally:
        await database.close()
