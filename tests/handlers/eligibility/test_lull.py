"""Who comes back to an interview after an hour is asked once whether to go on with it."""

import pytest

from handlers.message import Reply
from handlers.texts import interview as asking
from tests.conftest import Ask
from tests.handlers.eligibility.test_press import press
from tests.handlers.talking import ENTERPRISE, TOWN

START = 1_790_000_000.0
LATER = START + 3601
STEPS = [asking.RESUME, asking.AFRESH, asking.LEAVE]


def labels(reply: Reply) -> list[str]:
    return [button.label for button in reply.buttons]


@pytest.fixture
def asked(ask: Ask) -> Reply:
    """The second question of an interview."""
    begun = ask(TOWN, at=START - 60)
    return ask("12亿", topic=begun.topic, at=START)


def test_another_question_is_answered_first_and_then_it_is_asked(ask: Ask, asked: Reply) -> None:
    reply = ask("招商归谁牵头", topic=asked.topic, at=LATER)
    assert "促进外来投资中心" in reply.blocks[0].text
    assert "上次“测认定”填到一半" in reply.text
    assert "龙头企业" not in reply.text
    assert labels(reply) == STEPS
    assert reply.topic.facts == asked.topic.facts


def test_what_is_no_answer_gets_only_the_question(ask: Ask, asked: Reply) -> None:
    reply = ask("啦啦啦", topic=asked.topic, at=LATER)
    assert [block.text for block in reply.blocks] == [asking.LULL.format(what="测认定")]
    assert labels(reply) == STEPS


def test_within_the_hour_the_question_waits_under_the_answer(ask: Ask, asked: Reply) -> None:
    reply = ask("招商归谁牵头", topic=asked.topic, at=START + 3599)
    assert "龙头企业数量是多少家" in reply.text
    again = ask("文号是多少", topic=reply.topic, at=START + 7000)
    assert "龙头企业数量是多少家" in again.text, "the hour begins when it was asked last"


def test_a_clear_answer_is_one_however_late(ask: Ask, asked: Reply) -> None:
    assert ask("2家", topic=asked.topic, at=LATER).topic.asking == "supporting"
    pressed = press(ask, asked, "不清楚", asked.topic, at=LATER)
    assert pressed.topic.asking == "supporting"


def test_it_is_asked_only_once(ask: Ask, asked: Reply) -> None:
    reply = ask("招商归谁牵头", topic=asked.topic, at=LATER)
    for text in ("文号是多少", "领导小组组长是谁"):
        reply = ask(text, topic=reply.topic, at=LATER + 60)
        assert "要接着填吗" not in reply.text
        assert "龙头企业数量" not in reply.text
    gone_on = ask("接着填", topic=reply.topic, at=LATER + 120)
    assert gone_on.topic.asking == "leaders"
    assert gone_on.topic.facts == asked.topic.facts
    assert gone_on.topic.asked == asked.topic.asked


def test_its_buttons_go_on_begin_anew_or_stop(ask: Ask, asked: Reply) -> None:
    reply = ask("你好", topic=asked.topic, at=LATER)
    assert "您好" in reply.text
    gone_on = press(ask, reply, asking.RESUME, reply.topic, at=LATER + 5)
    assert (gone_on.topic.asking, gone_on.topic.asked) == ("leaders", ("output_yuan",))
    anew = press(ask, reply, asking.AFRESH, reply.topic, at=LATER + 5)
    assert anew.topic.asking == "output_yuan"
    assert anew.topic.facts
    assert not anew.topic.facts.values
    stopped = press(ask, reply, asking.LEAVE, reply.topic, at=LATER + 5)
    assert stopped.text == asking.STOPPED
    assert stopped.topic.facts == asked.topic.facts
    assert "没有等您回答的问题" in ask("不填了", topic=stopped.topic, at=LATER + 9).text


def test_the_answer_to_the_question_put_aside_is_taken(ask: Ask, asked: Reply) -> None:
    reply = ask("招商归谁牵头", topic=asked.topic, at=LATER)
    assert ask("2家", topic=reply.topic, at=LATER + 5).topic.asking == "supporting"
    assert press(ask, asked, "不清楚", reply.topic, at=LATER + 5).topic.asking == "supporting"


def test_an_enterprises_interview_is_called_by_its_name(ask: Ask) -> None:
    begun = ask(ENTERPRISE, at=START)
    assert "上次“算奖励”填到一半" in ask("文号是多少", topic=begun.topic, at=LATER).text


def test_without_a_clock_the_question_goes_on_waiting(ask: Ask, asked: Reply) -> None:
    assert "龙头企业数量是多少家" in ask("招商归谁牵头", topic=asked.topic).text
    timeless = ask(TOWN)
    assert "年产值是多少" in ask("招商归谁牵头", topic=timeless.topic, at=LATER).text


def test_a_supposition_long_after_is_no_answer(ask: Ask, asked: Reply) -> None:
    reply = ask("如果龙头有3家呢", topic=asked.topic, at=LATER)
    assert reply.topic.facts == asked.topic.facts
