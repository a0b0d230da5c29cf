"""Trying lessons: what helps and breaks nothing passes, all else is told."""

from collections.abc import Sequence
from copy import copy
from pathlib import Path

import pytest

from bot.conversation.current import Current
from handlers.message import Request
from handlers.router import answer
from handlers.services import Services
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.office.school import LedgerSchool
from knowledge.ledger.office.switches import LedgerSwitchboard
from knowledge.office.lesson import Trial
from knowledge.policy.policy import Policy
from tests.conftest import DAY

pytestmark = pytest.mark.asyncio


@pytest.fixture
def current(services: Services) -> Current:
    return Current(services)


async def tried(current: Current, policy: str, clause: str, wordings: Sequence[str]) -> Trial:
    """Returns what the lesson would bring, of a policy that is served."""
    trial = await current.trial(policy, clause, wordings)
    assert trial is not None
    return trial


async def test_a_phrasing_that_only_helps_passes(current: Current, policy: Policy) -> None:
    trial = await tried(current, policy.file.key, "4.3", ["村里老人开的豆腐坊能搭上这趟车不"])
    assert trial.passed
    assert trial.broken == ()


async def test_a_phrasing_that_takes_a_right_answer_away_is_told(
    current: Current, policy: Policy
) -> None:
    trial = await tried(current, policy.file.key, "4.7", ["想建个新型研发机构，政策上怎么说"])
    assert not trial.passed
    assert trial.broken
    assert set(trial.broken) <= {case.text for case in policy.cases}


async def test_what_the_document_does_not_say_stays_unsaid(
    current: Current, policy: Policy
) -> None:
    for question in ("高新技术企业奖励多少", "申报截止到几号", "今天天气怎么样"):
        trial = await tried(current, policy.file.key, "4.2", [question])
        assert not trial.passed, question
        assert trial.wordings == ()


async def test_only_the_wordings_that_it_gets_answered_are_kept(
    current: Current, policy: Policy
) -> None:
    wordings = ["今天天气怎么样", "村里老人开的豆腐坊能搭上这趟车不"]
    trial = await tried(current, policy.file.key, "4.3", wordings)
    assert trial.wordings == (wordings[1],)


async def test_what_one_machine_was_taught_or_told_holds_on_another_with_its_next_turn(
    services: Services, policy: Policy, tmp_path: Path
) -> None:
    question = "村里老人开的豆腐坊能搭上这趟车不"
    async with Ledger.open(None, tmp_path, Limits.of(0, 0)) as ledger:
        one, other = Current(services), Current(services)
        trial = await tried(one, policy.file.key, "4.3", [question])
        school, board = LedgerSchool(ledger.database), LedgerSwitchboard(ledger.database)
        async with ledger.database.transaction() as transaction:
            await school.teach("o", policy.file.key, "4.3", trial).apply(transaction)
            await board.pause("o", "telegram", "检修").apply(transaction)
        assert not (await answer(Request(question, DAY), other.services)).answered
        async with ledger.database.transaction() as transaction:
            await other.look(transaction)
        await other.catch_up()
        assert (await answer(Request(question, DAY), other.services)).clauses[0] == "4.3"
        assert other.services.pauses["telegram"].reason == "检修"
        (lesson,) = await school.lessons()
        async with ledger.database.transaction() as transaction:
            await school.unteach("o", lesson).apply(transaction)
            await other.look(transaction)
        await other.catch_up()
        assert not (await answer(Request(question, DAY), other.services)).answered


async def test_a_lesson_for_a_policy_that_is_served_no_more_comes_to_nothing(
    current: Current,
) -> None:
    assert (
        await current.trial("qingshi-2024-8", "4.3", ["村里老人开的豆腐坊能搭上这趟车不"]) is None
    )


async def test_policies_whose_taking_up_failed_are_taken_up_with_the_next_turn(
    current: Current, monkeypatch: pytest.MonkeyPatch
) -> None:
    (policy,) = current.services.policies
    anew = copy(policy)

    def full(_: tuple[Policy, ...]) -> None:
        raise MemoryError

    current.shelve((anew,))
    with monkeypatch.context() as failing:
        failing.setattr("bot.conversation.current.built", full)
        with pytest.raises(MemoryError):
            await current.catch_up()
    await current.catch_up()
    assert current.services.policies[0] is anew
