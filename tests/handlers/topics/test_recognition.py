"""Whom to ask about becoming a specialised town: the group's office."""

import pytest

from handlers.message import Intent
from tests.conftest import Ask


@pytest.mark.parametrize(
    "message",
    [
        "我们乡想申报专业镇，该找哪个单位",
        "专业镇到底归谁认定",
        "认定专业镇是哪个部门说了算",
        "申请专业镇的事去找谁",
        "专业镇的认定权归哪家",
        "乡里合不合条件由哪儿裁夺",
        "镇上想申报，去哪认定",
        "找哪报",
        "上哪报",
        "在哪报名",
        "报给哪个单位",
    ],
)
def test_the_groups_office_recognises_towns(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.clauses[0] == "A.3"
    assert "工信局" in reply.blocks[0].text


@pytest.mark.parametrize(
    "message", ["报上了给村里多少钱", "评上有什么好处", "要是评上了给啥", "评上图个啥"]
)
def test_what_a_recognised_town_gets_is_not_written(ask: Ask, message: str) -> None:
    town = ask("我们镇制造业产值12亿，龙头1家，配套10家").topic
    assert ask(message, topic=town).blocks[0].text.startswith("文件没有写乡镇被认定为专业镇后")


@pytest.mark.parametrize("message", ["跟隔壁乡并一块报呢", "几个村合伙报一个专业镇，可以吗"])
def test_applying_together_is_not_written(ask: Ask, message: str) -> None:
    assert ask(message).blocks[0].text == "文件没有写几个地方能不能合起来申报。"


def test_applying_together_and_where_are_both_answered(ask: Ask) -> None:
    text = ask("跟隔壁乡并一块报呢 找哪报").text
    assert "文件没有写几个地方能不能合起来申报" in text
    assert "申报和认定由领导小组办公室负责" in text


def test_a_department_that_does_not_is_denied(ask: Ask) -> None:
    assert ask("财政局是管认定的不").blocks[0].text.startswith("不是财政局")


@pytest.mark.parametrize("message", ["评上专业镇要哪些条件", "省级企业技术中心找哪个局申报"])
def test_conditions_and_other_titles_are_answered_as_before(ask: Ask, message: str) -> None:
    assert ask(message).clauses[0] != "A.3"


@pytest.mark.parametrize(
    ("short", "long"),
    [("环评归谁", "环评归谁管"), ("土地归谁", "土地归谁管"), ("食堂归谁", "食堂归谁管")],
)
def test_what_is_asked_for_decides_however_short_the_question(
    ask: Ask, short: str, long: str
) -> None:
    assert ask(short).text == ask(long).text


@pytest.mark.parametrize("thing", ["医保", "核桃", "评估", "公厕", "低保", "监测", "路灯"])
def test_what_is_not_there_has_no_department(ask: Ask, thing: str) -> None:
    assert ask(f"{thing}归谁").intent is Intent.NOT_IN_DOCUMENT


@pytest.mark.parametrize(
    ("message", "clause"),
    [
        ("环评找谁催", "4.7"),
        ("贷款找谁催", "4.7"),
        ("用地批不下来找谁催", "4.7"),
        ("电费优惠找谁催", "4.1"),
        ("认定找谁催", "A.3"),
    ],
)
def test_whoever_is_to_hurry_is_of_the_measure_that_is_named(
    ask: Ask, message: str, clause: str
) -> None:
    assert ask(message).clauses[0] == clause


@pytest.mark.parametrize("asks", ["怎么上报进展", "进度往哪儿报", "进展报给谁", "工作进展报到哪里"])
def test_where_progress_is_reported_is_not_where_to_apply(ask: Ask, asks: str) -> None:
    reply = ask(asks).text
    assert reply.startswith("文件没有写进展报送的办法")
    assert "认定由" not in reply
