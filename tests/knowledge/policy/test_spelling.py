"""Mending what was typed by its sound."""

import pytest

from knowledge.policy.spelling import Spelling

KNOWN = "企业技术中心奖励质量品牌提升行动市场主体倍增牵头单位公示"


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(["技术中心", "奖励", "提升", "市场主体倍增", "牵头", "工时"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("企业技术忠心奖利", "企业技术中心奖励"),
        ("质量品牌提神行动", "质量品牌提升行动"),
        ("市场主体倍曾", "市场主体倍增"),
        ("谁牵投", "谁牵头"),
    ],
)
def test_words_that_sound_the_same_are_mended(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.mend(typed, KNOWN) == meant


def test_a_word_of_the_document_is_never_mended_into_another(spelling: Spelling) -> None:
    assert spelling.mend("公示几天", KNOWN) == "公示几天"


def test_text_without_a_slip_comes_back_as_it_is(spelling: Spelling) -> None:
    assert spelling.mend("天气怎么样 abc 123", KNOWN) == "天气怎么样 abc 123"
    assert spelling.mend("", KNOWN) == ""
