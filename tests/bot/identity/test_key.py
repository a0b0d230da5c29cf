"""The key of people's hashes: where it comes from, and when a bot is refused for another one."""

import stat

import pytest

from bot.commands.rekey import rekey
from bot.identity.identity import person
from bot.identity.key import fingerprint, key_of
from knowledge.errors import (
    AnotherBotError,
    KeyFileError,
    MissingKeyError,
    WrongKeyError,
)
from knowledge.ledger.schema import contacts as chats
from knowledge.ledger.schema import identity
from tests.bot.identity.machine import ALICE, ANOTHER, ROTATED, TOKEN, Machine

pytestmark = pytest.mark.asyncio


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
