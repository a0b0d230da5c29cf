"""What a question wants is learned from examples, and what of it a document lacks."""

import re
from pathlib import Path

import pytest

from knowledge.policy.learned.learned_wants import learned_aspects
from knowledge.policy.learned.slots import EXAMPLES, Terms, filled, terms_of
from knowledge.policy.policy import Policy
from knowledge.policy.search.found import Found

POLICY = Path(__file__).parents[4] / "knowledge" / "policies" / "puxian-2023-1"
COMMON = "".join(file.read_text("utf-8") for file in EXAMPLES.rglob("*.toml"))


def terms(policy: Policy) -> Terms:
    return terms_of(policy.file, policy.departments, policy.phrasings, policy.records)


@pytest.mark.parametrize("text", ["打品牌这块哪家单位扛旗", "拉投资的活儿归哪个局领着干"])
def test_who_leads_is_told_from_what_is_written(policy: Policy, text: str) -> None:
    assert policy.wants.owner(text) > 0


@pytest.mark.parametrize("text", ["打品牌都有哪些办法", "要是投了三千万能给什么好处"])
def test_what_is_written_is_told_from_who_leads(policy: Policy, text: str) -> None:
    assert policy.wants.owner(text) < 0


@pytest.mark.parametrize(
    ("text", "aspect"),
    [("交表交到哪天为止", "申报的起止时间"), ("你们那儿的座机号发一下", "联系电话")],
)
def test_what_no_document_has_is_named(policy: Policy, text: str, aspect: str) -> None:
    assert policy.wants.nowhere(text) > 0
    assert policy.wants.aspect(text) == aspect


def test_absence_is_a_probability_that_a_clause_lowers(policy: Policy) -> None:
    text = "座机号是多少"
    alone = policy.wants.absence(text, Found())
    beside, answering = (
        policy.wants.absence(text, Found(lead=1.5, sentence=near)) for near in (0, 0.5)
    )
    assert 0 < answering < beside < alone < 1


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("你好 请问招商谁牵头", "请问招商谁牵头"),
        ("招商谁牵头 谢谢", "招商谁牵头"),
        ("招商谁牵头 奖多少", "招商谁牵头 奖多少"),
        ("你好 谢谢", "你好 谢谢"),
    ],
)
def test_talk_beside_a_question_is_no_part_of_it(policy: Policy, text: str, asking: str) -> None:
    assert policy.wants.asking(text) == asking


def test_what_any_policy_says_is_a_greeting_is_no_chatter_of_one(policy: Policy) -> None:
    assert policy.wants.of("nihao") == "greeting"


def test_a_document_that_has_it_lacks_it_no_more(policy: Policy) -> None:
    known = terms(policy)
    lacking = learned_aspects(POLICY, policy.text, known, {}).named("aspect").labels
    having = learned_aspects(POLICY, f"{policy.text}由专家评审委员会评定", known, {})
    assert set(lacking) - set(having.named("aspect").labels) == {"expert_review"}


def test_a_slot_takes_the_policys_own_terms_in_turn(policy: Policy) -> None:
    known = terms(policy)
    assert list(filled(["{place}的事", "{unknown}的事"], known)) == ["蒲县的事"]
    found = list(filled(["{department}管什么"] * 3, known))
    assert len(set(found)) == 3
    assert all(policy.directory.mentions(text, short=True) for text in found)


@pytest.mark.parametrize("slot", sorted(set(re.findall(r"\{(\w+)\}", COMMON))))
def test_every_slot_of_the_common_examples_is_known(policy: Policy, slot: str) -> None:
    assert terms(policy)[slot]
