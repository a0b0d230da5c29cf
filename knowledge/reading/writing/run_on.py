"""Run on: what is spoken on and on without a mark gets commas where it comes to something new.

跟着干的十四家去年产值两亿三 is told in two parts. A run is cut behind its numbers, and before names
and words that may begin something, wherever the examples know its parts best in all.
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache

from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.mention import WordList
from knowledge.policy.facts.tellings import NOTHING, Tellings, masked
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.cuts import Known, cuts
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role, Span

_FILE = "writing/run_on"
_RUN = re.compile(r"[^，,。；;：:？?！!、()（）\t|/\s]{25,}")  # that nobody says in one breath
_SHORT, _LONGEST = 4, 40  # characters of a part: fewer hardly tell anything, more are not learned
# What the parts must be known better by, for each cut. Of a hundred runs that people told, one in
# ten is parted within a name at 0.3, and one in twelve keeps two things together at 0.7.
_COST = 0.5
# Likewise behind a number and before what begins something at once, which is cut unless the parts
# are known much less: from -0.25 on 三十五家各干各的 | 没有一家 stays one, and -0.75 cuts no other.
_SURE = -0.5
_PARTICLES = re.compile("[吧啊呀嘛哩嘞呢了]*")
# Before these stands what they go on with: 去年 | 产值 is no cut.
_LEADS = (
    *(Role.YEAR, Role.OURS, Role.OWN, Role.WIDER, Role.LEVEL, Role.NOW, Role.TOTAL, Role.NOT),
    *(Role.NAME, Role.PERIOD, Role.LATER, Role.PLAN, Role.PART),
)
_WHOLE = (Role.NUMBER, Role.NAME, Role.YEAR, Role.WIDER, Role.STILL, Role.PART)
_BEGIN = (Role.NAME, Role.OURS, Role.NOW, Role.PART)


def with_marks(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text with a comma at each place where a run comes to something new."""
    runs = [match.span() for match in _RUN.finditer(text)]
    tellings = vocabulary.tellings.get(Asker.TOWN)
    if not runs or tellings is None:
        return text
    scan = scanned(text, vocabulary, as_of)
    for run in reversed(runs):
        if scan.between(*run, Role.NUMBER):
            costs = _costs(scan, run)
            for cut in reversed(cuts(run, costs, _known(scan, tellings()), costs=costs)):
                text = f"{text[:cut]},{text[cut:]}"
    return text


def _known(scan: Scan, tellings: Tellings) -> Known:
    """Return what says how surely the text between two places tells of a fact of towns."""

    @cache
    def known(start: int, end: int) -> float:
        if not _SHORT <= end - start <= _LONGEST:
            return 0.0
        telling = tellings.of(masked(scan.text[start:end]))
        if telling is None or telling.fact == NOTHING or not telling.certain:
            return 0.0
        return telling.about.margin

    return known


def _costs(scan: Scan, run: Span) -> dict[int, float]:
    """Return where the run may be cut, and what each cut costs."""
    ended, begun = set(_ends(scan, run)), set(_begins(scan, run))
    sure = ended & begun | set(_turns(scan, run))
    return {place: _SURE if place in sure else _COST for place in ended | begun | sure}


def _ends(scan: Scan, run: Span) -> Iterator[int]:
    """Yield where what a number tells is over: 两千人 | 就业 is, and 两千人的 goes on."""
    stays = listed("stays", file=_FILE)
    names = {token.start for token in scan.between(*run, Role.NAME)}
    for number in scan.between(*run, Role.NUMBER):
        behind = _PARTICLES.match(scan.text, number.end)
        place = behind.end() if behind else number.end
        if place in names or not scan.text.startswith(stays, place):
            yield place


def _begins(scan: Scan, run: Span) -> Iterator[int]:
    """Yield where something new may begin."""
    start, end = run
    whole = scan.between(start, end, *_WHOLE)
    inside = {place for token in whole for place in range(token.start + 1, token.end)}
    leads = {token.end for token in scan.between(start, end, *_LEADS)}
    years = {token.start for token in scan.between(start, end, Role.YEAR)}
    begins = {token.start for token in scan.between(start, end, *_BEGIN)}
    begins |= {start + mention.start for mention in _words("begins").mentions(scan.text[start:end])}
    for place in (begins | years) - leads - inside:
        if _told(scan.text[start:place], trade=place in years):
            yield place


def _turns(scan: Scan, run: Span) -> Iterator[int]:
    """Yield where a word turns to something new, and counts nothing: 人不过三百."""
    start, end = run
    numbers = {number.start for number in scan.numbers}
    for mention in _words("turns").mentions(scan.text[start:end]):
        place = start + mention.start
        counts = place + len(mention.word) in numbers
        if not counts and _told(scan.text[start:place], trade=True):
            yield place


def _told(before: str, *, trade: bool) -> bool:
    """Return whether what stands before a place may be told; behind a trade 的 ends it too."""
    if before.endswith(listed("told", file=_FILE)) or (trade and before.endswith("的")):
        return True
    return not before.endswith(listed("goes_on", file=_FILE))


@cache
def _words(kind: str) -> WordList:
    of_one_thing = listed("subject") if kind == "begins" else ()
    return WordList([*of_one_thing, *listed(kind, file=_FILE)])
