"""The facts as a code in a link: they come back the same, or not at all."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.code import decode, encode
from knowledge.policy.facts.facts import Asker, Facts, Fund, Level, Standing, Title
from knowledge.policy.policy import Policy

Again = Callable[[Facts], tuple[str | None, Facts | None]]

numbers = st.decimals(0, 99_000_000_000, places=2)
quantities = st.one_of(
    st.builds(Quantity.of, numbers, st.sampled_from(list(Manner))),
    st.builds(Quantity, numbers, numbers, st.just(Manner.RANGE)),
)
levels = st.none() | st.sampled_from(list(Level))
years = st.none() | st.integers(1990, 2100)
facts = st.builds(
    Facts,
    asker=st.none() | st.sampled_from(list(Asker)),
    values=st.fixed_dictionaries(
        {},
        optional={
            "sector": st.sampled_from(["manufacturing", "agriculture", "tourism"]),
            "output_yuan": quantities,
            "jobs": quantities,
            "heritage": st.booleans(),
            "revenue_yuan": quantities,
            "specialised_refined": st.sampled_from(["national", "province", "city"]),
            "in_town": st.booleans(),
            "local": st.just(value=False),
        },
    ),
    titles=st.lists(
        st.builds(
            Title,
            st.sampled_from(["tech_center", "innovation_center"]),
            levels,
            years,
            st.booleans(),
            st.sampled_from(list(Standing)),
        ),
        max_size=3,
    ).map(tuple),
    funds=st.lists(st.builds(Fund, levels, st.none() | quantities, years, levels), max_size=2).map(
        tuple
    ),
)


@pytest.fixture(scope="module")
def again(policy: Policy) -> Again:
    """Makes the code of facts, and reads it."""

    def again_(facts: Facts) -> tuple[str | None, Facts | None]:
        code = encode(facts, policy.facts, policy.file.key)
        return code, decode(code, policy.facts, policy.file.key) if code else None

    return again_


@settings(max_examples=300, deadline=None)
@given(facts)
def test_facts_come_back_the_same(again: Again, facts: Facts) -> None:
    code, read = again(facts)
    if code is not None:
        assert code.isascii()
        assert code.replace("-", "").replace("_", "").isalnum()
        assert read == facts


def test_everything_a_town_can_tell_fits(again: Again) -> None:
    figures = ("output_yuan", "leaders", "supporting", "share_national", "share_province", "jobs")
    told = {name: Quantity.of(Decimal("1234.5"), Manner.ABOUT) for name in figures}
    claims = dict.fromkeys(("heritage", "distinctive", "services", "environment"), True)
    facts = Facts(Asker.TOWN, {"sector": "tourism", **told, **claims})
    code, read = again(facts)
    assert code is not None
    assert len(code) < 64, "a link of Telegram's carries it, with a letter before it"
    assert read == facts


@given(st.integers(0, 30), st.characters(codec="ascii", categories=["Lu", "Ll", "Nd"]))
def test_a_damaged_code_is_refused(policy_code: tuple[Policy, str], at: int, by: str) -> None:
    policy, code = policy_code
    place = at % len(code)
    damaged = code[:place] + by + code[place + 1 :]
    if damaged != code:
        assert decode(damaged, policy.facts, policy.file.key) in (
            None,
            decode(code, policy.facts, policy.file.key),
        )
    assert decode(code[:-2], policy.facts, policy.file.key) is None


@pytest.fixture(scope="module")
def policy_code(policy: Policy) -> tuple[Policy, str]:
    facts = Facts(Asker.TOWN, {"output_yuan": Quantity.of(1_200_000_000), "sector": "tourism"})
    code = encode(facts, policy.facts, policy.file.key)
    assert code
    return policy, code


def test_a_code_of_other_facts_is_refused(policy_code: tuple[Policy, str]) -> None:
    policy, code = policy_code
    other = policy.facts.model_copy(update={"fact": policy.facts.fact[1:]})
    assert decode(code, other, policy.file.key) is None
    assert decode(code, policy.facts, "another-policy") is None


@pytest.mark.parametrize("code", ["", "x", "龙头企业", "A" * 64, "====", "-_-_-_"])
def test_what_is_no_code_is_refused(policy: Policy, code: str) -> None:
    assert decode(code, policy.facts, policy.file.key) is None


def test_facts_that_are_too_many_have_no_code(again: Again) -> None:
    title = Title("tech_center", Level.CITY, 2025)
    facts = Facts(titles=tuple(replace(title, year=1990 + n) for n in range(9)))
    assert again(facts) == (None, None)
