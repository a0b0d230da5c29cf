"""The chaos scenarios in short; tests/chaos has them at length.

They run side by side, since each of them waits for most of its time.
"""

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import replace
from typing import Any

import pytest

from handlers.services import Services
from tests.chaos.disk import NoRoom
from tests.chaos.failing import failing
from tests.chaos.figures import Figures
from tests.chaos.fulldisk import full_disk
from tests.chaos.kills import kills
from tests.chaos.replicas import replicas
from tests.chaos.restarts import restarts
from tests.chaos.stage import Place
from tests.chaos.stops import stops
from tests.chaos.strange import strange
from tests.postgres import PostgresServer

pytestmark = pytest.mark.timeout(1800)

Outcome = Figures | BaseException
_AT_ONCE = 4
_PEOPLE = 10  # who ask; each question is answered twice, here to know what has to come
_KILLS = 3  # one at each moment
_STRANGE = 250  # updates
_LIFE = (0.1, 1.5)


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with PostgresServer(durable=True) as running:
        yield running


@pytest.fixture(scope="module")
def crashing() -> Iterator[PostgresServer]:
    with PostgresServer(durable=True) as running:
        yield running


@pytest.fixture(scope="module")
def outcomes(
    services: Services, server: PostgresServer, crashing: PostgresServer
) -> dict[str, Outcome]:
    """Returns what each scenario came to."""
    polling, webhook = Place(people=_PEOPLE), Place(webhook=True, people=_PEOPLE)
    polling_shared = replace(polling, database=server.create())
    webhook_shared = replace(webhook, database=server.create())
    scenarios = {  # those that wait longest come first
        "replicas": replicas(server.create(), services, 19, 8, rate=4),
        "full disk, webhook": full_disk(webhook, services, 18, NoRoom(), 3, stopped=True),
        "failing": failing(polling, services, 15, 8, too_late=0),
        "full disk": full_disk(polling, services, 17, NoRoom(), 3, stopped=False),
        "crash": restarts(crashing, services, 16, 1, webhook),
        "stop": stops(polling, services, 22, 1),
        "kills, polling, SQLite": kills(polling, services, 11, _KILLS, _LIFE),
        "kills, webhook, SQLite": kills(webhook, services, 12, _KILLS, _LIFE),
        "kills, polling, PostgreSQL": kills(polling_shared, services, 13, _KILLS, _LIFE),
        "kills, webhook, PostgreSQL": kills(webhook_shared, services, 14, _KILLS, _LIFE),
        "strange, polling": strange(polling, services, 20, _STRANGE),
        "strange, webhook": strange(webhook, services, 21, _STRANGE),
    }
    return asyncio.run(_side_by_side(scenarios))


async def _side_by_side(
    scenarios: dict[str, Coroutine[Any, Any, Figures]],
) -> dict[str, Outcome]:
    turn = asyncio.Semaphore(_AT_ONCE)

    async def run(scenario: Coroutine[Any, Any, Figures]) -> Figures:
        async with turn:
            return await scenario

    gathered = await asyncio.gather(*map(run, scenarios.values()), return_exceptions=True)
    return dict(zip(scenarios, gathered, strict=True))


def _well(outcome: Outcome) -> Figures:
    """Raises what the scenario raised; returns its figures, in which nothing must be wrong."""
    if isinstance(outcome, BaseException):
        raise outcome
    assert not outcome.complaints, f"{outcome}\n" + "\n".join(outcome.complaints)
    assert outcome.tally.asked
    return outcome


@pytest.mark.parametrize("ledger", ["SQLite", "PostgreSQL"])
@pytest.mark.parametrize("way", ["polling", "webhook"])
def test_kills_at_any_moment_lose_no_question_and_double_no_effect(
    outcomes: dict[str, Outcome], way: str, ledger: str
) -> None:
    _well(outcomes[f"kills, {way}, {ledger}"])


def test_every_answer_arrives_though_a_third_of_the_sends_fail(
    outcomes: dict[str, Outcome],
) -> None:
    _well(outcomes["failing"])


def test_a_crash_of_the_database_loses_nothing(outcomes: dict[str, Outcome]) -> None:
    _well(outcomes["crash"])


@pytest.mark.parametrize("name", ["full disk", "full disk, webhook"])
def test_nothing_is_confirmed_while_the_disk_is_full_and_nothing_is_lost(
    outcomes: dict[str, Outcome], name: str
) -> None:
    _well(outcomes[name])


def test_a_machine_takes_over_what_a_dead_one_has_left_and_both_keep_the_limits(
    outcomes: dict[str, Outcome],
) -> None:
    _well(outcomes["replicas"])


@pytest.mark.parametrize("way", ["polling", "webhook"])
def test_strange_updates_do_no_harm(outcomes: dict[str, Outcome], way: str) -> None:
    _well(outcomes[f"strange, {way}"])


def test_a_stop_under_load_is_orderly_and_nothing_comes_twice(
    outcomes: dict[str, Outcome],
) -> None:
    _well(outcomes["stop"])
