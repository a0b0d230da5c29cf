"""Parted numbers: personal numbers whose groups of digits have any one mark between them.

Between groups stand blanks, hyphens and points as a rule, and `spans.py` knows the groups that
people make then. Here one other mark stands there each time, as in 138/1234/5678, which is also how
figures are listed: only the usual groups make a number of them.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, islice

from knowledge.personal.kinds import Span
from knowledge.personal.number_words import is_amount
from knowledge.personal.spans import spans

_GROUP = re.compile("[0-9]+")
# Groups with the same mark each time: a comma, a line's end, a letter, a picture.
_RUN = re.compile(r"[0-9]{1,10}( ?[^0-9 .()-] ?)[0-9]{1,10}(?:\1[0-9]{1,10}){0,17}+")
_MOBILE_DIGITS = 11
_MOBILE = re.compile("1[3-9]")
_MOBILES = {(3, 4, 4), (3, 3, 5), (3, 8), (7, 4), (1,) * 11}  # pairs may be figures: 13，15，20
_CARDS = {
    (6, 8, 4),
    (6, 8, 3),
    (6, 4, 4, 4),
    (6, 4, 4, 3),
    (3,) * 6,  # 3: before an X
    (4,) * 4,
    *((4,) * 4 + (n,) for n in (1, 2, 3)),
}
_CARD_DIGITS = range(16, 20)
_SHAPES = sorted({*_MOBILES, *_CARDS, *((1,) * n for n in range(16, 20))}, key=sum, reverse=True)
_BEFORE, _BEHIND = 16, 24  # characters that say what a number is
_MOST = 60  # groups of a text that are looked at: a message of nothing but these is a list


def parted(text: str) -> Iterator[Span]:
    """Yield where such numbers stand in the folded text, each with the marks between."""
    done = 0
    runs = filter(None, (_RUN.match(text, group.start()) for group in _GROUP.finditer(text)))
    for run in islice(runs, _MOST):
        groups = [group.span() for group in _GROUP.finditer(text, *run.span())]
        counts = _counts(groups) if run.start() >= done else ()
        count = next((count for count in counts if _is_one(text, groups[:count])), 0)
        if count:
            done = groups[count - 1][1]
            yield groups[0][0], done


def _counts(groups: list[Span]) -> Iterator[int]:
    """Yield how many of the groups, from the first, have a usual shape together."""
    lengths = tuple(end - start for start, end in groups)
    yield from (len(shape) for shape in _SHAPES if lengths[: len(shape)] == shape)
    # A card's check digit tells it from figures in whatever groups; the longest first.
    totals = list(accumulate(lengths))
    yield from (count for count in range(len(totals), 1, -1) if totals[count - 1] in _CARD_DIGITS)


def _is_one(text: str, groups: list[Span]) -> bool:
    """Return whether the groups, with blanks for the marks, are a number where they stand."""
    if any(is_amount(text, *group) for group in groups):
        return False
    start, end = groups[0][0], groups[-1][1]
    before = text[max(0, start - _BEFORE) : start]
    told = [text[slice(*group)] for group in groups]
    is_mobile = sum(map(len, told)) == _MOBILE_DIGITS
    if is_mobile and not _MOBILE.match("".join(told)):
        return False
    written = ("" if is_mobile else " ").join(told)  # of a mobile all usual shapes are known here
    whole = len(before), len(before) + len(written)
    return whole in spans(f"{before}{written}{text[end : end + _BEHIND]}", landlines=False)
