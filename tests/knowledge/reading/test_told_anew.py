"""Figures that are taken back, or told anew in the same message."""

from decimal import Decimal

import pytest

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.policy import Policy
from tests.knowledge.reading.figures import facts
from tests.knowledge.reading.telling import YI, told, value

TENTH = Decimal(YI) / 10


def _range(low: int, high: int) -> Quantity:
    return Quantity(low * TENTH, high * TENTH, Manner.RANGE)


@pytest.mark.parametrize("mark", ["，", "。", "……", "…", " ", "(", "\n"])
@pytest.mark.parametrize(
    "way", ["说错了，{}", "不对，是{}", "更正：{}", "应为{}", "sorry {}", "写多了，{}"]
)
def test_what_is_told_anew_stands_for_what_was_told(policy: Policy, mark: str, way: str) -> None:
    assert value(policy, f"我们镇产值12亿{mark}{way.format('8亿')}") == 8 * YI


@pytest.mark.parametrize(
    "text", ["不是没有公共服务平台", "谁说我们没老手艺", "公共服务平台一个没有，说错了"]
)
def test_a_denial_that_is_denied_fails_nothing(policy: Policy, text: str) -> None:
    assert False not in told(policy, text).facts.values.values()


@pytest.mark.parametrize("slip", ["哎呀看岔行了", "唉抄错列了", "不好意思念串列了"])
def test_what_may_take_back_does_so_before_another_number(policy: Policy, slip: str) -> None:
    assert value(policy, f"产值6亿 {slip} 是16亿") == 16 * YI


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("我们镇做轴承，产值不是8亿是10.8亿，8亿是前年的", "output_yuan", 1_080_000_000),
        ("工人不是1900人是2300人，1900是前年的数", "jobs", 2300),
    ],
)
def test_what_stands_for_a_denied_number_outlasts_when_that_was(
    policy: Policy, text: str, name: str, number: int
) -> None:
    assert value(policy, text, name) == number


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("我们镇造阀门，今年9亿，去年8亿", _range(80, 90)),
        ("我们镇种连翘，去年2.1亿，今年2.4亿", _range(21, 24)),
        ("我们镇造阀门，产值今年10.8亿，去年9.2亿", None),
        ("我们镇种连翘，去年2.1亿，今年1.8亿", None),
    ],
)
def test_of_two_years_both_count_where_no_mark_parts_them(
    policy: Policy, text: str, output: Quantity | None
) -> None:
    assert facts(policy, text).values.get("output_yuan") == output


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("产值报表上11亿 审计只认9亿4", 94),
        ("产值台账上10.6亿，审计出来9.8亿", 98),
        ("报表11亿，统计局核完是9.7亿", 97),
    ],
)
def test_of_two_records_the_one_examined_stands(policy: Policy, text: str, output: int) -> None:
    assert facts(policy, text).values["output_yuan"] == Quantity.of(output * TENTH)


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("全镇产值18亿，机械占六成", 108),
        ("做机械的，产值8.3亿吧，占一半多", 83),
        ("做机械的镇，产值18亿，我们占一半", None),
    ],
)
def test_what_a_share_is_of(policy: Policy, text: str, output: int | None) -> None:
    known = None if output is None else Quantity.of(output * TENTH)
    assert facts(policy, text).values.get("output_yuan") == known
