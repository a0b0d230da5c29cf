"""Titles that a message tells of: which, at which level, since when."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Level, Standing, Title
from knowledge.policy.facts.vocabulary import Fact, pattern
from knowledge.reading.standing import Statements

LEVEL = re.compile(
    r"(?P<national>国家级?|全国|国级)|(?P<province>省级|省里|省)|(?P<city>地?市级|市里|市)|(?P<county>县级|县里|县|区级)"
)
# What may stand between a level and the title, or between two levels of one title.
_BETWEEN = re.compile(
    r"(?:的|级|和|与|及|、|，|,|两个|两级|都|一个|那个|重点|(?:认定|认|评|批|给|定|发)的|/|\s)*"
)
_THAT_ONE = re.compile(
    r"(?P<level>国家|省|市|县)(?:级|里)?(?:那个|那块|的)(?=[，,。；;？?！!\s]|$|[也是在去今前刚2]|过了|没过|评上|批下)"
)
_NEXT_LEVEL = re.compile(
    r"[、和与及的，,\s]?(?P<level>国家级|省级|市级|县级)(?!企业|技术|制造|创新|工|专)"
)
_MARK = re.compile(r"[，,。；;？?！!\n]")
_LEVELS = {"国家": Level.NATIONAL, "省": Level.PROVINCE, "市": Level.CITY, "县": Level.COUNTY}
_BRANCH = 4  # characters after a title in which it is said to be a branch only
_ACROSS = 12  # characters that a mark between a title and a year counts for
_AGAINST = 2  # characters for a year on the other side of its title than the message begins with
# Before a year, these lead on to the next title: 2024年拿的省级的和2025年拿的国家级的.
_LEADS_ON = re.compile(r"(?:和|跟|与|及|同|又|加上?|还有|另外|、)[是在有的我们咱\s]*$")


def read_titles(
    text: str,
    fact: Fact,
    years: Sequence[ToldYear],
    statements: Statements,
    topics: Callable[[int], int],
) -> tuple[Title, ...]:
    """Return the titles that the plain text names, one for each level told.

    `topics` says where after a place something else is spoken of.
    """
    named = sorted(
        (match.start(), match.end(), choice.value)
        for choice in fact.choice
        for match in pattern(choice.plain).finditer(text)
    )
    found: list[Title] = []
    for number, (start, end, name) in enumerate(named):
        until = named[number + 1][0] if number + 1 < len(named) else len(text)
        if until < len(text):
            until = max(end, statements.start(until))
        year = _year(text, start, end, named[0][0], years)
        levels: Sequence[Level | None] = (
            _levels_before(text, start) or _levels_after(text, end) or [None]
        )
        branch = pattern(fact.branch).search(text, start, end + _BRANCH) is not None
        standing = statements.standing(start, end, min(until, topics(end)))
        if standing is Standing.FOREIGN and (ours := statements.also_ours(end, until)):
            standing, year = Standing.HELD, _year_within(*ours, years)
        if standing is Standing.RENEWED:
            year = None  # it is the year of the examination
        found += [Title(name, level, year, branch, standing) for level in levels]
    if named:
        start, end, name = named[-1]
        for match in _THAT_ONE.finditer(text, end):
            level = _LEVELS[match["level"]]
            standing = statements.standing(*match.span(), len(text))
            year = _year(text, *match.span(), named[0][0], years)
            found.append(Title(name, level, year, standing=standing))
    return _told_once(_settled(found))


def _settled(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Return one title for each name and level: the one that is held, unless it was lost since."""
    told: dict[tuple[str, Level | None], Title] = {}
    for title in titles:
        before = told.setdefault((title.name, title.level), title)
        if before.standing is title.standing:
            continue
        held, other = (before, title) if before.standing is Standing.HELD else (title, before)
        if held.standing is not Standing.HELD:
            continue
        since = other.standing is Standing.LACKED and (other.year or 0) >= (held.year or 0)
        told[title.name, title.level] = replace(held, standing=Standing.DOUBTED) if since else held
    return tuple(told.values())


def level_of(match: re.Match[str]) -> Level:
    """Return the level that a match of LEVEL names."""
    return Level(str(match.lastgroup))


def _levels_before(text: str, end: int) -> list[Level]:
    """Return the levels that stand in a row before `end`, such as 国家级、市级两个."""
    levels: list[Level] = []
    while True:
        matches = [
            m
            for m in LEVEL.finditer(text, max(0, end - 12), end)
            if _BETWEEN.fullmatch(text, m.end(), end)
        ]
        if not matches:
            return levels[::-1]
        levels.append(level_of(matches[-1]))
        end = matches[-1].start()


def _levels_after(text: str, start: int) -> list[Level]:
    """Return the levels that follow at once: 企业技术中心省级市级都有."""
    levels: list[Level] = []
    while match := _NEXT_LEVEL.match(text, start):
        found = LEVEL.match(match["level"])
        levels += [level_of(found)] if found else []
        start = match.end()
    return levels


def _year(text: str, start: int, end: int, first: int, years: Sequence[ToldYear]) -> int | None:
    """Return the year nearest to the words from `start` to `end`.

    Marks between make it farther; people put all years before the titles, or all after them, as
    the place of the `first` title shows.
    """

    def distance(year: ToldYear) -> int:
        before = year.end <= start
        between = text[year.end : start] if before else text[end : year.start]
        joined = not before and _LEADS_ON.search(between) is not None
        against = before is not (years[0].start < first)
        return len(between) + _ACROSS * (len(_MARK.findall(between)) + joined) + _AGAINST * against

    return min(years, key=distance).year if years else None


def _year_within(start: int, end: int, years: Sequence[ToldYear]) -> int | None:
    """Return the one year told between the places, or None."""
    return next((year.year for year in years if start <= year.start < end), None)


def _told_once(titles: Sequence[Title]) -> tuple[Title, ...]:
    """Return the titles without those that only repeat a name whose level was told elsewhere."""
    levelled = {(title.name, title.standing) for title in titles if title.level}
    return tuple(t for t in titles if t.level or (t.name, t.standing) not in levelled)
