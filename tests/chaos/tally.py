"""The tally: what was asked, held against what was heard."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass


@dataclass(frozen=True)
class Tally:
    """Counts of messages that people waited for; all but the first should be 0 or nearly so."""

    asked: int = 0
    lost: int = 0
    repeated: int = 0  # sent once more right after itself: the effect of the question was single
    disordered: int = 0  # came, but not in its turn
    wrong: int = 0  # answers that only a lost or a doubled effect can explain

    @classmethod
    def of(cls, awaited: Sequence[str], heard: Sequence[str]) -> "Tally":
        """Returns the tally of one chat."""
        turn = repeated = disordered = wrong = 0
        skipped: list[str] = []
        for text in heard:
            if turn < len(awaited) and text == awaited[turn]:
                turn += 1
            elif turn and text == awaited[turn - 1]:
                repeated += 1
            elif text in skipped:
                skipped.remove(text)
                disordered += 1
            elif text in awaited[turn:]:
                found = awaited.index(text, turn)
                skipped += awaited[turn:found]
                turn = found + 1
            else:
                wrong += 1
        lost = len(awaited) - turn + len(skipped)
        return cls(len(awaited), lost, repeated, disordered, wrong)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))

    def __str__(self) -> str:
        order = f"{self.disordered} out of order" if self.disordered else "order kept"
        share = 100 * self.repeated / max(1, self.asked)
        return (
            f"{self.asked} asked, {self.lost} lost, {self.wrong} effects lost or doubled, "
            f"{self.repeated} answers sent twice ({share:.2f} %), {order}"
        )

    @property
    def complaint(self) -> str:
        """What must not be; an empty text where all is well."""
        return str(self) if self.lost or self.disordered or self.wrong else ""
