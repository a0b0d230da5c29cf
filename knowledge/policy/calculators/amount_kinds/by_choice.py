"""By choice: a sum for each level, grade or kind that something is of."""

from decimal import Decimal
from typing import Literal

from knowledge.policy.calculators.amount import Amount, Due
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.grant import Drafted, Grant
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Reason, Verdict
from knowledge.policy.calculators.working import Working
from knowledge.policy.facts.facts import Level


class SumByChoice(Amount):
    """Another sum for each value of a fact, the highest grade first.

    With `before`, the fact of the grade that was held, who rises is given the difference alone.
    """

    kind: Literal["by_choice"]
    fact: str
    yuan: dict[str, int]
    before: str = ""

    @property
    def asks(self) -> tuple[str, ...]:
        """The grade, and the one before where it counts."""
        return (self.fact, self.before) if self.before else (self.fact,)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The sum of each value; a level is one whatever the fact."""
        return tuple(
            Figure(Use.AMOUNT, Decimal(yuan), level=Level(value))
            if value in {*Level}
            else Figure(Use.AMOUNT, Decimal(yuan), only=(self.fact, value))
            for value, yuan in self.yuan.items()
        )

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:
        """Return a sum for each level, grade or thing."""
        if not grant.sums or not grant.values or len(grant.yuan) < 2:
            return None
        fact = grant.choices("kind")
        values = [choice["value"] for choice in fact["choice"]]
        yuan = dict(zip(values, grant.yuan, strict=True))
        return Drafted({"kind": "by_choice", "fact": fact["name"], "yuan": yuan}, (fact,))

    def reckon(self, situation: Situation) -> Due:
        """Return the sum for the value told, less what a lower grade had been given."""
        told = situation.facts.values.get(self.fact)
        if told is False:
            return Due(Verdict.FAIL, reason=Reason.LACKED)
        if not isinstance(told, str):
            return Due.untold(self.fact)
        if told not in self.yuan:
            return Due(Verdict.FAIL, reason=Reason.LEVEL_WITHOUT_AWARD)
        yuan = self.yuan[told]
        was = situation.facts.values.get(self.before)
        deducted = self.yuan.get(str(was))
        if deducted is not None and deducted >= yuan:
            return Due(Verdict.FAIL, reason=Reason.NOT_HIGHER)
        if was is None and self.before and min(self.yuan.values()) < yuan:
            return Due.untold(self.before)
        if deducted is None:
            return Due.of(yuan)
        return Due.of(yuan - deducted, Working(whole=Decimal(yuan), deducted=Decimal(deducted)))
