"""A back-up brings the ledger back as it was."""

import os
import stat
from pathlib import Path

import pytest

from knowledge.errors import LedgerError, MissingLedgerError, MissingToolError, NewerLedgerError
from knowledge.ledger.database import Database
from knowledge.ledger.keeping import backup as backups
from knowledge.ledger.ledger import Ledger
from tests.knowledge.ledger.conftest import UNLIMITED
from tests.knowledge.ledger.moves import claim, everything, fill, finish, put, update
from tests.postgres import PostgresServer

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


async def test_a_role_of_any_name_and_password_backs_up_and_restores_and_no_process_shows_it(
    postgres: PostgresServer, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = tmp_path / "shown"
    _show_arguments(tmp_path / "tools", shown)
    monkeypatch.setenv("PATH", f"{tmp_path / 'tools'}{os.pathsep}{os.environ['PATH']}")
    url = postgres.role(postgres.create(), "县 o'f\"fice")
    async with Ledger.open(url, tmp_path, UNLIMITED) as ledger:
        await fill(ledger)
        before = await everything(ledger)
        await backups.backup(ledger.database, file)
        await put(ledger, "三")
        await backups.restore(ledger.database, file, force=True)
        assert await everything(ledger) == before
    arguments = shown.read_text("utf-8")
    assert "pg_dump" in arguments
    assert "pg_restore" in arguments
    for password in (postgres.password, url.split(":")[2].partition("@")[0], "***"):
        assert password not in arguments


def _show_arguments(folder: Path, shown: Path) -> None:
    """Puts tools into the folder that note how they were called, as a process list would show."""
    folder.mkdir()
    for name in ("pg_dump", "pg_restore"):
        tool = folder / name
        tool.write_text(
            f'#!/bin/sh\necho "{name} $@" >>{shown}\nexec {PostgresServer.bin / name} "$@"\n'
        )
        tool.chmod(0o755)


@pytest.mark.parametrize("way", ["PGPASSWORD", "PGPASSFILE", "query"])
async def test_a_password_may_stand_beside_the_address(
    postgres: PostgresServer, file: Path, tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    role = f"beside-{way}"
    login, _, place = postgres.role(postgres.create(), role).partition("@")
    url, quoted = f"postgresql://{role}@{place}", login.rpartition(":")[2]
    if way == "PGPASSWORD":
        monkeypatch.setenv(way, postgres.password)
    elif way == "PGPASSFILE":  # asyncpg knows no escapes there
        postgres.execute(f"ALTER ROLE \"{role}\" PASSWORD 'im Ordner'")
        (tmp_path / "pgpass").write_text(f"*:*:*:{role}:im Ordner\n")
        (tmp_path / "pgpass").chmod(0o600)
        monkeypatch.setenv(way, str(tmp_path / "pgpass"))
    else:
        url = f"{url}?password={quoted}"
    async with Ledger.open(url, tmp_path, UNLIMITED) as ledger:
        assert quoted not in ledger.database.name
        await fill(ledger)
        await backups.backup(ledger.database, file)
        await backups.restore(ledger.database, file, force=False)


async def test_without_a_password_nobody_is_asked_for_one(
    postgres: PostgresServer, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(file.parent))  # no ~/.pgpass
    url = postgres.create()
    database = Database(url.partition(":")[0] + "://postgres@" + url.partition("@")[2], file)
    with pytest.raises(LedgerError, match="password"):
        await backups.backup(database, file)
    await database.close()


async def test_the_password_is_in_no_error(
    postgres: PostgresServer, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = postgres.create()
    async with Ledger.open(url, file.parent, UNLIMITED) as ledger:
        database = ledger.database
        postgres.execute(f'ALTER DATABASE "{url.rpartition("/")[2]}" ALLOW_CONNECTIONS false')
        with pytest.raises(LedgerError) as refused:
            await backups.backup(database, file)
        monkeypatch.setenv("PATH", "")
        with pytest.raises(MissingToolError, match="pg_dump") as missing:
            await backups.backup(database, file)
    for error in (refused.value, missing.value):
        for password in (postgres.password, url.split(":")[2].partition("@")[0]):
            assert password not in f"{error!r} {error}"
    assert list(file.parent.iterdir()) == []
