"""Money that is asked of two levels: a no to one of them is none to the other."""

import pytest

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
    ],
)
def test_a_no_to_one_level_asks_for_the_other(
    ask: Ask, answers: list[str], received: bool | None
) -> None:
    reply = said(ask, *INVESTED, *answers)
    assert reply.topic.facts
    assert reply.topic.facts.values.get("renovation_funds") is received
    assert (reply.topic.asking == "renovation_funds") is (received is None)


def test_what_is_left_of_two_levels_is_asked(ask: Ask) -> None:
    assert "国家的呢" in said(ask, *INVESTED, "没拿过省里的").text
