"""Folding: one spelling for what people write in many."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.policy.fold import fold, squeeze


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("專利申請有冇支持", "专利申请有没有支持"),
        ("資訊網路軟體", "信息网络软件"),
        ("邊個部門牽頭", "哪个部门牵头"),
        ("１０００万", "1000万"),
        ("1,000,000,000元", "1000000000元"),
        ("固投2000w", "固投2000万"),
        ("10个亿", "10亿"),
        ("十个亿", "10亿"),
        ("五十万元", "50万元"),
        ("百分之三十", "30%"),
        ("二零二五年", "2025年"),
        ("50 万元", "50万元"),
        ("ＡＩ", "ai"),
    ],
)
def test_spellings_of_one_thing_fold_to_one(written: str, plain: str) -> None:
    assert squeeze(written) == squeeze(plain)


@pytest.mark.parametrize(
    "words", ["一镇一策", "第四条", "千万别", "一个平台", "甚至", "万元", "两三百人"]
)
def test_what_is_no_number_stays_as_it_is(words: str) -> None:
    assert fold(words) == words


@given(st.text(max_size=80))
def test_squeezing_twice_changes_nothing_more(text: str) -> None:
    once = squeeze(text)
    assert not any(character.isspace() for character in once)
    assert fold(once).replace(" ", "") is not None


@given(st.integers(min_value=1, max_value=9999))
def test_a_number_in_digits_keeps_its_value(number: int) -> None:
    assert squeeze(f"{number:,}万元") == f"{number}万元"


@given(st.text(st.characters(), max_size=40))
def test_any_string_can_be_folded(text: str) -> None:
    fold(f"\ud800{text}\udfff").encode()
    squeeze(text).encode()
