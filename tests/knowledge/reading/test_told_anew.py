"""Figures that are taken back, or told anew in the same message."""

import pytest

from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import YI, told, value


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
