"""An interview after an early fail: how it goes on, and what is put right in it."""

import pytest

from knowledge.language.quantity import Quantity
from tests.conftest import Ask
from tests.handlers.talking import ENTERPRISE, TOWN, talk


def test_an_early_fail_says_so_and_what_would_be_asked_next(ask: Ask) -> None:
    failed = talk(ask, [TOWN, "1亿"])
    assert "还不符合：规模相对较大" in failed.blocks[0].text
    assert failed.blocks[-1].text == "其余最多还有 9 问，可以接着答：龙头企业数量是多少家？"
    assert failed.numeric


def test_answers_typed_after_an_early_fail_are_taken_in_order(ask: Ask) -> None:
    failed = talk(ask, [TOWN, "1亿"])
    supporting = talk(ask, ["2家"], failed.topic)
    assert supporting.topic.asking == "supporting"
    answers = ["配套9家", "35%", "60%", "2600人", "有", "有", "基本齐全", "挺重视的"]
    result = talk(ask, answers, supporting.topic)
    assert result.criteria
    assert result.topic.facts
    told = result.topic.facts.values
    assert (told["supporting"], told["services"], told["environment"]) == (
        Quantity.of(9),
        True,
        True,
    )
    assert result.topic.asking is None
    assert result.topic.offered is None


def test_facts_told_out_of_turn_after_an_early_fail_are_kept_and_it_goes_on(ask: Ask) -> None:
    for text, name in (("配套9家", "supporting"), ("没有平台", "services"), ("制造业", "sector")):
        reply = talk(ask, [TOWN, "1亿", text])
        assert reply.topic.asking == "leaders", text
        assert reply.topic.facts
        assert name in reply.topic.facts.values


def test_after_a_fail_what_is_put_right_or_supposed_is_reckoned_again(ask: Ask) -> None:
    failed = talk(ask, [TOWN, "1亿"])
    right = talk(ask, ["说错了，是12亿"], failed.topic)
    assert right.criteria
    assert "达到" in right.text or "多出" in right.text
    assert right.topic.offered == "leaders"
    supposed = talk(ask, ["如果产值12亿呢"], failed.topic)
    assert supposed.criteria
    assert supposed.topic.facts == failed.topic.facts
    assert talk(ask, ["2家"], supposed.topic).topic.asking == "supporting"


def test_a_question_after_a_fail_is_answered_alone(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "1亿", "招商归谁牵头"])
    assert "促进外来投资中心" in reply.text
    assert "龙头企业" not in reply.text
    assert talk(ask, ["继续填写"], reply.topic).topic.asking == "leaders"


def test_what_an_enterprise_tells_in_a_towns_interview_is_answered_and_it_goes_on(
    ask: Ask,
) -> None:
    reply = talk(ask, [TOWN, "12亿", "我们企业去年评上省级企业技术中心"])
    assert "20 万元" in reply.blocks[0].text
    assert "龙头企业数量是多少家" in reply.text
    assert reply.topic.asking == "leaders"
    assert reply.topic.facts
    assert reply.topic.facts.asker == "town"
    assert reply.topic.facts.titles


def test_a_quality_is_denied_in_ones_own_words(ask: Ask) -> None:
    answers = ["12亿", "2家", "12家", "35%", "60%", "2600人", "有", "有", "有", "不太重视"]
    result = talk(ask, [TOWN, *answers])
    assert result.criteria
    assert result.topic.facts
    assert result.topic.facts.values["environment"] is False


def test_a_number_that_cannot_be_the_answer_is_quoted_back_and_asked_again(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "12亿", "大概一千八"])
    assert "“大概一千八”" in reply.text
    assert reply.topic.asking == "leaders"
    assert reply.topic.facts
    assert set(reply.topic.facts.values) == {"output_yuan"}


def test_a_number_with_its_unit_puts_right_what_was_told_before(ask: Ask) -> None:
    reply = talk(ask, [TOWN, "12亿", "1家", "7家", "12家"])
    assert reply.topic.facts
    assert reply.topic.facts.quantity("supporting") == Quantity.of(12)


@pytest.mark.parametrize("told", ["配套8家 龙头1家", "龙头1家 配套8家"])
def test_a_count_of_firms_is_of_the_kind_that_it_is_nearest_to(ask: Ask, told: str) -> None:
    facts = talk(ask, [f"我们镇{told}", "10家"]).topic.facts
    assert facts
    assert facts.quantity("supporting") == Quantity.of(10)
    assert facts.quantity("leaders") == Quantity.of(1)


def test_the_level_that_was_not_got_is_not_the_answer(ask: Ask) -> None:
    reply = talk(ask, [ENTERPRISE, "企业技术中心", "国家级没评上，省级评上了，去年"])
    assert reply.topic.facts
    held = [t for t in reply.topic.facts.titles if t.standing == "held"]
    assert [(title.level, title.year) for title in held] == [("province", 2025)]
