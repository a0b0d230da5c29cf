"""A button of the interview answers the question it stands under, and nothing else."""

from dataclasses import replace

import pytest

from handlers.eligibility import option, prompt
from handlers.message import Reply, Topic
from handlers.texts import interview as asking
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy
from tests.conftest import DAY, Ask
from tests.handlers.talking import TOWN, talk

LONGEST = 64  # bytes of a button's data that Telegram takes


def press(ask: Ask, shown: Reply, label: str, topic: Topic, at: float | None = None) -> Reply:
    """Returns the reply to the press of a button that was shown, in the conversation as it is."""
    (action,) = [button.action for button in shown.buttons if button.label == label]
    return ask(topic=topic, action=action, at=at)


def test_a_press_under_the_question_that_waits_answers_it(ask: Ask) -> None:
    asked = talk(ask, [TOWN, "5亿"])
    reply = press(ask, asked, "文化旅游", asked.topic)
    assert reply.topic.facts
    assert reply.topic.facts.values["sector"] == "tourism"
    assert reply.topic.asking == "leaders"


def test_a_second_press_of_a_button_changes_nothing_and_says_so(ask: Ask) -> None:
    asked = talk(ask, [TOWN, "12亿", "2家", "12家", "35%", "60%", "2600人"])
    once = press(ask, asked, "没有", asked.topic)
    assert once.topic.asking is None, "it fails"
    gone_on = talk(ask, ["继续填写"], once.topic)
    twice = press(ask, asked, "没有", gone_on.topic)
    assert twice.blocks[0].text == "“历史传承”这一问已经答过，这次点的没有算。"
    assert "有没有产品特色" in twice.text
    assert twice.buttons == gone_on.buttons
    assert twice.topic == gone_on.topic


def test_a_press_under_an_earlier_question_takes_no_answer_for_the_one_that_waits(ask: Ask) -> None:
    first = talk(ask, [TOWN])
    second = talk(ask, ["12亿"], first.topic)
    stale = press(ask, first, "不清楚", second.topic)
    assert "主导产业年产值" in stale.blocks[0].text
    assert "龙头企业数量是多少家" in stale.text
    assert stale.topic.asking == "leaders"
    assert stale.topic.facts == second.topic.facts
    assert talk(ask, ["3家"], stale.topic).topic.asking == "supporting"


def test_a_press_under_a_question_that_was_gone_back_from_is_stale(ask: Ask) -> None:
    asked = talk(ask, [TOWN, "5亿", "制造业", "2家"])
    back = press(ask, asked, "上一步", asked.topic)
    assert back.topic.asking == "leaders"
    again = press(ask, asked, "上一步", back.topic)
    assert again.topic.asking == "leaders"
    assert "这个按钮是前面“关联配套企业数量”那一问的" in again.text


def test_a_press_after_the_interview_has_ended_shows_where_to_go_on(ask: Ask) -> None:
    asked = talk(ask, [TOWN])
    stopped = press(ask, asked, "取消", asked.topic)
    assert stopped.text == asking.STOPPED
    stale = press(ask, asked, "取消", stopped.topic)
    assert "已经过去了，没有改动" in stale.text
    assert asking.GO_ON in [button.label for button in stale.buttons]
    assert stale.topic == stopped.topic
    unknown = press(ask, asked, "不清楚", Topic())
    assert "已经过去了，没有改动" in unknown.text
    assert [button.label for button in unknown.buttons] == ["算奖励", "测认定"]


@pytest.mark.parametrize("at", [None, 1_790_000_000.0])
def test_a_press_from_before_it_was_begun_anew_does_not_count(ask: Ask, at: float | None) -> None:
    first = ask(TOWN, at=at)
    anew = ask("重新算", topic=first.topic, at=at and at + 60)
    assert anew.topic.asking == first.topic.asking
    stale = press(ask, first, "不清楚", anew.topic)
    assert stale.topic.asking == "output_yuan"
    assert stale.topic.facts == Facts(asker=Asker.TOWN)
    assert "已经过去了，没有改动" in stale.text
    assert press(ask, anew, "不清楚", anew.topic).topic.asking == "leaders"


def test_typed_words_are_taken_as_ever(ask: Ask) -> None:
    typed = talk(ask, [TOWN, "5亿", "文化旅游", "不清楚"])
    assert typed.topic.asking == "supporting"


def test_a_told_fact_is_changed_by_its_button(ask: Ask) -> None:
    listed = talk(ask, [TOWN, "1亿", "改一项"])
    reply = press(ask, listed, "主导产业年产值", listed.topic)
    assert reply.topic.asking == "output_yuan"


def test_another_buttons_answer_leaves_the_interview_as_it_is(ask: Ask) -> None:
    clause = ask("小升规")
    asked = talk(ask, [TOWN, "5亿"], clause.topic)
    whole = press(ask, clause, "全文", asked.topic)
    assert "小升规" in whole.text
    assert "主导产业类型是哪一种" in whole.text
    assert whole.topic.facts == asked.topic.facts
    assert press(ask, whole, "文化旅游", whole.topic).topic.asking == "leaders"


@pytest.mark.parametrize(
    "forged", ["", "x", "1 2", "0 0 -1", "zz zz zz", "0 0 0", "0 0 ff", "1 2 3 4", "٣ ٣ ٣"]
)
def test_a_forged_press_is_answered_kindly_and_changes_nothing(ask: Ask, forged: str) -> None:
    topic = talk(ask, [TOWN]).topic
    for verb in (option.TAKE, option.CHANGE):
        reply = ask(topic=topic, action=f"puxian-2023-1 {verb} {forged}")
        assert reply.blocks
        assert reply.topic in (topic, Topic())


def test_a_place_that_the_question_does_not_have_is_no_answer(ask: Ask) -> None:
    topic = talk(ask, [TOWN]).topic
    action = f"puxian-2023-1 take {option.code('output_yuan')} {topic.begun:x} ff"
    assert ask(topic=topic, action=action).topic == topic


@pytest.mark.parametrize("asker", Asker)
def test_every_button_fits_beside_the_longest_key(policy: Policy, asker: Asker) -> None:
    long = replace(policy, file=policy.file.model_copy(update={"key": "k" * 24}))
    topic = Topic(facts=Facts(asker=asker), asked=("x",), begun=4_000_000_000)
    names = [
        fact.name for fact in policy.facts.fact if fact.asker is asker and fact.kind != "place"
    ]
    names += ["tech_center.year", "innovation_center.level", "funds.yuan"]
    for name in names:
        asked = prompt.ask(long, topic, name, DAY)
        assert all(len(button.action.encode()) <= LONGEST for button in asked.buttons)
        assert option.named(policy, option.code(name)) == name
        assert len(option.change(long, name).action.encode()) <= LONGEST
