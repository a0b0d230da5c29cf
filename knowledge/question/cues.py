"""Cues: the words of words.toml and the closed forms of cues.toml that a question may hold."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from knowledge.policy.cues import pattern

_LONGER = "longer"  # the words of the language in which shorter ones are not meant


class Cues(Mapping[str, re.Pattern[str]]):
    """The patterns by name, each made when it is first asked for: no message needs them all."""

    def __init__(self, cues: Mapping[str, Sequence[str]]) -> None:
        self._cues = cues
        self._made = cache(lambda name: pattern(*cues[name]))

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self._made(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._cues)

    def __len__(self) -> int:
        return len(self._cues)


@cache
def cue_patterns() -> Cues:
    """Return the cues of both files by name: `owner.lead`. Where both have it, either will do."""
    forms, words = _table("cues.toml"), _table("words.toml")
    longer = words.pop(_LONGER)
    return Cues(
        {
            name: (*forms.get(name, ()), *_spelled(words.get(name, ()), longer))
            for name in dict.fromkeys((*forms, *words))
        }
    )


def _table(file: str) -> dict[str, Sequence[str]]:
    """Return the lists of the file by name."""
    tables = tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))
    lists: dict[str, Sequence[str]] = {}
    for group, table in tables.items():
        if isinstance(table, list):
            lists[group] = table
        else:
            lists |= {f"{group}.{name}": cues for name, cues in table.items()}
    return lists


def _spelled(words: Sequence[str], longer: Iterable[str]) -> Iterator[str]:
    """Yield a pattern for each of the words, longer ones first, but not inside a longer word."""
    hiding = [other for other in longer if other not in words]
    for word in sorted(words, key=lambda word: -len(word)):
        spelled = re.escape(word).replace("一", "[一1]")  # folding writes 一块 as 1块
        yield "".join(_not_in(word, other) for other in hiding if word in other) + spelled


def _not_in(word: str, longer: str) -> str:
    """Return what keeps the word from matching where it stands in the longer one."""
    before, _, behind = longer.partition(word)
    return f"(?!(?<={before}){word}{behind})" if before else f"(?!{longer})"
