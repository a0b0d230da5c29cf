"""Reading how far something is: a percent, a state, a day, however people type them."""

import datetime
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from knowledge.language.amounts import measures
from knowledge.language.measure import Unreadable
from knowledge.language.quantity import Manner
from knowledge.office.progress import State
from knowledge.policy.spelling import Spelling
from knowledge.question.cues import cue_patterns
from knowledge.question.ordinal import ordinal

PIECE = re.compile(r"(?:\d+(?:[,:]\d+)*|[^\s,;:、。!\d])+")
_STATES = (State.STUCK, State.NOT_STARTED, State.RUNNING, State.DONE)
# Words of state that are mended where they are typed by their sound: long enough to be sure.
_TYPED = ("推进中", "进行中", "已完成", "完成了", "未开始", "没开始", "已经完成", "未启动")
_ALONE = ("受阻", "完成", "停滞", "搁置")  # these only where nothing else stands beside them
_BARE = re.compile(r"(-?[0-9]{1,3}(?:\.[0-9]+)?)\s*%?")
_DAYS = {"大前天": -3, "前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0}
_DAYS |= {"明天": 1, "明日": 1, "后天": 2}
_N = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_DAY = re.compile(
    r"(?P<unlike>[0-9]{3,}[日号]|[0-9]{5,}|月[0-9]{3,}|[0-9]{1,2}[日号][线楼文院机])"
    rf"|(?P<word>{'|'.join(_DAYS)})"
    rf"|(?:(?P<year>20[0-9]{{2}})年)?(?P<month>{_N})月(?P<day>{_N})[日号]?(?P<more>[0-9])?"
    r"|(?P<y>20[0-9]{2})(?P<mark>[-/.])(?P<m>[0-9]{1,2})(?P=mark)(?P<d>[0-9]{1,2})(?P<on>[0-9])?"
    r"|月[0-9]{1,2}[日号]|(?P<only>[0-9]{1,2})[日号]"
)
_RISEN = re.compile(
    r"(?:[0-9]+(?:\.[0-9]+)?\s*%?\s*(?:→|⇒|➜|[-=—]+>)"
    r"|[从由]\s*[0-9]+(?:\.[0-9]+)?\s*%\s*(?:[提增上推][高加升长进])?[到至])\s*(?P<now>[0-9])"
)
_TILL = re.compile(r"[之以]?前|底")
_LONG_AHEAD = 183  # days: 12月20日 said in January is last year's


@dataclass(frozen=True)
class Said:
    """Where something stands in the plain text."""

    start: int
    end: int


@dataclass(frozen=True)
class Percent(Said):
    """A percent as told; None for a range, infinite for a number too long to be read."""

    value: float | None


@dataclass(frozen=True)
class Day(Said):
    """A day as told; None where the calendar has no such day."""

    value: datetime.date | None


@dataclass(frozen=True)
class Stands(Said):
    """A state as told."""

    value: State


def percent(text: str) -> Percent | None:
    """Return the first percent of the plain text: 60%, 六成, 百分之六十, 一半; or None.

    Of 60%→65% it is the second, which stands now.
    """
    risen = _RISEN.search(text)
    if risen:
        start, then = risen.start(), risen.start("now")
        now = percent(text[:start] + " " * (then - start) + text[then:])
        return Percent(min(risen.start(), now.start), now.end, now.value) if now else None
    for measure in measures(text):
        if measure.unit != "percent" or "/" in measure.written:
            continue
        if isinstance(measure, Unreadable):
            if measure.too_large:
                return Percent(measure.start, measure.end, math.inf)
            continue
        start, quantity = measure.start, measure.quantity
        value = None if quantity.manner is Manner.RANGE else float(quantity.low)
        if value is not None and re.search(r"(?:^|[^0-9a-z])[-负]$", text[:start]):
            start, value = start - 1, -value
        before = cue_patterns()["report.far"].search(text[:start])
        return Percent(before.start() if before else start, measure.end, value)
    return None


def bare_percent(text: str) -> float | None:
    """Return the percent that the plain text is, with or without its sign; or None."""
    match = _BARE.fullmatch(text.strip())
    if match:
        return float(match[1])
    found = percent(text)
    return found.value if found else None


def state(text: str) -> Stands | None:
    """Return the state that the plain text tells, or None.

    A piece that is nothing but a state counts before the first one that is said in passing.
    """
    mended = _mended(text)
    found = sorted(_states(mended), key=lambda one: (one.start, -one.end))
    pieces = {match.span() for match in PIECE.finditer(mended)}
    alone = [one for one in found if (one.start, one.end) in pieces]
    return next(iter(alone or found), None)


def _states(text: str) -> Iterator[Stands]:
    patterns = cue_patterns()
    for value in _STATES:
        for match in patterns[f"report.{value}"].finditer(text):
            if value is State.DONE and patterns["report.planned"].search(text[: match.start()]):
                continue
            yield Stands(match.start(), match.end(), value)


@cache
def _spelling(words: tuple[str, ...]) -> Spelling:
    return Spelling(words)


def _mended(text: str) -> str:
    """Return the text with states that are typed by their sound put right; its length stays."""
    text = _spelling(_TYPED).mend(text, "")
    return PIECE.sub(lambda m: _spelling(_ALONE).mend(m[0], "") if len(m[0]) == 2 else m[0], text)


def day(text: str, as_of: datetime.date) -> Day | None:
    """Return the day that the plain text tells, or None.

    A day to come counts only where it stands by itself; else it is a part of what is told:
    12月5日开会, 年底前.
    """
    pieces = {match.span() for match in PIECE.finditer(text)}
    found = [
        Day(match.start(), match.end(), _date(match, as_of))
        for match in _DAY.finditer(text)
        if _names_day(match) and not _TILL.match(text, match.end())
    ]
    alone = [one for one in found if (one.start, one.end) in pieces]
    past = [one for one in found if one.value is not None and one.value <= as_of]
    return next(iter(alone or past), None)


def _names_day(match: re.Match[str]) -> bool:
    """Return whether a day is named, and no line, building or longer number is."""
    return any(match[one] for one in ("word", "month", "y", "only")) and not (
        match["more"] or match["on"]
    )


def _date(match: re.Match[str], as_of: datetime.date) -> datetime.date | None:
    if match["word"]:
        return as_of + datetime.timedelta(days=_DAYS[match["word"]])
    if match["y"]:
        return _of_calendar(int(match["y"]), int(match["m"]), int(match["d"]))
    if match["only"]:
        return _of_calendar(as_of.year, as_of.month, int(match["only"]))
    month, number = ordinal(match["month"]), ordinal(match["day"])
    if match["year"]:
        return _of_calendar(int(match["year"]), month, number)
    told = _of_calendar(as_of.year, month, number)
    if told and (told - as_of).days > _LONG_AHEAD:
        return _of_calendar(as_of.year - 1, month, number)
    return told


def _of_calendar(year: int, month: int, number: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None
