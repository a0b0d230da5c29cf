"""The key of people's hashes: where it comes from, and when a bot is refused for another one."""

import stat
from pathlib import Path

import pytest

from bot.channels.telegram.chat import chat
from bot.commands.rekey import rekey
from bot.configuration.settings import Settings
from bot.identity import key
from bot.identity.identity import person
from bot.identity.key import fingerprint, key_of, note_bot, settle
from knowledge.errors import (
    AnotherBotError,
    KeyFileError,
    MissingKeyError,
    MissingLedgerError,
    RunningBotError,
    SameKeyError,
    WaitingUpdatesError,
    WrongKeyError,
)
from knowledge.ledger import conversations
from knowledge.ledger.database import Database
from knowledge.ledger.delivery import contacts
from knowledge.ledger.migration import migrate
from knowledge.ledger.schema import contacts as chats
from knowledge.ledger.schema import identity, inbox, roles
from tests.ledgers import ledger_on, put_ledger
from tests.postgres import PostgresServer

pytestmark = pytest.mark.asyncio

TOKEN, ROTATED, ANOTHER = "42:first", "42:second", "43:first"
ALICE = 777


class Machine:
    """One with a data folder of its own, over a database that it may share."""

    def __init__(self, folder: Path, url: str | None) -> None:
        self.folder, self.url = folder, url
        self.file = folder / "id.key"

    def settings(self, token: str = TOKEN, id_key: str | None = None) -> Settings:
        given = {"bot_token": token, "data_dir": self.folder, "database_url": self.url}
        return Settings.model_validate(given | {"id_key": id_key})

    async def starts(self, token: str = TOKEN, id_key: str | None = None) -> str:
        """Returns the text of the key that a bot works with here."""
        settings = self.settings(token, id_key)
        database = Database(settings.database, settings.data_dir)
        try:
            await migrate(database)
            text = await settle(database, settings)
            await note_bot(database, int(token.partition(":")[0]))
            return text
        finally:
            await database.close()

    async def writes(self, table: object, **values: object) -> None:
        """Adds a row to a table."""
        database = Database(self.url, self.folder)
        await migrate(database)
        async with database.transaction() as transaction:
            await transaction.execute(table.insert().values(**values))  # type: ignore[attr-defined]
        await database.close()

    async def reads(self, table: object) -> list[tuple[object, ...]]:
        database = Database(self.url, self.folder)
        async with database.transaction() as transaction:
            found = [tuple(row) for row in await transaction.execute(table.select())]  # type: ignore[attr-defined]
        await database.close()
        return found

    async def was_here_before(self, secret: bytes, *, known: bool = True) -> None:
        """Leaves what an older version has left: people, and no fingerprint."""
        database = Database(self.url, self.folder)
        await migrate(database)
        whose = person(secret, ALICE)
        async with database.transaction() as transaction:
            await conversations.save(transaction, {whose: "{}"})
            await transaction.execute(roles.insert().values(person=whose, since=1.0))
            if known:
                await contacts.save(transaction, {whose: chat(ALICE)})
        await database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    if request.param == "sqlite":
        return None
    return ledger_on(request.getfixturevalue("postgres"))


@pytest.fixture
def machine(url: str | None, tmp_path: Path) -> Machine:
    """One with an empty ledger."""
    if url is None:
        put_ledger(tmp_path / "one")
    return Machine(tmp_path / "one", url)


@pytest.fixture
def second(postgres: PostgresServer, tmp_path: Path) -> tuple[Machine, Machine]:
    """Two machines over one database."""
    url = ledger_on(postgres)
    return Machine(tmp_path / "one", url), Machine(tmp_path / "two", url)


async def test_a_key_is_made_once_for_its_owner_alone_and_outlives_the_token(
    machine: Machine,
) -> None:
    text = await machine.starts()
    assert machine.file.read_text() == f"{text}\n"
    assert stat.S_IMODE(machine.file.stat().st_mode) == 0o600
    assert [path.name for path in machine.folder.glob("id.*")] == ["id.key"]
    assert await machine.starts(ROTATED) == text
    noted = await machine.reads(identity)
    assert sorted(noted) == [("bot", "42"), ("people", fingerprint(text))]
    assert text not in str(noted)
    assert key_of(text) != key_of(TOKEN)


async def test_another_bot_is_refused_and_nothing_is_noted_of_it(machine: Machine) -> None:
    await machine.starts()
    before = await machine.reads(identity)
    with pytest.raises(AnotherBotError) as refused:
        await machine.starts(ANOTHER)
    assert (refused.value.value, refused.value.reason) == ("43", "42")
    assert await machine.reads(identity) == before


@pytest.mark.parametrize("text", ["another", "sha256:" + "0" * 64])
async def test_another_key_in_the_file_is_refused_until_the_old_one_is_back(
    machine: Machine, text: str
) -> None:
    kept = await machine.starts()
    machine.file.write_text(text)
    with pytest.raises(WrongKeyError, match=r"id\.key"):
        await machine.starts()
    assert machine.file.read_text() == text
    machine.file.write_text(f"\ufeff {kept}\r\n")
    assert await machine.starts() == kept
    with pytest.raises(WrongKeyError, match="ID_KEY"):
        await machine.starts(id_key="another")
    assert await machine.starts(id_key=kept) == kept


@pytest.mark.parametrize("content", [b"", b"\n", b"two\nlines", b"\xff\xfe", b"nul\0"])
async def test_a_file_that_holds_no_key_is_refused_by_its_name(
    machine: Machine, content: bytes
) -> None:
    await machine.starts()
    machine.file.write_bytes(content)
    with pytest.raises(KeyFileError, match=r"id\.key"):
        await machine.starts()


async def test_a_setting_makes_no_file_and_is_missed_when_it_is_gone(machine: Machine) -> None:
    assert await machine.starts(id_key="a key") == "a key"
    for token in (TOKEN, ROTATED):
        with pytest.raises(MissingKeyError):
            await machine.starts(token)
    assert not machine.file.exists()
    assert await machine.starts(ROTATED, id_key="a key") == "a key"


async def test_a_second_machine_needs_the_key_of_the_first(
    second: tuple[Machine, Machine],
) -> None:
    one, two = second
    text = await one.starts()
    with pytest.raises(MissingKeyError):
        await two.starts()
    assert not two.file.exists()
    two.file.parent.mkdir(exist_ok=True)
    two.file.write_bytes(one.file.read_bytes())
    assert await two.starts() == text


@pytest.mark.parametrize("known", [True, False])
async def test_a_ledger_of_before_keeps_its_people_and_the_token_is_not_in_the_file(
    machine: Machine, known: bool
) -> None:
    await machine.was_here_before(key_of(TOKEN), known=known)
    text = await machine.starts()
    assert key_of(text) == key_of(TOKEN)
    assert TOKEN not in machine.file.read_text()
    assert await machine.starts(ROTATED) == text


async def test_every_machine_of_before_takes_the_key_over(second: tuple[Machine, Machine]) -> None:
    one, two = second
    await one.was_here_before(key_of(TOKEN))
    assert await one.starts() == await two.starts()
    assert await two.starts(ROTATED) == await one.starts(ROTATED)


async def test_a_setting_of_before_goes_on(machine: Machine) -> None:
    await machine.was_here_before(key_of("a key"))
    assert await machine.starts(id_key="a key") == "a key"


async def test_a_key_set_or_a_token_changed_since_is_refused_for_a_ledger_of_before(
    machine: Machine,
) -> None:
    await machine.was_here_before(key_of(TOKEN))
    with pytest.raises(WrongKeyError, match="ID_KEY"):
        await machine.starts(id_key="a new key")
    with pytest.raises(MissingKeyError):
        await machine.starts(ROTATED)
    assert not machine.file.exists()
    assert await machine.reads(identity) == []
    await rekey(machine.settings(id_key="a new key"))
    text = await machine.starts(ROTATED, id_key="a new key")
    assert await machine.reads(chats) == [
        (person(key_of(text), ALICE), "telegram", str(ALICE), False, None)
    ]


async def test_rekeying_makes_a_new_key_and_needs_no_old_one(machine: Machine) -> None:
    await machine.was_here_before(key_of(TOKEN))
    before = await machine.starts()
    machine.file.unlink()
    moved = await rekey(machine.settings(ROTATED))
    assert (moved.people, moved.roles_lost) == (1, 0)
    text = await machine.starts(ROTATED)
    assert text != before
    assert machine.file.read_text() == f"{text}\n"
    assert stat.S_IMODE(machine.file.stat().st_mode) == 0o600
    [(_, whose, *_)] = await machine.reads(roles)
    assert whose == person(key_of(text), ALICE)


async def test_a_rekeying_that_was_cut_off_before_the_file_is_in_place_is_ended_by_the_start(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await machine.starts()
    with monkeypatch.context() as cut:
        cut.setattr(key, "take_over", lambda _: None)
        await rekey(machine.settings())
    assert machine.file.read_text() == f"{before}\n"
    text = await machine.starts()
    assert text != before
    assert machine.file.read_text() == f"{text}\n"
    assert [path.name for path in machine.folder.glob("id.*")] == ["id.key"]


async def test_rekeying_waits_for_nobody_and_says_why(
    machine: Machine, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = machine.url and request.getfixturevalue("postgres").create()
    with pytest.raises(MissingLedgerError):
        await rekey(Machine(tmp_path / "nothing yet", url).settings())
    await machine.starts()
    with pytest.raises(SameKeyError):
        await rekey(machine.settings(id_key=machine.file.read_text().strip()))
    row = {**chat(1).columns, "key": "1", "place": 1, "payload": "", "received_at": 0.0}
    await machine.writes(inbox, **row, failures=0)
    before = machine.file.read_bytes(), await machine.reads(identity)
    with pytest.raises(WaitingUpdatesError):
        await rekey(machine.settings())
    assert (machine.file.read_bytes(), await machine.reads(identity)) == before


async def test_rekeying_refuses_while_another_machine_is_connected(
    second: tuple[Machine, Machine],
) -> None:
    one, two = second
    await one.starts()
    running = Database(two.url, two.folder)
    async with running.reading():
        pass
    with pytest.raises(RunningBotError):
        await rekey(one.settings())
    await running.close()
    await rekey(one.settings())
