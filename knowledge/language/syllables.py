"""Syllables: how a character is read, and what of a text may be pinyin."""

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

BOUNDARY = "'"  # between syllables: xi'an is no xian
LONGEST = 6  # letters of a syllable
WORD, ABBREVIATION, NUMBER, BLANK, SIGN = "word", "abbreviation", "number", "blank", "sign"

_FIRST, _LAST = 0x4E00, 0x9FFF  # characters
_LETTER = "[a-zA-Z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
_TOKEN = re.compile(
    rf"(?P<{WORD}>{_LETTER}+(?:['’-]{_LETTER}+)*)|(?P<{NUMBER}>[0-9.]+%?)"
    rf"|(?P<{BLANK}>\s+)|(?P<{SIGN}>.)"
)
# Tones are written above a vowel, or as digits behind the syllables: at least two, since di4 may
# as well be 第4.
_TONES = re.compile("[\u0300\u0301\u0304\u0306\u030c]")
_WITH_DIGITS = rf"[0-9]*+{_LETTER}++[0-9]++"
_NUMBERED = re.compile(rf"{_WITH_DIGITS}(?:\s*{_WITH_DIGITS})+")
_TONED = re.compile(rf"(?:{_LETTER}{{1,6}}[1-5]\s*)+")
_NUMBERS = re.compile(r"[1-5]\s*")
_CAPITALS = 4  # of a word: as many, or fewer, are an abbreviation
_ALIASES = {"lue": "lve", "nue": "nve"}


class Token(NamedTuple):
    """A word of Latin letters, a number, a blank, or one sign of another kind."""

    kind: str
    text: str


def readings(character: str) -> tuple[str, ...]:
    """Return every toneless reading of one character, the commonest first; a sign is its own."""
    if not _FIRST <= ord(character) <= _LAST:
        return (character,)
    return _table()[ord(character) - _FIRST]


@cache
def _table() -> Sequence[tuple[str, ...]]:
    """Return the readings of every character, in order; of one that has none, itself.

    pypinyin's own table is read without pypinyin, which makes 13 MB of it.
    """
    file = distribution("pypinyin").locate_file("pypinyin/pinyin_dict.json")
    kept = json.loads(Path(str(file)).read_bytes())
    toneless = cache(_toneless)
    same: dict[tuple[str, ...], tuple[str, ...]] = {}  # many characters are read alike
    table = []
    for code in range(_FIRST, _LAST + 1):
        toned = kept.get(str(code))
        found = tuple(dict.fromkeys(map(toneless, toned.split(",")))) if toned else (chr(code),)
        table.append(same.setdefault(found, found))
    return table


def _toneless(reading: str) -> str:
    return unicodedata.normalize("NFC", bare(reading))


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of the text in NFKC, digits that stand for tones left out.

    Few capitals are an abbreviation, unless all letters of the text are capitals.
    """
    text = _NUMBERED.sub(_without_tones, unicodedata.normalize("NFKC", text))
    found = [Token(str(match.lastgroup), match[0]) for match in _TOKEN.finditer(text)]
    words = [token.text for token in found if token.kind == WORD]
    if all(map(str.isupper, words)) and max(map(len, words), default=0) > _CAPITALS:
        return found
    return [_abbreviated(token) for token in found]


def _abbreviated(token: Token) -> Token:
    word = token.kind == WORD and token.text.isupper() and len(token.text) <= _CAPITALS
    return token._replace(kind=ABBREVIATION) if word else token


def _without_tones(run: re.Match[str]) -> str:
    return _NUMBERS.sub(BOUNDARY, run[0])[:-1] if _TONED.fullmatch(run[0]) else run[0]


def bare(word: str) -> str:
    """Return a word in the letters of pinyin: lower case, no tones, v for ü."""
    apart = unicodedata.normalize("NFD", word.lower()).replace("u\u0308", "v")
    return re.sub("[’-]", BOUNDARY, _TONES.sub("", apart))


def syllable(letters: str) -> str:
    """Return the syllable as dictionaries write it: lue is lve."""
    return _ALIASES.get(letters, letters)
