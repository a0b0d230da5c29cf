"""Cases: of several amounts that of the first case which surely holds."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from knowledge.policy.calculators.amount import Amount, Due
from knowledge.policy.calculators.comparison import worst
from knowledge.policy.calculators.condition_kinds import RequirementKind
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.grant import Drafted, Grant
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Outcome, Verdict
from knowledge.table import Table

if TYPE_CHECKING:
    from knowledge.policy.calculators.amount_kinds import AmountKind


class Case(Table):
    """An amount, and what must hold for it."""

    requires: tuple[RequirementKind, ...] = Field(min_length=1)
    amount: "AmountKind"

    def of_those(self, figure: Figure) -> Figure:
        """Return a figure of the amount as that of those alone for whom the case holds."""
        for one in self.requires:
            figure = one.of_those(figure)
        return figure

    def spoken_of(self, situation: Situation) -> bool:
        """Return whether anything was told of what it requires."""
        asked = {name for one in self.requires for name in one.asks}
        return not asked.isdisjoint({*situation.facts.values, *situation.facts.unsettled})


class Cases(Amount):
    """The amount of the first case that holds; where none does yet, what might decide it lacks."""

    kind: Literal["cases"]
    case: tuple[Case, ...] = Field(min_length=1)

    @property
    def spoken(self) -> str:
        """The words for the first amount, which the others are like."""
        return self.case[0].amount.spoken

    @property
    def opening(self) -> tuple[str, ...]:
        """What opens any of the amounts, or the cases where the amounts hang on nothing."""
        of_amounts = (name for case in self.case for name in case.amount.opening)
        of_cases = (name for case in self.case for name in case.requires[0].opening)
        return tuple(dict.fromkeys(of_amounts)) or tuple(dict.fromkeys(of_cases))

    @property
    def asks(self) -> tuple[str, ...]:
        """What the amounts hang on, and what the cases require."""
        of_amounts = [name for case in self.case for name in case.amount.asks]
        required = [n for case in self.case for one in case.requires for n in one.asks]
        return tuple(dict.fromkeys((*of_amounts, *required)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of each amount, as those for whom its case holds, and what they require."""
        return tuple(self._figures())

    def _figures(self) -> Iterator[Figure]:
        for case in self.case:
            for figure in case.amount.figures:
                given = figure.use in (Use.AMOUNT, Use.SHARE)
                yield case.of_those(figure) if given else figure
            yield from (figure for one in case.requires for figure in one.figures)

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:
        """Return a share for each level or thing."""
        if not grant.shares or not grant.values or not grant.base:
            return None
        base, fact = grant.fact("base", "yuan", grant.base), grant.choices("kind")
        cases = [
            {
                "requires": [{"kind": "is", "fact": fact["name"], "among": [choice["value"]]}],
                "amount": {"kind": "percent", "of": base["name"], "percent": percent},
            }
            for choice, percent in zip(fact["choice"], grant.percent, strict=True)
        ]
        return Drafted({"kind": "cases", "case": cases}, (fact, base))

    def reckon(self, situation: Situation) -> Due:
        """Return the amount of the first case that holds."""
        return self._of(self.case, situation) or self._failed(situation)

    def _of(self, cases: Sequence[Case], situation: Situation) -> Due | None:
        """Return the amount of the first of the cases that holds, or None where all fail.

        One that is open decides nothing, unless what holds behind it comes to the same. But one of
        which nothing was told gives way to one that holds.
        """
        for place, case in enumerate(cases, start=1):
            outcomes = [one.assess(situation) for one in case.requires]
            verdict = worst(one.verdict for one in outcomes)
            if verdict is Verdict.FAIL:
                continue
            due = case.amount.reckon(situation)
            if verdict is Verdict.PASS:
                return due
            other = self._of(cases[place:], situation)
            if other is None or other.verdict is not Verdict.PASS:
                return _open(outcomes)
            same = due.yuan is not None and due.yuan == other.yuan
            return other if same or not case.spoken_of(situation) else _open(outcomes)
        return None

    def _failed(self, situation: Situation) -> Due:
        """Return what the first case fails by."""
        outcomes = [one.assess(situation) for one in self.case[0].requires]
        failed = next(one for one in outcomes if one.verdict is Verdict.FAIL)
        return Due(
            Verdict.FAIL,
            reason=failed.failing,
            fact=failed.fact,
            threshold=failed.threshold,
            short=failed.short,
        )


def _open(outcomes: Sequence[Outcome]) -> Due:
    """Return what an open case lacks, a number near its threshold exactly; or what is judged."""
    near = [one.fact for one in outcomes if one.near]
    missing = dict.fromkeys([*(name for one in outcomes for name in one.missing), *near])
    if missing:
        return Due.untold(*missing)
    return Due.judged(next(o.fact for o in outcomes if o.verdict is Verdict.NEEDS_JUDGEMENT))
