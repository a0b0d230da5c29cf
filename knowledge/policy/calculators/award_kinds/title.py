"""For a title: fixed yuan by its level, for one got in the year before."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from knowledge.policy.calculators.award import TITLES, AwardResult
from knowledge.policy.calculators.award_kinds.by_level import ByLevel
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason, Step
from knowledge.policy.facts.facts import Level, Standing, Title


class TitleAward(ByLevel):
    """Fixed yuan for a title of the year before, by level; the title has the award's name."""

    kind: Literal["title"]
    amounts: dict[Level, int]

    @property
    def once(self) -> bool:
        """A title's is given once."""
        return True

    @property
    def of_year_before(self) -> bool:
        """A title's counts in the year after it alone."""
        return True

    @property
    def asks(self) -> tuple[str, ...]:
        """The titles, and of this one its level and its year."""
        return (TITLES, self._level, self._year)

    @property
    def at_levels(self) -> tuple[Level, ...]:
        """The levels that have an amount."""
        return tuple(self.amounts)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The yuan of each level."""
        return tuple(
            Figure(Use.AMOUNT, Decimal(yuan), level=level) for level, yuan in self.amounts.items()
        )

    @property
    def _level(self) -> str:
        return f"{self.name}.level"

    @property
    def _year(self) -> str:
        return f"{self.name}.year"

    def assess(self, situation: OnDay) -> Iterator[AwardResult]:
        """Yield one result a title; two levels of one title in one year are not settled."""
        told = [title for title in situation.facts.titles if title.name == self.name]
        single = [self._of_title(title, situation) for title in told]
        given = Counter(r.verdict for r in single)[Claim.ELIGIBLE]
        for result in single:
            if given > 1 and result.verdict is Claim.ELIGIBLE:
                yield replace(result, verdict=Claim.AMBIGUOUS, reason=Reason.TWO_LEVELS)
            else:
                yield result

    def next_step(self, result: AwardResult, situation: OnDay) -> Step | None:
        """Return what a title comes to later, or the next level that is given.

        One of now or to come counts in the year after it; one hoped for once it is got.
        """
        then = self.amounts.get(Level(result.level)) if isinstance(result.level, str) else None
        late = result.reason is Reason.NOT_YEAR_BEFORE
        if late and result.year and result.year >= situation.as_of.year:
            return Step(year=result.year + 1, amount_yuan=then)
        if result.reason is Reason.PENDING and then is not None:
            return Step(amount_yuan=then)
        return super().next_step(result, situation)

    def _of_title(self, title: Title, situation: OnDay) -> AwardResult:
        result = AwardResult(self, Claim.ELIGIBLE, Reason.REACHED, title.level, title.year)
        if title.standing not in (Standing.HELD, Standing.HEARD):
            return self._not_held(title, result)
        if title.level is not None and title.level not in self.amounts:
            return replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.LEVEL_WITHOUT_AWARD)
        if title.year is not None and title.year != situation.year_before:
            return replace(result, verdict=Claim.NOT_ELIGIBLE, reason=Reason.NOT_YEAR_BEFORE)
        year = (self._year,) if title.year is None else ()
        if title.level is None:
            missing = (self._level, *year)
            return replace(
                result, verdict=Claim.UNKNOWN, reason=Reason.LEVEL_UNTOLD, missing=missing
            )
        result = replace(result, amount_yuan=self.amounts[title.level])
        if year:
            return replace(result, verdict=Claim.UNKNOWN, reason=Reason.YEAR_UNTOLD, missing=year)
        if title.standing is Standing.HEARD:
            return replace(result, verdict=Claim.UNKNOWN, reason=Reason.HEARD, missing=(TITLES,))
        if title.branch:
            return replace(result, verdict=Claim.AMBIGUOUS, reason=Reason.BRANCH)
        return result

    def _not_held(self, title: Title, result: AwardResult) -> AwardResult:
        """Return what a title comes to that was not got in its year: never an amount."""
        result = replace(result, reason=Reason(title.standing.value))
        if title.standing in (Standing.LACKED, Standing.PENDING):
            return replace(result, verdict=Claim.NOT_ELIGIBLE)
        missing = TITLES if title.standing is Standing.FOREIGN else self._year
        return replace(result, verdict=Claim.UNKNOWN, missing=(missing,))
