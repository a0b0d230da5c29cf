"""Within: a sum that the text leaves open between two ends, or below one."""

from decimal import Decimal
from typing import Literal

from knowledge.policy.calculators.amount import Amount, Due
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.calculators.grant import Drafted, Grant
from knowledge.policy.calculators.situation import Situation
from knowledge.policy.calculators.verdict import Verdict


class Within(Amount):
    """From `least` to `most` yuan; who gives it says how much."""

    kind: Literal["within"]
    least: int = 0
    most: int | None = None

    @property
    def spoken(self) -> str:
        """Which of its ends the text has."""
        of_ends = {(True, False): f"{self.kind}_least", (False, True): f"{self.kind}_most"}
        return of_ends.get((bool(self.least), self.most is not None), self.kind)

    @property
    def asks(self) -> tuple[str, ...]:
        """Nothing: its conditions say who gets it."""
        return ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The ends that the text has."""
        ends = ((Use.LEAST, self.least), (Use.CAP, self.most))
        return tuple(Figure(use, Decimal(end)) for use, end in ends if end)

    @classmethod
    def drafted(cls, grant: Grant) -> Drafted | None:
        """Return the most that is given, where the text says no other sum."""
        if not grant.is_most or grant.given[0].per:
            return None
        return Drafted({"kind": "within", "most": grant.yuan[0]})

    def reckon(self, situation: Situation) -> Due:  # noqa: ARG002 - it hangs on nothing
        """Return the ends; they are no sum."""
        most = None if self.most is None else Decimal(self.most)
        return Due(Verdict.PASS, Decimal(self.least), most, left_open=True)
