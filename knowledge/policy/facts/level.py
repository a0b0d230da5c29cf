"""Levels as they are written: 国家级, 省里, 市, 县级."""

import re

from knowledge.policy.facts.facts import Level

LEVEL = re.compile(
    r"(?P<national>国家级?|全国|国级)|(?P<province>省级|省里|省)|(?P<city>地?市级|市里|市)|(?P<county>县级|县里|县|区级)"
)


def level_of(match: re.Match[str]) -> Level:
    """Return the level that a match of LEVEL names."""
    return Level(str(match.lastgroup))


def levels_named(text: str) -> tuple[Level, ...]:
    """Return the levels that the folded text names, each once."""
    return tuple(dict.fromkeys(map(level_of, LEVEL.finditer(text))))
