"""What is made of a result is held against it; what is so now is not what was supposed."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import talk

_FIRM = "我们厂去年评上省级企业技术中心，工信专项省里去年给了40万"


@pytest.mark.parametrize(
    ("says", "first"), [("总共32万对吧", "对，"), ("那就是一共50万呗", "不是 50万")]
)
def test_a_sum_is_no_fact(ask: Ask, says: str, first: str) -> None:
    before, after = talk(ask, (_FIRM,)), talk(ask, (_FIRM, says))
    assert after.text.startswith(first)
    assert "32 万元" in after.blocks[0].text
    assert after.topic.facts == before.topic.facts


def test_now_is_what_was_told(ask: Ask) -> None:
    reply = talk(ask, (_FIRM, "要是省里给的是100万呢", "眼下我能领多少"))
    assert "12 万元" in reply.text
    assert "30 万元" not in reply.text


def test_what_is_not_got_is_asked(ask: Ask) -> None:
    assert "专业镇" in ask("万一没评上呢").blocks[0].text


@pytest.mark.parametrize(
    ("says", "told"), [("付局长呢", "付国平"), ("民政局呢", "没有提到"), ("住建局呢", "乔龙奎")]
)
def test_somebody_else_by_name_is_not_who_was_shown(ask: Ask, says: str, told: str) -> None:
    assert told in talk(ask, ("财政局局长是谁", says)).text


def test_how_much_is_of_the_award_shown(ask: Ask) -> None:
    reply = talk(ask, ("主营做到50亿给不给奖", "给多少钱"))
    assert "文件没有写金额" in reply.text
