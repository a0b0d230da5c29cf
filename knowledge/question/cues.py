"""Cues: the words of cues.toml by which a question is told from others."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from knowledge.policy.cues import pattern


class Cues(Mapping[str, re.Pattern[str]]):
    """The patterns by name, each made when it is first asked for: no message needs them all."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._words = words
        self._made = cache(lambda name: pattern(*words[name]))

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self._made(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


@cache
def cue_patterns() -> Cues:
    """Return the cues of cues.toml by name: `owner.lead`."""
    tables = tomllib.loads(Path(__file__).with_name("cues.toml").read_text("utf-8"))
    return Cues(
        {f"{group}.{name}": cues for group, table in tables.items() for name, cues in table.items()}
    )


@cache
def cues_of(group: str) -> tuple[str, ...]:
    """Return the names of all cues of a group; idle words ask for nothing."""
    cues = (cue for cue in cue_patterns() if cue.startswith(f"{group}."))
    return tuple(cue for cue in cues if not cue.endswith(".idle"))
