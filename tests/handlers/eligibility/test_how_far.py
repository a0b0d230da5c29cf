"""How far an interview is: what it says of it holds."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.message import Reply, Topic
from handlers.texts import interview as asking
from knowledge.language.quantity import Quantity
from tests.conftest import Ask
from tests.handlers.talking import ENTERPRISE, TOWN, talk

FAR = re.compile(r"^（第 (\d+) 问(?:，后面最多还有 (\d+) 问|(，最后一问))?）")


ANSWERS = [
    *(
        "有",
        "没有",
        "不清楚",
        "不是",
        "12亿",
        "1亿多",
        "5亿",
        "1000万",
        "约2000万",
        "3家",
        "配套9家",
    ),
    *("40%", "2600人", "制造业", "去年", "省级", "国家级", "省级企业技术中心", "小巨人"),
    *("去年评上省级制造业创新中心", "省里给了100万", "投了1500万", "打算投3000万"),
]


def far(reply: Reply) -> tuple[int, int | None]:
    """Returns the number of the question that is asked, and how many were said to follow."""
    found = FAR.match(reply.blocks[-1].text)
    assert found, reply.text
    left = int(found[2]) if found[2] else None
    return int(found[1]), 0 if found[3] else left


@settings(max_examples=120, deadline=None)
@given(
    start=st.sampled_from([TOWN, ENTERPRISE]),
    says=st.lists(st.sampled_from(ANSWERS), max_size=25),
)
def test_progress_never_runs_backwards(ask: Ask, start: str, says: list[str]) -> None:
    topic, number, left = Topic(), 0, 99
    for text in [start, *says]:
        reply = ask(text, topic=topic)
        topic = reply.topic if reply.topic != Topic() else topic
        if topic.asking is None:
            reply = ask("继续填写", topic=topic)  # past an early fail
            topic = reply.topic
        if topic.asking is None:
            return
        now, more = far(reply)
        assert now >= number
        assert more is None or more <= left
        number, left = now, left if more is None else more


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_it_is_over_after_the_question_that_was_called_the_last(
    ask: Ask, data: st.DataObject
) -> None:
    reply = talk(ask, [data.draw(st.sampled_from([TOWN, ENTERPRISE]))])
    lefts: list[int] = []
    while reply.topic.asking:
        _, left = far(reply)
        assert left is not None, "nothing is told beside what is asked"
        lefts.append(left)
        choices = [b for b in reply.buttons if b.label not in (asking.BACK, asking.STOP)]
        pressed = data.draw(st.sampled_from(choices))
        reply = ask(topic=reply.topic, action=pressed.action)
        if reply.topic.offered:
            reply = talk(ask, ["继续填写"], reply.topic)
    assert lefts == sorted(set(lefts), reverse=True)
    assert lefts[-1] == 0


def test_firms_of_no_kind_are_not_taken_for_leading_ones(ask: Ask) -> None:
    asked = talk(ask, [TOWN, "制造业", "12亿", "有33家企业"])
    assert asked.topic.asking == "leaders"
    assert asked.topic.facts
    assert "leaders" not in asked.topic.facts.values


def test_a_short_answer_is_of_what_was_asked(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "制造业", "12亿", "嗯有一家"])
    assert reply.topic.facts
    assert reply.topic.facts.values["leaders"] == Quantity.of(1)
    assert reply.topic.asking == "supporting"


def test_no_money_of_either_level_is_asked_for_once(ask: Ask) -> None:
    asked = talk(ask, [ENTERPRISE, "没有", "去年拿了工信专项资金"])
    assert asked.topic.asking == "funds.yuan"
    assert ask("没有", topic=asked.topic).topic.asking != "funds.yuan"


def test_a_count_of_firms_is_said_to_be_of_no_kind(ask: Ask) -> None:
    asked = talk(ask, [TOWN, "制造业", "12亿", "有十来家厂，用了2900人"])
    assert asked.topic.asking == "leaders"
    assert "十来家厂" in asked.text
    alone = ask("我们镇种苹果，大小厂子十几家，就业2100人")
    assert "十几家”没有算进去" in alone.text


def test_several_facts_of_one_message_are_said_again(ask: Ask) -> None:
    asked = talk(ask, [TOWN, "制造业", "产值17亿，用了2300人，龙头2家"])
    assert asked.topic.asking == "supporting"
    assert "记下了：主导产业年产值17亿元，龙头企业数量2家，带动就业人数2300人。" in asked.text
    fails = talk(ask, ["全国占2%，全省3%"], talk(ask, [TOWN, "制造业", "8亿", "继续填写"]).topic)
    assert "✗ （五）" in fails.blocks[0].text
