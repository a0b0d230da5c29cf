"""A back-up brings the ledger back as it was."""

import stat
from pathlib import Path

import pytest

from knowledge.errors import LedgerError, MissingLedgerError, MissingToolError, NewerLedgerError
from knowledge.ledger import backup as backups
from knowledge.ledger.database import Database
from knowledge.ledger.ledger import Ledger
from tests.postgres import PostgresServer

from .conftest import UNLIMITED
from .moves import claim, everything, fill, finish, put, update

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("postgres_tools")]


async def test_a_ledger_comes_back_as_it_was(ledger: Ledger, file: Path) -> None:
    await fill(ledger)
    before = await everything(ledger)
    await backups.backup(ledger.database, file)
    for updates in await claim(ledger):
        await finish(ledger, updates)
    await put(ledger, "三")
    await backups.restore(ledger.database, file, force=True)
    assert await everything(ledger) == before
    assert await ledger.inbox.store([update(1), update(99)]) == 1
    await put(ledger, "四", chat=5)


async def test_a_ledger_can_be_restored_where_there_is_none(
    ledger: Ledger, file: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await fill(ledger)
    await backups.backup(ledger.database, file)
    new = None
    if ledger.database.is_postgresql:
        new = request.getfixturevalue("postgres").create()
    database = Database(new, tmp_path / "other" / "machine")
    await backups.restore(database, file, force=False)
    other = Ledger(database, ledger.inbox, ledger.outbox)
    assert await everything(other) == await everything(ledger)
    await database.close()


async def test_only_its_owner_may_read_a_backup_and_nothing_else_is_left(
    ledger: Ledger, file: Path
) -> None:
    def modes() -> dict[str, int]:
        return {path.name: stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()}

    for _ in range(2):  # the second replaces the first
        await backups.backup(ledger.database, file)
        assert modes() == {file.name: 0o600}


async def test_a_ledger_that_has_gone_on_is_only_replaced_by_force(
    ledger: Ledger, file: Path
) -> None:
    await fill(ledger)
    await backups.backup(ledger.database, file)
    await backups.restore(ledger.database, file, force=False)
    await put(ledger, "三")
    before = await everything(ledger)
    with pytest.raises(NewerLedgerError):
        await backups.restore(ledger.database, file, force=False)
    assert await everything(ledger) == before
    await backups.restore(ledger.database, file, force=True)
    assert await everything(ledger) != before


async def test_there_is_nothing_to_back_up_before_the_bot_has_run(
    file: Path, postgres: PostgresServer
) -> None:
    for database in (Database(None, file.parent / "data"), Database(postgres.create(), file)):
        with pytest.raises(MissingLedgerError):
            await backups.backup(database, file)
        await database.close()
    assert list(file.parent.iterdir()) == []


async def test_the_password_is_in_no_error(
    postgres: PostgresServer, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = postgres.create().replace("postgres@", "postgres:geheim@")
    async with Ledger.open(url, file.parent, UNLIMITED) as ledger:
        database = ledger.database
        postgres.execute(f'ALTER DATABASE "{url.rpartition("/")[2]}" ALLOW_CONNECTIONS false')
        with pytest.raises(LedgerError) as refused:
            await backups.backup(database, file)
        monkeypatch.setenv("PATH", "")
        with pytest.raises(MissingToolError, match="pg_dump") as missing:
            await backups.backup(database, file)
    for error in (refused.value, missing.value):
        assert "geheim" not in f"{error!r} {error}"
    assert list(file.parent.iterdir()) == []
