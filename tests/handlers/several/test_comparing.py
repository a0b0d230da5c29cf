"""Which policy gives more is said of amounts alone that are for the same."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from handlers.message import Request
from handlers.router import answer
from handlers.services import Services
from handlers.texts import several as texts
from knowledge.policy.calculators.awards import AwardsFile
from tests.conftest import DAY

QUESTION = "蒲县和青石县企业技术中心奖励哪个高"
RULE = {
    "name": "tech_center",
    "label": "企业技术中心奖励",
    "kind": "pays",
    "clause": "4.2",
    "certainty": "fixed",
    "quote": "企业技术中心",
    "requires": [{"kind": "is", "fact": "in_town"}],
}
FLAT = {"kind": "flat", "yuan": 200}
EACH = {"kind": "per_unit", "fact": "jobs", "yuan": 500}
BY_LEVEL = {"kind": "by_choice", "fact": "specialised_refined"}

Compare = Callable[..., str]


@pytest.fixture
def compare(counties: Services) -> Compare:
    def compare_(*awards: dict[str, Any]) -> str:
        rules = (AwardsFile.model_validate({"award": [{**RULE, **one}]}) for one in awards)
        policies = zip(counties.policies, rules, strict=False)
        two = Services(tuple(replace(policy, awards=file) for policy, file in policies))
        return asyncio.run(answer(Request(QUESTION, DAY), two)).text

    return compare_


@pytest.mark.parametrize(
    "awards",
    [
        ({"amount": FLAT}, {"amount": EACH}),
        ({"amount": FLAT}, {"amount": {**FLAT, "yuan": 500}, "yearly": True}),
        ({"amount": EACH}, {"amount": {**EACH, "yuan": 900}, "cap": {"yuan": 1000}}),
        ({"amount": EACH}, {"amount": {**EACH, "yuan": 900, "times": 12}}),
    ],
)
def test_unlike_amounts_are_only_shown_side_by_side(compare: Compare, awards: Any) -> None:
    assert compare(*awards).startswith(texts.COMPARED)


def test_like_amounts_are_compared(compare: Compare) -> None:
    assert "的高，最多 500 元" in compare({"amount": FLAT}, {"amount": {**FLAT, "yuan": 500}})
    assert "的高，最多 900 元" in compare({"amount": EACH}, {"amount": {**EACH, "yuan": 900}})


def test_the_most_is_of_what_both_give(compare: Compare) -> None:
    one = {"amount": {**BY_LEVEL, "yuan": {"province": 10}}}
    other = {"amount": {**BY_LEVEL, "yuan": {"province": 20, "national": 99}}}
    assert "的高，最多 20 元" in compare(one, other)
