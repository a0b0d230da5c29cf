"""An idle sentence beside what is told changes nothing of what is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told

TOLD = (
    "我们镇龙头1家，配套12家，用工2300人",
    "我们做铸件的，去年产值11亿，全国占三成五，全省六成",
    "去年评上省级企业技术中心，能拿多少",
    "技改投了2300万，没拿过上头的钱",
    "去年主营收入12亿，有奖没",
)
IDLE = (
    "我老家离这儿六十里",
    "我今年45岁",
    "去年还修了12公里路花了三千万",
    "去年交了80万电费",
    "我妈住院花了三万多",
    "厂里欠着银行两百六十万",
    "村里去年打了三眼井",
)


@settings(max_examples=40)
@given(text=st.sampled_from(TOLD), idle=st.sampled_from(IDLE), first=st.booleans())
def test_an_idle_sentence_changes_nothing(
    policy: Policy, text: str, idle: str, first: bool
) -> None:
    beside = f"{idle}，{text}" if first else f"{text}，{idle}"
    assert told(policy, beside).facts == told(policy, text).facts


@pytest.mark.parametrize(
    "text",
    [
        "东沟800人，西沟700人，一共就这些",
        "跟着干的十四家，一年两亿三",
        "市级企业技术中心，2025年12月31号发的文",
        "旺季三千二，淡季两千五",
    ],
)
def test_what_goes_on_about_a_fact_is_not_idle(policy: Policy, text: str) -> None:
    facts = told(policy, f"我们镇做砂锅，{text}").facts
    assert facts.titles or facts.values.keys() - {"sector"}
