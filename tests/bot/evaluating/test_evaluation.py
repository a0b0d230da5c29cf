"""`policybot eval` prints what the reference scorer prints."""

import importlib.util
import random
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.conversation.conversation import Conversations
from bot.evaluating.evaluation import DEVELOPMENT, HARD, _answers, measure
from bot.evaluating.gold import read_gold
from handlers.services import Services

Answered = Callable[[Path], list[dict[str, Any]]]
EVAL = Path(__file__).parents[2] / "eval"
SILENT = {"awards-hard": 0, "criteria-hard": 1}  # at most


def script(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, EVAL / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scorer() -> Any:
    return script("score")


@pytest.fixture(scope="module")
def answered(services: Services) -> Answered:
    """Answers the questions of a gold file, each file once for all tests."""
    return cache(lambda file: _answers(Conversations(services), read_gold(file)))


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
    answered: Answered, scorer: Any, file: Path, spoil: bool
) -> None:
    gold = read_gold(file)
    answers = answered(file)
    if spoil:
        answers = list(damaged(answers))
    _, theirs, failures = scorer.evaluate(gold, answers)
    ours, failed = measure(gold, answers)
    assert ours.keys() >= theirs.keys() - {"entries"}
    for name in ours.keys() & theirs.keys():
        assert ours[name] == pytest.approx(theirs[name], abs=1e-9), name
    assert len(failed) == len(failures)


@pytest.mark.parametrize("file", HARD, ids=lambda file: file.stem)
@pytest.mark.parametrize("spoil", [False, True], ids=["as answered", "damaged"])
def test_metrics_of_the_hard_ones_are_the_scorers(
    answered: Answered, file: Path, spoil: bool
) -> None:
    scorer = script("score_everyday")
    gold = read_gold(file)
    answers = answered(file)
    if spoil:
        answers = list(damaged(answers))
    check = scorer.criteria if isinstance(gold[0]["expect"], dict) else scorer.awards
    theirs = [check(entry, answer) for entry, answer in zip(gold, answers, strict=True)]
    ours, _ = measure(gold, answers)
    assert ours["right"] == pytest.approx(sum(not faults for faults, _ in theirs) / len(gold))
    assert ours["silent"] == sum(silent for _, silent in theirs)


@pytest.mark.parametrize("file", HARD, ids=lambda file: file.stem)
def test_hardly_any_hard_one_is_wrong_and_none_for_sure(answered: Answered, file: Path) -> None:
    metrics, failed = measure(read_gold(file), answered(file))
    wrong = [entry["text"] for entry in failed]
    assert metrics["silent"] <= SILENT[file.stem], wrong
    assert metrics["right"] >= 0.92, wrong
