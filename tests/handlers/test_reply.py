"""What every reply keeps: length, buttons, quotes, and not repeating the question."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.message import Intent, Part, Topic
from knowledge.policy.fold import squeeze
from knowledge.policy.policy import Policy
from tests.conftest import Ask

COMMON = [
    "工信局牵头什么",
    "供电公司要配合哪些事",
    "专业镇有哪些认定标准",
    "升规入统怎么支持",
    "领导小组办公室主任是哪位",
    "文件的文号",
    "进展到哪一步了",
    "国土那边管啥",
    "各项行动都是谁牵头",
    "招商引资怎么搞",
]


@pytest.mark.parametrize("question", COMMON)
def test_an_answer_fits_a_phone(ask: Ask, question: str) -> None:
    assert len(ask(question).text) <= 400


def test_buttons_and_quotes_hold_for_every_way_of_asking(ask: Ask, policy: Policy) -> None:
    whole = squeeze(policy.text)
    for phrasing in policy.phrasings.clause.values():
        for question in phrasing.asks[::7]:
            reply = ask(question)
            assert all(len(button.action.encode()) <= 64 for button in reply.buttons)
            for block in reply.blocks:
                if block.part is Part.QUOTE:
                    pieces = block.text.replace("…", "\n").split("\n")
                    assert all(squeeze(piece) in whole for piece in pieces), question
            for button in reply.buttons:
                assert ask(action=button.action).blocks, button.action


@pytest.mark.parametrize(
    "action", ["", "full", "puxian-2023-1 full 9.9", "x y z", "puxian-2023-1 drop 4.2", "<b>", "💥"]
)
def test_a_foreign_button_is_answered_kindly(ask: Ask, action: str) -> None:
    assert "重新提问" in ask(action=action).text


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=60))
def test_any_text_gets_an_answer(ask: Ask, text: str) -> None:
    reply = ask(text)
    assert reply.blocks
    assert reply.blocks[0].text


def test_the_same_question_gets_the_same_answer(ask: Ask) -> None:
    assert ask("招商引资怎么搞") == ask("招商引资怎么搞")


def test_the_defect_is_shown_with_its_sentence(ask: Ask, policy: Policy) -> None:
    defect = policy.file.defect[0]
    shown = ask(action=f"{policy.file.key} full {defect.clause}")
    assert defect.note in shown.text


def test_a_follow_up_uses_the_topic_and_asks_back_without_one(ask: Ask) -> None:
    topic = ask("质量品牌提升谁牵头").topic
    assert "发改局" in ask("那配合单位呢", topic=topic).text
    assert ask("那配合单位呢", topic=Topic()).intent is Intent.CLARIFY


def test_what_is_not_said_is_told_beside_what_is(ask: Ask) -> None:
    text = ask("组长是谁，电话多少").text
    assert "薛向阳" in text
    assert "没有写联系电话" in text


@pytest.mark.parametrize(
    "question",
    [
        "什么时候截止",
        "联系电话是多少",
        "去哪儿交材料",
        "绿色工厂给多少奖励",
        "洪洞县怎么认定专业镇",
        "隰县产值3亿的农业镇",
        "柳林县的招商归谁管",
    ],
)
def test_what_the_document_lacks_is_said_with_whom_to_ask(ask: Ask, question: str) -> None:
    reply = ask(question)
    assert not reply.answered
    assert "领导小组办公室" in reply.text
