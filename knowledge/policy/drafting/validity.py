"""Validity: from and until which day the document holds, and what it takes the place of."""

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from knowledge.policy.clause import Clause
from knowledge.policy.document_words import any_of
from knowledge.policy.drafting.quoting import bare, of_body, sentences
from knowledge.policy.folder.folder import Day, Fact

_DATE = r"(?P<{0}year>20\d\d)年(?:(?P<{0}month>\d{{1,2}})月(?:(?P<{0}day>\d{{1,2}})日)?|底)?"
_ONE, _OTHER = _DATE.format(""), _DATE.format("a_")
_IN_FORCE = any_of("in_force")
_FROM = re.compile(rf"自{_ONE}起?(?:[^，。；]{{0,12}})?{_IN_FORCE}|自{_OTHER}(?:起|至)")
_AT_ONCE = re.compile(
    rf"自?(?:本\w{{1,4}})?{any_of('made_known')}之?日起[^，。；]{{0,8}}{_IN_FORCE}"
)
_TERM = f"(?:{any_of('term')}限?|政策期限)"
_ENDS = any_of("term_ends")
_UNTIL = re.compile(rf"{_TERM}[^，。；]{{0,16}}?[至到]{_ONE}|[起日年][至到]{_OTHER}{_ENDS}")
_YEARS = re.compile(
    rf"(?:{_TERM}[为是：:暂定]{{0,3}}|试行)(?P<years>[一二三四五六七八九十两]|\d{{1,2}})年"
)
_NUMERALS = {numeral: n for n, numeral in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
# Of a document as a whole; a licence of five years is no policy's.
_KINDS = any_of("documents")
_OWN = re.compile(rf"本{_KINDS}|^(?:自|有效期)")
_REPEALED = re.compile(rf"(?:同时|即行|即时|同步)?(?:予以)?{any_of('repealed')}")
_LAST = 12


def validity(records: Sequence[Clause], issued: Day | None) -> dict[str, Fact]:
    """Return from when and until when it holds, and what it supersedes, as far as it is written.

    A term of years runs from the day it holds from, which for 自发布之日起 is the day of issue.
    """
    found: dict[str, Fact] = {}
    for clause, sentence in sentences(of_body(records)):
        words = bare(sentence)
        if not _OWN.search(words):
            continue
        start = _start(words, issued)
        if start:
            found.setdefault("valid_from", _day(start, clause, sentence))
        end = _dated(_UNTIL, words, last=True)
        if end:
            found.setdefault("valid_until", _day(end, clause, sentence))
        if _REPEALED.search(words) and ("同时" in words or "废止" in words):
            found.setdefault("supersedes", Fact(text=words, clause=clause, quote=sentence))
    begun = found.get("valid_from") or issued
    if "valid_until" not in found and isinstance(begun, Day):
        found.update(("valid_until", day) for day in _terms(records, begun.date))
    return found


def _terms(records: Sequence[Clause], begun: datetime.date) -> Iterator[Day]:
    """Yield the day on which a term of years ends."""
    for clause, sentence in sentences(of_body(records)):
        match = _YEARS.search(bare(sentence))
        if match and _OWN.search(bare(sentence)):
            years = _NUMERALS.get(match["years"]) or int(match["years"])
            yield _day(_day_before(begun, begun.year + years), clause, sentence)
            return


def _day_before(begun: datetime.date, year: int) -> datetime.date:
    """Return the day before that day of the year; 29 February is 1 March where there is none."""
    leap = (begun.month, begun.day) == (2, 29) and not calendar.isleap(year)
    again = datetime.date(year, 3, 1) if leap else begun.replace(year=year)
    return again - datetime.timedelta(days=1)


def _start(words: str, issued: Day | None) -> datetime.date | None:
    if _AT_ONCE.search(words):
        return issued.date if issued else None
    return _dated(_FROM, words, last=False)


def _dated(pattern: re.Pattern[str], words: str, *, last: bool) -> datetime.date | None:
    """Return the day that the pattern finds; of a month or a year its first or `last` one."""
    match = pattern.search(words)
    if match is None:
        return None
    parts = match.groupdict()
    year, month, day = (parts[name] or parts[f"a_{name}"] for name in ("year", "month", "day"))
    with suppress(ValueError):
        if month and day:
            return datetime.date(int(year), int(month), int(day))
        if not last:
            return datetime.date(int(year), int(month or 1), 1)
        after = int(year) * _LAST + int(month or _LAST)
        return datetime.date(after // _LAST, after % _LAST + 1, 1) - datetime.timedelta(days=1)
    return None


def _day(date: datetime.date, clause: str, sentence: str) -> Day:
    text = f"{date.year}年{date.month}月{date.day}日"
    return Day(text=text, date=date, clause=clause, quote=sentence)
