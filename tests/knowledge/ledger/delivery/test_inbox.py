"""An update is answered once, in its chat's order, by one machine at a time."""

import asyncio
from dataclasses import replace

import pytest

from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.wordings import Wording
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import set_aside
from tests.knowledge.ledger.conftest import START, Clock, OpenLedger
from tests.knowledge.ledger.moves import chat_of, claim, claimed_ids, finish, release, rows, update

pytestmark = pytest.mark.asyncio


async def test_an_update_repeated_in_one_call_is_stored_once(ledger: Ledger) -> None:
    assert await ledger.inbox.store([update(7), update(7), update(8)]) == 2
    assert await claimed_ids(ledger) == [[7, 8]]


async def test_an_update_that_comes_again_is_stored_once(ledger: Ledger) -> None:
    assert await ledger.inbox.store([update(7)]) == 1
    assert await ledger.inbox.store([update(8), update(7)]) == 1
    assert await claimed_ids(ledger) == [[7, 8]]


async def test_an_update_that_was_answered_is_not_answered_again(ledger: Ledger) -> None:
    await ledger.inbox.store([update(7)])
    [updates] = await claim(ledger)
    assert await finish(ledger, updates)
    assert await ledger.inbox.store([update(7)]) == 0
    assert await claim(ledger) == []


async def test_an_update_that_two_machines_take_at_once_is_stored_once(
    open_ledger: OpenLedger,
) -> None:
    machines = [await open_ledger(), await open_ledger()] * 3
    updates = [update(number, chat=number) for number in range(300)]
    new = await asyncio.gather(*(one.inbox.store(updates) for one in machines))
    assert sum(new) == 300
    assert (await machines[0].inbox.depth())[0] == 300


async def test_storing_nothing_is_nothing(ledger: Ledger) -> None:
    assert await ledger.inbox.store([]) == 0
    assert await ledger.inbox.depth() == (0, 0.0)


async def test_an_edit_that_leaves_the_words_as_they_are_is_left_out(
    open_ledger: OpenLedger,
) -> None:
    machines = [await open_ledger(), await open_ledger()]

    async def stored(number: int, words: str, *, edited: bool = True, message: str = "m") -> int:
        wording = Wording(message, words, edited)
        one = replace(update(number), wording=wording)
        return await machines[number % 2].inbox.store([one])

    assert await stored(1, "60%", edited=False)
    assert not await stored(2, "60%")
    assert await stored(3, "70%")
    assert not await stored(4, "70%")
    assert await stored(5, "60%"), "the words that it had once are other ones now"
    assert await stored(6, "60%", edited=False, message="n"), "another message may say the same"
    assert await stored(7, "80%", message="unseen"), "it was not for the bot before"
    assert await claimed_ids(machines[0]) == [[1, 3, 5, 6, 7]]


async def test_edits_that_come_in_one_call_are_told_apart(ledger: Ledger) -> None:
    said = [("甲", False), ("甲", True), ("乙", True), ("乙", True), ("甲", True)]
    updates = [
        replace(update(number), wording=Wording("m", words, edited))
        for number, (words, edited) in enumerate(said)
    ]
    assert await ledger.inbox.store(updates) == 3
    assert await claimed_ids(ledger) == [[0, 2, 4]]


async def test_what_was_stored_comes_back_as_it_was(ledger: Ledger, clock: Clock) -> None:
    text = '{"text": "镇😀\\n\'; DROP TABLE inbox; --"}'
    one = Received("a" * 64, chat_of(-(2**45)), text, place=2**40)
    await ledger.inbox.store([one])
    clock.shift(3)
    [[back]] = await claim(ledger)
    assert back == replace(one, received_at=START, id=back.id)


async def test_the_chat_that_waits_longest_comes_first(ledger: Ledger) -> None:
    await ledger.inbox.store([update(3, chat=30), update(1, chat=20), update(2, chat=-10)])
    await ledger.inbox.store([update(4, chat=20)])
    assert await claimed_ids(ledger) == [[1, 4], [2], [3]]


async def test_at_most_eight_updates_of_a_chat_come_in_a_turn(ledger: Ledger) -> None:
    await ledger.inbox.store([update(number) for number in range(20)])
    turns = []
    for _ in range(3):
        [updates] = await claim(ledger)
        turns.append([one.place for one in updates])
        await finish(ledger, updates)
    assert turns == [list(range(8)), list(range(8, 16)), list(range(16, 20))]


async def test_a_busy_chat_does_not_keep_others_waiting(ledger: Ledger) -> None:
    await ledger.inbox.store([update(number) for number in range(500)])
    await ledger.inbox.store([update(1000 + chat, chat) for chat in range(2, 12)])
    assert [len(updates) for updates in await claim(ledger)] == [8] + [1] * 10


async def test_many_chats_come_in_several_turns(ledger: Ledger) -> None:
    await ledger.inbox.store([update(number, chat=number) for number in range(40)])
    first, second = await claimed_ids(ledger), await claimed_ids(ledger)
    assert first + second == [[number] for number in range(40)]
    assert second


async def test_a_chat_is_not_claimed_again_before_it_is_released(ledger: Ledger) -> None:
    await ledger.inbox.store([update(1)])
    assert await claimed_ids(ledger) == [[1]]
    await ledger.inbox.store([update(2)])
    assert await claim(ledger, "one") == await claim(ledger, "other") == []
    await release(ledger, [1])
    assert await claimed_ids(ledger, "other") == [[1, 2]]


async def test_who_still_works_on_a_chat_does_not_get_it_once_more(
    ledger: Ledger, clock: Clock
) -> None:
    await ledger.inbox.store([update(7)])
    await claim(ledger)
    clock.shift(21)
    async with ledger.database.transaction() as connection:
        await ledger.inbox.renew(connection, "two", [chat_of(1)])
        await ledger.inbox.renew(connection, "one", [chat_of(1)])
        assert await ledger.inbox.claim(connection, "one") == []
    assert await claim(ledger, "two") == [], "it is held anew"
    assert await release(ledger, [1]) == {1}


async def test_another_machine_takes_over_when_the_lease_ends(ledger: Ledger, clock: Clock) -> None:
    await ledger.inbox.store([update(1), update(2)])
    await claim(ledger, "dead")
    clock.shift(19)
    assert await claim(ledger, "other") == []
    clock.shift(2)
    assert await claimed_ids(ledger, "other") == [[1, 2]]


async def test_what_is_done_after_the_lease_was_lost_does_not_count(
    ledger: Ledger, clock: Clock
) -> None:
    await ledger.inbox.store([update(1, chat=1), update(2, chat=2)])
    of_one, of_two = await claim(ledger, "slow")
    await finish(ledger, of_two, "slow")
    clock.shift(21)
    await claim(ledger, "quick")
    assert not await finish(ledger, of_one, "slow")
    assert await release(ledger, [1, 2, 3], "slow") == set()
    assert await finish(ledger, of_one, "quick")


async def test_a_slow_machine_still_counts_while_nobody_took_over(
    ledger: Ledger, clock: Clock
) -> None:
    await ledger.inbox.store([update(1)])
    [updates] = await claim(ledger, "slow")
    clock.shift(60)
    assert await finish(ledger, updates, "slow")
    assert (await ledger.inbox.depth())[0] == 0


async def test_a_machine_that_starts_again_goes_on_with_what_it_held(ledger: Ledger) -> None:
    await ledger.inbox.store([update(1, chat=1)])
    await claim(ledger, "one")
    await ledger.inbox.store([update(2, chat=2)])
    await claim(ledger, "other")
    await ledger.inbox.free("one")
    assert await claimed_ids(ledger, "one") == [[1]]


async def test_a_failed_update_is_tried_again_and_knows_how_often(ledger: Ledger) -> None:
    await ledger.inbox.store([update(1), update(2)])
    for failures in range(3):
        [[first, second]] = await claim(ledger)
        assert (first.failures, second.failures) == (failures, 0)
        async with ledger.database.transaction() as connection:
            await ledger.inbox.release(connection, "one", [chat_of(1)])
            await ledger.inbox.failed(connection, first.id)


async def test_an_update_set_aside_lets_the_next_go_on_and_is_kept(
    ledger: Ledger, clock: Clock
) -> None:
    await ledger.inbox.store([update(1, text="坏"), update(2)])
    [[bad, _]] = await claim(ledger)
    await release(ledger, [1])
    for _ in range(2):  # the second time after a commit whose answer was lost
        async with ledger.database.transaction() as connection:
            await ledger.inbox.put_aside(connection, bad, "person", "KeyError")
    assert await claimed_ids(ledger) == [[2]]
    [aside] = await rows(ledger, set_aside)
    aside.pop("id")
    assert aside == {
        "channel": "telegram",
        "key": "1",
        "person": "person",
        "payload": "坏",
        "error": "KeyError",
        "at": START,
    }
    clock.shift(1)
    assert await ledger.inbox.store([update(1)]) == 0


async def test_the_depth_tells_how_long_the_oldest_waits(ledger: Ledger, clock: Clock) -> None:
    await ledger.inbox.store([update(1)])
    clock.shift(5)
    await ledger.inbox.store([update(2)])
    assert await ledger.inbox.depth() == (2, 5.0)
