"""Machines that share an inbox never answer the same chat at the same time."""

import asyncio

import pytest

from knowledge.ledger.ledger import Ledger
from tests.knowledge.ledger.conftest import OpenLedger
from tests.knowledge.ledger.moves import claim, claimed_ids, finish, update

pytestmark = pytest.mark.asyncio


async def test_two_at_the_same_time_get_different_chats(open_ledger: OpenLedger) -> None:
    machines = [await open_ledger(), await open_ledger()]
    await machines[0].inbox.store([update(number, chat=number) for number in range(200)])
    turns = await asyncio.gather(
        *(claimed_ids(machines[n % 2], f"owner {n % 4}") for n in range(12))
    )
    claimed = [number for turn in turns for [number] in turn]
    while turn := await claimed_ids(machines[0], "last"):
        claimed += [number for [number] in turn]
    assert sorted(claimed) == list(range(200))


async def test_a_chat_is_held_by_one_while_many_answer(open_ledger: OpenLedger) -> None:
    held: set[int] = set()
    machines = [await open_ledger(), await open_ledger()]
    answered = await _answer_all(machines, held)
    assert answered == {chat: list(range(chat, 120, 10)) for chat in range(10)}


async def test_an_update_counts_once_even_if_every_machine_is_too_slow(
    open_ledger: OpenLedger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a lease of 0 all of them race to take over; only who still holds it may answer."""
    monkeypatch.setattr("knowledge.ledger.delivery.inbox._LEASE", 0.0)
    machines = [await open_ledger(), await open_ledger()]
    answered = await _answer_all(machines, None)
    assert answered == {chat: list(range(chat, 120, 10)) for chat in range(10)}


async def _answer_all(machines: list[Ledger], held: set[int] | None) -> dict[int, list[int]]:
    """Lets six owners answer 120 updates of 10 chats; returns what counted, by chat."""
    await machines[0].inbox.store([update(number, chat=number % 10) for number in range(120)])
    answered: dict[int, list[int]] = {chat: [] for chat in range(10)}

    async def work(ledger: Ledger, owner: str) -> None:
        for of_chat in await claim(ledger, owner):
            chat = int(of_chat[0].chat.id)
            if held is not None:
                assert chat not in held
                held.add(chat)
            await asyncio.sleep(0.001)
            if held is not None:
                held.discard(chat)
            if await finish(ledger, of_chat, owner):
                answered[chat] += [one.place for one in of_chat]

    async def work_until_done(ledger: Ledger, owner: str) -> None:
        while (await ledger.inbox.depth())[0]:
            await work(ledger, owner)

    await asyncio.gather(*(work_until_done(machines[n % 2], f"owner {n}") for n in range(6)))
    return answered
