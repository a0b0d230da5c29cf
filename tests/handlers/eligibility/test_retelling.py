"""The facts as plain words: what was understood can be sent again and means the same."""

import datetime
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.eligibility.results.retelling import retold
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.facts import Asker, Facts, Fund, Level, Standing, Title, Value
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read

DAY = datetime.date(2026, 11, 24)
MANNERS = [Manner.EXACT, Manner.ABOUT, Manner.NEARLY, Manner.OVER, Manner.UNDER]


def quantities(low: int, high: int) -> st.SearchStrategy[Quantity]:
    """Draws quantities in every manner; a range goes up by at most ten times."""
    single = st.builds(Quantity.of, st.integers(low, high), st.sampled_from(MANNERS))
    between = st.integers(low, high).map(
        lambda n: Quantity(Quantity.of(n).low, Quantity.of(n * 2 + 1).low, Manner.RANGE)
    )
    return single | between


yuan = quantities(20_000, 9_000_000_000)
counts = quantities(1, 40)
shares = quantities(2, 49)
towns = st.fixed_dictionaries(
    {},
    optional={
        "sector": st.sampled_from(["manufacturing", "agriculture", "tourism"]),
        "output_yuan": yuan,
        "leaders": counts,
        "supporting": counts,
        "share_national": shares,
        "share_province": shares,
        "jobs": quantities(100, 9_000),
        **{n: st.booleans() for n in ("heritage", "distinctive", "services", "environment")},
    },
)
enterprises = st.fixed_dictionaries(
    {},
    optional={
        "fixed_investment_yuan": yuan,
        "revenue_yuan": yuan,
        "renovation_funds": st.booleans(),
        "specialised_refined": st.sampled_from(["province", "city"]),
        "certification": st.sampled_from(["两化融合管理体系", "软件和信息技术服务企业"]),
        "in_town": st.booleans(),
        "local": st.just(value=False),
    },
)
levels = st.sampled_from(list(Level))
years = st.none() | st.integers(2019, 2027)
TOLD_AGAIN = [Standing.HELD, Standing.LACKED, Standing.PENDING, Standing.DOUBTED]
titles = st.lists(
    st.builds(
        Title,
        st.sampled_from(["tech_center", "innovation_center"]),
        levels,
        years,
        standing=st.sampled_from(TOLD_AGAIN),
    ),
    max_size=3,
    unique_by=lambda title: (title.name, title.level),
).map(tuple)
funds = st.lists(
    st.builds(Fund, levels, quantities(20_000, 9_000_000), st.integers(2019, 2027)), max_size=2
).map(tuple)


Same = Callable[[Facts, Asker], None]


@pytest.fixture(scope="module")
def same(policy: Policy) -> Same:
    """Holds that the facts, told again in their own words, are read as the same facts."""

    def same_(facts: Facts, asker: Asker) -> None:
        text = retold(facts, policy.facts, asker)
        again = read(plain(text), policy.facts, DAY)
        assert (again.unread, again.wrong_unit, again.unsure) == ((), (), ()), text
        assert dict(again.facts.values) == dict(facts.values), text
        assert set(again.facts.titles) == set(facts.titles), text
        assert set(again.facts.funds) == set(facts.funds), text

    return same_


@settings(max_examples=300, deadline=None)
@given(towns)
def test_a_towns_facts_read_back_the_same(same: Same, values: dict[str, Value]) -> None:
    same(Facts(values=values), Asker.TOWN)


@settings(max_examples=300, deadline=None)
@given(enterprises, titles, funds)
def test_an_enterprises_facts_read_back_the_same(
    same: Same, values: dict[str, Value], titles: tuple[Title, ...], funds: tuple[Fund, ...]
) -> None:
    same(Facts(values=values, titles=titles, funds=funds), Asker.ENTERPRISE)


def test_money_of_two_levels_stays_one_sum(same: Same) -> None:
    sum_ = Fund(Level.PROVINCE, Quantity.of(4_000_000), 2025, Level.CITY)
    same(Facts(funds=(sum_,)), Asker.ENTERPRISE)


def test_a_denied_title_stays_denied(same: Same) -> None:
    same(Facts(values={"little_giant": False, "renovation_funds": False}), Asker.ENTERPRISE)
    same(Facts(values={"specialised_refined": False}), Asker.ENTERPRISE)


def test_a_title_only_examined_again_stays_without_a_year(same: Same) -> None:
    title = Title("tech_center", Level.PROVINCE, standing=Standing.RENEWED)
    same(Facts(titles=(title,)), Asker.ENTERPRISE)
