"""Measured: what kind of thing a question asks for, such as a sum, and which words have one."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.words import Words
from knowledge.table import Table

MONEY = "money"
# What it adds to a clause, of the best score, that it has what is asked for: a number of the kind,
# a sum, which many clauses have, or words that may stand otherwise. Each of 17 documents left out.
_NUMBER_HAD, _MONEY_HAD, _WORDS_HAD = 1.0, 0.65, 0.45
_FILE = Path(__file__).parents[2] / "language" / "measured.toml"
_HOW_MANY = ("几", "多少", "几多", "好多", "几百", "几千", "几十", "几万")
# What is no length of time, and found first: a year, and a day of a month.
_DATE = "(?:19|20)[0-9]{2}年|[0-9]{1,2}月[0-9]{1,2}日"
_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百千]+)[万亿]?"


class Kind(Table):
    """One kind: how people ask for it, and how a document writes it."""

    name: str
    spoken: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class MeasuredFile(Table):
    """measured.toml."""

    kind: tuple[Kind, ...]


def asked_for(text: str) -> str | None:
    """Return the kind that the squeezed text asks for, the longest word's; or None."""
    said = max(_words().said(text), key=lambda pair: len(pair[0]), default=None)
    return said[1] if said else None


def has(kind: str, sentences: Iterable[str]) -> bool:
    """Return whether any of the sentences has one of that kind."""
    pattern = _patterns()[kind]
    return any(one["found"] for sentence in sentences for one in pattern.finditer(sentence))


def is_number(kind: str) -> bool:
    """Return whether it is a number, and not words that may stand otherwise: who, when, why."""
    return kind in _numbers()


def worth(kind: str) -> float:
    """Return what it adds to a clause, of the best score, that it has one of that kind."""
    if kind == MONEY:
        return _MONEY_HAD
    return _NUMBER_HAD if is_number(kind) else _WORDS_HAD


@cache
def _numbers() -> frozenset[str]:
    return frozenset(kind.name for kind in _kinds() if kind.units)


@cache
def _kinds() -> tuple[Kind, ...]:
    return read_table(_FILE, MeasuredFile).kind


@cache
def _words() -> Words[str]:
    asks = ((how + unit, k.name) for k in _kinds() for unit in k.spoken for how in _HOW_MANY)
    return Words([*asks, *((word, k.name) for k in _kinds() for word in k.asks)])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    forms = {kind.name: "|".join(_forms(kind)) for kind in _kinds()}
    return {name: re.compile(f"{_DATE}|(?P<found>{any_})") for name, any_ in forms.items()}


def _forms(kind: Kind) -> Iterator[str]:
    if kind.units:
        yield rf"{_NUMBER}\s*(?:{'|'.join(map(re.escape, kind.units))})"
    yield from map(re.escape, kind.words)
