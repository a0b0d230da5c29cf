"""Corrections: the text as it reads once what was taken back is put right."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.policy.policy import Policy
from knowledge.reading.correction import corrected

DAY = datetime.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("去年的省级企业技术中心，打错了，是市级", "去年的市级企业技术中心"),
        ("省级创新中心是去年评的，更正：前年", "省级创新中心是前年评的"),
        ("去年省级企业技术中心，应该是国家级，写错了", "去年国家级企业技术中心"),
        ("去年省级企业技术中心，口误，是创新中心", "去年省级创新中心"),
        ("不是今年，是去年拿的省级企业技术中心", "是去年拿的省级企业技术中心"),
        ("产值8亿，就业2100人，不对，产值是11亿", "产值11亿，就业2100人"),
        ("产值8亿，啊不对，11亿，就业2100人", "产值11亿，就业2100人"),
        ("全国占有率60%，全省70%，不对，全国占有率是40%", "全国占有率40%，全省70%"),
    ],
)
def test_what_is_told_anew_stands_for_what_was_taken_back(
    policy: Policy, said: str, meant: str
) -> None:
    assert corrected(said, policy.facts, DAY) == meant


@pytest.mark.parametrize(
    "said",
    [
        "去年的国家级企业技术中心，应该是50万吧",
        "技改投了1500万，应该是可以拿500万",
        "去年拿了国家级创新中心，企业技术中心应该是省级",
        "去年评上省级企业技术中心，是不是国家级的更多",
        "去年评上省级企业技术中心，不对，没评上国家级",
        "我们不是省级企业技术中心，有奖吗",
    ],
)
def test_what_takes_nothing_back_stays_as_it_is(policy: Policy, said: str) -> None:
    assert corrected(said, policy.facts, DAY) == said


WORDS = ["去年", "前年", "国家级", "省级", "企业技术中心", "创新中心", "产值", "8亿", "12亿"]
MARKERS = ["不对", "不是", "是", "应该是", "记错了", "更正", "，", "没"]
pieces = st.sampled_from([*WORDS, *MARKERS])


@given(st.lists(pieces, max_size=14).map("".join))
def test_it_ends_on_whatever_is_written_and_makes_nothing_up(policy: Policy, said: str) -> None:
    told = corrected(said, policy.facts, DAY)
    assert all(word in said for word in ("8亿", "12亿", "国家级", "省级", "去年") if word in told)
