"""A file that is no whole back-up of such a ledger is refused, and the ledger stays as it is."""

import json
import zipfile
from pathlib import Path

import pytest

from knowledge.errors import (
    BackupError,
    DamagedBackupError,
    ForeignBackupError,
    LedgerError,
    NoBackupError,
)
from knowledge.ledger.database import Database
from knowledge.ledger.keeping import backup as backups
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.migration import migrate
from knowledge.ledger.schema import inbox
from tests.knowledge.ledger.moves import rows, update
from tests.postgres import PostgresServer

pytestmark = [pytest.mark.asyncio, pytest.mark.usefixtures("postgres_tools")]
STEP = 50


def bytes_of(file: Path) -> bytes:
    return file.read_bytes()


async def taken(ledger: Ledger, file: Path) -> bytes:
    """Backs a small ledger up, lets it go on, and returns the file's bytes."""
    await ledger.inbox.store([update(1)])
    await backups.backup(ledger.database, file)
    await ledger.inbox.store([update(2)])
    return bytes_of(file)


async def waiting(ledger: Ledger) -> list[int]:
    return [row["place"] for row in await rows(ledger, inbox)]


async def assert_refused(ledger: Ledger, file: Path, kind: type[LedgerError] = BackupError) -> None:
    with pytest.raises(kind):
        await backups.restore(ledger.database, file, force=True)
    assert await waiting(ledger) == [1, 2]


async def test_damage_never_brings_back_anything_but_what_was_backed_up(
    ledger: Ledger, tmp_path: Path
) -> None:
    """Where it hits only what ZIP keeps beside the content, as a time, the content is whole."""
    file = tmp_path / "ledger.zip"
    whole = await taken(ledger, file)
    harmless = 0
    for position in range(0, len(whole), STEP):
        damaged = bytearray(whole)
        damaged[position] ^= 0xFF
        file.write_bytes(damaged)
        try:
            await backups.restore(ledger.database, file, force=True)
        except BackupError:
            assert await waiting(ledger) == [1, 2]
        else:
            harmless += 1
            assert await waiting(ledger) == [1]
            await ledger.inbox.store([update(2)])
    assert harmless < len(whole) / STEP / 5


async def test_a_truncated_backup_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "ledger.zip"
    whole = await taken(ledger, file)
    for length in [*range(0, len(whole), 4 * STEP), len(whole) - 1]:
        file.write_bytes(whole[:length])
        await assert_refused(ledger, file)


async def test_a_file_of_another_program_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "ledger.zip"
    await taken(ledger, file)
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("holiday.txt", "no ledger")
    await assert_refused(ledger, file, ForeignBackupError)
    file.write_text("no archive")
    await assert_refused(ledger, file, ForeignBackupError)
    await assert_refused(ledger, tmp_path / "nowhere", ForeignBackupError)
    await assert_refused(ledger, tmp_path, ForeignBackupError)


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"program": "another"}, ForeignBackupError),
        ({"revision": "9999"}, ForeignBackupError),
        ({"database": "mysql"}, ForeignBackupError),
        ({"sha256": "0" * 64}, DamagedBackupError),
        ({"unknown": 1}, DamagedBackupError),
    ],
)
async def test_a_backup_that_does_not_fit_is_refused(
    ledger: Ledger, tmp_path: Path, change: dict[str, object], kind: type[LedgerError]
) -> None:
    file = tmp_path / "ledger.zip"
    await taken(ledger, file)
    with zipfile.ZipFile(file) as archive:
        manifest, content = json.loads(archive.read("manifest.json")), archive.read("ledger")
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("manifest.json", json.dumps(manifest | change))
        archive.writestr("ledger", content)
    await assert_refused(ledger, file, kind)


async def test_a_backup_of_the_other_kind_of_database_is_refused(
    ledger: Ledger, tmp_path: Path, postgres: PostgresServer
) -> None:
    file = tmp_path / "ledger.zip"
    await taken(ledger, file)
    other = Database(None if ledger.database.is_postgresql else postgres.create(), tmp_path / "o")
    with pytest.raises(ForeignBackupError):
        await backups.restore(other, file, force=True)
    await other.close()
    assert not (tmp_path / "o").exists()


async def test_a_ledger_file_that_is_destroyed_can_be_restored(tmp_path: Path) -> None:
    file = tmp_path / "ledger.zip"
    database = Database(None, tmp_path)
    await migrate(database)
    await backups.backup(database, file)
    await database.close()
    (tmp_path / "ledger.sqlite3").write_bytes(b"destroyed" * 1000)
    with pytest.raises(LedgerError):
        await backups.restore(database, file, force=False)
    await backups.restore(database, file, force=True)
    await backups.backup(database, file)
    await database.close()


async def test_only_a_back_up_is_ever_replaced_by_one(ledger: Ledger, tmp_path: Path) -> None:
    file, other = tmp_path / "ledger.bak", tmp_path / "id.key"
    await taken(ledger, file)
    before = bytes_of(file)
    await backups.backup(ledger.database, file)
    assert bytes_of(file) != before, "an older one gives way"
    other.write_text("a key that no back-up holds")
    archive = tmp_path / "photos.zip"
    with zipfile.ZipFile(archive, "w") as photos:
        photos.writestr("photo", "of somebody")
    for there in (other, archive, tmp_path, ledger.database.file):
        if there is None:  # PostgreSQL has none
            continue
        with pytest.raises(NoBackupError):
            await backups.backup(ledger.database, there)
    assert other.read_text() == "a key that no back-up holds"
    assert await waiting(ledger) == [1, 2]
