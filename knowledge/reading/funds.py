"""Funds: money received, each amount with the level that gave it and the year."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Fund, Level, Standing
from knowledge.policy.facts.vocabulary import Fact, FactsFile, pattern
from knowledge.reading.attribution import Cue
from knowledge.reading.said import Said
from knowledge.reading.titles import LEVEL, level_of

_NAME = "funds"
_UNLIKE = f"{_NAME} unlike"  # money of which nobody said that it is the fund's
_MARK = re.compile(r"[，,。；;？?！!\n]")
_GIVEN = re.compile(
    r"\s*(?:都)?(?:是)?(?P<level>国家|省|市)(?:级|里)?(?:给|拨|批|发|的|奖|出)(?!.{0,2}没)"
)
# Between two levels that gave one sum together: 国家和省里一共200万.
_TOGETHER = re.compile(r"(?:级|里|和|与|跟|及|加|还有|、|\s)*")
# After it stand the parts of the amount before: what each level gave is not told for sure.
_PART = re.compile(r"其中|包括|里面有|里头有|含")
# After a level: it gave, and nobody says how much.
_NOT_SAID = re.compile(
    r"(?:的|给|拨|批|那|也|数|钱|资金|了|笔|份|多少)*(?:还)?(?:没定|没到|没下来|不清楚|不知道|不晓得|不记得|记不|忘了|没数|不详|不好说|待定)"
)
_EACH = re.compile(r"各|分别|每")  # 省、市各100万 is no sum
_TWO = 2  # levels that can have given one sum together
_LEVELS = {"国家": Level.NATIONAL, "省": Level.PROVINCE, "市": Level.CITY}


def fund_cues(text: str, vocabulary: FactsFile) -> list[Cue]:
    """Return the places that name the fund, a level that gave of it, or money near to it."""
    fund = _fund(vocabulary)
    if fund is None:
        return []
    unlike = [Cue(_UNLIKE, "yuan", *m.span()) for m in pattern(fund.unlike).finditer(text)]
    named = [Cue(_NAME, "yuan", *m.span()) for m in pattern(fund.cues).finditer(text)]
    if not named:
        return unlike
    levels = [Cue(f"{_NAME} {level_of(m)}", "yuan", *m.span()) for m in LEVEL.finditer(text)]
    return [*named, *unlike, *levels]


def read_funds(
    text: str,
    vocabulary: FactsFile,
    numbers: Sequence[Measure],
    chosen: Mapping[int, Cue],
    told: Sequence[ToldYear],
    said: Said,
) -> tuple[tuple[Fund, ...], set[str]]:
    """Return the money received, and the fact's name where it is open whether any was."""
    fund = _fund(vocabulary)
    named = list(pattern(fund.cues).finditer(text)) if fund else []
    if fund is None or not named:
        unlike = any(cue.name == _UNLIKE for cue in chosen.values())
        return (), {_NAME} if unlike else set()
    amounts = tuple(_with_amounts(text, numbers, chosen, told, said))
    if amounts:
        return amounts, set()
    standings = {said.standing(*match.span()) for match in named}
    if Standing.HELD in standings or Standing.RENEWED in standings:
        start, end = named[0].span()
        return (Fund(_level_near(text, start, end), None, _one_year(told, start)),), set()
    return (), set() if standings == {Standing.LACKED} else {_NAME}


def _fund(vocabulary: FactsFile) -> Fact | None:
    return next((fact for fact in vocabulary.fact if fact.kind == "funds"), None)


def _with_amounts(
    text: str,
    numbers: Sequence[Measure],
    chosen: Mapping[int, Cue],
    told: Sequence[ToldYear],
    said: Said,
) -> Iterator[Fund]:
    """Yield the amounts that were received; one that several levels gave together has no level."""
    whole: Fund | None = None
    parts: list[Fund] = []
    after = 0
    for place, cue in chosen.items():
        number = numbers[place]
        if not cue.name.startswith(_NAME) or cue.name == _UNLIKE or said.foreign(number.start):
            continue
        levels = _levels(text, number, cue, numbers[place - 1].end if place else 0)
        year = _one_year(told, number.start)
        fund = Fund(None, number.quantity, year)
        if len(levels) == 1:
            fund = replace(fund, level=levels[0])
        elif len(levels) == _TWO:
            fund = replace(fund, level=levels[0], also=levels[1])
        if after and _PART.search(text, after, number.start):
            whole, parts = (parts[-1] if parts else None), parts[:-1]
        parts.append(fund)
        after = number.end
    if whole and sum(p.yuan.low for p in parts if p.yuan) != (whole.yuan and whole.yuan.low):
        parts.append(replace(whole, level=None, also=None))  # whose the rest is, nobody said
    yield from parts
    for match in LEVEL.finditer(text) if parts else ():
        if _NOT_SAID.match(text, match.end()):
            yield Fund(level_of(match), None, _one_year(told, match.start()))


def _levels(text: str, number: Measure, cue: Cue, since: int) -> list[Level]:
    """Return the levels that gave the amount, none where that is not told for sure.

    Those told `since` the number before come first: 国家200万、省100万.
    """
    begins = max(since, _piece(text, number.start))
    told = list(LEVEL.finditer(text, begins, number.start))
    if told:
        together = all(
            _TOGETHER.fullmatch(text, first.end(), second.start())
            for first, second in pairwise(told)
        )
        each = _EACH.search(text, told[-1].end(), number.start)
        return list(dict.fromkeys(map(level_of, told))) if together and not each else []
    level = cue.name.partition(" ")[2]
    if level:
        return [Level(level)]
    near = _level_near(text, number.start, number.end) or _level_near(text, cue.start, cue.end)
    return [near] if near else []


def _piece(text: str, place: int) -> int:
    """Return where the piece that holds the place begins."""
    return max((mark.end() for mark in _MARK.finditer(text, 0, place)), default=0)


def _level_near(text: str, start: int, end: int) -> Level | None:
    """Return the one level in the piece around the words, or the one that the next says gave it."""
    begins = _piece(text, start)
    stop = _MARK.search(text, end)
    ends = stop.start() if stop else len(text)
    levels = {level_of(match) for match in LEVEL.finditer(text, begins, ends)} - {Level.COUNTY}
    if levels:
        return levels.pop() if len(levels) == 1 else None
    given = _GIVEN.match(text, stop.end()) if stop else None
    return _LEVELS[given["level"]] if given else None


def _one_year(told: Sequence[ToldYear], place: int) -> int | None:
    """Return the last year told before `place`, or else the first one after it."""
    before = [year.year for year in told if year.start <= place]
    if before:
        return before[-1]
    return told[0].year if told else None
