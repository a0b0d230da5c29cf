"""Everyday Chinese: the words that say nothing about what is asked, and dialect words."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.language.lists import any_word


@dataclass(frozen=True)
class Language:
    """The lists of language.toml, ready to use."""

    filler: re.Pattern[str]
    filler_characters: frozenset[str]
    usual: re.Pattern[str]
    surnames: frozenset[str]
    asked: tuple[str, ...]
    fields: re.Pattern[str]
    has_field: re.Pattern[str]
    leads: re.Pattern[str]
    bodies: tuple[str, ...]
    towns: tuple[str, ...]
    dialect: dict[str, str]
    dialect_words: re.Pattern[str]
    affirmed: dict[str, str]
    affirmed_words: re.Pattern[str]


def _any_of(words: list[str]) -> re.Pattern[str]:
    """Match any of `words`, the longest first."""
    return re.compile(any_word(words))


@cache
def language() -> Language:
    """Return the word lists."""
    table = tomllib.loads(Path(__file__).with_name("language.toml").read_text("utf-8"))
    return Language(
        filler=_any_of(table["filler"]),
        filler_characters=frozenset(table["filler_characters"]),
        usual=_any_of(table["usual"]),
        surnames=frozenset(table["surnames"]),
        asked=tuple(table["asked"]),
        fields=_any_of(table["fields"]),
        has_field=_any_of(table["has_field"]),
        leads=_any_of(table["leads"]),
        bodies=tuple(table["bodies"]),
        towns=tuple(table["towns"]),
        dialect=table["dialect"],
        dialect_words=_any_of(list(table["dialect"])),
        affirmed=table["affirmed"],
        affirmed_words=_any_of(list(table["affirmed"])),
    )
