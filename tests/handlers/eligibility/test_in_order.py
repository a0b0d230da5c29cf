"""What is said of several titles told before by their place, of all of them or of one."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said

_TWO = "我厂去年评了省级企业技术中心和国家级制造业创新中心"
_UNDATED = "我厂有省级企业技术中心，还有国家级制造业创新中心"
_TWO_YEARS = "前年评的市级企业技术中心，去年评的省级制造业创新中心"


@pytest.mark.parametrize(
    ("told", "then", "titles"),
    [
        (_TWO, "后一个没评上", "held province 2025, lacked national 2025"),
        (_TWO, "前一个是前年的", "held province 2024, held national 2025"),
        (_TWO, "不对，第二个是我姐夫厂里的", "held province 2025, doubted national 2025"),
        (_TWO, "头一个作废了", "doubted province 2025, held national 2025"),
        (_TWO, "后面那个还在公示", "held province 2025, pending national 2025"),
        (_TWO, "第一个是市级的", "held city 2025, held national 2025"),
        (_TWO, "第一个是去年的，第二个是前年的", "held province 2025, held national 2024"),
        (_UNDATED, "第二个是前年的", "held province None, held national 2024"),
        (_UNDATED, "都是去年评的", "held province 2025, held national 2025"),
        (_TWO, "不对，两个都是前年评的", "held province 2024, held national 2024"),
        (_TWO, "有一个黄了", "doubted province 2025, doubted national 2025"),
        (_TWO, "其中一个是前年的", "held province None, held national None"),
        (_TWO, "第三个没评上", "held province 2025, held national 2025"),
        (_TWO, "后一个归哪个局管", "held province 2025, held national 2025"),
        (_TWO_YEARS, "我把年份说反了", "held city 2025, held province 2024"),
        (_TWO_YEARS, "级别弄反了", "held province 2024, held city 2025"),
        (_TWO_YEARS, "说反了", "held city 2024, held province 2025"),
        ("前年市级技术中心，去年省级技术中心", "写反了", "held city 2025, held province 2024"),
    ],
)
def test_titles_are_told_anew_by_their_place(ask: Ask, told: str, then: str, titles: str) -> None:
    facts = said(ask, told, then).topic.facts
    assert facts
    found = ", ".join(f"{t.standing} {t.level} {t.year}" for t in facts.titles)
    assert found == titles


def test_what_is_only_supposed_of_one_of_them_is_not_kept(ask: Ask) -> None:
    reply = said(ask, _TWO, "要是后一个没评上呢")
    assert reply.awards
    assert reply.awards.fixed_total_yuan == 200_000
    assert reply.topic.facts == said(ask, _TWO).topic.facts
