"""The interview: asked one fact after another, any way back, other questions in between."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers import calculator_texts as texts
from handlers.message import Reply, Topic
from knowledge.policy.facts.quantity import Quantity
from tests.conftest import Ask

SAYINGS = (
    "有 没有 不清楚 上一步 12亿 3家 40% 改一项 谁牵头 取消 继续填写 去年 省级 重新算 ？ 1500万"
)
TOWN = "测一测我们镇够不够认定标准"
ENTERPRISE = "算一算我们企业能拿哪些奖励"


def talk(ask: Ask, says: Iterable[str], topic: Topic = Topic()) -> Reply:  # noqa: B008
    """Returns the reply to the last message of one conversation."""
    reply = None
    for text in says:
        reply = ask(text, topic=topic)
        topic = reply.topic
    assert reply
    return reply


def test_a_town_is_asked_until_the_result_is_certain(ask: Ask) -> None:
    answers = ["12亿", "2家", "12家", "35%", "60%", "2600人", "有", "有", "有", "有"]
    result = talk(ask, [TOWN, *answers])
    assert result.criteria
    assert result.criteria.overall == "borderline"
    assert result.topic.asking is None


def test_a_clear_fail_is_said_at_once_and_one_may_go_on(ask: Ask) -> None:
    failed = talk(ask, [TOWN, "1亿"])
    assert failed.criteria
    assert failed.criteria.overall == "not_eligible"
    assert texts.GO_ON in [button.label for button in failed.buttons]
    assert talk(ask, [TOWN, "1亿", "继续填写"]).topic.asking == "leaders"
    assert talk(ask, [TOWN, "1亿", "继续填写", "2家"]).topic.asking == "supporting"


def test_not_knowing_is_an_answer(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "不清楚"])
    assert reply.topic.asking != "output_yuan"
    assert reply.topic.facts
    assert "output_yuan" in reply.topic.facts.unclear


def test_one_step_back_asks_again_what_was_asked_before(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "5亿", "制造业", "上一步"])
    assert reply.topic.asking == "sector"
    assert reply.topic.facts
    assert "sector" not in reply.topic.facts.values


def test_another_question_is_answered_and_the_interview_goes_on(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "5亿", "招商归谁牵头"])
    assert "促进外来投资中心" in reply.text
    assert reply.topic.asking == "sector"
    assert talk(ask, ["文化旅游"], reply.topic).topic.asking == "leaders"


def test_a_number_of_the_wrong_kind_is_not_taken(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "30%"])
    assert reply.topic.asking == "output_yuan"
    assert texts.NOT_AN_ANSWER in reply.text


def test_a_fact_told_by_name_is_taken_though_another_was_asked(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "就业2300人"])
    assert reply.topic.facts
    assert reply.topic.facts.values["jobs"] == Quantity.of(2300)


def test_any_answer_can_be_changed_from_the_result(ask: Ask) -> None:
    changed = talk(ask, [TOWN, "1亿", "改一项"])
    assert [b.label for b in changed.buttons] == ["主导产业年产值"]
    reply = talk(ask, [TOWN, "1亿", "改主导产业年产值", "5亿"])
    assert reply.topic.asking == "sector"


def test_it_can_be_stopped_and_picked_up_later(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "5亿", "取消", "文号是多少", "继续填写"])
    assert reply.topic.asking == "sector"


def test_an_enterprise_is_asked_what_its_awards_lack(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "省级企业技术中心"])
    assert reply.topic.asking == "tech_center.year"
    result = talk(
        ask, ["去年", "没有", "1500万", "是", "没有", "没有", "没有", "没有"], reply.topic
    )
    assert result.awards
    assert result.awards.fixed_total_yuan == 200_000
    verdicts = {r.rule.name: r.verdict.value for r in result.awards.results}
    assert verdicts["tech_renovation"] == "eligible"


def test_what_if_is_reckoned_and_not_kept(ask: Ask) -> None:
    told = talk(ask, ["我们镇制造业产值9亿"])
    supposed = talk(ask, ["如果产值到12亿呢"], told.topic)
    assert supposed.criteria
    assert supposed.criteria.overall == "incomplete"
    assert supposed.topic.facts == told.topic.facts


@settings(max_examples=40, deadline=None)
@given(
    start=st.sampled_from([TOWN, ENTERPRISE]),
    says=st.lists(st.sampled_from([*SAYINGS.split(), ""]), max_size=12),
)
def test_whatever_is_said_there_is_a_reply_with_short_buttons(
    ask: Ask, start: str, says: list[str]
) -> None:
    topic = Topic()
    for text in [start, *says]:
        reply = ask(text, topic=topic)
        topic = reply.topic if reply.topic != Topic() else topic
        assert reply.blocks
        assert all(len(button.action.encode()) <= 64 for button in reply.buttons)
