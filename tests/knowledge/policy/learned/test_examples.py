"""Examples are written from the policy, not from the questions that measure the bot."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from bot.evaluating.evaluation import DEVELOPMENT
from bot.evaluating.gold import read_gold
from knowledge.policy.fold import squeeze
from knowledge.policy.learned.slots import EXAMPLES

POLICY = Path(__file__).parents[4] / "knowledge" / "policies" / "puxian-2023-1"
_LONG = 9  # characters: shorter questions are asked alike by everyone


def texts(value: object) -> Iterator[str]:
    """Yields every text of a table, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def test_no_example_copies_an_evaluation_question() -> None:
    measured = {squeeze(entry["text"]) for file in DEVELOPMENT for entry in read_gold(file)}
    for folder in (POLICY / "questions", POLICY / "tellings", EXAMPLES):
        for file in folder.rglob("*.toml"):
            examples = {squeeze(t) for t in texts(tomllib.loads(file.read_text("utf-8")))}
            copied = [text for text in examples & measured if len(text) >= _LONG]
            assert copied == [], file
