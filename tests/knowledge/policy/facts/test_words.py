"""Words of a fact: the longest at each place, and what must stand near them."""

import pytest

from knowledge.policy.facts.fact import Choice, Fact
from knowledge.policy.facts.facts import Asker

SECTOR = Fact(
    name="sector",
    asker=Asker.TOWN,
    label="产业",
    kind="choice",
    choice=(Choice(value="m", label="制造业", plain=("制造业",), words=("制造",)),),
    unlike=("制造业创新中心", "制造费"),
)
STANDARD = Fact(
    name="standard",
    asker=Asker.ENTERPRISE,
    label="标准",
    kind="choice",
    choice=(Choice(value="lead", label="牵头", plain=("国家标准",), near=("牵头", "主持")),),
)


def said(fact: Fact, text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in fact.named(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我们镇搞制造业", ["制造业"]),
        ("评上制造业创新中心", []),
        ("制造费用不少，制造业也有", ["制造业"]),
    ],
)
def test_a_word_is_not_seen_in_a_longer_one(text: str, found: list[str]) -> None:
    assert said(SECTOR, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("牵头起草了国家标准", ["牵头起草了国家标准"]),
        ("国家标准是我们主持的", ["国家标准是我们主持"]),
        ("参与了国家标准", []),
        ("我们牵头办会，参与了国家标准", []),
    ],
)
def test_what_a_choice_needs_stands_in_the_same_piece(text: str, found: list[str]) -> None:
    assert said(STANDARD, text) == found
