"""A result opened further: reasons, quotes, sharing, what next, and whose facts they are."""

import pytest

from handlers.message import Intent, Topic
from handlers.texts import calculators as texts
from handlers.texts import interview as asking
from handlers.texts.answers import LINK_DAMAGED
from tests.conftest import Ask
from tests.handlers.talking import talk

FOUNDRY = "我们镇做铸造的，产值9亿，龙头2家，配套12家"
PLANT = "去年评上省级企业技术中心，技改投资1800万，没拿过国家省里的钱，不是小巨人"


@pytest.mark.parametrize("says", [FOUNDRY, PLANT])
def test_a_result_offers_its_reasons_its_quotes_a_change_and_sharing(ask: Ask, says: str) -> None:
    labels = [button.label for button in ask(says).buttons]
    assert labels == [
        asking.GO_ON,
        texts.REASONS_BUTTON,
        texts.QUOTES_BUTTON,
        asking.CHANGE,
        asking.AGAIN,
        texts.SHARE,
        texts.PICTURE,
    ]


def test_reasons_tell_the_facts_as_understood_and_every_rule(ask: Ask) -> None:
    reasons = talk(ask, [FOUNDRY, "理由"])
    assert "主导产业年产值9亿元" in reasons.text
    assert all(f"（{n}）" in reasons.text for n in "一二三四五六七八")


def test_quotes_stand_in_the_text_word_for_word(ask: Ask) -> None:
    quotes = talk(ask, [FOUNDRY, "引文"])
    assert "主导产业应至少拥有1家实力较强、行业知名的龙头企业" in quotes.text
    assert "原则上制造业类专业镇年产值10亿元以上（含）" in quotes.text


@pytest.mark.parametrize("says", [FOUNDRY, PLANT])
def test_what_is_shared_gives_the_same_result_as_text_and_as_link(ask: Ask, says: str) -> None:
    result = ask(says)
    shared = talk(ask, ["分享"], result.topic)
    forwarded = ask(shared.blocks[1].text)
    assert (forwarded.awards, forwarded.criteria) == (result.awards, result.criteria)
    assert shared.link
    assert len(shared.link.code) <= 64
    opened = ask(action=f"start {shared.link.code}")
    assert (opened.awards, opened.criteria) == (result.awards, result.criteria)
    assert opened.topic.facts == result.topic.facts


@pytest.mark.parametrize("code", ["f", "fAAAA", "x123", "f" + "A" * 63, "f龙头"])
def test_a_damaged_link_says_so(ask: Ask, code: str) -> None:
    assert ask(action=f"start {code}").text == LINK_DAMAGED


@pytest.mark.parametrize(
    ("says", "step"),
    [
        (PLANT, "再投 200 万元即达 2000 万元门槛，或者评上专精特新“小巨人”"),
        ("技改投了700万，没拿过国家省里的钱，不是小巨人", "再投 1300 万元即达 2000 万元门槛"),
        ("我们公司营收9.2亿", "再增加 8000 万元即达 10 亿元"),
        ("2026年评上的省级企业技术中心", "到 2027 年才算上年度，那时是 20 万元"),
        ("要是明年评上省技术中心 到时候给多少", "下一年才算上年度的；那时省级是 20 万元"),
        ("假如27年评上市技术中心 钱咋算", "到 2028 年才算上年度，那时是 10 万元"),
        ("2023年评上的市级企业技术中心", "省级是 20 万元"),
        ("去年评上市级制造业创新中心", "省级是 50 万元"),
    ],
)
def test_an_award_not_reached_says_what_would_reach_it(ask: Ask, says: str, step: str) -> None:
    assert step in ask(says).text


def test_a_milestone_is_named_after_its_award(ask: Ask) -> None:
    assert "主营业务收入进档奖励（10亿）" in ask("我们厂去年营收11亿给奖不").blocks[0].text


def test_a_branch_is_not_settled_by_the_text(ask: Ask) -> None:
    reply = ask("去年拿了省级企业技术中心分中心")
    assert reply.awards
    assert [r.verdict.value for r in reply.awards.results] == ["ambiguous"]
    assert reply.awards.fixed_total_yuan is None
    assert "分中心" in reply.text


def test_whose_facts_they_are_is_asked_where_it_is_unclear(ask: Ask) -> None:
    reply = ask("年产值3亿，能拿多少奖励")
    assert reply.intent is Intent.CLARIFY
    assert reply.criteria is None
    assert talk(ask, ["按镇测认定"], reply.topic).criteria
    assert talk(ask, ["按企业算奖励"], reply.topic).topic.asking == "titles"


def test_a_word_that_opens_a_result_opens_nothing_without_one(ask: Ask) -> None:
    assert ask("理由", topic=Topic()).criteria is None
    assert ask("分享").link is None


def test_one_fact_of_a_single_message_is_changed_and_the_result_follows(ask: Ask) -> None:
    changed = talk(ask, [FOUNDRY, "改主导产业年产值", "12亿"])
    assert changed.criteria
    assert changed.topic.asking is None
    assert changed.criteria.overall == "incomplete"


@pytest.mark.parametrize(("says", "is_one"), [("是小巨人", True), ("不是小巨人", False)])
def test_what_the_verdict_lacks_is_told_without_saying_whose(
    ask: Ask, says: str, is_one: bool
) -> None:
    first = ask("我们投了1800万搞技改，没拿过国家和省里的技改钱")
    facts = ask(says, topic=first.topic).topic.facts
    assert facts
    assert facts.values["little_giant"] is is_one


def test_who_takes_a_title_back_takes_back_all_that_its_word_told(ask: Ask) -> None:
    told = ask("我们是小巨人企业", topic=ask("我们厂技改投了1800万").topic)
    reply = ask("记错了，不是小巨人", topic=told.topic)
    assert reply.topic.facts
    assert "specialised_refined" not in reply.topic.facts.values
    assert reply.blocks[0].text.startswith("还拿不到：市级技术改造专项资金还差 200 万元")


def test_two_shares_differ_by_points(ask: Ask) -> None:
    text = ask("我们镇的产品全国占3%，省里占55%").text
    assert "还差 27 个百分点（要 30%）" in text
    assert "多出 5 个百分点" in text
