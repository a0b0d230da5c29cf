"""Money put right, added or taken back behind a result."""

import pytest

from knowledge.policy.facts.facts import Level
from tests.conftest import Ask
from tests.handlers.talking import said

FIRM = "算一算我们企业能拿哪些奖励"

FUNDS = "去年工信专项省里给了80万，市里给了40万"


def test_a_title_told_where_money_is_asked_for_is_no_money(ask: Ask) -> None:
    reply = said(ask, FIRM, "不清楚", "创新中心 去年 省级")
    assert reply.topic.facts
    assert [(t.level, t.year) for t in reply.topic.facts.titles] == [(Level.PROVINCE, 2025)]
    assert reply.topic.facts.funds == ()


def test_more_money_is_added_and_a_level_told_again_replaced(ask: Ask) -> None:
    first = "去年省里给了我们工信专项100万"
    assert "45 万元" in said(ask, first, "市里也给了50万").text
    assert "60 万元" in said(ask, first, "如果省里给的是200万呢").text
    assert "30 万元" in said(ask, first, "国家的500万算不算").text
    assert "30 万元" not in said(ask, first, "20万什么时候到账").text


@pytest.mark.parametrize(
    ("turns", "amount"),
    [
        (["省里是100万"], 420_000),
        (["市里那40万没批，别算了"], 240_000),
        (["省里是100万，市里那40万没批"], 300_000),
        (["市里那笔最后没下来", "省里那个我记错了，是50万"], 150_000),
        (["要是省里给的是200万呢"], 720_000),
        (["省里那笔里头有30万是科技厅给的"], 270_000),
        (["市里那40万是科技局的"], 240_000),
        (["省里又给了20万"], 420_000),
        (["省里再给20万呢"], 420_000),
        (["市里的是前年的"], 240_000),
        (["前年省里工信专项也给过100万"], 360_000),
    ],
)
def test_money_is_put_right_by_its_level(ask: Ask, turns: list[str], amount: int) -> None:
    reply = said(ask, FUNDS, *turns)
    assert reply.awards
    assert [r.amount_yuan for r in reply.awards.results] == [amount]


def test_money_of_which_none_came_is_matched_by_nothing(ask: Ask) -> None:
    reply = said(ask, "去年工信专项省里给了80万", "省里那80万没批")
    assert reply.awards
    assert [r.verdict for r in reply.awards.results] == ["not_eligible"]


def test_a_sum_that_may_be_of_two_levels_is_asked_back(ask: Ask) -> None:
    reply = said(ask, FUNDS, "如果是300万呢")
    assert "“300万”是哪一项" in reply.text
    assert reply.topic.facts == said(ask, FUNDS).topic.facts


def test_money_of_another_level_is_added(ask: Ask) -> None:
    reply = said(ask, "去年工信专项省里给了80万", "市里去年也给了40万，那能配多少")
    assert reply.awards
    assert [r.amount_yuan for r in reply.awards.results] == [360_000]


def test_money_told_behind_the_award_still_counts(ask: Ask) -> None:
    reply = said(ask, "去年省里给了工信资金80万", "县里配多少", "市里也给了20万")
    assert "30 万元" in reply.text


@pytest.mark.parametrize("denial", ["没要过国家和省里的钱", "上面的钱一分没拿过"])
def test_money_that_the_result_lacks_needs_no_name(ask: Ask, denial: str) -> None:
    reply = said(ask, "技改投了2400万", denial)
    assert reply.awards is not None
    assert [r.verdict for r in reply.awards.results] == ["eligible"]
