"""Telling: whose and of when a number is, and what keeps it from being the asker's figure."""

import re
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.reading.figures.attribution import Cue
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.figures.instead import stands_instead
from knowledge.reading.figures.meant import Meant
from knowledge.reading.figures.planning import Planning
from knowledge.reading.figures.quoting import Quoting
from knowledge.reading.figures.when import When
from knowledge.reading.figures.whole import Whole
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import ASIDE, Role
from knowledge.reading.mentions.wording import names_away
from knowledge.reading.numbers.mouths import lives_there
from knowledge.reading.numbers.rounded import rounds
from knowledge.reading.numbers.sums import Composed
from knowledge.reading.whose.parties import Whose
from knowledge.reading.whose.standing import Statements

_AFRESH = re.compile(r"\S\s")
_FIRMS = "enterprises"
_AT_ONCE = 1  # characters between a word and the number it is of
_NEAR = 3
_CLOSE = 6


class Telling:
    """How the numbers of one text are told."""

    def __init__(
        self,
        scan: Scan,
        statements: Statements,
        composed: Composed,
        meant: Meant,
    ) -> None:
        """`meant` is what the pieces say of their numbers."""
        self._none = meant.none
        self._elsewhere = meant.elsewhere
        self._scan = scan
        self._statements = statements
        self._composed = composed
        self.quoting = Quoting(scan, composed)
        self._when = When(scan, composed)
        self._whole = Whole(scan, composed)
        self._planning = Planning(scan, composed, self._when)

    def figure(self, number: Measure, fact: Fact, cue: Cue, last: int, *, named: bool) -> Figure:
        """Return the number with whose and of when it is; `last` is where the one before ends."""
        scan = self._scan
        begins, ends = scan.piece(number.start), scan.ends(number.end)
        year = self._when.year(number, max(begins, 0), last, ends)
        figure = Figure(
            _in_percent(number, fact),
            width=cue.width,
            named=named,
            year=year,
            now=bool(scan.between(max(begins, last), number.start, Role.NOW)),
            total=self._whole.is_total(number, begins),
            repairs=self.repairs(number, last),
        )
        why = self._why(figure, fact, cue, begins, ends, last)
        if self._whole.is_without_some(number, max(begins, last)):
            figure = replace(figure, number=_at_least(figure.number))
        return replace(figure, why=why)

    def repairs(self, number: Measure, last: int) -> bool:
        """Return whether the number is told anew, in the place of one before."""
        return stands_instead(self._scan, number, last)

    def _why(
        self,
        figure: Figure,
        fact: Fact,
        cue: Cue,
        begins: int,
        ends: int,
        last: int,
    ) -> Why | None:
        """Return what keeps the number from being the asker's figure, or None where nothing."""
        number = figure.number
        if cue.unlike:
            return Why.UNLIKE
        if fact.spent and number.start in self._elsewhere:
            return Why.UNLIKE
        if self.quoting.quoted(number, last):
            return Why.QUOTED
        others = self._of_others(figure, fact)
        if others:
            return others
        if self._planning.planned(figure, fact, ends):
            return Why.PLANNED
        if self._denied(number, last):
            return Why.DENIED
        composed = self._composed
        if number.start in {*composed.told_by, *composed.products, *composed.shares}:
            return None
        return self._not_whole(figure, fact, cue, begins, last)

    def _not_got(self, number: Measure) -> bool:
        """Return whether what is counted is not there yet: 专利申请了10件，还没授权."""
        ends = self._scan.ends(number.end)
        denied = self._scan.between(number.end, ends, Role.NOT)
        behind = self._scan.between(ends, ends + _NEAR, Role.NOT)
        return bool(denied or behind)

    def _not_whole(
        self, figure: Figure, fact: Fact, cue: Cue, begins: int, last: int
    ) -> Why | None:
        """Return why the number is not what there is of the fact now, no more and no less."""
        number = figure.number
        since = max(begins, last)
        step = number.start in self._composed.steps and not fact.change
        if step or self.directly(number, last, Role.LACK):
            return Why.CHANGE
        if fact.kind == "pieces" and self._not_got(number):
            return Why.DENIED
        if self._whole.of_both(figure, fact, begins):
            return Why.BOTH
        if fact.combine == "year" and self._when.is_of_years(number, last):
            return Why.UNCLAIMED
        part = self._whole.part(figure, fact, cue, since)
        if part is None and not figure.now and self._when.is_of_before(number, since):
            return Why.FORMER
        return part

    def _denied(self, number: Measure, last: int) -> bool:
        """Return whether the number is said not to be so: 不是8亿, 12亿是虚的."""
        void = self._scan.between(number.end, number.end + _CLOSE, Role.VOID)
        behind = bool(void) and self._gap(number.end, void[0].start) <= _AT_ONCE
        changed = self._composed.told_by.keys() | self._composed.steps
        if number.start in self._none - changed:
            return True
        return behind or self.directly(number, last, Role.DENY)

    def _gap(self, start: int, end: int) -> int:
        """Return how much stands between the places, but for 实际 and 里头: 10亿实际有水分."""
        words = self._scan.between(start, end, Role.REAL, Role.ACTUAL, Role.WITHIN, Role.OURS)
        return end - start - len({place for w in words for place in range(w.start, w.end)})

    def _of_others(self, figure: Figure, fact: Fact) -> Why | None:
        """Return why the number is not of the asker's own, or None where it is."""
        start = figure.number.start
        became = self._composed.told_by.get(start)
        if self._statements.foreign(became.said if became else start):
            # 外乡人四百 work here, wherever they are from.
            words = self._scan.text[slice(*self._scan.words(start, figure.number.end))]
            if fact.kind != "people" or not names_away(words):
                return Why.FOREIGN
        if self._of_more(figure.number, fact):
            return Why.FOREIGN
        if figure.total and self._of_several(start, fact):
            return Why.PARTY
        whose = None if figure.total else self._statements.whose(start, fact.asker)
        if whose is None:
            return None
        return Why.PARTY if whose is Whose.ANY else Why.FOREIGN

    def _of_several(self, start: int, fact: Fact) -> bool:
        """Return whether a firm's total is of several firms: 10家企业加起来营收12亿."""
        if fact.asker is not Asker.ENTERPRISE or fact.kind == _FIRMS:
            return False
        counted = self._scan.between(self._scan.piece(start), start, Role.NUMBER)
        counts = [n.value for n in counted if isinstance(n.value, Measure)]
        return any(n.unit == _FIRMS and n.quantity.low > 1 for n in counts)

    def _of_more(self, number: Measure, fact: Fact) -> bool:
        """Return whether the number is of the county or more, and the fact of a town."""
        if fact.asker is not Asker.TOWN or fact.kind == "percent":
            return False
        begins = self._scan.piece(number.start)
        words = self._scan.between(begins, number.start, Role.BEYOND, Role.OURS)
        if not words or words[-1].role is not Role.BEYOND:
            return False
        # 产品全省有名 龙头1家: what follows a blank is of ourselves again.
        return _AFRESH.search(self._scan.text, words[-1].end, number.start) is None

    def _comes_of_plan(self, number: Measure) -> bool:
        """Return whether the number is what there will be by a plan: 明年谈成3家就够12家了."""
        scan = self._scan
        if not self.directly(number, 0, Role.ENOUGH):
            return False
        said = scan.between(0, number.start, Role.PLAN, Role.NOW, Role.ACTUAL, Role.NUMBER)
        counted = [t for t in said if t.role is Role.NUMBER]
        told = [t for t in said if t.role is not Role.NUMBER and counted]
        if not told or told[-1].role is not Role.PLAN or counted[-1].start < told[-1].end:
            return False
        return not hard(scan.text, told[-1].end, number.start)

    def directly(self, number: Measure, last: int, *roles: Role) -> bool:
        """Return whether a word of those roles stands right before the number."""
        words = self._scan.between(last, number.start, *roles)
        return bool(words) and number.start - words[-1].end <= _AT_ONCE

    def harmless(self, number: Measure) -> bool:
        """Return whether a number that no fact takes can change no verdict."""
        scan = self._scan
        begins = scan.piece(number.start)
        if self.quoting.quoted(number, 0) or self._statements.foreign(number.start):
            return True
        if lives_there(number) or self._comes_of_plan(number):
            return True  # 全镇3万口人 live there
        if any(self._statements.whose(number.start, asker) is Whose.OTHER for asker in Asker):
            return True
        award = scan.between(begins, number.start, *ASIDE)
        if award and number.start - award[-1].end <= _NEAR:
            return True
        behind = scan.between(number.end, number.end + _CLOSE + _NEAR, *ASIDE)
        behind = [t for t in behind if not rounds(scan.written(t))]
        return bool(behind) and behind[0].start - number.end <= _CLOSE


def _at_least(number: Measure) -> Measure:
    return replace(number, quantity=replace(number.quantity, manner=Manner.OVER))


def _in_percent(number: Measure, fact: Fact) -> Measure:
    """Return the number; a share told as a fraction of one is made percent."""
    quantity = number.quantity
    if fact.kind == "percent" and not number.unit and quantity.high <= 1:
        quantity = Quantity(quantity.low * 100, quantity.high * 100, quantity.manner)
    return replace(number, quantity=quantity)
