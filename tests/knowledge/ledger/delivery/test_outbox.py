"""A message is sent in its chat's order, by one machine, until it is taken or given up."""

import asyncio

import pytest

from knowledge.ledger.delivery.outbox import Draft, Settled
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import outbox
from tests.knowledge.ledger.conftest import START, Clock, OpenLedger
from tests.knowledge.ledger.moves import chat_of, next_due, put, rows, send, settle

pytestmark = pytest.mark.asyncio


async def test_messages_of_a_chat_are_sent_one_after_another_in_order(ledger: Ledger) -> None:
    await put(ledger, "一", "二")
    await put(ledger, "三")
    sent = []
    while claimed := await send(ledger):
        [message] = claimed
        assert await send(ledger, "other") == []
        sent.append(message.payload)
        await settle(ledger, Settled(message))
    assert sent == ["一", "二", "三"]
    assert await ledger.outbox.depth() == (0, 0.0)


async def test_messages_of_different_chats_are_sent_at_once_up_to_what_was_asked_for(
    ledger: Ledger,
) -> None:
    for chat in (3, -1, 2):
        await put(ledger, "甲", "乙", chat=chat)
    assert await send(ledger, most=0) == []
    assert [int(m.chat.id) for m in await send(ledger, most=2)] == [3, -1]
    assert [int(m.chat.id) for m in await send(ledger, most=24)] == [2]


async def test_two_at_the_same_time_get_different_messages(open_ledger: OpenLedger) -> None:
    machines = [await open_ledger(), await open_ledger()]
    for chat in range(60):
        await put(machines[0], "文", chat=chat)
    claimed = await asyncio.gather(*(send(machines[n % 2], f"owner {n}", 5) for n in range(16)))
    chats = [int(message.chat.id) for of_owner in claimed for message in of_owner]
    while rest := await send(machines[0], "last"):
        chats += [int(message.chat.id) for message in rest]
    assert sorted(chats) == list(range(60))


async def test_another_machine_sends_it_when_the_lease_ends(ledger: Ledger, clock: Clock) -> None:
    await put(ledger, "文")
    [first] = await send(ledger, "dead")
    clock.shift(24)
    assert await send(ledger, "other") == []
    clock.shift(2)
    [again] = await send(ledger, "other")
    assert again.id == first.id


async def test_a_machine_that_starts_again_goes_on_with_what_it_held(ledger: Ledger) -> None:
    await put(ledger, "文", chat=1)
    await send(ledger, "one")
    await put(ledger, "文", chat=2)
    await send(ledger, "other")
    await ledger.outbox.free("one")
    assert [int(message.chat.id) for message in await send(ledger, "one")] == [1]


async def test_a_message_that_is_to_be_tried_again_waits_and_holds_its_chat_back(
    ledger: Ledger, clock: Clock
) -> None:
    await put(ledger, "一", "二")
    [message] = await send(ledger)
    await settle(ledger, Settled(message, retry_in=60, payload="一，简"))
    assert await next_due(ledger) == START + 60
    clock.shift(59)
    assert await send(ledger) == []
    clock.shift(1)
    [again] = await send(ledger)
    assert (again.id, again.payload, again.attempts) == (message.id, "一，简", 1)
    await settle(ledger, Settled(again, retry_in=0))
    [third] = await send(ledger)
    assert (third.payload, third.attempts) == ("一，简", 2)


async def test_a_retry_of_who_lost_the_lease_does_not_count(ledger: Ledger, clock: Clock) -> None:
    await put(ledger, "文")
    [message] = await send(ledger, "slow")
    clock.shift(26)
    await send(ledger, "quick")
    await settle(ledger, Settled(message, retry_in=0), owner="slow")
    assert await send(ledger, "slow") == []


async def test_a_message_that_was_sent_late_is_not_sent_again(ledger: Ledger, clock: Clock) -> None:
    await put(ledger, "文")
    [message] = await send(ledger, "slow")
    clock.shift(26)
    await settle(ledger, Settled(message), owner="slow")
    assert await send(ledger, "quick") == []


async def test_the_next_message_follows_one_that_was_given_up(ledger: Ledger) -> None:
    await put(ledger, "一", "二")
    [message] = await send(ledger)
    await settle(ledger, Settled(message, error="Forbidden: bot was blocked by the user"))
    assert [one.payload for one in await send(ledger)] == ["二"]
    assert (await ledger.outbox.depth())[0] == 1
    [given_up, _] = await rows(ledger, outbox)
    assert given_up["error"] == "Forbidden: bot was blocked by the user"


async def test_nothing_is_due_while_all_is_being_sent(ledger: Ledger) -> None:
    assert await next_due(ledger) is None
    await put(ledger, "一", "二")
    [message] = await send(ledger)
    assert await next_due(ledger) is None
    await settle(ledger, Settled(message, error="gone"))
    assert await next_due(ledger) is not None


async def test_the_depth_counts_from_when_the_question_came(ledger: Ledger, clock: Clock) -> None:
    async with ledger.database.transaction() as connection:
        await ledger.outbox.put(
            connection, [Draft(chat_of(1), "答", asked_at=START - 9), Draft(chat_of(2), "答")]
        )
        assert await ledger.outbox.waiting(connection, list(map(chat_of, (1, 2, 3)))) == {
            chat_of(1): 1,
            chat_of(2): 1,
        }
        assert await ledger.outbox.waiting(connection, []) == {}
    clock.shift(1)
    assert await ledger.outbox.depth() == (2, 10.0)
