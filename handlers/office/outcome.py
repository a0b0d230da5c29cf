"""Outcome: what a timed job of the office brings."""

from dataclasses import dataclass

from handlers.message import Notice
from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Outcome:
    """What a timed job brings: effects and notices that happen together, or not at all."""

    effects: tuple[Effect, ...] = ()
    notices: tuple[Notice, ...] = ()
