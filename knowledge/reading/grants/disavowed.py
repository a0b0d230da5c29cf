"""Disavowed: titles told before that are said not to be had, or to be somebody else's.

只有市级的，省级那个还在公示 and 创新中心是我表哥厂里的 say how each stands now, read as one text
with the name of the title.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.policy.facts.facts import Facts, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.owned import owns_all
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.wording import Sign
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD
from knowledge.reading.whose.standing import Statements

_SUBSIDIARY = re.compile(any_of("subsidiary"))
_ONLY = re.compile(f"{any_of('solely')}[有是评批拿得]")
OTHERWISE = (Role.SUPPOSE, Role.PLAN, Role.LATER, Role.ASK, Role.WONDER, Role.QUOTE)
_OF_ELSE = (
    *(Role.NUMBER, Role.FUND, Role.MONEY, Role.NAME, Role.LEVELLED, Role.GRADE, Role.UNLIKE),
)
_NOT_HAD = (Standing.LACKED, Standing.PENDING, Standing.FOREIGN, Standing.DOUBTED)


def disavowed(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts without what the plain text says is not had, or not the asker's own."""
    scan = scanned(text, vocabulary, as_of)
    if asks(text) or scan.between(0, len(text), *OTHERWISE):
        return None
    named = scan.between(0, len(text), Role.TITLE)
    names = {token.value for token in named} or {t.name for t in facts.titles if t.standing in HAD}
    levels = {token.start for token in scan.between(0, len(text), Role.LEVEL)}
    others = scan.between(0, len(text), *_OF_ELSE)
    if len(names) != 1 or any(token.start not in levels for token in others):
        return None
    (name,) = names
    before = [t for t in facts.titles if t.name == name and t.standing in HAD]
    label = "" if named else f"{vocabulary.label(str(name))}:"
    told = [t for t in read(f"{label}{text}", vocabulary, as_of).facts.titles if t.name == name]
    told = [_of_sister(title, text) for title in told]
    lost = [t for t in told if t.standing in _NOT_HAD]
    if not _speaks_of_others(text, scan):  # 时间也错了，是前年 only settles nothing
        lost = [t for t in lost if t.standing is not Standing.DOUBTED]
    if not before or not told or (not lost and not _ONLY.search(text)):
        return None
    if any(t.level is None for t in told):
        return _of_all(facts, before, told) if len(told) == 1 and not levels else None
    only = bool(_ONLY.search(text))
    told = [t for t in told if t.standing is Standing.HELD or t.level in {b.level for b in before}]
    if not told:
        return None  # 国家级的没评上, of which nobody told
    after = tuple(_after(facts.titles, before, told, only=only))
    changed = after and after != facts.titles
    return Repaired(replace(facts, titles=after), Facts(titles=after)) if changed else None


def _speaks_of_others(text: str, scan: Scan) -> bool:
    """Return whether somebody else is spoken of, or what does not count for the asker."""
    others = Sign.OTHER in Statements(text).signs or _SUBSIDIARY.search(text)
    return bool(others or scan.between(0, len(text), Role.OUTSIDE, Role.UNCOUNTED))


def is_of_sister(text: str) -> bool:
    """Return whether it was a subsidiary's: nobody says whether that counts for the asker."""
    return bool(_SUBSIDIARY.search(text)) and not owns_all(text)


def _of_sister(title: Title, text: str) -> Title:
    sister = title.standing is Standing.HELD and is_of_sister(text)
    return replace(title, standing=Standing.DOUBTED) if sister else title


def _of_all(facts: Facts, before: Sequence[Title], told: Sequence[Title]) -> Repaired | None:
    """Return the facts with the titles of one name as the text says of them all."""
    anew = {t: replace(t, standing=told[0].standing) for t in before}
    after = tuple(anew.get(title, title) for title in facts.titles)
    if after == facts.titles:
        return None
    return Repaired(replace(facts, titles=after), Facts(titles=tuple(anew.values())))


def _after(
    titles: Sequence[Title], before: Sequence[Title], told: Sequence[Title], *, only: bool
) -> Iterator[Title]:
    """Yield the titles as they are told anew; one told in the place of another is of its year."""
    by_level = {title.level: title for title in told}
    years = {title.year for title in before}
    for title in titles:
        if title not in before:
            yield title
            continue
        anew = by_level.pop(title.level, None)
        if anew:
            year = anew.year or title.year
            yield replace(title, standing=anew.standing, year=year)
        else:
            yield replace(title, standing=Standing.LACKED) if only else title
    for title in by_level.values():
        year = title.year or (next(iter(years)) if len(years) == 1 else None)
        yield replace(title, year=year)
