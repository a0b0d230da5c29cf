"""Events: the pieces of a text in which money came or did not come.

A piece without a level or a purpose goes on about the piece before it: 省里给了100万，市里没有.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.lists import any_of, listed
from knowledge.reading.mentions.scan import WHETHER, Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.money.amounts import Amounts
from knowledge.reading.money.event import Event, For
from knowledge.reading.money.pieces import pieces
from knowledge.reading.money.projects import Projects
from knowledge.reading.money.recogniser import recognises

_ASKED = re.compile(f"[?？吗]|{any_of('asks_of_money')}")
# Around 没 in a piece that only says that what was told did not come: 最后没批下来, 没到账.
_LEADS = re.compile(f"(?:{any_of('before_unpaid')}|[,，])*")
_UNGIVEN = re.compile(f"[能有]?{any_of('unpaid')}?{any_of('unpaid_how')}*[了的过呢啊哦]*")
_HAS = re.compile(
    "(?:的|级|那边|那块)?(?:都|也|倒|倒是|是)?(?:有过?|[拿给要领]过|拿到过?|[拿给]了)(?:的|一些|一笔)?"
)
_NAMES_ONLY = re.compile(r"(?:[的是那这笔算口局]|属于?|都|就|也|走|领域|\s)*")
_SUM = re.compile(any_of("the_sum"))
_OF_A_FIELD = re.compile(
    rf"{any_of('this_money')}*{any_of('is_of')}?{any_of('other_fields')}{any_of('of_field')}"
)
_WAY = 10  # characters between a level and the word that denies its money


def levels_between(scan: Scan, start: int, end: int) -> list[Token]:
    """Return the levels that are named between the places, in order."""
    return scan.between(start, end, Role.LEVEL)


class EventReader:
    """Reads the events of one text."""

    def __init__(self, scan: Scan, projects: Sequence[Fact], numbers: Sequence[Measure]) -> None:
        """`projects` are the facts that say whether money came for what the asker does."""
        self._scan = scan
        self._numbers = numbers
        self._amounts = Amounts(scan, numbers)
        self._projects = Projects(scan, projects)

    def read(self) -> Iterator[Event]:
        """Yield the events in order; a piece that only goes on changes the one before it."""
        last: Event | None = None
        for start, end in pieces(self._scan, self._numbers):
            event = self._event(start, end, last)
            if event is None or (last and self._projects.are_only_denied(start, end)):
                changed = self._goes_on(start, end, last) if last else None
                last = changed or last
                continue
            if last and last.about is For.PROJECT and last.numbers and self._names_fund(start, end):
                last = replace(last, about=For.FUND, of_project=True)
                continue
            if last:
                yield last
            last = event
        if last:
            yield last

    def _event(self, start: int, end: int, last: Event | None) -> Event | None:
        """Return what the piece tells of money, or None where it tells nothing by itself."""
        scan = self._scan
        levels = self._givers(start, end)
        fund = [t for t in scan.between(start, end, Role.FUND) if not recognises(scan, t)]
        money = scan.between(start, end, Role.MONEY, Role.OTHER_MONEY, Role.UNLIKE)
        give = scan.between(start, end, Role.GIVE, Role.GIVEN)
        numbers = self._amounts.given(start, end, last)
        # 技术中心省里批下来了 tells of a title, and of no money.
        given = money or (give and not scan.between(start, end, Role.TITLE))
        named = self._projects.are_named(start, end)
        spoken = fund or (levels and given) or numbers or (money and named)
        denied = bool(levels) and self._denied(start, end, levels)
        had = bool(levels) and last is not None and last.came is False and self._has(levels, end)
        if not spoken and not denied and not had:
            return None
        about: For | None = None
        of_project = False
        if fund:
            # 省工信厅技改专项给了90万 is of both.
            about, of_project = For.FUND, self._projects.were_given(start, end, levels)
        elif scan.between(start, end, Role.OTHER_MONEY):
            about, of_project = For.OTHER, self._projects.were_given(start, end, levels)
        elif named and (money or denied or numbers):
            of_fund = last and last.about is For.FUND and self._names_fund(last.start, last.end)
            about, of_project = (For.FUND, True) if of_fund else (For.PROJECT, False)
        elif last and (numbers or not money):
            about = last.about
        return Event(
            start,
            end,
            tuple(dict.fromkeys(str(t.value) for t in levels)),
            tuple(numbers),
            about,
            had or self._came(start, end, levels, numbers),
            of_project,
        )

    def _goes_on(self, start: int, end: int, last: Event) -> Event | None:
        """Return the event before with what this piece adds: 没拿过, 市里给的, 工信的."""
        scan = self._scan
        if _SUM.match(scan.text, start, end):
            return None  # 具体数会计还没给: what is not known is only how much
        if self._projects.are_denied(start, end):
            # 国家给过300万，但不是技改的
            return replace(last, about=For.OTHER, not_of_project=True)
        if self._is_of_another(start, end, last):
            return replace(last, about=For.OTHER)  # 省里给了80万，不是工信的
        empty = self._tells_none(start, end) or self._is_cell(start, end, last)
        if last.levels and not last.numbers and empty:
            return replace(last, came=False)  # 国家技改资金 0
        denied = scan.between(start, end, Role.NOT)
        verbs = scan.between(start, end, Role.GIVE, Role.GIVEN)
        other = scan.between(start, end, Role.TITLE, Role.NAME, Role.NUMBER)
        if not denied or other or last.came is False:
            return None
        if last.numbers:
            # 市里那60万，没批 did not come; 市里批了60万，没到账 leaves open whether it did.
            given = scan.between(last.start, last.end, Role.GIVEN)
            came = None if given else False
            return replace(last, came=came) if self._only_denies(denied[0], start, end) else None
        return replace(last, came=False) if verbs else None

    def _tells_none(self, start: int, end: int) -> bool:
        """Return whether the only amount between the places is nothing: 国家技改资金0元."""
        told = [n for n in self._numbers if start <= n.start and n.end <= end]
        money = all(n.unit in ("", "yuan") for n in told)
        return bool(told) and money and not any(n.quantity.high for n in told)

    def _is_cell(self, start: int, end: int, named: Event) -> bool:
        """Return whether it is a form's empty cell, behind its name: 技改资金 无."""
        given = self._scan.between(named.start, named.end, Role.GIVE, Role.GIVEN)
        return not given and self._scan.text[start:end] in listed("cell_no")

    def _only_denies(self, word: Token, start: int, end: int) -> bool:
        """Return whether the piece says nothing but that what was told before did not come."""
        before, behind = self._scan.text[start : word.start], self._scan.text[word.end : end]
        return bool(_LEADS.fullmatch(before) and _UNGIVEN.fullmatch(behind))

    def _givers(self, start: int, end: int) -> list[Token]:
        """Return the levels of the piece that are of no title."""
        titles = [t.start for t in self._scan.between(start, end + 1, Role.TITLE)]
        found = levels_between(self._scan, start, end)
        return [t for t in found if not any(0 <= place - t.end <= 1 for place in titles)]

    def _names_fund(self, start: int, end: int) -> bool:
        """Return whether the piece only says that money is of the fund: 工信的专项."""
        named = self._scan.between(start, end, Role.FUND, Role.MONEY, Role.YEAR)
        if not any(t.role is Role.FUND for t in named):
            return False
        left, seen = "", start
        for token in named:
            left, seen = left + self._scan.text[seen : token.start], max(seen, token.end)
        return _NAMES_ONLY.fullmatch(left + self._scan.text[seen:end]) is not None

    def _is_of_another(self, start: int, end: int, last: Event) -> bool:
        """Return whether the piece says of the money before it that it is of another office."""
        scan = self._scan
        others = scan.between(start, end, Role.OTHER_MONEY)
        # 不是工信的钱 is of another, 不是农业的钱 may be of the fund.
        others = [t for t in others if t.value or not scan.is_not_of(t.start)]
        named = others or _OF_A_FIELD.fullmatch(scan.text, start, end)
        told = scan.between(start, end, Role.NOT, Role.NUMBER, Role.TITLE)
        return bool(named and last.numbers) and last.about is None and not told

    def _has(self, levels: Sequence[Token], end: int) -> bool:
        """Return whether the piece says over against a denial that there is some: 省里有."""
        return _HAS.fullmatch(self._scan.text, levels[-1].end, end) is not None

    def _denied(self, start: int, end: int, levels: Sequence[Token]) -> bool:
        """Return whether the money of the levels is said not to have come."""
        open_ = {match.start() + 1 for match in WHETHER.finditer(self._scan.text, start, end)}
        words = [w for w in self._scan.between(start, end, Role.NOT) if w.start not in open_]
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
        if self._denied(start, end, levels) or (levels and self._tells_none(start, end)):
            return False
        if not numbers and WHETHER.search(text, start, end):
            return None
        if numbers and scan.between(start, end, Role.LATER):
            return False  # 市级的60万明年才拨
        given = scan.between(start, end, Role.GIVEN)
        behind = scan.between(numbers[-1].end, end, Role.NOT) if numbers else []
        if behind and self._only_denies(behind[0], numbers[-1].end, end):
            return None if given else False
        if scan.between(start, end, Role.NOT) and not numbers:
            return False if scan.between(start, end, Role.MONEY, Role.GIVE) else None
        mark = text[end : end + 1]
        if not numbers and (_ASKED.search(text, start, end) or (mark in "?？" and mark)):
            return None
        return True if given or numbers else None
