"""`policybot eval` prints what the reference scorer prints."""

import importlib.util
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.conversation import Conversations
from bot.evaluation import DEVELOPMENT, _answers, measure, read_gold
from handlers.services import Services

SCORER = Path(__file__).parents[1] / "eval" / "score.py"


@pytest.fixture(scope="module")
def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def damaged(answers: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yields the answers with things dropped, swapped and made up, always the same ones."""
    chance = random.Random(3)  # noqa: S311
    for answer in answers:
        other = chance.choice(answers)
        taken = [key for key in answer if key != "question" and chance.random() < 0.3]
        yield {**answer, **{key: other.get(key) for key in taken}}


@pytest.mark.parametrize("file", DEVELOPMENT, ids=lambda file: file.stem)
@pytest.mark.parametrize("spoil", [False, True], ids=["as answered", "damaged"])
def test_metrics_are_the_reference_scorers(
    services: Services, scorer: Any, file: Path, spoil: bool
) -> None:
    gold = read_gold(file)
    answers = _answers(Conversations(services), gold)
    if spoil:
        answers = list(damaged(answers))
    _, theirs, failures = scorer.evaluate(gold, answers)
    ours, failed = measure(gold, answers)
    assert ours.keys() >= theirs.keys() - {"entries"}
    for name in ours.keys() & theirs.keys():
        assert ours[name] == pytest.approx(theirs[name], abs=1e-9), name
    assert len(failed) == len(failures)
