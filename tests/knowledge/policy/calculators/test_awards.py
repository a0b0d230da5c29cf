"""Over all awards: what they come to together."""

from decimal import Decimal

import pytest

from knowledge.policy.calculators.awards import assess
from knowledge.policy.calculators.verdict import Claim, Reason
from tests.knowledge.policy.calculators.reckoning import (
    DAY,
    RATES,
    Rule,
    come,
    file,
    told,
)

# --- over all awards ----------------------------------------------------------------------------
ONE, TWO = (
    {"name": n, "amount": {"kind": "flat", "yuan": y}, "requires": [{"kind": "is", "fact": n}]}
    for n, y in (("one", 5), ("two", 8))
)


BOTH_TOLD = told(one=True, two=True)


RULE = {"clause": "9", "quote": "q"}


@pytest.mark.parametrize(
    ("rules", "total", "cut"),
    [
        ({}, 13, False),
        ({"stacking": [{"way": "add", **RULE}]}, 13, False),
        ({"stacking": [{"way": "one", **RULE}]}, 8, True),
        ({"stacking": [{"way": "highest", **RULE}]}, 13, False),
        ({"ceiling": {"yuan": 10, **RULE}}, 10, True),
        ({"ceiling": {"yuan": 8, **RULE}}, 8, True),
        ({"ceiling": {"yuan": 13, **RULE}}, 13, False),
    ],
)
def test_several_come_to_what_the_document_says(rules: Rule, total: int, cut: bool) -> None:
    found = assess(file(ONE, TWO, **rules), BOTH_TOLD, DAY)
    assert found.fixed_total_yuan == total
    assert (found.total_rule is not None) is cut


def test_of_one_group_the_highest_counts_where_the_document_says_so() -> None:
    grouped = [{**one, "group": "project"} for one in (ONE, TWO)]
    highest = {"stacking": [{"way": "highest", **RULE}]}
    assert assess(file(*grouped, **highest), BOTH_TOLD, DAY).fixed_total_yuan == 8
    assert assess(file(*grouped), BOTH_TOLD, DAY).fixed_total_yuan == 13


def test_what_shuts_out_leaves_nothing() -> None:
    rules = file(ONE, exclusion=[{"fact": "bad", **RULE}])
    shut = assess(rules, told(one=True, bad=True), DAY)
    assert [r.reason for r in shut.results] == [Reason.EXCLUDED]
    assert shut.fixed_total_yuan == 0
    assert assess(rules, told(one=True), DAY).fixed_total_yuan == 5


def test_facts_that_stand_for_one_another_are_named() -> None:
    rules = file({"amount": RATES}, same=[{"facts": ["spent", "machines"]}])
    found = assess(rules, told(machines=200), DAY)
    assert found.fixed_total_yuan == 14
    assert found.assumed == (("spent", "machines"),)
    assert assess(file({"amount": RATES}), told(machines=200), DAY).missing == ("spent",)


def test_a_range_is_no_sum() -> None:
    rules = file(
        {"amount": {"kind": "within", "most": 9}, "requires": [{"kind": "is", "fact": "n"}]}
    )
    found = assess(rules, told(n=True), DAY)
    assert found.results[0].verdict is Claim.ELIGIBLE
    assert found.fixed_total_yuan is None


def test_whoever_is_no_enterprise_is_not_reckoned_for_one() -> None:
    assert assess(file({**ONE, "receiver": "street"}), told(one=True), DAY).results == ()


def test_a_share_may_be_of_a_thousand() -> None:
    amount = {"kind": "percent", "of": "n", "percent": Decimal("0.05")}
    assert come(amount, told(n=20_000_000)) == 10_000
