"""Disavowed: titles told before that are said not to be had, or to be somebody else's.

只有市级的，省级那个还在公示, 技术中心其实没有 and 创新中心是我表哥厂里的 say how each stands now,
read as one text with the name of the title: what the words name, else the one that was told.
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
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role, Token, named_level
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import WHAT_IF, asks
from knowledge.reading.repairs.doubted import told_of
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD
from knowledge.reading.whose.standing import Statements

_SUBSIDIARY = re.compile(any_of("subsidiary"))
_ONLY = re.compile(f"{any_of('solely')}[有是评批拿得]")
OTHERWISE = (Role.PLAN, Role.LATER, Role.ASK, Role.WONDER, Role.QUOTE)
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
    levels = {token.start for token in scan.between(0, len(text), Role.LEVEL)}
    if any(token.start not in levels for token in scan.between(0, len(text), *_OF_ELSE)):
        return None
    supposes = scan.between(0, len(text), Role.SUPPOSE)
    named = scan.between(0, len(text), Role.TITLE)
    of_else = told_of(scan, len(text), facts) or read(text, vocabulary, as_of).facts.values
    if not named and of_else:
        return None  # 我们厂不在镇里 tells of the firm, 两化的证是子公司的 of that
    names = dict.fromkeys([t.value for t in named] or _meant(scan, facts))
    beside = (*supposes, *(scan.between(0, len(text), Role.RECTIFY) if named else ()))
    said = _without(text, beside).removesuffix(WHAT_IF if supposes else "")
    after = facts
    for name in names:
        of_name = f"{'' if named else vocabulary.label(str(name)) + ':'}{said}"
        told = [t for t in read(of_name, vocabulary, as_of).facts.titles if t.name == name]
        titles = _as_told(after.titles, str(name), told, said, scan)
        if not titles or (len(names) > 1 and not _is_foreign(told)):
            return None
        after = replace(after, titles=titles)
    anew = tuple(title for title in after.titles if title.name in names)
    return Repaired(after, Facts(titles=anew), bool(supposes)) if after != facts else None


def _is_foreign(told: Sequence[Title]) -> bool:
    """Return whether somebody else has what is told, whatever it is: 那是我小舅子的厂."""
    return {(title.standing, title.level) for title in told} == {(Standing.FOREIGN, None)}


def _as_told(
    titles: Sequence[Title], name: str, told: Sequence[Title], text: str, scan: Scan
) -> tuple[Title, ...]:
    """Return the titles as they are told of those of the name, or nothing where that is open."""
    before = [title for title in titles if title.name == name and title.standing in HAD]
    told = [_of_sister(title, text) for title in told]
    lost = [title for title in told if title.standing in _NOT_HAD]
    if not _speaks_of_others(text, scan):  # 时间也错了，是前年 only settles nothing
        told = [title for title in told if title.standing is not Standing.DOUBTED]
        lost = [title for title in lost if title in told]
    if _is_of_others(scan):  # 隔壁那家省级的没评上
        lost = [title for title in lost if title.standing is Standing.FOREIGN]
    says_which = scan.between(0, len(scan.text), Role.LEVEL, Role.TITLE)
    only = bool(says_which and _ONLY.search(text))  # 我们只是参与单位 says nothing of which it is
    if not before or not told or not (lost or only):
        return ()
    if any(title.level is None for title in told):
        alone = len(told) == 1 and not scan.between(0, len(scan.text), Role.LEVEL)
        return tuple(_of_all(titles, before, told[0])) if alone else ()
    of_level = {title.level for title in before}  # not 国家级的没评上, of which nobody told
    told = [t for t in told if t.standing is Standing.HELD or t.level in of_level]
    return tuple(_after(titles, before, told, only=only)) if told else ()


def _meant(scan: Scan, facts: Facts) -> Iterator[str]:
    """Yield the names of the titles that may be meant, where the text names none.

    They are those of its level, where no money is of that: 省级那个被撤了.
    """
    levels = {named_level(t) for t in scan.between(0, len(scan.text), Role.LEVEL)}
    held = [title for title in facts.titles if title.standing in HAD]
    of_level = [title for title in held if title.level in levels]
    money = any(fund.level in levels for fund in facts.funds)
    yield from (title.name for title in (held if money else of_level or held))


def _without(text: str, words: Sequence[Token]) -> str:
    """Return the text without the words by which it puts something right: 技术中心其实没有."""
    for word in reversed(words):
        text = text[: word.start] + text[word.end :]
    return text


def _speaks_of_others(text: str, scan: Scan) -> bool:
    """Return whether somebody else is spoken of, or what does not count for the asker."""
    others = Sign.OTHER in Statements(text).signs or _SUBSIDIARY.search(text)
    return bool(others or scan.between(0, len(text), Role.OUTSIDE, Role.UNCOUNTED))


def _is_of_others(scan: Scan) -> bool:
    """Return whether somebody else is spoken of before a title or level is named."""
    of = scan.between(0, len(scan.text), Role.TITLE, Role.LEVEL)[:1]
    return bool(of) and Statements(scan.text).foreign(of[0].start)


def is_of_sister(text: str) -> bool:
    """Return whether it was a subsidiary's: nobody says whether that counts for the asker."""
    return bool(_SUBSIDIARY.search(text)) and not owns_all(text)


def _of_sister(title: Title, text: str) -> Title:
    sister = title.standing is Standing.HELD and is_of_sister(text)
    return replace(title, standing=Standing.DOUBTED) if sister else title


def _of_all(titles: Sequence[Title], before: Sequence[Title], told: Title) -> Iterator[Title]:
    """Yield the titles, those of one name as the text says of them all."""
    yield from (replace(t, standing=told.standing) if t in before else t for t in titles)


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
