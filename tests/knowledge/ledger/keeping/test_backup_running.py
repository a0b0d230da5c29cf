"""A back-up is taken and restored while the bot runs, and the bot goes on."""

import asyncio
from pathlib import Path

import pytest

from knowledge.ledger.database import Database
from knowledge.ledger.keeping import backup as backups
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import inbox, pace
from tests.knowledge.ledger.conftest import UNLIMITED, OpenLedger
from tests.knowledge.ledger.moves import count, fill, rows, update
from tests.postgres import PostgresServer

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("postgres_tools")]


async def test_a_backup_while_the_bot_writes_holds_whole_transactions(
    open_ledger: OpenLedger, file: Path
) -> None:
    ledger, busy = await open_ledger(), await open_ledger()
    stopping = asyncio.Event()

    async def write() -> int:
        number = 0
        while not stopping.is_set():
            await busy.inbox.store([update(number + n) for n in range(10)])
            number += 10
        return number

    writing = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    for _ in range(3):
        await asyncio.to_thread(asyncio.run, _backup_apart(ledger, file))
    stopping.set()
    written = await writing
    await backups.restore(ledger.database, file, force=True)
    restored = await count(ledger, inbox)
    assert 0 < restored <= written
    assert restored % 10 == 0


async def _backup_apart(ledger: Ledger, file: Path) -> None:
    """As the command line does it: in another event loop, on connections of its own."""
    url = ledger.database.address if ledger.database.file is None else None
    folder = (ledger.database.file or file).parent
    database = Database(url, folder)
    await backups.backup(database, file)
    await database.close()


async def test_a_running_bot_goes_on_after_a_restore(open_ledger: OpenLedger, file: Path) -> None:
    ledger, bot = await open_ledger(), await open_ledger()
    await fill(bot)
    await backups.backup(ledger.database, file)
    assert await bot.inbox.store([update(100, chat=100)]) == 1
    await backups.restore(ledger.database, file, force=True)
    assert await bot.inbox.store([update(100, chat=100), update(1)]) == 1
    assert await rows(bot, pace) == [{"channel": "telegram", "chat_id": "", "next_at": 0.0}]


async def test_a_role_of_its_own_may_restore_while_an_administrator_looks_on(
    postgres: PostgresServer, file: Path
) -> None:
    url = postgres.create()
    looking = Database(url, file)
    async with Ledger.open(postgres.role(url, "bot"), file, UNLIMITED) as ledger:
        await fill(ledger)
        await backups.backup(ledger.database, file)
        async with looking.transaction() as connection:
            await connection.exec_driver_sql("SELECT 1")
            await backups.restore(ledger.database, file, force=True)
        assert await count(ledger, inbox) == 20
    await looking.close()
