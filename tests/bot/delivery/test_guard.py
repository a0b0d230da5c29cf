"""One person's flood: some of it is answered, and nobody else waits for it."""

import asyncio
import datetime
import re
from collections import Counter
from pathlib import Path

import pytest
import time_machine

from bot import texts
from bot.delivery.guard import Admission, Guard
from tests.bot.running.ledger_file import LedgerFile, until
from tests.bot.running.serving import serving
from tests.telegram_api import TelegramApi

NOON = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)
MINUTE = 60
FLOOD = 60
SLOWER = texts.SLOWER.partition("{")[0]


def admitted(guard: Guard, person: str, questions: int, unsent: int = 0) -> Counter[Admission]:
    """Returns how many of so many questions at once were admitted, and how not."""

    async def ask() -> list[Admission]:
        return [await guard.admit(person, unsent) for _ in range(questions)]

    return Counter(asyncio.run(ask()))


def test_thirty_questions_a_minute_are_answered_and_the_next_is_told_once() -> None:
    guard = Guard(on=True)
    with time_machine.travel(NOON, tick=False) as clock:
        counted = admitted(guard, "alice", FLOOD)
        assert counted == {
            Admission.ADMITTED: 30,
            Admission.WARNED: 1,
            Admission.PASSED_OVER: 29,
        }
        clock.shift(MINUTE + 1)
        assert admitted(guard, "alice", 30) == {Admission.ADMITTED: 30}
        assert admitted(guard, "alice", 2)[Admission.WARNED] == 1, "a minute later it is told again"


def test_what_one_person_asks_is_not_counted_to_another() -> None:
    guard = Guard(on=True)
    with time_machine.travel(NOON, tick=False):
        admitted(guard, "alice", FLOOD)
        assert admitted(guard, "bob", 30) == {Admission.ADMITTED: 30}
        assert admitted(guard, "bob", 1) == {Admission.WARNED: 1}


@pytest.mark.parametrize(("unsent", "fine"), [(29, True), (30, False), (1000, False)])
def test_nobody_is_answered_while_many_answers_wait_to_be_sent(unsent: int, fine: bool) -> None:
    counted = admitted(Guard(on=True), "alice", 1, unsent)
    assert counted == {Admission.ADMITTED if fine else Admission.WARNED: 1}


def test_questions_that_are_not_answered_do_not_count() -> None:
    guard = Guard(on=True)
    with time_machine.travel(NOON, tick=False):
        admitted(guard, "alice", FLOOD, unsent=30)
        assert admitted(guard, "alice", 30) == {Admission.ADMITTED: 30}


def test_taps_are_no_questions_and_each_that_comes_too_soon_is_told() -> None:
    async def taps(guard: Guard, count: int) -> list[Admission]:
        return [await guard.admit("alice", 0, tap=True) for _ in range(count)]

    with time_machine.travel(NOON, tick=False):
        guard = Guard(on=True)
        assert set(asyncio.run(taps(guard, 120))) == {Admission.ADMITTED}
        assert asyncio.run(taps(guard, 2)) == [Admission.WARNED] * 2
        assert admitted(guard, "alice", 30) == {Admission.ADMITTED: 30}


def test_who_is_warned_hears_when_to_go_on() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        guard = Guard(on=True)
        admitted(guard, "alice", FLOOD)
        clock.shift(20)
        assert asyncio.run(guard.wait("alice")) == 40
        assert asyncio.run(guard.wait("bob")) == 5, "answers wait to be sent: a moment is enough"


def test_who_makes_much_work_is_told_to_slow_down_and_others_are_not() -> None:
    async def work(guard: Guard) -> list[Admission]:
        await guard.worked("alice", 1.9)
        before = await guard.admit("alice", 0)
        await guard.worked("alice", 0.2)
        return [before, await guard.admit("alice", 0), await guard.admit("bob", 0)]

    with time_machine.travel(NOON, tick=False) as clock:
        guard = Guard(on=True)
        found = asyncio.run(work(guard))
        assert found == [Admission.ADMITTED, Admission.WARNED, Admission.ADMITTED]
        clock.shift(MINUTE + 1)
        assert admitted(guard, "alice", 1) == {Admission.ADMITTED: 1}


def test_those_who_make_much_work_are_answered_one_after_another_and_others_at_once() -> None:
    async def see() -> list[str]:
        guard, order = Guard(on=True), list[str]()
        for heavy in ("alice", "carol"):
            await guard.worked(heavy, 0.5)

        async def answer(person: str) -> None:
            async with await guard.lane(person):
                order.append(f"{person} begins")
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                order.append(f"{person} ends")

        await asyncio.gather(*map(answer, ("alice", "carol", "bob")))
        return order

    order = asyncio.run(see())
    assert order.index("carol begins") > order.index("alice ends")
    assert order.index("bob begins") < order.index("alice ends")


def test_a_guard_that_is_off_lets_everything_through() -> None:
    assert admitted(Guard(on=False), "alice", 1000, unsent=1000) == {Admission.ADMITTED: 1000}


@pytest.mark.asyncio
async def test_a_flood_is_answered_in_part_told_once_and_delays_nobody(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        alice, bob = api.person("Alice"), api.person("Bob")
        ledger = LedgerFile(tmp_path)
        async with serving(**settings):
            await alice.says("文号")
            await alice.hears()
            for _ in range(FLOOD):
                await alice.says("文号")
            await bob.says("领导小组组长是谁")
            assert "薛向阳" in (await bob.hears()).text
            when_bob_heard = len(alice.chat.heard)
            await until(lambda: not ledger.rows("SELECT id FROM inbox"))
        async with serving(**settings, SEND_RATE_CHAT="0"):  # what waits to be sent comes at once
            await until(ledger.idle)
            heard = [message.text for message in alice.chat.heard]
            assert sum(one.startswith(SLOWER) for one in heard) == 1
            assert when_bob_heard < [one.startswith(SLOWER) for one in heard].index(True), (
                "Alice's answers were still waiting"
            )
            assert 8 <= len(heard) <= 31
            others = [text for text in heard if "蒲政办发〔2023〕1号" not in text]
            assert all(one.startswith(SLOWER) for one in others)
            (warning,) = others
            assert re.search(r"请等 [1-6]?[0-9] 秒", warning), "she is told when she may ask again"
        api.assert_clean()


@pytest.mark.asyncio
async def test_without_a_limit_a_whole_flood_is_answered(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        alice = api.person("Alice")
        async with serving(**settings, SEND_RATE="0", SEND_RATE_CHAT="0"):
            for _ in range(FLOOD):
                await alice.says("文号")
            for _ in range(FLOOD):
                assert "蒲政办发〔2023〕1号" in (await alice.hears()).text
        api.assert_clean()
