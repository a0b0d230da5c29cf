"""People of a season: with them there are as many as all year round, or nobody knows how many."""

from decimal import Decimal

import pytest

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.policy import Policy
from knowledge.reading.figures.figure import LeftOut, Why
from tests.knowledge.reading.figures import facts
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    ("text", "least", "written"),
    [
        ("全镇就业长期工1500，季节工700，陶瓷", 1500, "700"),
        ("陶瓷镇，固定工1700人，农忙时候还雇500个短工", 1700, "500个"),
        ("我们镇常年用工1600，旺季加900人", 1600, "900人"),
        ("陶瓷镇，就业2100人，另有季节工500", 2100, "500"),
    ],
)
def test_beside_those_of_a_season_there_are_at_least_the_others(
    policy: Policy, text: str, least: int, written: str
) -> None:
    read = told(policy, text)
    assert read.facts.quantity("jobs") == Quantity.of(least, Manner.OVER)
    assert LeftOut(written, Why.SEASON) in read.left_out


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("旺季三千二，淡季也有两千五在厂里干", 2500, 3200),
        ("淡季用工1600，旺季用工2500", 1600, 2500),
        ("忙的时候2400人干活，闲的时候就剩1700人", 1700, 2400),
        ("旺季一千九，淡季一千二在厂里做工", 1200, 1900),
    ],
)
def test_of_two_seasons_there_are_as_many_as_in_the_worse(
    policy: Policy, text: str, low: int, high: int
) -> None:
    assert told(policy, text).facts.quantity("jobs") == Quantity(
        Decimal(low), Decimal(high), Manner.OVER
    )


def test_who_comes_for_the_season_leaves_the_figure_open(policy: Policy) -> None:
    message = "果园常年在的1000人，摘果那两个月再来1300个短工"
    assert "jobs" in facts(policy, message).unsettled


def test_what_comes_with_the_season_leaves_the_figure_open(policy: Policy) -> None:
    assert "jobs" in told(policy, "用工1300人，农忙再添800").facts.unsettled
