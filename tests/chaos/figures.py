"""The figures of one scenario, as a line."""

from dataclasses import dataclass

from tests.chaos.tally import Tally


@dataclass(frozen=True)
class Figures:
    """What a scenario found; `defects` are what must not be."""

    name: str
    tally: Tally
    seconds: float
    more: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()

    @property
    def complaints(self) -> list[str]:
        """What must not be, the tally included."""
        return [*filter(None, [self.tally.complaint]), *self.defects]

    def __str__(self) -> str:
        line = "; ".join([str(self.tally), *self.more, f"{self.seconds:.0f} s"])
        wrong = f"  DEFECTS: {self.defects}" if self.defects else ""
        return f"{self.name}: {line}{wrong}"
