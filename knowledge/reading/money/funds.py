"""Funds: the amounts of money received, each with the level that gave it and the year."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cached_property, reduce

from knowledge.language.measure import Measure
from knowledge.language.numeral import SCALES
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.facts import Fund, Level, Standing
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role, Token
from knowledge.reading.money.event import Event, For
from knowledge.reading.money.events import levels_between
from knowledge.reading.money.giver import givers
from knowledge.reading.money.money import MoneyReader
from knowledge.reading.money.of_others import without_others
from knowledge.reading.money.recogniser import recognises
from knowledge.reading.money.returned import left_of
from knowledge.reading.money.when import Years
from knowledge.reading.senses.said import Said

_NOT_SAID = re.compile(f"{any_of('of_the_untold')}*还?{any_of('sum_untold')}")
_REST = re.compile(any_of("left"))
_LOT = re.compile("(?:一|[又另]一|后一|第[二三四])[笔批次回期]$")
_GIVERS = (Level.NATIONAL, Level.PROVINCE, Level.CITY)
_TWO = 2  # levels that can have given one sum together
_AT_ONCE = 1
_NEAR = 6  # characters behind a name in which a word is wholly read


class FundReader:
    """Reads what a text tells of the money of a policy's fund."""

    def __init__(
        self,
        scan: Scan,
        vocabulary: FactsFile,
        money: MoneyReader,
        said: Said,
        products: frozenset[int],
        shares: Set[int],
    ) -> None:
        """`products` are where the numbers begin that are told as one times how many.

        `shares` are those told as a share of a sum before them.
        """
        self._shares = shares
        self._products = products
        self._scan = scan
        self._money = money
        self._said = said
        self._fund = vocabulary.fund

    @cached_property
    def _events(self) -> list[Event]:
        return [e for e in self._money.events if self._money.is_for(e, For.FUND)]

    @cached_property
    def _years(self) -> Years:
        return Years(
            self._scan, [n for e in self._events if e.came is not False for n in e.numbers]
        )

    @property
    def denied(self) -> frozenset[Level]:
        """The levels that are said to have given nothing."""
        levels = [level for e in self._events if e.came is False for level in e.levels]
        return frozenset(Level(level) for level in levels if level != ABOVE)

    def read(self) -> tuple[tuple[Fund, ...], set[str]]:
        """Return the money of the fund, and the fact's name where it is open whether any came."""
        if self._fund is None:
            return (), set()
        events = self._events
        named = [t for t in self._scan.tokens if t.role is Role.FUND]
        named = [t for t in named if not (recognises(self._scan, t) or self._names_match(t))]
        amounts = self._own(tuple(self._amounts(events)))
        if amounts and self._money.returned:
            return left_of(amounts, self._money.returned, self._scan), set()
        if amounts and self._money.given_back(min(self._money.taken)):
            return tuple(replace(fund, yuan=None) for fund in amounts), set()
        if amounts:
            return self._of_the_rest(amounts, events), set()
        asked = self._money.asks_match
        if not named or not self._has_money(named):
            sums = [event for event in self._money.events if event.numbers]
            if asked and sums and all(e.about is For.OTHER and e.came for e in sums):
                return (Fund(yuan=Quantity.of(0)),), set()  # 农业局给的 is all there is
            return (), {self._fund.name} if sums and asked else set()
        if any(event.came is False for event in events):
            of_all = all(event.came is False and not event.levels for event in events)
            return ((Fund(yuan=Quantity.of(0)),) if asked and of_all else ()), set()
        standings = {self._said.standing(t.start, t.end) for t in named}
        if standings & {Standing.HELD, Standing.RENEWED}:
            levels = {level for e in events for level in e.levels} - {ABOVE, Level.COUNTY.value}
            level = Level(levels.pop()) if len(levels) == 1 else None
            return (Fund(level, None, self._years.of(named[0].start)),), set()
        return (), set() if standings == {Standing.LACKED} else {self._fund.name}

    def _own(self, amounts: tuple[Fund, ...]) -> tuple[Fund, ...]:
        """Return the amounts without what another office gave of them."""
        for event in self._money.events:
            for number in event.numbers if event.about is For.OTHER else ():
                amounts = without_others(amounts, number, self._scan) or amounts
        return amounts

    def _of_the_rest(self, amounts: tuple[Fund, ...], events: Sequence[Event]) -> tuple[Fund, ...]:
        """Return the amounts, those that nobody gave to by the one level that is not denied."""
        denied = {level for event in events if event.came is False for level in event.levels}
        left = [level for level in _GIVERS if level.value not in denied]
        if len(left) != 1:
            return amounts
        return tuple(f if f.level else replace(f, level=left[0]) for f in amounts)

    def _names_match(self, named: Token) -> bool:
        """Return whether the name is only of what the county adds: 工信的配套能享受吗."""
        behind = self._scan.between(named.end, named.end + _NEAR, Role.MATCH)
        return bool(behind) and behind[0].start - named.end <= _AT_ONCE

    def _has_money(self, named: Sequence[Token]) -> bool:
        """Return whether money is spoken of; 县工信局给挂了个牌子 gives a title."""
        scan = self._scan
        own = any("资金" in scan.written(t) or "专项" in scan.written(t) for t in named)
        given = scan.between(0, len(scan.text), Role.GIVEN)
        given += [
            w for t in named for w in scan.between(scan.piece(t.start), scan.ends(t.end), Role.GIVE)
        ]
        of_titles = {scan.piece(t.start) for t in scan.between(0, len(scan.text), Role.TITLE)}
        return (
            own
            or bool(scan.between(0, len(scan.text), Role.MONEY))
            or any(scan.piece(word.start) not in of_titles for word in given)
        )

    def _amounts(self, events: Sequence[Event]) -> Iterator[Fund]:
        """Yield the amounts that came; one that several levels gave together has no level."""
        whole: Fund | None = None
        parts: list[Fund] = []
        after = 0
        given = [(n, e) for e in events if e.came is not False for n in e.numbers]
        for place, (number, event) in enumerate(given):
            if self._said.foreign(number.start):
                continue
            since = given[place - 1][0].end if place else 0
            if since and self._is_of_others(since, number.start):
                continue
            until = given[place + 1][0].start if place + 1 < len(given) else len(self._scan.text)
            year = self._years.of(number.start)
            wrong = parts.pop() if after and parts and self._is_anew(number, after) else None
            found = [
                Fund(level, number.quantity, year, also=also)
                for level, also in givers(self._scan, number, event, since, until)
            ]
            begins = max(since, self._scan.piece(number.start))
            years = {t.end for t in self._scan.between(begins, number.start, Role.YEAR)}
            parted = self._scan.between(begins, number.start, Role.PART)  # 每月五万
            parted = [part for part in parted if part.start not in years]  # 2025年3月 is a date
            levels = levels_between(self._scan, begins, number.start)
            # 市里另外给20万 is all that the city gave.
            of_part = any(t.value != Role.REST.value or not levels for t in parted)
            of_part &= number.start not in self._products or not number.quantity.exact
            unitless = number.unscaled and number.quantity.high < SCALES["万"]  # 省里一百
            if event.came is None or of_part or number.bare or unitless:
                found = [replace(fund, yuan=None) for fund in found]  # whether it came, or how much
            if wrong and len(found) == 1 and not found[0].level:
                found = [replace(found[0], level=wrong.level, also=wrong.also)]
            if after and parts and found == [Fund(None, number.quantity, year)]:
                # 头一回45万，二回30万: who gave the first gave the second.
                same = bool(self._scan.between(after, number.start, Role.AGAIN, Role.FURTHER))
                same = same or self._are_lots(given[place - 1][0], number)
                found = [replace(found[0], level=parts[-1].level)] if same else found
            share = number.start in self._shares and whole is None
            if after and (share or self._scan.between(after, number.start, Role.WITHIN)):
                whole, parts = (parts[-1] if parts else None), parts[:-1]
            parts += found
            after = number.end
        parts += self._left_of(whole, parts, after)
        yield from _without_instalments(parts)
        for token in levels_between(self._scan, 0, len(self._scan.text)) if parts else ():
            if token.value != ABOVE and _NOT_SAID.match(self._scan.text, token.end):
                yield Fund(Level(str(token.value)), None, self._years.of(token.start))

    def _is_of_others(self, since: int, start: int) -> bool:
        """Return whether an office that pays other money gave it: 市级工信60万、农业局30万."""
        named = {t.role for t in self._scan.between(since, start, Role.OTHER_MONEY, Role.FUND)}
        return named == {Role.OTHER_MONEY}

    def _are_lots(self, *numbers: Measure) -> bool:
        """Return whether each of the numbers is said to be one lot: 一笔45万，一笔25万."""
        return all(_LOT.search(self._scan.text[: number.start]) for number in numbers)

    def _is_anew(self, number: Measure, after: int) -> bool:
        """Return whether the number is told in the place of the one that ends there."""
        if self._scan.between(after, number.start, Role.REPAIR, Role.REAL):
            return True
        put_right = self._scan.between(after, number.start, Role.RECTIFY)
        return bool(put_right) and number.start - put_right[-1].end <= _AT_ONCE

    def _left_of(self, whole: Fund | None, parts: Sequence[Fund], after: int) -> list[Fund]:
        """Return what the parts leave of the whole sum; unknown where they are more."""
        if whole is None or whole.yuan is None:
            return []
        left = reduce(Quantity.minus, (p.yuan for p in parts if p.yuan), whole.yuan)
        if left.low < 0:
            return [replace(whole, yuan=None)]
        level, also = self._of_rest(after)
        return [replace(whole, yuan=left, level=level, also=also)] if left.high else []

    def _of_rest(self, after: int) -> tuple[Level | None, Level | None]:
        """Return whose the rest of a sum is: 剩下省市的 is of both, or else nobody said."""
        text = self._scan.text
        rest = _REST.search(text, after)
        told = levels_between(self._scan, rest.end(), len(text)) if rest else []
        named = dict.fromkeys(Level(str(t.value)) for t in told if t.value != ABOVE)
        none = {*self.denied, Level.COUNTY}
        levels = [level for level in named if level not in none][:_TWO]
        return (levels[0] if levels else None), (levels[1] if len(levels) == _TWO else None)


def _without_instalments(funds: list[Fund]) -> list[Fund]:
    """Return the money without the instalments of the first sum: 100万，一次60万一次40万.

    A sum of what each level gave is none of them: 合计480万 国家260万 省170万 市50万.
    """
    whole = [f.yuan for f in funds if f.yuan and not f.level]
    given = [f.yuan.low for f in funds if f.yuan and f.level]
    if len(whole) == 1 and len(given) >= _TWO and sum(given) == whole[0].low:
        return [f for f in funds if f.level]
    if len(funds) <= _TWO or any(f.level for f in funds[1:]) or not all(f.yuan for f in funds):
        return funds
    amounts = [fund.yuan.low for fund in funds if fund.yuan]
    return funds[:1] if sum(amounts[1:]) == amounts[0] else funds
