"""Cues: patterns that a text may hold, and which characters it must have for that."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

_ANY_NUMBER = re.compile(r"(?<!\\)\)[*+]")
_FEW = {")*": "){0,9}", ")+": "){1,9}"}

# A pattern's pieces, as far as they say which characters a match has.
_PIECE = re.compile(
    r"""
    (?P<open>   \( (?!\?P=) (?: \?: | \?P<\w+> | (?P<look> \?<?[=!]) )? )
    | (?P<bar>  \| )
    | (?:
        (?P<close> \) )
        | \[ (?P<several> [^]^\\-]+ ) \]
        | \[ (?: \\. | [^]] )+ \] | \\ (?: u.{4} | . ) | [.^$]  # nobody knows which, or none
        | \( \?P= \w+ \)  # what was said before
        | (?P<one> . )
      )
      (?P<optional> [?*] | \{[0,] )? (?: \+ | \{?[\d,]*\} )? [?+]?
    """,
    re.VERBOSE,
)


@cache
def pattern(*cues: str) -> re.Pattern[str]:
    """Return the pattern that any of the cues matches; none matches nothing."""
    return re.compile("|".join(f"(?:{bounded(cue)})" for cue in cues) or r"(?!)")


def bounded(cue: str) -> str:
    """Return the pattern with few repetitions of a group where it allows any number.

    Nobody puts more such words in a row. Where they can be read in two ways (每年要, or 每年 and
    要), each more doubles what must be tried: thirty in a row would stop everything.
    """
    return _ANY_NUMBER.sub(lambda match: _FEW[match[0]], cue)


def needed(cue: str, common: Counter[str]) -> set[str]:
    """Return characters of which every match of the pattern has one; none if unknown.

    `common` says how often each is met: the rarer they are, the fewer texts are searched.
    """
    groups: list[list[list[set[str]]]] = [[[]]]  # those open: their branches, the needs of each
    for piece in _PIECE.finditer(cue):
        if piece["open"]:
            # What is only looked at need not be there: as if one branch of it were empty.
            groups.append([[], []] if piece["look"] else [[]])
        elif piece["bar"]:
            groups[-1].append([])
        else:
            need = set(piece["several"] or piece["one"] or "")
            if piece["close"]:
                need = _needed_by_one(groups.pop(), common)
            if not piece["optional"]:
                groups[-1][-1].append(need)
    return _needed_by_one(groups.pop(), common)


def needed_by_any(cues: Sequence[str]) -> frozenset[str] | None:
    """Return characters of which every match of any of the patterns has one; None if unknown."""
    common = Counter(character for cue in cues for character in cue)
    found = [needed(cue, common) for cue in cues]
    return frozenset().union(*found) if all(found) else None


def _needed_by_one(branches: list[list[set[str]]], common: Counter[str]) -> set[str]:
    """Return characters of which whichever branch matches has one; none if unknown."""
    needs = [
        min(filter(None, branch), key=lambda need: sum(common[c] for c in need), default=set())
        for branch in branches
    ]
    return set[str]().union(*needs) if all(needs) else set()
