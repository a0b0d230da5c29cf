"""Asker: of whom a message speaks, of a town or of an enterprise."""

import re
from collections.abc import Sequence

from knowledge.language.measure import Measure, Unreadable
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.times import counted

_OF_ONESELF = (Role.OURS, Role.YEAR, Role.NOW, Role.ACTUAL, Role.GIVEN, Role.REPAIR)
# Who sells and asks for money is a firm: no town gets any.
_SELLS = re.compile(any_of("sells"))
_FOR_MONEY = re.compile(f"{any_of('gets')}[^，,。；;0-9]{{0,5}}{any_of('money')}")
# No town has any: 集团合并报表52亿，我们单体11亿.
_BOOKS = re.compile(any_of("consolidated", "books"))
# Says of many how small each is: 全是十来个人的小炉子.
_OF_MANY = re.compile(rf"{any_of('of_all')}都?是?\s*$")
_STANDINGS = ("level", "yes_no")  # what an enterprise is, by name: 专精特新, 小巨人


def speakers(
    text: str,
    owner: Asker | None,
    scan: Scan,
    vocabulary: FactsFile,
    numbers: Sequence[Measure | Unreadable],
) -> frozenset[Asker]:
    """Return of whom the text says that it speaks, by its owner or what it tells; else nobody.

    `numbers` are those of the text, composed: 800户，一户三个人 tells of no two people.

    An enterprise is spoken of, whatever town it stands in, and whatever it lives by makes no town.
    """
    if owner is Asker.ENTERPRISE:
        return frozenset({Asker.ENTERPRISE})
    found: set[Asker] = {owner} if owner else set()
    if _is_an_enterprises(text, scan, vocabulary, numbers):
        found.add(Asker.ENTERPRISE)
    sells = _SELLS.search(text) and _FOR_MONEY.search(text)
    if not found and (sells or _BOOKS.search(text)):
        found.add(Asker.ENTERPRISE)
    if not found and (_names_sector(text, vocabulary) or _works_by_households(scan, numbers)):
        found.add(Asker.TOWN)
    return frozenset(found)


def is_firm_alone(
    text: str, scan: Scan, vocabulary: FactsFile, numbers: Sequence[Measure | Unreadable]
) -> bool:
    """Return whether it names, or is after, what only an enterprise has: a title, money, 技改.

    One that does not may tell of its town: 我们企业参加定过行业标准.
    """
    named = scan.between(0, len(text), Role.NAME)
    facts = [token.value for token in named if isinstance(token.value, Fact)]
    of_firm = any(fact.asker is Asker.ENTERPRISE and not fact.either for fact in facts)
    after = _FOR_MONEY.search(text) or scan.between(0, len(text), Role.GETS)
    return of_firm or bool(after) or _is_an_enterprises(text, scan, vocabulary, numbers)


def askers(scan: Scan, speakers: frozenset[Asker]) -> frozenset[Asker]:
    """Return of whom the text may speak: of a town, of an enterprise, or of either."""
    named = scan.between(0, len(scan.text), Role.NAME, Role.UNLIKE)
    names = [t.value for t in named if t.end - t.start > 1]
    # 省里 and 全国 name a share only beside one, and 投 or 带 alone nothing for sure.
    of = {f.asker for f in names if isinstance(f, Fact) and not f.either and f.kind != "percent"}
    return frozenset(of | speakers or Asker)


def only_supposes(scan: Scan) -> bool:
    """Return whether a figure is told in one piece, and of nobody: 一年卖到五十个亿有没有奖.

    Beside what asks, such a piece asks what would be; 我们, 去年 or a second piece tell of oneself.
    """
    text = scan.text.rstrip("?？!！。.吗呢 ")
    marks = scan.between(0, len(text), Role.MARK)
    return not marks and not scan.between(0, len(scan.text), *_OF_ONESELF)


def _is_an_enterprises(
    text: str, scan: Scan, vocabulary: FactsFile, numbers: Sequence[Measure | Unreadable]
) -> bool:
    """Return whether a title, money or standing is told that only an enterprise has, or few hands.

    A town has more people at work than 12个人, unless many are of that size.
    """
    if scan.between(0, len(text), Role.TITLE, Role.FUND):
        return True
    facts = vocabulary.fact
    spoken = vocabulary.spoken_of(text)
    of_firms = [f for f in facts if f.asker is Asker.ENTERPRISE and not f.of_everyone]
    standings = [fact for fact in of_firms if fact.kind in _STANDINGS and fact.name in spoken]
    if any(any(fact.said(text, fact.cues)) or any(fact.affirmed(text)) for fact in standings):
        return True
    least = min((f.default_least for f in facts if f.kind == "people" and f.either), default=0)
    measured = [number for number in numbers if isinstance(number, Measure)]
    few = [n for n in measured if n.unit == "people" and 0 < n.quantity.high < least]
    return any(not _is_of_many(text, number) for number in few)


def _is_of_many(text: str, number: Measure) -> bool:
    """Return whether the number says of many how small each is."""
    many = _OF_MANY.search(text[: number.start])
    return many is not None and text.startswith("的", number.end)


def _works_by_households(scan: Scan, numbers: Sequence[Measure | Unreadable]) -> bool:
    """Return whether people are told by the household, as of no firm: 八百户，一家出俩人."""
    counts = [scan.written(c) for c in counted(scan, "household")]
    people = [n for n in numbers if isinstance(n, Measure) and n.unit == "people"]
    return any(count in number.written for count in counts for number in people)


def _names_sector(text: str, vocabulary: FactsFile) -> bool:
    """Return whether the text names what a town lives by."""
    spoken = vocabulary.spoken_of(text)
    sectors = (f for f in vocabulary.fact if f.kind == "choice" and f.asker is Asker.TOWN)
    return any(any(fact.pointed_to(text)) for fact in sectors if fact.name in spoken)
