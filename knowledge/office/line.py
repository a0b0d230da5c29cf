"""A line that reports: 招商 已签约2家 60% 11月20日. Which task, how far, since when, and a note."""

import datetime
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from knowledge.language.pieces import MOST_PIECES
from knowledge.office import extent
from knowledge.office.progress import State
from knowledge.office.task import tasks
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns
from knowledge.question.ordinal import ordinal
from knowledge.question.question import Question

LONGEST_NOTE = 200  # characters
_WELL_KNOWN = 1.0  # certainty of a topic that is named in other words than the clause's terms
_NUMBERED = re.compile(
    r"第(?P<number>[一二三四五六七八九十0-9]{1,3})(?:条|项|个(?:任务|行动|措施))"
)
# What makes another number of a clause's: 4.65, 2家. A number of one digit stands by itself.
_GOES_ON = {True: r"[0-9.%]", False: r"\S|$"}
_SHORT = 8  # characters of a topic in words of its own: longer ones are kept as a note, too


class Problem(StrEnum):
    """What keeps a line from being a report."""

    PERCENT = "percent"  # beyond 0 to 100
    RANGE = "range"  # 60%-70%
    FUTURE = "future"
    NO_DAY = "no_day"  # 2月30日
    MISMATCH = "mismatch"  # 已完成 30%
    LONG = "long"


@dataclass(frozen=True)
class Line:
    """What a line tells; None for what it does not. The first of its problems is `problem`."""

    clause: str | None = None
    state: State | None = None
    percent: float | None = None
    day: datetime.date | None = None
    note: str = ""
    problem: Problem | None = None

    @property
    def tells(self) -> bool:
        """Whether it tells how far something is."""
        in_figures = self.problem in (Problem.PERCENT, Problem.RANGE)
        return self.state is not None or self.percent is not None or in_figures


def asks(text: str) -> bool:
    """Return whether the message asks something."""
    return cue_patterns()["report.asks"].search(plain(text)) is not None


def tells(text: str) -> bool:
    """Return whether the message holds a state or a percent: cheap, for every message."""
    words = plain(text)
    return extent.percent(words) is not None or extent.state(words) is not None


def news(text: str) -> bool:
    """Return whether the message tells of work that was done, without a state or a percent."""
    cues, words = cue_patterns(), plain(text)
    told = cues["report.news"].search(words) is not None
    return told and cues["facts.enterprise"].search(words) is None


def problem_of(
    state: State | None, percent: float | None, note: str, day: datetime.date, as_of: datetime.date
) -> Problem | None:
    """Return what is wrong with a report, or None."""
    if percent is not None and not 0 <= percent <= 100:
        return Problem.PERCENT
    if day > as_of:
        return Problem.FUTURE
    if percent is not None and (
        (state is State.DONE and percent < 100) or (state is State.NOT_STARTED and percent > 0)
    ):
        return Problem.MISMATCH
    return Problem.LONG if len(note) > LONGEST_NOTE else None


def completed(state: State | None, percent: float | None) -> tuple[State | None, float | None]:
    """Return state and percent, each from the other where only one is told and leaves no doubt."""
    if state is None and percent is not None:
        state = {0.0: State.NOT_STARTED, 100.0: State.DONE}.get(percent, State.RUNNING)
    if percent is None:
        percent = {State.NOT_STARTED: 0.0, State.DONE: 100.0}.get(state or State.RUNNING)
    return state, percent


def read(text: str, policy: Policy, as_of: datetime.date, own: Collection[str] = ()) -> Line:
    """Return what the message tells; of clauses that fit as well, one of `own` is meant."""
    words = plain(text)
    written = unicodedata.normalize("NFKC", text)
    if len(written) != len(words):
        written = words
    rest, clause = _numbered(words, policy)
    day = extent.day(rest, as_of)
    rest = _without(rest, day)
    percent = extent.percent(rest)
    rest = _without(rest, percent)
    state = extent.state(rest)
    rest = _without(rest, state)
    pieces = list(extent.PIECE.finditer(rest))
    notes = [match.span() for match in pieces]
    if clause is None:
        clause, notes = _topic(rest, pieces, policy, own)
    note = "，".join(written[start:end] for start, end in notes if _says(rest[start:end]))
    told = (state.value if state else None, percent.value if percent else None)
    problem = problem_of(*told, note, day.value if day and day.value else as_of, as_of)
    if percent and percent.value is None:
        problem = Problem.RANGE
    if day and day.value is None:
        problem = Problem.NO_DAY
    return Line(clause, *told, day.value if day else None, note, problem)


def named(text: str, policy: Policy, own: Collection[str] = ()) -> str | None:
    """Return the clause of the task that the text names, in whatever words, or None."""
    rest, clause = _numbered(plain(text), policy)
    return clause or _topic(rest, list(extent.PIECE.finditer(rest)), policy, own)[0]


def _without(text: str, said: extent.Said | None) -> str:
    """Return the text with blanks for what was read: every other character keeps its place."""
    if said is None:
        return text
    return text[: said.start] + " " * (said.end - said.start) + text[said.end :]


def _numbered(text: str, policy: Policy) -> tuple[str, str | None]:
    """Return the text without the number of a task that it begins with, and the clause."""
    known = tasks(policy)
    for clause in known:
        place = unicodedata.normalize("NFKC", policy.headings.place(clause))
        for number in (clause, place):
            match = re.match(rf"\s*{re.escape(number)}", text)
            after = text[match.end() : match.end() + 1] if match else ""
            if match and not (number[-1].isdigit() and re.match(_GOES_ON[len(number) > 1], after)):
                return _without(text, extent.Said(0, match.end())), clause
    match = _NUMBERED.match(text.lstrip())
    measures = policy.measures
    if match and 0 < ordinal(match["number"]) <= len(measures):
        begin = len(text) - len(text.lstrip())
        rest = _without(text, extent.Said(0, begin + match.end()))
        return rest, measures[ordinal(match["number"]) - 1].id
    return text, None


def _topic(
    text: str, pieces: list[re.Match[str]], policy: Policy, own: Collection[str]
) -> tuple[str | None, list[tuple[int, int]]]:
    """Return the clause that the first telling piece names, and the spans that say more."""
    spans = [match.span() for match in pieces]
    for number, (start, end) in enumerate(spans[:MOST_PIECES]):
        clause = _found(text[start:end], policy, own)
        if clause:
            more = _beside(text, start, end, clause, policy)
            return clause, [*spans[:number], *more, *spans[number + 1 :]]
    return None, spans


def _found(piece: str, policy: Policy, own: Collection[str]) -> str | None:
    """Return the task's clause that the piece names for sure, or None."""
    named = Question.read(policy.search.mend(fold(piece)), policy)
    found = policy.search.find(named.text)
    if not found.named and found.certainty < _WELL_KNOWN:
        return None
    known = tasks(policy)
    close = [clause for clause in found.close if clause in known]
    mine = [clause for clause in close if clause in own]
    best = found.clauses[0] if found.clauses else None
    return next(iter(mine), best if best in known else None)


def _beside(text: str, start: int, end: int, clause: str, policy: Policy) -> list[tuple[int, int]]:
    """Return what the piece that names a task says beside its name."""
    piece = policy.search.mend(text[start:end])
    phrasing = policy.phrasings.clause.get(clause)
    terms = [policy.headings.title(clause), *(phrasing.terms if phrasing else ())]
    said = [t.lower() for t in terms if t.lower() in piece] if len(piece) == end - start else []
    if not said:
        return [(start, end)] if end - start > _SHORT else []
    longest = max(said, key=len)
    place = piece.index(longest)
    around = [(start, start + place), (start + place + len(longest), end)]
    return [(a, b) for a, b in around if b - a > 1]


def _says(piece: str) -> bool:
    """Return whether a piece says more than that something is reported."""
    return bool(piece) and cue_patterns()["report.idle"].search(piece) is None
