"""The table of intents: every overlap is declared, and nobody answers for standing first."""

import asyncio
import json
from itertools import combinations
from pathlib import Path

import pytest

from handlers.intents.intents import INTENTS
from handlers.message import Topic
from handlers.precedence import beaten, candidates
from handlers.trace import Trace
from handlers.turn import Turn
from knowledge.policy.folder.questions import examples
from knowledge.policy.policy import Policy
from knowledge.question.pieces import parts
from tests.conftest import DAY

POLICIES = Path(__file__).parents[2] / "knowledge" / "policies"
GOLD = Path(__file__).parents[1] / "eval"
_STEP = 10  # of the examples every tenth


def _turns(policy: Policy, texts: list[str]) -> list[Turn]:
    pieces = (piece for text in texts for piece in parts(text, policy))
    return [Turn(piece, DAY, Topic(), trace=Trace()) for piece in pieces]


@pytest.fixture(scope="module")
def turns(policy: Policy) -> list[Turn]:
    """Every piece of the gold questions, and of some of the examples."""
    files = (file.read_text("utf-8") for file in sorted(GOLD.glob("*.jsonl")))
    gold = [json.loads(line)["text"] for file in files for line in file.splitlines()]
    some = [example.text for example in examples(POLICIES / policy.file.key)][::_STEP]
    return _turns(policy, list(dict.fromkeys([*gold, *some])))


def test_every_row_beats_rows_that_are_there_and_never_itself() -> None:
    names = [row.name for row in INTENTS]
    assert len(set(names)) == len(names)
    for row in INTENTS:
        assert row.beats.keys() <= set(names)
        assert row.name not in beaten(row.name)
        assert all(row.beats.values())


def test_of_two_intents_that_could_answer_the_table_says_which(turns: list[Turn]) -> None:
    undeclared = set()
    for turn in turns:
        for one, other in combinations(asyncio.run(candidates(turn)), 2):
            if one not in beaten(other) and other not in beaten(one):
                undeclared.add((one, other, turn.question.text))
    assert not undeclared
