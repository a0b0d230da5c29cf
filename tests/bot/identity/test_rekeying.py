"""`policybot rekey`: everybody is known by a new key, or nothing has changed."""

import stat
from pathlib import Path

import pytest

from bot.channels.telegram.chat import chat
from bot.commands.rekey import rekey
from bot.identity import key
from bot.identity.identity import person
from bot.identity.key import key_of
from knowledge.errors import (
    MissingLedgerError,
    RunningBotError,
    SameKeyError,
    WaitingUpdatesError,
)
from knowledge.ledger.database import Database
from knowledge.ledger.schema import identity, inbox, roles
from tests.bot.identity.machine import ALICE, ROTATED, TOKEN, Machine

pytestmark = pytest.mark.asyncio


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
