"""Cues: which are tried, and that none is missed."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.policy import absent
from knowledge.policy.cues import Cues, needed, pattern

FILE = tomllib.loads(Path(absent.__file__).with_name("absent.toml").read_text("utf-8"))
CUES = [cue for table in ("aspect", "chatter") for e in FILE[table] for cue in e["cues"]]
ALL = Cues((cue, number) for number, cue in enumerate(CUES))


@pytest.mark.parametrize(
    ("cue", "characters"),
    [
        ("微信(号|群)", "微"),
        ("(加|留)(个)?微信", "微"),
        ("(几|多少)(个|家)?", "几多"),
        ("[加留]?(个|的)+", "个的"),
        ("(加|留)?", ""),
        ("(加|)", ""),
        (r"[^加](?=微)\d{0,3}.*[一-十]", ""),
        ("(?<!目标)(?:截[止至])", "截"),
    ],
)
def test_a_cue_needs_one_of_its_characters(cue: str, characters: str) -> None:
    assert needed(cue, Counter(cue)) == set(characters)


@settings(deadline=None)  # a long cue takes its time to make a text of
@given(st.data())
def test_no_cue_is_missed(data: st.DataObject) -> None:
    text: str = data.draw(st.from_regex(data.draw(st.sampled_from(CUES))))
    expected = next((n for n, cue in enumerate(CUES) if re.search(cue, text)), None)
    assert ALL.first(text) == expected


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
