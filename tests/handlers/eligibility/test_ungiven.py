"""Money that is asked of two levels: a no to one of them is none to the other."""

import pytest

from knowledge.language.quantity import Quantity
from tests.conftest import Ask
from tests.handlers.talking import ENTERPRISE, said

INVESTED = (ENTERPRISE, "没有", "没有", "3千万")


@pytest.mark.parametrize(
    ("answers", "received"),
    [
        (["没拿过"], False),
        (["都没有"], False),
        (["国家和省里的都没有"], False),
        (["没拿过省里的"], None),
        (["没拿过省里的", "国家的也没有"], False),
        (["国家的没有", "省里也没给过"], False),
        (["没拿过省里的", "国家的拿过"], True),
        (["省里的拿过"], True),
        (["没拿过省里的，主营11亿"], None),
        (["国家和省里的都没有，主营11亿"], False),
    ],
)
def test_a_no_to_one_level_asks_for_the_other(
    ask: Ask, answers: list[str], received: bool | None
) -> None:
    reply = said(ask, *INVESTED, *answers)
    assert reply.topic.facts
    assert reply.topic.facts.values.get("renovation_funds") is received
    assert (reply.topic.asking == "renovation_funds") is (received is None)


@pytest.mark.parametrize(
    ("behind", "name", "yuan"),
    [
        ("主营11亿", "revenue_yuan", 1_100_000_000),
        ("其实投了2千万", "fixed_investment_yuan", 20_000_000),
    ],
)
def test_what_is_told_behind_it_is_taken_too(ask: Ask, behind: str, name: str, yuan: int) -> None:
    reply = said(ask, *INVESTED, f"没拿过省里的，{behind}")
    assert reply.topic.facts
    assert reply.topic.facts.quantity(name) == Quantity.of(yuan)
    assert "国家的呢" in reply.text


def test_what_is_left_of_two_levels_is_asked(ask: Ask) -> None:
    assert "国家的呢" in said(ask, *INVESTED, "没拿过省里的").text
