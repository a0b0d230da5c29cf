"""Whoever asks whether their town qualifies hears what is asked for, whatever they told."""

import pytest

from handlers.message import Intent
from knowledge.policy.calculators.verdict import Overall
from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("text", "unlike"),
    [
        ("镇上投了5亿修路修管网，一年财政收入6000万，能不能评上", "6000万"),
        ("乡里去年招商引资落了四个亿，税收五千来万，够得上专业镇不", "四个亿"),
        ("民宿一条街投了八千万，一年接待二十万人，能不能定成专业镇", "二十万人"),
        ("我们合作社社员300人，种党参一年卖了不少，给我们评个专业镇行不", "300人"),
    ],
)
def test_what_no_criterion_asks_for_is_named_beside_what_they_do(
    ask: Ask, text: str, unlike: str
) -> None:
    reply = said(ask, text)
    assert reply.criteria
    assert reply.criteria.overall is Overall.INCOMPLETE
    assert not reply.awards
    assert f"“{unlike}”" in "".join(block.text for block in reply.blocks)


@pytest.mark.parametrize(
    "text", ["我们黑龙关镇能不能弄成专业镇呀，都要看啥", "我们红道乡有没有可能评上专业镇"]
)
def test_a_town_by_its_name_is_told_what_is_asked_for(ask: Ask, text: str) -> None:
    reply = said(ask, text)
    assert reply.criteria
    assert reply.criteria.overall is Overall.INCOMPLETE


@pytest.mark.parametrize(
    "text",
    [
        "我们村想弄专业镇 行不",
        "我是黑龙关镇的镇长 想整个专业镇",
        "我们镇也想争一个专业镇",
        "咱村准备申专业镇呢 能成不",
        "我是山中乡的会计，乡里想整专业镇",
    ],
)
def test_who_wants_their_town_to_become_one_is_told_what_is_asked_for(ask: Ask, text: str) -> None:
    reply = said(ask, text)
    assert reply.intent is Intent.CRITERIA
    assert "（六）就业带动性强" in "".join(block.text for block in reply.blocks)


@pytest.mark.parametrize("text", ["想弄专业镇 有啥要求", "书记让我问下，镇里想申专业镇得啥条件"])
def test_who_wants_one_without_a_town_of_their_own_is_told_all_criteria(
    ask: Ask, text: str
) -> None:
    assert said(ask, text).blocks[0].text == "认定标准共 8 条："


@pytest.mark.parametrize("text", ["评上专业镇给多少钱", "专业镇谁认定"])
def test_who_asks_of_towns_in_general_has_no_result(ask: Ask, text: str) -> None:
    assert not said(ask, text).criteria


@pytest.mark.parametrize(
    "text",
    [
        "我们镇啥都没有就是有决心，书记镇长天天抓，成立了专班",
        "镇里专门派了副镇长管这事，镇长每周调度，还开了动员会",
    ],
)
def test_who_tells_of_their_town_hears_of_nobody_that_is_not_there(ask: Ask, text: str) -> None:
    reply = said(ask, text)
    assert reply.criteria
    assert "没有提到" not in reply.blocks[0].text


@pytest.mark.parametrize(
    "text", ["我们是快递云仓镇，年产值4亿，按哪个线", "我们是跑大车的运输镇，一年六个亿，按哪类算"]
)
def test_the_name_of_a_trade_claims_no_platform(ask: Ask, text: str) -> None:
    reply = said(ask, text)
    assert reply.topic.facts
    assert "services" not in reply.topic.facts.values
    assert "主导产业类型" in reply.blocks[0].text
