"""Tries: a title that was got at another try is told without those that came to nothing.

24年报了没批，25年又报，批了 is told as 25年批了: what came of the last is what there is.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role, Span
from knowledge.reading.mentions.wording import GOT, signs
from knowledge.reading.titles.dating import year_of
from knowledge.reading.titles.filing import is_given
from knowledge.reading.titles.unread import unknown_in

_MARK = re.compile(r"[，,。；;？?！!\n\s]+")
_AGAIN = re.compile(any_of("tried_again"))
_FAILED = re.compile(f"[{Sign.LACKED}{Sign.LOST}]+")
_GOT = re.compile(GOT)
# In signs: it is asked, hoped for or not out yet, or somebody else's.
_UNTOLD = re.compile(f"[{Sign.WISH}{Sign.AWAITED}{Sign.OTHER}～]|能|会|吗|么|要是|如果|的话")
_NAMED = (Role.TITLE, Role.LEVELLED)
_KEPT = (*_NAMED, Role.LEVEL, Role.OURS)
# 报了两次 before it is told what came of each.
_TIMES = re.compile(f"(?:{any_of('filed')}|报)[了过]?[两二三四几][次回][,，\\s]*")
_FILED = re.compile(f"{any_of('filed')}|报|{GOT}|[A-Z]")  # in signs
_MOST = 3  # pieces behind the one that failed in which the next try is told


def without_failures(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text without the tries that came to nothing, where a later one did not."""
    written = signs(text)
    if not _FAILED.search(written):
        return text
    scan = scanned(text, vocabulary, as_of)
    if not scan.between(0, len(text), *_NAMED):
        return text
    pieces = list(_pieces(scan, written))
    for place, failed in enumerate(pieces):
        behind = pieces[place + 1 : place + 1 + _MOST]
        got = _got(scan, written, failed, behind) if _has_failed(scan, written, failed) else None
        if got is not None:
            tried = behind[: behind.index(got)]
            before = _TIMES.sub(",", text[: failed[0]])
            again = f"{before}{_told(scan, failed, tried, got)}{text[got[1] :]}"
            return without_failures(again, vocabulary, as_of)
    return text


def _pieces(scan: Scan, written: str) -> Iterator[Span]:
    """Yield where the pieces begin and end; behind a failure a year or a question begins one."""
    ends = [m.span() for m in _MARK.finditer(scan.text)]
    words = scan.between(0, len(scan.text), Role.YEAR, Role.GETS, Role.WONDER)
    begun = (w.start for w in words if _FAILED.search(written, scan.piece(w.start), w.start))
    start = 0
    cuts = {*ends, *((b, b) for b in begun), (len(written), len(written))}
    for end, following in sorted(cuts):
        if end > start:
            yield start, end
        start = max(start, following)


def _has_failed(scan: Scan, written: str, piece: Span) -> bool:
    """Return whether the piece says of the title told last, in it or before, that it was not got.

    What was got and lost since is no try.
    """
    failed = _FAILED.search(written, *piece)
    named = scan.between(0, piece[1], *_NAMED)
    if failed is None or not named or _UNTOLD.search(written, *piece):
        return False
    others = scan.between(*piece, Role.MONEY, Role.FUND, Role.NUMBER)
    if not scan.between(*piece, *_NAMED):
        others += scan.between(*piece, Role.LEVEL)
    return not others and not _GOT.search(written, named[-1].start, failed.start())


def _got(scan: Scan, written: str, failed: Span, behind: Sequence[Span]) -> Span | None:
    """Return the piece that says that the same was got later, at another try."""
    before = max(_years(scan, failed), default=0)
    later = False
    for piece in behind:
        others = scan.between(*piece, *_NAMED, Role.LEVEL, Role.MONEY, Role.FUND, Role.NUMBER)
        if others or _UNTOLD.search(written, *piece):
            return None
        later |= any(year > before for year in _years(scan, piece))
        later |= _AGAIN.search(scan.text, *piece) is not None
        if later and is_given(written[slice(*piece)]):
            return None if _says_more(scan, written, piece) else piece
    return None


def _years(scan: Scan, piece: Span) -> list[int]:
    return [year for y in scan.between(*piece, Role.YEAR) if (year := year_of(y))]


def _says_more(scan: Scan, written: str, piece: Span) -> bool:
    """Return whether the piece says more than that it was got: 去年评上了高新企业 is of another."""
    signs, start = "", piece[0]
    for year in scan.between(*piece, Role.YEAR):
        signs, start = f"{signs}{written[start : year.start]} ", year.end
    return bool(unknown_in(_FILED.sub("", _AGAIN.sub("", signs + written[start : piece[1]]))))


def _told(scan: Scan, failed: Span, tried: Sequence[Span], got: Span) -> str:
    """Return the pieces as one try: what is named, when it was tried and that it was got."""
    text = scan.text
    named = "".join(text[t.start : t.end] for t in scan.between(*failed, *_KEPT))
    own = scan.between(*got, Role.YEAR)
    years = [y for piece in tried for y in scan.between(*piece, Role.YEAR)][-1:]
    when = "" if own else "".join(text[y.start : y.end] for y in years)
    return f"{named}{when}{text[slice(*got)]}"
