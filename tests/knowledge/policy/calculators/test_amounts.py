"""What each kind of amount comes to, by the facts told, and how a cap and the closing rules cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.facts import Facts
from tests.knowledge.policy.calculators.reckoning import CASES, RATES, TIERS, Rule, come, told

GRADES = {"kind": "by_choice", "fact": "now", "before": "was", "yuan": {"high": 5, "low": 2}}


PARTS = {
    "kind": "brackets",
    "of": "n",
    "bracket": [{"beyond": 0, "percent": 100}, {"beyond": 5000, "percent": 50}],
}


STAGES = {"kind": "stages", "stage": [{"fact": "a", "yuan": 1}, {"fact": "b", "yuan": 2}]}


FURTHER = {"kind": "further", "fact": "n", "least": 170, "yuan": 170, "each": 100, "more": 100}


MONTHLY = {"kind": "per_unit", "fact": "area", "yuan": 2, "times": 12}


PEOPLE = {"kind": "per_unit", "fact": "people", "yuan": 500, "by": "months"}


PLACES = {"kind": "by_place", "fact": "rank", "yuan": [50, 40, 30]}


@pytest.mark.parametrize(
    ("amount", "facts", "yuan"),
    [
        (RATES, told(spent=1000, machines=150), 50),
        (RATES, told(spent=1000, machines=200), 70),
        (RATES, told(spent=1000, machines=200, new=True), 90),
        (RATES, told(spent=1000, machines=99), None),
        (RATES, told(spent=Quantity.of(1000, Manner.ABOUT), machines=200), None),
        (TIERS, told(n=10), 1),
        (TIERS, told(n=49), 1),
        (TIERS, told(n=50), 9),
        (TIERS, told(n=9), None),
        ({**TIERS, "over": True}, told(n=10), None),
        ({**TIERS, "over": True}, told(n=Quantity.of(10, Manner.OVER)), 1),
        (GRADES, told(now="high", was=False), 5),
        (GRADES, told(now="high", was="low"), 3),
        (GRADES, told(now="low"), 2),
        (GRADES, told(now="high"), None),
        (GRADES, told(now="low", was="high"), None),
        (PARTS, told(n=3000), 3000),
        (PARTS, told(n=15000), 10000),
        (STAGES, told(a=True), 1),
        (STAGES, told(b=True), 3),
        (STAGES, told(a=False, b=True), None),
        (FURTHER, told(n=170), 170),
        (FURTHER, told(n=269), 170),
        (FURTHER, told(n=370), 370),
        (FURTHER, told(n=169), None),
        (MONTHLY, told(area=100), 2400),
        (PEOPLE, told(people=3, months=6), 9000),
        (PEOPLE, told(people=3), None),
        (PEOPLE, told(people=Quantity.of(3, Manner.ABOUT), months=6), None),
        (PEOPLE, told(people=3, months=Quantity.of(6, Manner.ABOUT)), None),
        (PLACES, told(rank=Quantity.of(2, Manner.ABOUT)), None),
        (PLACES, told(rank=2), 40),
        (PLACES, told(rank=4), None),
        (CASES, told(small=True), 3),
        (CASES, told(big=True, small=True), 9),
        (CASES, told(big=False), None),
    ],
)
def test_an_amount_comes_to_its_yuan_or_to_none_that_is_sure(
    amount: Rule, facts: Facts, yuan: int | None
) -> None:
    assert come(amount, facts) == yuan


@pytest.mark.parametrize(
    ("cap", "facts", "yuan"),
    [
        ({"yuan": 60}, told(n=1000), 60),
        ({"yuan": 60}, told(n=100), 10),
        ({"yuan": 60}, told(n=Quantity.of(1000, Manner.OVER)), 60),
        ({"by": "where", "sums": {"near": 5, "far": 8}}, told(n=1000, where="far"), 8),
        ({"by": "where", "sums": {"near": 5, "far": 8}}, told(n=1000), None),
        ({"yuan": 5, "per": "booths"}, told(n=1000, booths=3), 15),
        ({"of": "built", "percent": 50}, told(n=1000, built=40), 20),
        ({"yuan": 5, "per": "booths"}, told(n=1000, booths=Quantity.of(3, Manner.ABOUT)), None),
        ({"of": "built", "percent": 50}, told(n=1000, built=Quantity.of(40, Manner.NEARLY)), None),
    ],
)
def test_a_cap_cuts_what_it_would_come_to(cap: Rule, facts: Facts, yuan: int | None) -> None:
    assert come({"kind": "percent", "of": "n", "percent": 10}, facts, cap=cap) == yuan


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_who_has_more_is_given_no_less(one: int, other: int) -> None:
    less, more = sorted((one, other))
    for amount in (TIERS, PARTS, FURTHER):
        low, high = (come(amount, told(n=number)) or 0 for number in (less, more))
        assert low <= high
