"""Checking a policy folder, in a clerk's words: what is wrong, and what is left to confirm."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot import texts
from bot.errors.explained import explained
from knowledge.policy.check import Problem, problems, unconfirmed

_MOST = 20  # lines to confirm that are shown at once


def wrong(folder: Path) -> list[str]:
    """Return what is wrong with the folder, a sentence each; nothing where all is well."""
    return [_sentence(problem) for problem in problems(folder)]


def lead(folder: Path) -> Iterator[str]:
    """Yield what is left to do: the lines to confirm, the first of them, and what is not there."""
    left = list(unconfirmed(folder))
    if left:
        files = Counter(one.file for one in left).items()
        counts = "，".join(texts.CHECK_COUNT.format(file=file, count=n) for file, n in files)
        yield texts.CHECK_UNCONFIRMED.format(count=len(left), counts=counts)
        yield from (texts.CHECK_LINE.format(**vars(one)) for one in left[:_MOST])
        if len(left) > _MOST:
            yield texts.CHECK_MORE.format(count=len(left) - _MOST)
    for name, sentence in texts.CHECK_LACKING.items():
        if not (folder / name).exists():
            yield sentence


def _sentence(problem: Problem) -> str:
    if problem.error:
        return explained(problem.error)
    words = {"file": problem.file, "what": problem.what, "where": problem.where}
    return texts.CHECK[problem.kind].format(**words).replace("（）", "")
