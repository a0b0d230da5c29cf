"""What a timed job of the office brings: nobody's answer, but changes and messages together."""

from dataclasses import dataclass

from handlers.message import Notice
from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Work:
    """Effects and notices that happen together, or not at all."""

    effects: tuple[Effect, ...] = ()
    notices: tuple[Notice, ...] = ()
