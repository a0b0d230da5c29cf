"""By how much a figure was wrong, and of when a title is, changes just that one."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import TOWN, talk

_TOWN = "我们镇做铸件，产值12亿，龙头3家，配套14家，用工2600人"


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("用工多报了400", "2200 人"),
        ("用工漏了150人", "2750 人"),
        ("漏了分厂的1亿，加上一共13亿", "年产值 13 亿元"),
        ("少算了东边三个村的2亿，合计14亿", "年产值 14 亿元"),
        ("龙头多数了一家", "龙头企业数量 2 家"),
        ("配套少算了2家", "配套企业数量 16 家"),
        ("产值算多了3亿", "9 亿元，还差 1 亿元"),
        ("逗你玩的，产值八亿二", "8.2 亿元"),
        ("数少了，18家", "关联配套企业数量 18 家"),
        ("用工报多了，2300", "2300 人"),
        ("产值写少了，13亿出头", "13 亿元以上"),
        ("用工多算了，300", "还要看带动就业人数"),
    ],
)
def test_it_is_of_the_figure_that_is_named(ask: Ask, says: str, told: str) -> None:
    assert told in talk(ask, (_TOWN, says)).text


def test_a_planned_figure_takes_no_place_of_another(ask: Ask) -> None:
    reply = talk(ask, ("我们镇做铸件，产值12亿，龙头3家，配套14家", "打算明年用工到2800"))
    assert "2800 家" not in reply.text


def test_in_an_interview_it_changes_what_was_answered(ask: Ask) -> None:
    reply = talk(ask, (TOWN, "做铸件的 12亿", "2家", "13家", "配套多说了4家", "结果"))
    assert "9 家" in reply.text


@pytest.mark.parametrize(
    ("says", "told"),
    [("批文是2025年8月下来的", "可以得"), ("24年申请，26年1月批的", "2026 年的不算")],
)
def test_a_date_is_that_of_the_title_told(ask: Ask, says: str, told: str) -> None:
    assert told in talk(ask, ("我们厂有省级企业技术中心", says)).text


def test_money_is_told_by_its_levels(ask: Ask) -> None:
    before = ("我们厂去年拿了省里工信专项50万",)
    assert "36 万元" in talk(ask, (*before, "省80市40呢")).text
    dated = talk(ask, (*before, "去年评上市级企业技术中心", "专项那笔是前年的")).text
    assert "✓ 企业技术中心奖励（市级）" in dated
    assert "✗ 县级配套奖励" in dated
