"""A match: a percentage of money that others gave."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from knowledge.language.quantity import Manner
from knowledge.policy.calculators.award import FUNDS, Award, AwardResult
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.situation import OnDay
from knowledge.policy.calculators.verdict import Claim, Reason
from knowledge.policy.facts.facts import Fund, Level

_YEAR, _YUAN = f"{FUNDS}.year", f"{FUNDS}.yuan"


class MatchAward(Award):
    """A percentage of the money received from some levels in the year before."""

    kind: Literal["match"]
    percent: int
    levels: tuple[Level, ...]

    @property
    def of_year_before(self) -> bool:
        """The money must have come in the year before."""
        return True

    @property
    def asks(self) -> tuple[str, ...]:
        """The money received, its year and its amount."""
        return (FUNDS, _YEAR, _YUAN)

    @property
    def at_levels(self) -> tuple[Level, ...]:
        """The levels whose money counts."""
        return self.levels

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The percentage."""
        return (Figure(Use.SHARE, Decimal(self.percent)),)

    def assess(self, situation: OnDay) -> Iterator[AwardResult]:
        """Yield the match of the money received, the year before, from the levels that count."""
        funds = situation.facts.funds
        if funds:
            yield self._of_funds(funds, situation.year_before)
        elif FUNDS in situation.facts.unsettled:
            yield AwardResult(self, Claim.UNKNOWN, Reason.FUND_UNSETTLED, missing=(FUNDS,))

    def _of_funds(self, funds: tuple[Fund, ...], year_before: int) -> AwardResult:
        if all(fund.yuan and not fund.yuan.high for fund in funds):
            return AwardResult(self, Claim.NOT_ELIGIBLE, Reason.NOT_RECEIVED)
        before = [fund for fund in funds if fund.year == year_before]
        if not before and any(fund.year is None for fund in funds):
            return self._undated([fund for fund in funds if fund.year is None])
        if not before:
            return AwardResult(self, Claim.NOT_ELIGIBLE, Reason.NOT_YEAR_BEFORE)
        received = [fund for fund in before if fund.yuan is None or fund.yuan.high]
        if not received:
            return AwardResult(self, Claim.NOT_ELIGIBLE, Reason.NOT_RECEIVED)
        base = self._base(received)
        if not base:
            return AwardResult(self, Claim.NOT_ELIGIBLE, Reason.NO_BASE)
        return self._of_base(base)

    def _undated(self, funds: list[Fund]) -> AwardResult:
        """Return what money of no year comes to: nothing in any year, or so much in one."""
        base = self._base(funds)
        if not base:
            return AwardResult(self, Claim.NOT_ELIGIBLE, Reason.NO_BASE)
        given = self._of_base(base).amount_yuan
        open_ = AwardResult(self, Claim.UNKNOWN, Reason.YEAR_UNTOLD, missing=(_YEAR,))
        return replace(open_, amount_yuan=given)

    def _base(self, funds: list[Fund]) -> list[Fund]:
        """Return the money of the levels that count, or of which nobody said whose it is."""
        return [f for f in funds if f.level is None or {f.level, f.also} & {*self.levels}]

    def _of_base(self, base: list[Fund]) -> AwardResult:
        """Return the percentage of the base; without amounts and levels, none.

        Of 80来万 it is about so much.
        """
        result = AwardResult(self, Claim.ELIGIBLE, Reason.REACHED)
        whole = [f for f in base if f.level and {f.level, f.also or f.level} <= {*self.levels}]
        told = [f.yuan for f in whole if f.yuan and (f.yuan.exact or f.yuan.manner is Manner.ABOUT)]
        if len(told) < len(base):
            return replace(result, reason=Reason.AMOUNT_UNTOLD, missing=(_YUAN,))
        share = int(sum((yuan.low for yuan in told), Decimal(0)) * self.percent / 100)
        if not all(yuan.exact for yuan in told):
            rough = replace(result, reason=Reason.AMOUNT_ROUGH, missing=(_YUAN,))
            return replace(rough, about_yuan=share)
        return replace(result, amount_yuan=share)
