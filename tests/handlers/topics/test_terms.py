"""What an award has beside its sum, where a document writes more of that than this one."""

from typing import Any

import pytest

from handlers.topics.awards import terms
from knowledge.policy.policy import Policy
from tests.conftest import DAY
from tests.knowledge.policy.calculators.reckoning import file

PAYS = {"amount": {"kind": "flat", "yuan": 100}, "opens": ["revenue_yuan"]}


@pytest.mark.parametrize(
    ("award", "want", "told"),
    [
        ({"years": 3}, "yearly", "文件写的是给 3 年"),
        ({"yearly": True}, "yearly", "文件写的是按年给"),
        ({"yearly": True, "years": 2}, "yearly", "文件写的是给 2 年"),
        ({"one_off": True, "yearly": True}, "yearly", "文件写的是一次性奖励"),
        ({}, "yearly", "没有写是给一次还是每年都给"),
        ({"receiver": "person"}, "receiver", "文件写的是奖给个人"),
        ({"receiver": "village"}, "receiver", "文件写的是奖给村"),
        ({"quote": "给予企业奖励"}, "receiver", "文件写的是给企业"),
        ({}, "receiver", "没有写给企业还是给个人"),
        ({"one_off": True}, "had", "文件写的是一次性奖励"),
        ({}, "had", "领过的能不能再领"),
        ({}, "of_year", "没有写要是哪一年的"),
        ({"certainty": "strive"}, "certain", "不保证"),
    ],
)
def test_what_is_written_of_an_award_is_said(
    policy: Policy, award: dict[str, Any], want: str, told: str
) -> None:
    awards = file({**PAYS, "clause": "4.1", **award}).award
    (line,) = terms.told(policy, awards, want, DAY)
    assert told in line


def test_what_is_the_same_of_two_is_said_once(policy: Policy) -> None:
    awards = file(*({**PAYS, "name": name, "clause": "4.1"} for name in "ab")).award
    assert len([*terms.told(policy, awards, "yearly", DAY)]) == 1


@pytest.mark.parametrize("want", [None, "amount"])
def test_other_wants_are_of_no_term(policy: Policy, want: str | None) -> None:
    assert terms.reply(policy, file(PAYS).award, want, DAY) is None
