"""Cues: words that are not seen in longer ones, and how long a cue may take."""

import re
import tomllib
from pathlib import Path

import pytest

from knowledge.policy.cues import pattern
from knowledge.question import cues

FILE = tomllib.loads(Path(cues.__file__).with_name("cues.toml").read_text("utf-8"))
WORDS = tomllib.loads(Path(cues.__file__).with_name("words.toml").read_text("utf-8"))
FORMS = [table for group, table in FILE.items() if group != "unlike"]
CUES = [cue for table in FORMS for those in table.values() for cue in those]


def test_closed_forms_are_few_and_words_are_plain() -> None:
    longer = WORDS["longer"]
    words = [
        w for t in WORDS.values() if isinstance(t, dict) for those in t.values() for w in those
    ]
    assert len(CUES) <= 150
    assert [word for word in (*words, *longer) if re.escape(word) != word] == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("person.head", "副局长是谁", False),
        ("person.head", "局长是谁", True),
        ("owner.office", "产业布局", False),
        ("sets.part", "还管哪些", True),
        ("sets.part", "管理哪些", False),
    ],
)
def test_a_word_is_not_seen_inside_a_longer_one(name: str, text: str, *, found: bool) -> None:
    assert bool(cues.cue_patterns()[name].search(text)) is found


@pytest.mark.parametrize(
    ("cue", "said"),
    [("(每年|每年要|要)*拿出", "每年要"), ("(?:已经?|都已?)+完成", "都已"), ("费(用)*?花", "费用")],
)
@pytest.mark.timeout(20)
def test_words_in_a_row_are_not_tried_in_every_way(cue: str, said: str) -> None:
    assert pattern(cue).search(said * 300) is None


def test_a_group_said_a_few_times_still_matches() -> None:
    cue = r"很(好|快)*了"
    assert pattern(cue).search("很好快好快了")
    assert pattern(r"[)]*\)*x").search("))))))))))))x"), "brackets that are said are no group"
