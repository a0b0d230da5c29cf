"""Bare hundreds and thousands behind money that is told in 万: 固投一千八."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told

INVESTED = "fixed_investment_yuan"


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("技改固定资产就一千八", 1800),
        ("固定资产就一千八，不是小巨人", 1800),
        ("技改投资2300没用过国省技改资金", 2300),
        ("固投2300，没拿过国省技改资金", 2300),
        ("技改投了两千零五十", 2050),
        ("技改总共花了三千万，里头固定资产一千八", 1800),
        ("设备一千二厂房九百，合起来都是固定资产投资", 2100),
        ("技改土建六百、设备一千七", 2300),
        ("技改设备1300万，厂房800万，没拿过上头技改钱", 2100),
    ],
)
def test_an_investment_without_its_unit_is_in_ten_thousands(
    policy: Policy, text: str, wan: int
) -> None:
    assert told(policy, text).facts.quantity(INVESTED) == Quantity.of(wan * 10_000)


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("技改固投一千八", ["一千八"]),
        ("技改固投2300，产量800", ["2300"]),
        ("技改固投2300，其中800买地", ["2300", "800"]),
        ("技改固投2300，其中省里给的800", ["2300"]),
    ],
)
def test_it_is_said_that_it_was_taken_so(policy: Policy, text: str, taken: list[str]) -> None:
    assert [n.written for n in told(policy, text).in_units] == taken


@pytest.mark.parametrize(
    "text", ["技改投了80", "技改投了3", "技改上了一千八的产能", "技改省里给了200", "产值一千八"]
)
def test_nothing_else_is_taken_for_so_many_ten_thousands(policy: Policy, text: str) -> None:
    assert INVESTED not in told(policy, text).facts.values


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("技改投资不含税2010万，含税2270万", 2010, 2270),
        ("技改签的合同2300万，实付1900万", 1900, 2300),
        ("技改投资不含税2010万，含税2270万，明年计划再投到3000万", 2010, 2270),
    ],
)
def test_what_was_counted_in_two_ways_is_between_them(
    policy: Policy, text: str, low: int, high: int
) -> None:
    quantity = told(policy, text).facts.quantity(INVESTED)
    assert quantity is not None
    assert (int(quantity.low), int(quantity.high)) == (low * 10_000, high * 10_000)
