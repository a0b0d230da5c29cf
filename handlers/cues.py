"""Cues: the words of cues.toml by which a question is told from others."""

import re
import tomllib
from functools import cache
from pathlib import Path

from knowledge.policy.cues import pattern


@cache
def cue_patterns() -> dict[str, re.Pattern[str]]:
    """Return the cues of cues.toml by name: `owner.lead`."""
    tables = tomllib.loads(Path(__file__).with_name("cues.toml").read_text("utf-8"))
    return {
        f"{group}.{name}": pattern(*cues)
        for group, table in tables.items()
        for name, cues in table.items()
    }


@cache
def cues_of(group: str) -> tuple[str, ...]:
    """Return the names of all cues of a group; idle words ask for nothing."""
    cues = (cue for cue in cue_patterns() if cue.startswith(f"{group}."))
    return tuple(cue for cue in cues if not cue.endswith(".idle"))
