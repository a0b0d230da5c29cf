"""What holds for the calculators whatever is told."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.calculators import awards, criteria
from knowledge.policy.calculators.verdict import Claim, Overall, Verdict
from knowledge.policy.facts.facts import Facts, Fund, Level, Title, Value
from knowledge.policy.policy import Policy

DAY = datetime.date(2026, 11, 24)
ORDER = [Verdict.FAIL, Verdict.UNKNOWN, Verdict.NEEDS_JUDGEMENT, Verdict.PASS]
NUMBERS = ["output_yuan", "leaders", "supporting", "share_national", "share_province", "jobs"]
CLAIMS = ["heritage", "distinctive", "services", "environment"]

numbers = st.builds(Quantity.of, st.integers(0, 2_000_000_000), st.sampled_from(list(Manner)[:-1]))
town: st.SearchStrategy[dict[str, Value]] = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(NUMBERS, numbers),
        **{name: st.booleans() for name in CLAIMS},
        "sector": st.sampled_from(["manufacturing", "agriculture", "tourism"]),
    },
)
levels = st.none() | st.sampled_from(list(Level))
years = st.none() | st.integers(2023, 2027)
enterprise = st.builds(
    Facts,
    values=st.fixed_dictionaries(
        {},
        optional={
            "fixed_investment_yuan": numbers,
            "revenue_yuan": numbers,
            "renovation_funds": st.booleans(),
            "little_giant": st.booleans(),
            "in_town": st.booleans(),
            "local": st.just(value=False),
        },
    ),
    titles=st.lists(
        st.builds(Title, st.sampled_from(["tech_center", "innovation_center"]), levels, years),
        max_size=3,
    ).map(tuple),
    funds=st.lists(st.builds(Fund, levels, st.none() | numbers, years, levels), max_size=2).map(
        tuple
    ),
)


def verdicts(policy: Policy, values: dict[str, Value]) -> dict[str, Verdict]:
    results = criteria.assess(policy.criteria, Facts(values=values)).results
    return {result.rule.clause: result.verdict for result in results}


@given(town, st.sampled_from(NUMBERS), st.integers(1, 10**9))
def test_more_of_a_good_fact_never_worsens_a_verdict(
    policy: Policy, values: dict[str, Value], name: str, more: int
) -> None:
    told = values.get(name)
    if not isinstance(told, Quantity) or told.manner is not Manner.EXACT:
        return
    before = verdicts(policy, values)
    after = verdicts(policy, {**values, name: Quantity.of(told.low + more)})
    assert all(ORDER.index(after[c]) >= ORDER.index(before[c]) for c in before)


@given(town, st.sampled_from([*NUMBERS, *CLAIMS, "sector"]))
def test_dropping_a_fact_never_turns_fail_into_pass(
    policy: Policy, values: dict[str, Value], name: str
) -> None:
    before = verdicts(policy, values)
    after = verdicts(policy, {k: v for k, v in values.items() if k != name})
    assert not any(before[c] is Verdict.FAIL and after[c] is Verdict.PASS for c in before)


def test_nothing_told_fails_nothing(policy: Policy) -> None:
    assessment = criteria.assess(policy.criteria, Facts())
    assert {result.verdict for result in assessment.results} == {Verdict.UNKNOWN}
    assert assessment.overall is Overall.INCOMPLETE


@given(enterprise)
def test_the_total_is_the_sum_of_fixed_awards(policy: Policy, facts: Facts) -> None:
    assessment = awards.assess(policy.awards, facts, DAY)
    fixed = [r for r in assessment.results if r.certainty == "fixed"]
    if any(r.verdict in (Claim.UNKNOWN, Claim.AMBIGUOUS) for r in fixed):
        assert assessment.fixed_total_yuan is None
    else:
        given_ = [r.amount_yuan or 0 for r in fixed if r.verdict is Claim.ELIGIBLE]
        assert assessment.fixed_total_yuan == sum(given_)


@given(enterprise)
def test_the_same_facts_give_the_same_result(policy: Policy, facts: Facts) -> None:
    assert awards.assess(policy.awards, facts, DAY) == awards.assess(policy.awards, facts, DAY)


@given(enterprise)
def test_no_title_counts_that_is_not_of_the_year_before(policy: Policy, facts: Facts) -> None:
    late = replace(facts, titles=tuple(replace(t, year=DAY.year) for t in facts.titles))
    results = awards.assess(policy.awards, late, DAY).results
    titles = [r for r in results if r.rule.kind == "title"]
    assert all(r.verdict is not Claim.ELIGIBLE for r in titles)


@pytest.mark.parametrize("value", [19_999_999, 20_000_000])
def test_the_threshold_itself_is_reached(policy: Policy, value: int) -> None:
    values: dict[str, Value] = {
        "fixed_investment_yuan": Quantity.of(value),
        "renovation_funds": False,
        "little_giant": False,
    }
    (result,) = awards.assess(policy.awards, Facts(values=values), DAY).results
    reached = value == 20_000_000
    assert result.verdict is (Claim.ELIGIBLE if reached else Claim.NOT_ELIGIBLE)


@given(enterprise)
def test_money_of_a_level_that_does_not_count_is_never_matched(
    policy: Policy, facts: Facts
) -> None:
    given_ = tuple(replace(f, level=Level.PROVINCE, also=Level.NATIONAL) for f in facts.funds)
    results = awards.assess(policy.awards, replace(facts, funds=given_), DAY).results
    assert not any(r.amount_yuan for r in results if r.rule.kind == "match")


@given(enterprise)
def test_nothing_is_settled_for_one_from_elsewhere(policy: Policy, facts: Facts) -> None:
    away = replace(facts, values={**facts.values, "local": False})
    results = awards.assess(policy.awards, away, DAY).results
    assert all(result.verdict is not Claim.ELIGIBLE for result in results)
