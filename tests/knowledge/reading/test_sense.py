"""What people tell in words that no list has is read by examples; what they ask is not told."""

import datetime

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from knowledge.reading.told import Told

DAY = datetime.date(2026, 5, 10)


def told(policy: Policy, text: str) -> Told:
    return read(plain(text), policy.facts, DAY)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("咱镇挑大梁的厂子就一家", "leaders"),
        ("我们镇跟着大厂讨生活的小作坊有13家", "supporting"),
        ("镇上靠编筐糊口的有两千三百人", "jobs"),
    ],
)
def test_a_number_is_named_by_the_sense_of_its_piece(policy: Policy, text: str, name: str) -> None:
    assert isinstance(told(policy, text).facts.values.get(name), Quantity)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们镇全是小打小闹，没有一个像样的大厂", "leaders"),
        ("我们镇，公共平台嘛，毛都没有", "services"),
        ("镇政府压根不管这个产业，也没个规划", "environment"),
    ],
)
def test_a_denial_that_no_list_has_is_read(policy: Policy, text: str, name: str) -> None:
    assert told(policy, text).facts.values.get(name) in (False, Quantity.of(0))


@pytest.mark.parametrize(
    "text",
    [
        "平台谁来建",
        "邻镇没有一个像样的大厂",
        "怎么让镇政府重视规划",
        "不知道有没有检测平台",
    ],
)
def test_what_is_asked_supposed_or_somebody_elses_denies_nothing(policy: Policy, text: str) -> None:
    values = told(policy, text).facts.values
    assert False not in values.values()
    assert Quantity.of(0) not in values.values()


def test_what_is_taken_back_is_not_told(policy: Policy) -> None:
    assert "services" not in told(policy, "我们镇平台一个都没有，说错了").facts.values


def test_two_pieces_that_say_the_opposite_leave_it_open(policy: Policy) -> None:
    facts = told(policy, "我们镇有检测中心大家都能用。我们镇公共平台一个都没有").facts
    assert "services" not in facts.values
    assert "services" in facts.unsettled
