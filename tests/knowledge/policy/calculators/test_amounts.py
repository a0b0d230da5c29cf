"""What each kind of amount comes to, by the facts told, and how a cap and the closing rules cut."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.calculators.awards import AwardsFile, assess
from knowledge.policy.calculators.figure import Use
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Facts, Value

DAY = datetime.date(2026, 11, 24)
AWARD = {
    "name": "a",
    "label": "a",
    "kind": "pays",
    "clause": "1",
    "certainty": "fixed",
    "quote": "q",
}

Rule = dict[str, Any]


def file(*awards: Rule, **rules: Any) -> AwardsFile:
    return AwardsFile.model_validate({"award": [{**AWARD, **one} for one in awards], **rules})


def told(**values: Value | int) -> Facts:
    """Return the facts; a whole number is told exactly."""
    exact = {
        n: v if isinstance(v, bool | str | Quantity) else Quantity.of(v) for n, v in values.items()
    }
    return Facts(values=exact)


def come(amount: Rule, facts: Facts, **limits: Any) -> int | None:
    (result,) = assess(file({"amount": amount, **limits}), facts, DAY).results
    return result.amount_yuan if result.verdict is Claim.ELIGIBLE else None


RATES = {
    "kind": "percent",
    "of": "spent",
    "by": "machines",
    "rate": [{"least": 100, "percent": 5}, {"least": 200, "percent": 7}],
    "points": [{"percent": 2, "requires": {"kind": "is", "fact": "new"}}],
}
TIERS = {"kind": "tiers", "fact": "n", "tier": [{"least": 10, "yuan": 1}, {"least": 50, "yuan": 9}]}
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
CASES: Rule = {
    "kind": "cases",
    "case": [
        {"requires": [{"kind": "is", "fact": "big"}], "amount": {"kind": "flat", "yuan": 9}},
        {"requires": [{"kind": "is", "fact": "small"}], "amount": {"kind": "flat", "yuan": 3}},
    ],
}


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
