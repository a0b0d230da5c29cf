"""What a question wants is learned from examples, and what of it a document lacks."""

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.policy.policy import Policy
from knowledge.policy.wants import learned_aspects, learned_wants

POLICY = Path(__file__).parents[3] / "knowledge" / "policies" / "puxian-2023-1"


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
    alone, beside = policy.wants.absence(text, None), policy.wants.absence(text, 1.5)
    assert 0 < beside < alone < 1


def test_a_document_that_has_it_lacks_it_no_more(policy: Policy) -> None:
    *others, last = policy.records
    records = [*others, replace(last, text=f"{last.text}由专家评审委员会评定。")]
    lacking = learned_aspects(POLICY, policy.records).named("aspect").labels
    having = learned_aspects(POLICY, records).named("aspect").labels
    assert set(lacking) - set(having) == {"expert_review"}


def test_examples_of_any_policy_have_its_own_terms(policy: Policy) -> None:
    features = learned_wants(POLICY, policy.records).named("want").vocabulary
    assert not any("{" in feature for feature in features)
