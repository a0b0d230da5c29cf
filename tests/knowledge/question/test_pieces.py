"""Many questions in one message: as many as fit are answered, and the others are named."""

import pytest

from handlers.message import Intent, Topic
from tests.conftest import Ask

MEASURE = Topic(clauses=("4.2",), wants=Intent.CLAUSE)  # 技术创新改造行动, led by 工信局
HALVES = [
    "谁牵头？奖励多少",
    "哪个部门牵头，奖励多少",
    "谁负责 能拿多少钱",
    "配合单位有哪些，有什么奖励",
    "奖励多少？谁牵头",
    "归谁管？有什么奖励",
]
MANY = "精准招商谁牵头？副组长是谁？产值要多少？小巨人奖多少？文号是多少？主送给谁？"


def test_four_questions_are_answered_and_the_others_named(ask: Ask) -> None:
    reply = ask(MANY)
    for said in ("促进外来投资中心", "刘俊明", "10亿元以上", "没有写金额"):
        assert said in reply.text
    assert "还有 2 个问题没有答" in reply.text
    assert "主送" in reply.blocks[-1].text


def test_what_was_left_is_asked_again_by_a_button(ask: Ask) -> None:
    left = ask(MANY).buttons[0]
    assert "蒲政办发〔2023〕1号" in ask(action=left.action).text


def test_numbered_questions_are_each_a_question(ask: Ask) -> None:
    reply = ask("1、两化融合谁牵头 2、文号 3、认定标准有哪些")
    assert reply.owners.lead == ("工信局",)
    assert "文号" in reply.text
    assert "认定标准共 8 条" in reply.text


def test_a_section_asked_for_last_is_not_dropped(ask: Ask) -> None:
    reply = ask("想问下两化融合谁牵头，另外省级技术中心奖多少，还有认定要什么条件")
    assert "20 万元" in reply.text
    assert "认定标准共 8 条" in reply.text


def test_who_leads_it_and_what_is_in_it_are_both_answered(ask: Ask) -> None:
    reply = ask("要素保障谁负责，有什么内容")
    assert reply.owners.lead == ("自然资源局",)
    assert "用地" in reply.text


def test_what_else_is_asked_beside_told_facts_is_answered(ask: Ask) -> None:
    reply = ask("我们去年评上省级企业技术中心，能拿多少？组长是谁？文号多少？")
    assert reply.awards is not None
    assert "薛向阳" in reply.text
    assert "蒲政办发〔2023〕1号。" in reply.text


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("国家级创新中心奖多少另外归哪个部门管", ("100 万元", "工信局")),
        ("品牌提升谁牵头文旅局局长是谁", ("市场监督管理局", "郭俊芳")),
    ],
)
def test_two_questions_without_a_mark_both_get_an_answer(
    ask: Ask, message: str, said: tuple[str, str]
) -> None:
    text = ask(message).text
    assert all(words in text for words in said)


@pytest.mark.parametrize("message", HALVES)
def test_who_leads_and_what_is_given_are_both_answered_or_asked_back_about(
    ask: Ask, message: str
) -> None:
    alone = ask(message).text
    assert "您想问哪一项的牵头" in alone or "牵头单位是" in alone
    assert "文件写了 7 项企业奖励" in alone
    followed = ask(message, topic=MEASURE)
    assert "文件写了 7 项企业奖励" in followed.text
    assert followed.owners.lead == ("工信局",) or message.startswith("奖励")


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("牵头和奖励是什么", ("您想问哪一项的牵头", "一次性奖励")),
        ("谁牵头，招商怎么弄", ("牵头单位是促进外来投资中心", "招商队伍建设")),
        ("牵头，产业链怎么发展", ("您想问哪一项的牵头", "“链主”企业")),
        ("能源局牵头过哪项\n奖励多少", ("能源局没有牵头的任务", "文件写了 7 项企业奖励")),
        ("归谁管？目标是什么", ("您想问哪一项的牵头", "到 2025 年")),
        ("谁牵头；认定要什么条件？", ("您想问哪一项的牵头", "认定标准共 8 条")),
    ],
)
def test_neither_half_of_a_message_is_dropped_or_guessed(
    ask: Ask, message: str, said: tuple[str, ...]
) -> None:
    text = ask(message).text
    assert all(words in text for words in said)


def test_of_many_pieces_a_few_are_named_and_all_are_counted(ask: Ask) -> None:
    reply = ask("组长是谁？文号多少？" * 40)
    assert "薛向阳" in reply.text
    assert "还有 76 个问题没有答" in reply.text
    assert len(reply.buttons) < 20


def test_two_awards_asked_for_in_one_message_are_both_told(ask: Ask) -> None:
    text = ask("技术中心奖多少，创新中心又奖多少").text
    assert "企业技术中心奖励" in text
    assert "制造业创新中心奖励" in text
