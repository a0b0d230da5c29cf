"""What an award requires, and the cases that it makes of that."""

from typing import Any

import pytest
from pydantic import ValidationError

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.calculators.awards import assess
from knowledge.policy.calculators.figure import Use
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Facts
from tests.knowledge.policy.calculators.reckoning import CASES, DAY, TIERS, Rule, come, file, told

# --- what is required ---------------------------------------------------------------------------
EITHER = {
    "kind": "any",
    "of": [
        {"kind": "at_least", "fact": "spent", "threshold": 500},
        {"kind": "at_least", "fact": "jobs", "threshold": 100},
    ],
}


BOTH = {**EITHER, "kind": "all"}


FLAT = {"kind": "flat", "yuan": 7}


@pytest.mark.parametrize(
    ("requires", "facts", "verdict"),
    [
        (EITHER, told(spent=600), Claim.ELIGIBLE),
        (EITHER, told(spent=10, jobs=100), Claim.ELIGIBLE),
        (EITHER, told(spent=10), Claim.UNKNOWN),
        (EITHER, told(spent=10, jobs=10), Claim.NOT_ELIGIBLE),
        (BOTH, told(spent=600), Claim.UNKNOWN),
        (BOTH, told(spent=10), Claim.NOT_ELIGIBLE),
        (BOTH, told(spent=600, jobs=100), Claim.ELIGIBLE),
        ({"kind": "is", "fact": "land", "so": False}, told(land=False), Claim.ELIGIBLE),
        ({"kind": "is", "fact": "level", "among": ["city"]}, told(level="city"), Claim.ELIGIBLE),
        ({"kind": "is", "fact": "level", "among": ["city"]}, told(level="x"), Claim.NOT_ELIGIBLE),
        ({"kind": "among_first", "fact": "rank", "first": 5}, told(rank=5), Claim.ELIGIBLE),
        ({"kind": "among_first", "fact": "rank", "first": 5}, told(rank=6), Claim.NOT_ELIGIBLE),
        ({"kind": "over", "fact": "n", "threshold": 10}, told(n=10), Claim.NOT_ELIGIBLE),
    ],
)
def test_requirements_are_joined_by_and_and_or(
    requires: Rule, facts: Facts, verdict: Claim
) -> None:
    (result,) = assess(file({"amount": FLAT, "requires": [requires]}), facts, DAY).results
    assert result.verdict is verdict


def test_an_award_that_nothing_opens_is_refused() -> None:
    with pytest.raises(ValidationError):
        file({"amount": FLAT})
    assert file({"amount": FLAT, "opens": ["n"]}).award[0].asks == ("n",)


def test_of_one_of_several_that_is_enough_all_that_are_open_are_lacking() -> None:
    rules = file({"amount": FLAT, "requires": [EITHER]})
    assert assess(rules, told(spent=10), DAY).missing == ("jobs",)
    assert assess(rules, told(spent=Quantity.of(400, Manner.OVER)), DAY).missing == (
        "spent",
        "jobs",
    )


CLAIMED = {"kind": "claimed", "fact": "good"}


AROUND = {"kind": "around", "fact": "n", "threshold": 10, "floor": 8}


JUDGED_CASE = {"kind": "cases", "case": [{"requires": [CLAIMED], "amount": FLAT}]}


@pytest.mark.parametrize(
    "rule",
    [
        {"amount": FLAT, "requires": [CLAIMED]},
        {"amount": FLAT, "requires": [{"kind": "all", "of": [CLAIMED]}]},
        {"amount": FLAT, "requires": [{"kind": "any", "of": [CLAIMED]}]},
        {"amount": JUDGED_CASE},
        {"amount": FLAT, "requires": [AROUND]},
    ],
)
def test_what_people_judge_is_left_to_them_and_not_asked_again(rule: Rule) -> None:
    found = assess(file(rule), told(good=True, n=9), DAY)
    (result,) = found.results
    assert (result.verdict, result.reason) == (Claim.AMBIGUOUS, Reason.JUDGED)
    assert not found.missing
    assert found.fixed_total_yuan is None


def test_an_exact_number_is_asked_for_where_it_would_decide() -> None:
    near = {"kind": "at_least", "fact": "n", "threshold": 10}
    both = {"kind": "all", "of": [CLAIMED, near]}
    facts = told(good=True, n=Quantity.of(10, Manner.ABOUT))
    assert assess(file({"amount": FLAT, "requires": [both]}), facts, DAY).missing == ("n",)


SIZES: Rule = {
    "kind": "cases",
    "case": [
        {
            "requires": [{"kind": "at_least", "fact": "n", "threshold": least}],
            "amount": {"kind": "flat", "yuan": yuan},
        }
        for least, yuan in ((1000, 50), (500, 20))
    ],
}


def test_a_better_case_that_is_open_is_not_passed_over() -> None:
    found = assess(file({"amount": SIZES}), told(n=Quantity.of(980, Manner.ABOUT)), DAY)
    assert found.results[0].verdict is Claim.UNKNOWN
    assert found.missing == ("n",)
    alike = {**SIZES, "case": [{**case, "amount": FLAT} for case in SIZES["case"]]}
    assert come(alike, told(n=Quantity.of(980, Manner.ABOUT))) == 7
    assert come(SIZES, told(n=980)) == 20


@pytest.mark.parametrize(
    ("requires", "only", "since"),
    [
        ({"kind": "is", "fact": "x"}, ("x", True), None),
        ({"kind": "is", "fact": "x", "so": False}, ("x", False), None),
        ({"kind": "is", "fact": "x", "among": ["a"]}, ("x", "a"), None),
        ({"kind": "is", "fact": "x", "among": ["a", "b"]}, None, None),
        ({"kind": "at_least", "fact": "x", "threshold": 5}, None, ("x", 5)),
        ({"kind": "claimed", "fact": "x"}, None, None),
    ],
)
def test_a_sum_of_a_case_says_for_whom_it_is(requires: Rule, only: Any, since: Any) -> None:
    (award,) = file(
        {"amount": {"kind": "cases", "case": [{"requires": [requires], "amount": FLAT}]}}
    ).award
    given = next(one for one in award.figures if one.use is Use.AMOUNT)
    assert (given.only, given.since) == (only, since)
    thresholds = [one.value for one in award.figures if one.use is Use.THRESHOLD]
    assert thresholds == ([requires["threshold"]] if since else [])


def test_a_case_may_leave_its_sum_open_as_any_award() -> None:
    open_ = {"kind": "within", "most": 9}
    cases = {
        "kind": "cases",
        "case": [{"requires": [CASES["case"][0]["requires"][0]], "amount": open_}],
    }
    (result,) = assess(file({"amount": cases}), told(big=True), DAY).results
    assert (result.verdict, result.amount_yuan) == (Claim.ELIGIBLE, None)


@pytest.mark.parametrize(
    ("rule", "number", "reason"),
    [
        ({"amount": TIERS}, Quantity.of(10, Manner.UNDER), Reason.BELOW),
        ({"amount": {**TIERS, "over": True}}, Quantity.of(10, Manner.UNDER), Reason.BELOW),
        ({"amount": {**TIERS, "over": True}}, Quantity.of(10), Reason.NOT_OVER),
        (
            {"amount": FLAT, "requires": [{"kind": "at_least", "fact": "n", "threshold": 10}]},
            Quantity.of(10, Manner.UNDER),
            Reason.BELOW,
        ),
        (
            {"amount": FLAT, "requires": [{"kind": "over", "fact": "n", "threshold": 10}]},
            Quantity.of(10),
            Reason.NOT_OVER,
        ),
        ({"amount": SIZES}, Quantity.of(1, Manner.UNDER), Reason.BELOW),
    ],
)
def test_only_the_very_number_is_not_over_it(rule: Rule, number: Quantity, reason: Reason) -> None:
    (result,) = assess(file(rule), told(n=number), DAY).results
    assert (result.verdict, result.reason) == (Claim.NOT_ELIGIBLE, reason)
    assert result.step is None or result.step.more
