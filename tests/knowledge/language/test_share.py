"""A share that is told by counting is a percentage; two counts side by side are none."""

from decimal import Decimal

import pytest

from knowledge.language.amounts import measures
from knowledge.language.measure import Measure


def shares(text: str) -> list[Decimal]:
    read = measures(text)
    return [m.quantity.low for m in read if isinstance(m, Measure) and m.unit == "percent"]


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("十台里头三台是我们的", 30),
        ("每卖20件就有7件", 35),
        ("四箱里占三箱", 75),
        ("100个里面有36个", 36),
        ("五辆当中有两辆", 40),
        ("五分天下有其三", 60),
        ("二分天下，我们占其一", 50),
        ("八根里四根", 50),
        ("俩里头有一个", 50),
        ("每卖俩就有一个", 50),
    ],
)
def test_a_ratio_is_a_percentage(text: str, percent: int) -> None:
    assert shares(text) == [percent]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("三四成", 30, 40),
        ("五到六成", 50, 60),
        ("3-4成", 30, 40),
        ("三成到四成", 30, 40),
        ("十个里有三四个", 30, 40),
    ],
)
def test_two_tenths_are_a_range(text: str, low: int, high: int) -> None:
    (share,) = (m.quantity for m in measures(text) if isinstance(m, Measure))
    assert [int(share.low), int(share.high)] == [low, high]


@pytest.mark.parametrize(
    "text",
    [
        "三台五台",
        "俩厂有一个",
        "十家厂里有三家",
        "十二个亿龙头厂有一个",
        "20个人里有5个人",
        "三个里有五个",
    ],
)
def test_counts_of_something_else_are_no_ratio(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("一多半", True),
        ("一半多", True),
        ("一半", False),
        ("四把里头就有一把多", True),
        ("四把里头就有一把", False),
    ],
)
def test_more_than_half_is_over_it(text: str, over: bool) -> None:
    (number,) = measures(text)
    assert isinstance(number, Measure)
    assert (number.quantity.manner == "over") is over


def test_a_number_that_runs_into_another_word_is_read_to_there() -> None:
    written = [number.written for number in measures("一期投1300万二期投700万")]
    assert written == ["1300万", "700万"]
