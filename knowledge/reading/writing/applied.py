"""Applied: of several trades told with what each makes, the one that the town applies with.

Of 机械厂一年4亿，连翘产值2.3亿，我们拿连翘报 the piece of the machines is left out.
"""

import datetime
import re
from functools import partial

from knowledge.language.measure import Measure
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Span
from knowledge.reading.mentions.trade import kinds

_of = partial(any_of, file="writing/applied")
_WITH = rf"{_of('with')}(?P<trade>[^，,。；;！!？?\s]{{1,6}}?){_of('applies')}"
_IS = rf"{_of('is_applied')}(?P<told>[^，,。；;！!？?\s]{{1,6}})"
_APPLIED = re.compile(f"{_WITH}|{_IS}")
_DENIED = re.compile(f"{_of('denied')}$")
_CUT = re.compile(r"[，,。；;！!\s、]+")


def as_applied(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text without what other trades make than the one it is applied with."""
    applied = _APPLIED.search(text)
    if applied is None or _DENIED.search(text, 0, applied.start()):
        return text
    scan = Scan(text, vocabulary, as_of)
    begins, ends = applied.span("trade" if applied["trade"] else "told")
    own = {choice.value for _, choice in kinds(scan, begins, ends)}
    pieces = _pieces(text, applied.start())
    told = [piece for piece in pieces if _is_told(scan, piece)]
    others = [piece for piece in told if not own & _values(scan, piece)]
    if len(own) != 1 or len(told) - len(others) != 1:
        return text
    kept = [text[start:end] for start, end in pieces if (start, end) not in others]
    return f"{','.join(kept)},{text[applied.start() :]}" if others else text


def _pieces(text: str, end: int) -> list[Span]:
    """Return where the pieces before the place begin and end, none empty."""
    marks = [match.span() for match in _CUT.finditer(text, 0, end)]
    starts, ends = [0, *(mark[1] for mark in marks)], [*(mark[0] for mark in marks), end]
    return [(start, stop) for start, stop in zip(starts, ends, strict=True) if stop > start]


def _is_told(scan: Scan, piece: Span) -> bool:
    """Return whether the piece tells what one kind of trade makes: 机械厂一年4亿."""
    numbers = [token.value for token in scan.between(*piece, Role.NUMBER)]
    money = len(numbers) == 1 and isinstance(numbers[0], Measure) and numbers[0].is_money
    return money and len(_values(scan, piece)) == 1


def _values(scan: Scan, piece: Span) -> set[str]:
    return {choice.value for _, choice in kinds(scan, *piece)}
