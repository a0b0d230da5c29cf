"""Personal numbers: where phone, identity-card and bank-card numbers stand in a folded text.

The text has its digits as 0-9 and what may stand between two of them as blanks, hyphens, points and
brackets. What has the shape of such a number is one, whatever word stands before it; only a unit
right behind it makes an amount of it. Groups of digits belong to a number whole or not at all.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from knowledge.personal.kinds import GAP, GROUP, KINDS, LANDLINES, Found, Kind, Span, is_called
from knowledge.personal.number_words import NAMED, cues

_DIGIT = re.compile("[0-9]")
_RUN = re.compile(rf"[0-9]++(?:{GAP}[0-9]++){{0,18}}")
_MOST_DIGITS = 19
_SHORTEST = 10  # digits of what has no word before it
_BETWEEN = re.compile(rf"{GAP}([0-9])")
_ELSE = re.compile("[^0-9#]+#?")
_FIRSTS = [(f"#{digit}", letter) for digit, letter in enumerate("abcdefghij")]


def spans(text: str, *, of_office: bool = False, landlines: bool = True) -> list[Span]:
    """Return where personal numbers stand in the folded text, none over another.

    What is `of_office` keeps landlines and the accounts that are no bank cards.
    """
    told = cues(text, of_office=of_office)
    kinds = [kind for kind in KINDS if kind is not LANDLINES or (landlines and not of_office)]
    found = [*_shaped(text, told, kinds), *((0, *span) for span in _called(text, told))]
    taken: list[Span] = []
    free = bytearray(b"\x01") * len(text)
    for _, start, end in sorted(found, key=lambda one: one[0]):
        if all(free[start:end]):
            taken.append((start, end))
            free[start:end] = bytes(end - start)
    return taken


def _shaped(
    text: str, told: Mapping[int, str], kinds: Sequence[Kind]
) -> Iterator[tuple[int, int, int]]:
    """Yield what has the shape of a number, behind its rank: the surest have the lowest."""
    lines = _lines(text)
    if max(map(len, lines)) < _SHORTEST:
        return
    places = [digit.start() for digit in _DIGIT.finditer(text)]
    before = 0
    for line in lines:
        for rank, kind in enumerate(kinds) if len(line) >= _SHORTEST else ():
            for begins, ends in kind.read(line):
                start, end = places[before + begins], places[before + ends - 1] + 1
                if kind.holds(Found(text, start, end, told.get(start))):
                    yield rank, start, end
        before += len(line)


def _lines(text: str) -> list[str]:
    """Return the runs of groups of digits, each without its gaps: 138 1234元2 is b38b234 and c."""
    line = _ELSE.sub("/#", _BETWEEN.sub(r"#\1", f"/{text}/".replace("#", "/")))
    for first, letter in _FIRSTS:
        line = line.replace(first, letter)
    return line.replace("#", "").split("/")


def _called(text: str, told: Mapping[int, str]) -> Iterator[Span]:
    """Yield the numbers that words call by their kind, grouped as they may be."""
    for start, cue in told.items():
        run = _RUN.match(text, start) if cue in NAMED else None
        ends = [group.end() for group in GROUP.finditer(text, *run.span())] if run else []
        for end in reversed(ends):
            one = Found(text, start, end, cue)
            if 7 <= len(one.digits) <= _MOST_DIGITS and is_called(one):
                yield start, end
                break
