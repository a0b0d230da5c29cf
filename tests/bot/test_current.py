"""Trying lessons: what helps and breaks nothing passes, all else is told."""

import pytest

from bot.current import Current
from handlers.services import Services
from knowledge.policy.policy import Policy

pytestmark = pytest.mark.asyncio


@pytest.fixture
def current(services: Services) -> Current:
    return Current(services)


async def test_a_phrasing_that_only_helps_passes(current: Current, policy: Policy) -> None:
    trial = await current.trial(policy.file.key, "4.3", ["村里老人开的豆腐坊能搭上这趟车不"])
    assert trial.passed
    assert trial.broken == ()


async def test_a_phrasing_that_takes_a_right_answer_away_is_told(
    current: Current, policy: Policy
) -> None:
    trial = await current.trial(policy.file.key, "4.5", ["技改奖励多少"])
    assert not trial.passed
    assert trial.broken
    assert set(trial.broken) <= {case.text for case in policy.cases}


async def test_what_the_document_does_not_say_stays_unsaid(
    current: Current, policy: Policy
) -> None:
    for question in ("高新技术企业奖励多少", "申报截止到几号", "今天天气怎么样"):
        trial = await current.trial(policy.file.key, "4.2", [question])
        assert not trial.passed, question
        assert trial.wordings == ()


async def test_only_the_wordings_that_it_gets_answered_are_kept(
    current: Current, policy: Policy
) -> None:
    wordings = ["今天天气怎么样", "村里老人开的豆腐坊能搭上这趟车不"]
    trial = await current.trial(policy.file.key, "4.3", wordings)
    assert trial.wordings == (wordings[1],)
