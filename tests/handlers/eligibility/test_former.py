"""What is told behind a result of a year before the last leaves what was told before it."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("told", "before", "stays"),
    [
        ("公司去年营收11个亿，能奖多少", "前年是9亿", "✓ 主营业务收入进档奖励（10亿）"),
        ("营收11亿能奖多少", "2024年是9亿", "✓ 主营业务收入进档奖励（10亿）"),
        ("我们镇产值10.5亿，做制造的", "前年只有8亿", "✓ （四）"),
        ("去年用工2300人的镇", "前年1800", "✓ （六）"),
        ("产值9亿，做制造的镇", "前年11亿呢", "✗ （四）"),
    ],
)
def test_a_figure_of_an_earlier_year_changes_no_verdict(
    ask: Ask, told: str, before: str, stays: str
) -> None:
    text = said(ask, told, before).text
    assert stays in text
    assert "是以前的数，没有算进去" in text


@pytest.mark.parametrize(
    ("told", "anew", "verdict"),
    [
        ("产值9亿，做制造的镇", "说错了，是去年11亿", "✓ （四）"),
        ("去年用工2300人的镇", "前年产值1.8亿", "✗ （四）"),
    ],
)
def test_what_is_put_right_or_was_not_told_before_counts(
    ask: Ask, told: str, anew: str, verdict: str
) -> None:
    assert verdict in said(ask, told, anew).text


def test_one_s_own_works_are_no_other_firm(ask: Ask) -> None:
    text = said(ask, "去年评了市级技术中心", "另外厂里换设备花了两千四百万").text
    assert "✓ 企业技术中心奖励（市级）" in text
    assert "？ 市级技术改造专项资金" in text
