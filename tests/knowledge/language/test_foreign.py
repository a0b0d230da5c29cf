"""Which messages are in another language than Chinese."""

import pytest

from knowledge.language.foreign import is_foreign


@pytest.mark.parametrize(
    "text",
    [
        "who is the leader of this group?",
        "How much is the award",
        "WHO LEADS THE MEASURE",
        "Quelles sont les conditions ?",
        "tiêu chuẩn công nhận là gì",
        "Какие условия признания",
        "専業町の認定基準は何ですか",
        "인정 기준이 무엇입니까",
        "مَنْ يقود",
    ],
)
def test_sentences_of_other_languages_are_foreign(text: str) -> None:
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        *("deadline 是什么时候", "有没有 VIP service", "专业镇の标准", "5G", "PPP BOT EPC", "kw"),
        *(
            "",
            "123",
            "？？？",
            "😀👍",
            "http://example.com/some/page",
            "a@b.com",
            "word",
            "AI 支持吗",
        ),
        *("省级企业技术中心奖多少", "ISO9001 CMMI 认证有没有奖"),
    ],
)
def test_chinese_with_an_english_word_is_not(text: str) -> None:
    assert not is_foreign(text)
