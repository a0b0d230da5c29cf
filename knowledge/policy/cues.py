"""Cues: many patterns that a text may hold, of which only those are tried that can be there."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from re import _parser  # type: ignore[attr-defined]  # how Python reads a pattern has no other name
from typing import Any, Generic, TypeVar

Meant = TypeVar("Meant")

_NOTHING = ""  # stands for the character that a pattern without a needed one needs


class Cues(Generic[Meant]):
    """Patterns in order, each with what it is a cue for.

    There are more than a thousand. Nearly all need a character to match, 微信(号|群) as well as
    (加|留)微信: a text is searched only for those whose character it has, some thirty.
    """

    def __init__(self, cues: Iterable[tuple[str, Meant]]) -> None:
        self._cues = tuple(cues)
        self._needing: dict[str, list[int]] = {}
        common = Counter(character for cue, _ in self._cues for character in cue)
        for number, (cue, _) in enumerate(self._cues):
            for character in needed(cue, common) or {_NOTHING}:
                self._needing.setdefault(character, []).append(number)

    def first(self, text: str) -> Meant | None:
        """Return what the first cue in the text is for, in the cues' order; or None."""
        possible = {n for character in (_NOTHING, *text) for n in self._needing.get(character, ())}
        for number in sorted(possible):
            cue, meant = self._cues[number]
            if pattern(cue).search(text):
                return meant
        return None


@cache
def pattern(*cues: str) -> re.Pattern[str]:
    """Return the pattern that any of the cues matches; none matches nothing."""
    return re.compile("|".join(f"(?:{cue})" for cue in cues) or r"(?!)")


def needed(cue: str, common: Counter[str]) -> set[str]:
    """Return characters of which every match of the pattern has one; none if unknown.

    `common` says how often each is met: the rarer they are, the fewer texts are searched.
    """
    return _needed(_parser.parse(cue), common)


def needed_by_any(cues: Sequence[str]) -> frozenset[str] | None:
    """Return characters of which every match of any of the patterns has one; None if unknown."""
    common = Counter(character for cue in cues for character in cue)
    found = [needed(cue, common) for cue in cues]
    return frozenset().union(*found) if all(found) else None


def _needed(sequence: Any, common: Counter[str]) -> set[str]:
    """Return what that part of a parsed sequence needs which needs the rarest characters."""
    parts = (_needed_by(operation, what, common) for operation, what in sequence)
    return min(filter(None, parts), key=lambda need: sum(common[c] for c in need), default=set())


def _needed_by(operation: int, what: Any, common: Counter[str]) -> set[str]:
    match operation:
        case _parser.LITERAL:
            return {chr(what)}
        case _parser.IN if all(kind == _parser.LITERAL for kind, _ in what):
            return {chr(character) for _, character in what}
        case _parser.SUBPATTERN:
            return _needed(what[-1], common)
        case _parser.BRANCH:
            branches = [_needed(branch, common) for branch in what[1]]
            return set().union(*branches) if all(branches) else set()
        case _parser.MAX_REPEAT | _parser.MIN_REPEAT if what[0] > 0:
            return _needed(what[2], common)
    return set()
