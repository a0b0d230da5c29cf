"""Of a level: what is said of the title or money of the level that a message begins with.

市里那个是前年的 dates what was told of that level and nothing else, and 市里那个没有 takes it back.
市级的有 and 市级的是前年的 tell of one more title, and 国家级的没有 of none.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Facts, Fund, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.levels import has_beside_levels
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role, Token, named_level
from knowledge.reading.repairs.answer import WHAT_IF, asks
from knowledge.reading.repairs.bare import besides
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD, with_funds, with_title

_OF_ELSE = (Role.TITLE, Role.NUMBER, Role.FUND, Role.NAME, Role.SUPPOSE, Role.PLAN, Role.OTHERS)
_IS, _THAT, _SUM = "是", "那", "笔"
_LEAD = 4  # characters before the level: 其实我们
_HAS = re.compile("的?(?:我们|咱们?)?有的?了?[啊呀哦]?[，,]?")


def of_level(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with when what was told of the level came, or with one more title of it.

    Nothing changes where a title and money may be meant, or what was not told before.
    """
    said = _Said.of(text, facts, vocabulary, as_of)
    if said is not None and said.takes_back:
        (title,) = said.titles
        return with_title(facts, title, replace(title, standing=Standing.LACKED))
    if said is None or not (said.year or said.has):
        return None
    if said.either or len(said.titles) > 1 or (said.has and (said.titles or said.funds)):
        return Repaired(facts, facts)
    if said.year and said.of_money:
        return with_funds(facts, {fund: replace(fund, year=said.year) for fund in said.funds})
    if said.titles:
        (title,) = said.titles
        return with_title(facts, title, replace(title, year=said.year))
    more = said.one_more
    if more is None:
        return Repaired(facts, facts)
    return Repaired(replace(facts, titles=(*facts.titles, more)), Facts(titles=(more,)))


def denies_untold(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> bool:
    """Return whether a level is denied of which nothing was told, behind another's title."""
    said = _Said.of(text, facts, vocabulary, as_of)
    return said is not None and said.denied and not (said.titles or said.funds)


def of_either(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> tuple[str, tuple[str, ...]] | None:
    """Return the level as written with the title and the money that may be meant, or None."""
    said = _Said.of(text, facts, vocabulary, as_of)
    fund = vocabulary.fund
    if said is None or fund is None or not (said.either and (said.year or said.denied)):
        return None
    level = said.level.value
    names = (*(f"{title.name}.{level}" for title in said.titles), f"{fund.name}.{level}")
    return text[said.level.start : said.level.end], names


class _Said:
    """What a text says of the level that it begins with."""

    def __init__(self, text: str, scan: Scan, level: Token, facts: Facts) -> None:
        self._text, self._scan, self.level, self._facts = text, scan, level, facts

    @classmethod
    def of(
        cls, text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
    ) -> "_Said | None":
        """Return what the plain text says of one level, or None where it does not."""
        scan = scanned(text, vocabulary, as_of)
        levels = scan.between(0, len(text), Role.LEVEL)
        if len(levels) != 1 or levels[0].value == ABOVE or not facts.titles:
            return None
        (level,) = levels
        before = scan.between(0, level.start, Role.REPAIR, Role.YEAR)
        is_so = _IS in text[: level.start] and not scan.between(0, level.start, Role.DENY)
        if before or is_so or level.start > _LEAD:
            return None
        if has_beside_levels(scan, *_OF_ELSE) or text.endswith(WHAT_IF):
            return None
        return None if asks(text) else cls(text, scan, level, facts)

    @cached_property
    def year(self) -> int | None:
        """Return the year that what was told of the level is of."""
        years = self._scan.between(self.level.end, len(self._text), Role.YEAR)
        told = years[0].value if len(years) == 1 else None
        between = self._text[self.level.end : years[0].start] if years else ""
        says = self.has or _IS in between or _THAT in between
        more = len(besides(self._scan, Role.MONEY, Role.GIVE, Role.GIVEN)) > 1
        denies = self._scan.between(0, len(self._text), Role.NOT, Role.DENY)
        sure = says and not (more or denies)
        return told.year if isinstance(told, ToldYear) and sure else None

    @property
    def has(self) -> bool:
        """Return whether it only says that there is one of the level: 市级的有."""
        years = self._scan.between(self.level.end, len(self._text), Role.YEAR)
        end = years[0].start if years else len(self._text)
        return _HAS.fullmatch(self._text, self.level.end, end) is not None

    @property
    def denied(self) -> bool:
        """Return whether it says that there is none of the level."""
        words = self._scan.between(0, len(self._text), Role.NOT, Role.DENY)
        return bool(words) and not self._scan.between(0, len(self._text), Role.YEAR, Role.MONEY)

    @property
    def takes_back(self) -> bool:
        """Return whether the one title of the level is denied, and no money may be meant."""
        words = self._scan.between(self.level.end, len(self._text), Role.NOT)
        alone = len(self.titles) == 1 and not self.funds
        return bool(words) and self.denied and alone and not besides(self._scan, Role.NOT)

    @property
    def titles(self) -> Sequence[Title]:
        """Return the titles of that level that were told."""
        level = named_level(self.level)
        return [t for t in self._facts.titles if t.level == level and t.standing in HAD]

    @property
    def funds(self) -> Sequence[Fund]:
        """Return the money of that level that was told."""
        return [f for f in self._facts.funds if f.level == named_level(self.level)]

    @property
    def of_money(self) -> bool:
        """Return whether it can only be of money: 市里那笔, or no title is of the level."""
        return bool(self.funds) and (not self.titles or self._names_sum)

    @property
    def either(self) -> bool:
        """Return whether it may be of a title as well as of money."""
        return bool(self.titles and self.funds) and not self._names_sum

    @property
    def one_more(self) -> Title | None:
        """Return the title of the level that was not told before; 那个 is none such."""
        names = {title.name for title in self._facts.titles if title.standing in HAD}
        behind = self._text[self.level.end :]
        if len(names) != 1 or behind.startswith(_THAT) or self._names_sum:
            return None
        (name,) = names
        return Title(name, named_level(self.level), self.year)

    @property
    def _names_sum(self) -> bool:
        money = self._scan.between(0, len(self._text), Role.MONEY)
        return bool(money) or _SUM in self._text[self.level.end :]
