"""Withheld: what is told and is not to be taken yet: 就业1500那个数先别算, 省里那笔先别算.

It may be a figure, a title or money: what the words name, else what was told last before them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from knowledge.language.measure import Measure
from knowledge.language.units import PERSONS
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Fund, Standing, Title
from knowledge.reading.figures.figure import Figure, Figures, LeftOut, Why
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Span, Token

_HELD = re.compile(
    f"(?:{any_of('not_yet')}{any_of('with_it')}?{any_of('to_take')}|{any_of('held_back')})"
)
_BEHIND = re.compile(f"{any_of('taken_in')}*(?:$|{any_of('unchecked', 'till_then')})")
_POINTS = re.compile(any_of("points_back", "unchecked"))
_ALL, _FIRST = re.compile(any_of("all_of_them")), re.compile(any_of("first_told"))
_NAMES = (Role.NAME, Role.LEVEL, Role.FUND, Role.MONEY, Role.UNKNOWN)


@dataclass(frozen=True)
class Withheld:
    """Where the numbers, titles and levels stand that are not to be taken yet."""

    scan: Scan
    meant: tuple[Token, ...]

    def figures(self, figures: Figures) -> Figures:
        """Return the figures, those withheld as such."""
        told = {name: [self._figure(one) for one in of] for name, of in figures.told.items()}
        return replace(figures, told=told)

    def _figure(self, figure: Figure) -> Figure:
        number = figure.number
        held = any(number.start <= t.start and t.end <= number.end for t in self.meant)
        return replace(figure, why=Why.WITHHELD) if held else figure

    def titles(self, titles: Sequence[Title]) -> tuple[Title, ...]:
        """Return the titles; of one withheld nobody says that it is had."""
        held = [title for title in titles if self._is_title(title)]
        levelled = {title.name for title in held if title.level}
        return tuple(
            replace(title, standing=Standing.DOUBTED) if title in held else title
            for title in titles
            if title.level or title.name not in levelled  # 技术中心那个先不算 names it again
        )

    def _is_title(self, title: Title) -> bool:
        names = [t for t in self.meant if t.role is Role.TITLE and t.value == title.name]
        levels = [[level.value for level in _levels(self.scan, name)] for name in names]
        return any(title.level in of or not of for of in levels)

    def funds(self, funds: Sequence[Fund]) -> tuple[Fund, ...]:
        """Return the money without what is withheld; where that is all, nobody knows how much."""
        kept = tuple(fund for fund in funds if not self._is_fund(fund))
        return kept or tuple(replace(fund, yuan=None) for fund in funds)

    def _is_fund(self, fund: Fund) -> bool:
        levels = [token.value for token in self.meant if token.role is Role.LEVEL]
        numbers = [token.value for token in self.meant if isinstance(token.value, Measure)]
        told = any(fund.yuan in (n.quantity, n.in_wan.quantity) for n in numbers)
        return told or any(level in (fund.level, fund.also) for level in levels)

    def left_out(self, figures: Figures) -> Iterator[LeftOut]:
        """Yield what is withheld and is none of the figures, as written."""
        for token in self.meant:
            if _of(token, figures):
                continue
            levels = _levels(self.scan, token) if token.role is Role.TITLE else []
            start = min([token.start, *(level.start for level in levels)])
            yield LeftOut(self.scan.text[start : token.end], Why.WITHHELD)


def withheld(scan: Scan, figures: Figures) -> Withheld:
    """Return what the text says is not to be taken yet."""
    spans = [span for span in spoken(scan) if not _reckoned(span, figures)]
    meant = [token for span in spans for token in _meant(scan, *span, figures)]
    return Withheld(scan, tuple(dict.fromkeys(meant)))


def spoken(scan: Scan) -> Iterator[Span]:
    """Yield where the words begin and end that name what is not to be taken yet."""
    for match in _HELD.finditer(scan.text):
        begins, ends = scan.piece(match.start()), scan.ends(match.end())
        inside = scan.between(begins, match.start(), Role.WITHIN)
        asked = any(t.end > match.start() for t in scan.between(begins, ends, Role.ASK))  # 算不算数
        if not inside and not asked and _BEHIND.match(scan.text[match.end() : ends]):
            yield begins, match.start()


def _reckoned(span: Span, figures: Figures) -> bool:
    """Return whether a figure was reckoned by them: 12家，里头有三家关门了，不作数."""
    numbers = (figure.number for of in figures.told.values() for figure in of)
    return any(number.start < span[1] < number.end for number in numbers)


def _meant(scan: Scan, begins: int, end: int, figures: Figures) -> Sequence[Token]:
    """Return what the words of a piece mean of what was told before they end."""
    told = scan.between(0, end, Role.NUMBER, Role.TITLE)
    if _ALL.search(scan.text, begins, end):
        return told
    here = [token for token in told if token.start >= begins]
    since = max((token.end for token in here), default=begins)
    names = scan.between(since, end, *_NAMES)
    facts = {token.value.name for token in names if isinstance(token.value, Fact)}
    named = [token for token in told if _of(token, figures) & facts]
    if here and not named:
        return [token for token in told if token is here[-1] or _same(token, here[-1])]
    levels = [token for token in names if token.role is Role.LEVEL]
    if named or levels:
        return named or [replace(levels[0], end=end)]  # 省里那笔先别算
    left = said_beside(scan, since, end)
    if _FIRST.fullmatch(left):
        return told[:1]
    if left in PERSONS:
        return [t for t in told if isinstance(t.value, Measure) and t.value.unit == "people"][-1:]
    before = max((token.end for token in told), default=0)
    of_another = scan.between(before, begins, Role.NAME)  # 配套12家。产值没定下来，先不报
    return told[-1:] if not (left or of_another) else []


def _same(token: Token, again: Token) -> bool:
    """Return whether the number is said again: 投了2500万，2500万这个数先不算."""
    numbers = [t.value for t in (token, again) if isinstance(t.value, Measure)]
    return len(numbers) == 2 and numbers[0].quantity == numbers[1].quantity


def _of(token: Token, figures: Figures) -> set[str]:
    """Return the facts of which the number is told."""
    return {
        name
        for name, of in figures.told.items()
        for figure in of
        if figure.number.start <= token.start and token.end <= figure.number.end
    }


def said_beside(scan: Scan, start: int, end: int) -> str:
    """Return what the text between the places has besides names and what points back."""
    left, place = "", start
    for name in scan.between(start, end, *_NAMES):
        left, place = left + scan.text[place : name.start], max(place, name.end)
    return _POINTS.sub("", left + scan.text[place:end]).strip()


def _levels(scan: Scan, title: Token) -> Sequence[Token]:
    """Return the levels that are told of the title: those before it in its piece, else behind."""
    begins = scan.piece(title.start)
    others = [t.end for t in scan.between(begins, title.start, Role.TITLE)]
    before = scan.between(max([begins, *others]), title.start, Role.LEVEL)
    return before or scan.between(title.end, scan.ends(title.end), Role.LEVEL)
