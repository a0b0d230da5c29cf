"""Money received: each amount with the level that gave it, the year, and what it was for.

Whether money came, and from whom, is told in small pieces: 去年工信专项，省里给了100万，市里没有.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Level
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.pieces import rest
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role
from knowledge.reading.money.event import OF_MONEY, Event, For
from knowledge.reading.money.events import EventReader
from knowledge.reading.money.restated import restated
from knowledge.reading.money.returned import returned

# Before all that the piece tells: 只拿过市里的.
_ONLY = re.compile(
    f"(?:{any_of('us', 'we_here', 'at_works')}|[去前]年|以前|过去)*{any_of('solely')}"
)
_OF_A_FUND = "专项"  # begins the words for money of a fund


class Received(NamedTuple):
    """Whether money came, whether that was left open, and which levels are said to give none."""

    came: bool | None
    left_open: bool = False
    denied: frozenset[Level] = frozenset()


class MoneyReader:
    """Reads what a text tells of money received."""

    def __init__(
        self,
        scan: Scan,
        vocabulary: FactsFile,
        numbers: Sequence[Measure],
        foreign: Callable[[int], bool],
    ) -> None:
        """`foreign` says whether somebody else is spoken of at a place."""
        self._scan = scan
        self._foreign = foreign
        self._fund = vocabulary.fund
        self._received = [f for f in vocabulary.fact if f.received]
        told = EventReader(scan, self._received, numbers)
        self.events = list(told.read()) if self._fund or self._received else []
        self.returned = returned(scan, numbers) if self.events else []
        again = list(restated(scan, self.events, numbers))
        self.events = [_without(event, again) for event in self.events]
        received = [n for event in self.events for n in event.numbers]
        taken = {n.start for n in (*received, *self.returned, *again)}
        self.taken = frozenset(taken)  # where the numbers begin that are money received

    @property
    def places(self) -> list[int]:
        """Where the pieces begin that tell of money."""
        return [event.start for event in self.events]

    def received(self, fact: Fact) -> Received:
        """Return whether money of the fact's levels came."""
        if not self._is_project():
            return Received(None)
        whole = {level.value for level in fact.received}
        denied: set[str] = set()
        spoken = False
        for event in self.events:
            if event.about in (For.FUND, For.OTHER) and not event.of_project:
                continue
            if not event.levels and event.about is not For.PROJECT:
                continue
            if self._foreign(event.end):
                continue  # 隔壁厂去年拿了省里的技改钱
            levels = whole if ABOVE in event.levels or not event.levels else {*event.levels} & whole
            if event.came and not levels and self._is_only(event):
                return Received(came=False)  # 只拿过市里的
            if event.came and levels and event.levels:
                back = self.given_back(event.start)
                return Received(None, left_open=True) if back else Received(came=True)
            spoken |= bool(levels)
            denied |= levels if event.came is False else set()
        if whole <= denied:
            return Received(came=False)
        return Received(None, spoken, frozenset(map(Level, denied)))

    @property
    def of_something_else(self) -> bool:
        """Whether money is only said not to be of what the asker does: 不是技改的钱.

        Whether other money came for that, nobody says so.
        """
        return any(event.not_of_project for event in self.events)

    def _is_only(self, event: Event) -> bool:
        """Return whether all money that came is said to be that of the event."""
        return _ONLY.match(self._scan.text, event.start, event.end) is not None

    def given(self, fact: Fact) -> Quantity | None:
        """Return the sum of money that the fact's levels gave, or None where nobody says for sure.

        Its own words must be said: 市里给首台套奖了80万.
        """
        if not fact.of_fact or not fact.is_of(self._scan.text) or self.given_back(0):
            return None
        levels = {level.value for level in fact.received}
        came = [e for e in self.events if e.came and e.levels and {*e.levels} <= levels]
        numbers = [number for event in came for number in event.numbers]
        return numbers[0].quantity if len(numbers) == 1 else None

    def given_back(self, since: int) -> bool:
        """Return whether behind the place some of the money is said to have gone back."""
        return bool(self._scan.between(since, len(self._scan.text), Role.BACK))

    def shares(self, left: Sequence[Measure]) -> list[Measure]:
        """Return the shares among those left of which money was given: 按设备款的一成给的.

        What the county adds is told by a share, too: 省里给了多少县里就配30%吗.
        """
        return [n for n in left if n.unit == "percent" and self._is_paid(n)]

    def is_matched(self, share: Measure) -> bool:
        """Return whether the share of what was given is only reckoned: 县里给三成, 三成是多少."""
        scan = self._scan
        piece, ends = scan.piece(share.start), scan.ends(share.end)
        levels = {level.value for level in scan.between(piece, ends, Role.LEVEL)}
        asked = scan.between(share.end, ends, Role.WONDER) and not rest(scan, piece, share.start)
        return bool(self.taken) and (levels == {Level.COUNTY.value} or (not levels and bool(asked)))

    def _is_paid(self, number: Measure) -> bool:
        """Return whether the number is the share of a sum that was given, or that is added."""
        scan = self._scan
        piece, ends = scan.piece(number.start), scan.ends(number.end)
        matches = scan.between(piece, ends, Role.MATCH)
        if matches:
            given = scan.between(piece, ends, Role.GIVE, Role.GIVEN)
            beside = any(number.start == m.end or number.end == m.start for m in matches)
            return beside and (bool(self.taken) or bool(given))
        return self.is_matched(number) or (
            bool(self.taken) and bool(scan.between(piece, ends, *OF_MONEY))
        )

    def is_for(self, event: Event, purpose: For) -> bool:
        """Return whether the money of the event is for that, by its own words or the text's."""
        if event.about is not None:
            return event.about is purpose
        fund = any(t.role is Role.FUND for t in self._scan.tokens)
        asked = bool(self._scan.between(0, len(self._scan.text), Role.MATCH))
        for_fund = fund or ((asked or bool(self.unnamed)) and not self._is_project())
        return for_fund if purpose is For.FUND else self._is_project() and not fund

    @property
    def unnamed(self) -> str:
        """The word for money of a fund that nobody names: 省里给了专项资金80万."""
        named = any(t.role in (Role.FUND, Role.OTHER_MONEY) for t in self._scan.tokens)
        if named or self._is_project():
            return ""
        said = [e for e in self.events if e.numbers and e.levels and e.came]
        words = [w for e in said for w in self._scan.between(e.start, e.end, Role.MONEY)]
        written = [self._scan.written(word) for word in words]
        return next((word for word in written if word.startswith(_OF_A_FUND)), "")

    @cached_property
    def asks_match(self) -> bool:
        """Whether the text asks what the county adds: 县里配多少, 县里还给吗."""
        scan = self._scan
        if scan.between(0, len(scan.text), Role.MATCH):
            return True
        for county in scan.between(0, len(scan.text), Role.LEVEL):
            ends = scan.ends(county.end)
            if county.value == Level.COUNTY.value and scan.between(county.end, ends, Role.GIVE):
                told = scan.between(
                    scan.piece(county.start), ends, Role.GIVEN, Role.NUMBER, Role.NOT
                )
                if not told:
                    return True
        return False

    def _is_project(self) -> bool:
        return any(fact.of_fact and fact.is_of(self._scan.text) for fact in self._received)


def _without(event: Event, numbers: Sequence[Measure]) -> Event:
    starts = {number.start for number in numbers}
    return replace(event, numbers=tuple(n for n in event.numbers if n.start not in starts))
