"""Money received: each amount with the level that gave it, the year, and what it was for.

Whether money came, and from whom, is told in small pieces: 去年工信专项，省里给了100万，市里没有.
A piece without a level or a purpose goes on about the piece before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from knowledge.language.measure import Measure
from knowledge.language.year import ToldYear
from knowledge.policy.facts.facts import Fund, Level, Standing
from knowledge.policy.facts.vocabulary import Fact, FactsFile
from knowledge.reading.said import Said
from knowledge.reading.scan import Role, Scan, Token

ABOVE = "above"  # the state or the province, and nobody says which
_PIECE = re.compile(r"[，,。；;！!？?\n\s]+")
_TOGETHER = re.compile(r"(?:级|里|上|和|与|跟|及|加|还有|、|\s|都|也)*")
_ROW = re.compile(r"\s*[和与跟及+/]\s*")
_NOT_SAID = re.compile(
    r"(?:的|给|拨|批|那|也|数|钱|资金|了|笔|份|多少)*(?:还)?(?:没定|没到|没下来|不清楚|不知道|不晓得|不记得|记不|忘了|没数|不详|不好说|待定)"
)
_ASKED = re.compile(r"[?？吗]|能不能|可不可以|多少|能[拿给领配申]|可以[拿给领申]|想|打算|准备|怎么")
_TWO = 2  # levels that can have given one sum together
_NEAR = 3
_WAY = 10  # characters between a level and the word that denies its money


class For(StrEnum):
    """What money was given for, as the text has it."""

    FUND = "fund"
    RENOVATION = "renovation"


@dataclass(frozen=True)
class _Event:
    """Money that came or did not come, as one piece tells it."""

    start: int
    end: int
    levels: tuple[str, ...]
    numbers: tuple[Measure, ...]
    about: For | None
    came: bool | None  # False where it is denied, None where nobody says


class MoneyReader:
    """Reads what a text tells of money received."""

    def __init__(self, scan: Scan, vocabulary: FactsFile, numbers: Sequence[Measure]) -> None:
        self._scan = scan
        self._numbers = numbers
        self._fund = next((f for f in vocabulary.fact if f.kind == "funds"), None)
        self._received = [f for f in vocabulary.fact if f.received]
        self._of_renovation = [re.compile("|".join(f.of_fact)) for f in self._received if f.of_fact]
        self._events = list(self._read()) if self._fund or self._received else []
        taken = {n.start for event in self._events for n in event.numbers}
        self.taken = frozenset(taken)  # where the numbers begin that are money received

    @property
    def places(self) -> list[int]:
        """Where the pieces begin that tell of money."""
        return [event.start for event in self._events]

    def funds(self, said: Said) -> tuple[tuple[Fund, ...], set[str]]:
        """Return the money of the fund, and the fact's name where it is open whether any came."""
        if self._fund is None:
            return (), set()
        events = [e for e in self._events if self._is_for(e, For.FUND)]
        named = [t for t in self._scan.tokens if t.role is Role.FUND]
        amounts = tuple(self._amounts(events, said))
        if amounts:
            return amounts, set()
        asked = bool(self._scan.between(0, len(self._scan.text), Role.MATCH))
        if not named or not (events or self._has_money(named)):
            loose = any(e.numbers for e in self._events)
            return (), {self._fund.name} if loose and asked else set()
        if any(event.came is False for event in events):
            return (), set()
        standings = {said.standing(t.start, t.end) for t in named}
        if standings & {Standing.HELD, Standing.RENEWED}:
            levels = {level for e in events for level in e.levels} - {ABOVE, Level.COUNTY.value}
            level = Level(levels.pop()) if len(levels) == 1 else None
            return (Fund(level, None, self._year(named[0].start)),), set()
        return (), set() if standings == {Standing.LACKED} else {self._fund.name}

    def received(self, fact: Fact) -> tuple[bool | None, bool]:
        """Return whether money of the fact's levels came, and whether that was left open."""
        if not self._is_renovation():
            return None, False
        came: list[bool | None] = []
        for event in self._events:
            if self._is_for(event, For.FUND) and event.about is not None:
                continue
            counts = {ABOVE, *fact.received} & {*event.levels}
            if counts or (not event.levels and event.about is For.RENOVATION):
                came.append(event.came if counts or event.came is False else None)
        if True in came:
            return True, False
        return (False, False) if False in came else (None, bool(came))

    def _is_for(self, event: _Event, purpose: For) -> bool:
        if event.about is not None:
            return event.about is purpose
        fund = any(t.role is Role.FUND for t in self._scan.tokens)
        asked = bool(self._scan.between(0, len(self._scan.text), Role.MATCH))
        for_fund = fund or (asked and not self._is_renovation())
        return for_fund if purpose is For.FUND else self._is_renovation() and not fund

    def _is_renovation(self) -> bool:
        return any(words.search(self._scan.text) for words in self._of_renovation)

    def _has_money(self, named: Sequence[Token]) -> bool:
        roles = (Role.MONEY, Role.GIVE, Role.GIVEN)
        own = any(
            "资金" in self._scan.text[t.start : t.end] or "专项" in self._scan.text[t.start : t.end]
            for t in named
        )
        return own or bool(self._scan.between(0, len(self._scan.text), *roles))

    # --- pieces -----------------------------------------------------------------------------
    def _read(self) -> Iterator[_Event]:
        """Yield the events in order; a piece that only goes on changes the one before it."""
        last: _Event | None = None
        for start, end in self._pieces():
            event = self._event(start, end, last)
            if event is None:
                changed = self._goes_on(start, end, last) if last else None
                last = changed or last
                continue
            if last:
                yield last
            last = event
        if last:
            yield last

    def _pieces(self) -> Iterator[tuple[int, int]]:
        start = 0
        for mark in _PIECE.finditer(self._scan.text):
            if mark.start() > start:
                yield start, mark.start()
            start = mark.end()
        if start < len(self._scan.text):
            yield start, len(self._scan.text)

    def _event(self, start: int, end: int, last: _Event | None) -> _Event | None:
        """Return what the piece tells of money, or None where it tells nothing by itself."""
        scan = self._scan
        levels = self._levels(start, end)
        fund = scan.between(start, end, Role.FUND)
        money = scan.between(start, end, Role.MONEY, Role.UNLIKE)
        give = scan.between(start, end, Role.GIVE, Role.GIVEN)
        numbers = self._of_money(start, end, last)
        spoken = (
            fund
            or (levels and (money or give))
            or numbers
            or (money and self._renovation(start, end))
        )
        denied = bool(levels) and self._denied(start, end, levels)
        if not spoken and not denied:
            return None
        if scan.between(start, end, Role.TITLE) and not (fund or numbers):
            return None
        about: For | None = None
        if fund:
            about = For.FUND
        elif self._renovation(start, end) and (money or denied or numbers):
            about = For.RENOVATION
        elif last and (numbers or not money):
            about = last.about
        return _Event(
            start,
            end,
            tuple(dict.fromkeys(str(t.value) for t in levels)),
            tuple(numbers),
            about,
            self._came(start, end, levels, numbers),
        )

    def _goes_on(self, start: int, end: int, last: _Event) -> _Event | None:
        """Return the event before with what this piece adds: 没拿过, 市里给的, 工信的."""
        scan = self._scan
        denied = scan.between(start, end, Role.NOT)
        verbs = scan.between(start, end, Role.GIVE, Role.GIVEN)
        other = scan.between(start, end, Role.TITLE, Role.NAME, Role.NUMBER)
        if denied and verbs and not other and last.came is not False and not last.numbers:
            return replace(last, came=False)
        return None

    def _levels(self, start: int, end: int) -> list[Token]:
        return self._scan.between(start, end, Role.LEVEL)

    def _renovation(self, start: int, end: int) -> bool:
        return any(w.search(self._scan.text, start, end) for w in self._of_renovation)

    def _of_money(self, start: int, end: int, last: _Event | None) -> list[Measure]:
        """Return the amounts of the piece that were given, not those of what the asker did."""
        found: list[Measure] = []
        for number in self._numbers:
            if not (start <= number.start and number.end <= end):
                continue
            row = found and _ROW.fullmatch(self._scan.text, found[-1].end, number.start)
            if row or self._is_given(number, start, last):
                found.append(number)
        return found

    def _is_given(self, number: Measure, start: int, last: _Event | None) -> bool:
        scan = self._scan
        if number.unit not in ("yuan", "") or not (number.unit or number.scaled):
            return False
        roles = (Role.NAME, Role.LEVEL, Role.GIVE, Role.GIVEN, Role.MONEY, Role.FUND, Role.UNLIKE)
        before = [
            t
            for t in scan.between(start, number.start, *roles)
            if not (t.role is Role.NAME and isinstance(t.value, Fact) and t.value.kind != "yuan")
        ]
        in_fund = last is not None and last.about is For.FUND
        if not before:
            behind = scan.between(number.end, number.end + _NEAR, Role.LEVEL, Role.GIVEN)
            return (
                in_fund
                and number.start - start <= _NEAR
                and (bool(behind) or self._first(number, start))
            )
        nearest = before[-1]
        if nearest.role is Role.NAME:
            return False
        if nearest.role is Role.LEVEL:
            return (
                in_fund
                or nearest.value == ABOVE
                or any(t.role in (Role.MONEY, Role.FUND, Role.GIVE, Role.GIVEN) for t in before)
                or bool(scan.between(number.end, number.end + _NEAR, Role.GIVE, Role.MONEY))
            )
        levels = [t for t in before if t.role is Role.LEVEL]
        fund = any(t.role is Role.FUND for t in before)
        return bool(levels or fund or in_fund or last is not None)

    def _first(self, number: Measure, start: int) -> bool:
        """Return whether the piece begins with the amount, as the next of a row does."""
        return number.start == start

    # --- whether it came --------------------------------------------------------------------
    def _denied(self, start: int, end: int, levels: Sequence[Token]) -> bool:
        """Return whether the money of the levels is said not to have come."""
        words = self._scan.between(start, end, Role.NOT)
        for word in words:
            for level in levels:
                gap = (
                    (word.end, level.start) if word.end <= level.start else (level.end, word.start)
                )
                if gap[1] - gap[0] <= _WAY and not self._scan.between(
                    *gap, Role.NUMBER, Role.NAME, Role.TITLE
                ):
                    return True
        return False

    def _came(
        self, start: int, end: int, levels: Sequence[Token], numbers: Sequence[Measure]
    ) -> bool | None:
        scan, text = self._scan, self._scan.text
        if self._denied(start, end, levels):
            return False
        given = scan.between(start, end, Role.GIVEN)
        if scan.between(start, end, Role.NOT) and not numbers:
            return False if scan.between(start, end, Role.MONEY, Role.GIVE) else None
        behind = text[end : end + 1]
        if not numbers and (_ASKED.search(text, start, end) or (behind in "?？" and behind)):
            return None
        return True if given or numbers else None

    # --- amounts ----------------------------------------------------------------------------
    def _amounts(self, events: Sequence[_Event], said: Said) -> Iterator[Fund]:
        """Yield the amounts that came; one that several levels gave together has no level."""
        whole: Fund | None = None
        parts: list[Fund] = []
        after = 0
        given = [(n, e) for e in events for n in e.numbers]
        for place, (number, event) in enumerate(given):
            if said.foreign(number.start):
                continue
            since = given[place - 1][0].end if place else 0
            until = given[place + 1][0].start if place + 1 < len(given) else len(self._scan.text)
            year = self._year(number.start)
            found = [
                Fund(level, number.quantity, year, also=also)
                for level, also in self._giver(number, event, since, until)
            ]
            if after and self._scan.between(after, number.start, Role.WITHIN):
                whole, parts = (parts[-1] if parts else None), parts[:-1]
            parts += found
            after = number.end
        if whole and whole.yuan:
            rest = whole.yuan.low - sum((p.yuan.low for p in parts if p.yuan), Decimal(0))
            if rest:
                parts.append(
                    replace(whole, level=None, also=None)
                )  # whose the rest is, nobody said
        yield from parts
        for token in self._levels(0, len(self._scan.text)) if parts else ():
            if token.value != ABOVE and _NOT_SAID.match(self._scan.text, token.end):
                yield Fund(Level(str(token.value)), None, self._year(token.start))

    def _giver(
        self, number: Measure, event: _Event, since: int, until: int
    ) -> list[tuple[Level | None, Level | None]]:
        """Return who gave the amount: one level, two together, each of two, or nobody knows."""
        text = self._scan.text
        begins = max(since, event.start)
        told = self._levels(begins, number.start)
        each = self._scan.between(begins, number.start, Role.EACH)
        if not told:
            told = self._levels(number.end, min(until, event.end))[:1]
        told = told or self._behind(number, until)
        if not told and event.start > 0:
            again = self._scan.between(event.start, number.start, Role.YEAR)
            row = since and _ROW.fullmatch(text, since, number.start)
            told = self._levels(0 if again or row or not since else since, event.start)[-1:]
        if any(t.value == ABOVE for t in told) or not told:
            return [(None, None)]
        levels = list(dict.fromkeys(Level(str(t.value)) for t in told))
        if len(levels) == 1:
            return [(levels[0], None)]
        if each and number.quantity.low:
            word = text[each[-1].start : each[-1].end]
            return [(level, None) for level in levels] if word == "各" else [(None, None)]
        together = all(_TOGETHER.fullmatch(text, a.end, b.start) for a, b in pairwise(told))
        return [(levels[0], levels[1])] if together and len(levels) == _TWO else [(None, None)]

    def _behind(self, number: Measure, until: int) -> list[Token]:
        """Return the level that the next piece says gave it: 拿了80万，市里给的."""
        for level in self._levels(number.end, until):
            verbs = self._scan.between(level.end, level.end + _NEAR, Role.GIVE, Role.GIVEN)
            if verbs and not self._scan.between(level.end, level.end + _NEAR * 2, Role.NOT):
                return [level]
        return []

    def _year(self, place: int) -> int | None:
        """Return the last year told before the place, or else the first one after it."""
        years = [t.value for t in self._scan.tokens if isinstance(t.value, ToldYear)]
        before = [y.year for y in years if y.start <= place]
        if before:
            return before[-1]
        return years[0].year if years else None
