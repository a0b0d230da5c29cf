"""Sense: what a piece of a message tells where no word says it, learned from examples.

毛都没有 and 挑大梁的就一家 hold no word that a list could name; they are like what others typed.
"""

from dataclasses import dataclass

from knowledge.policy.facts.tellings import NOTHING, Telling
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

# What a piece of no fact may say: that what was told was wrong, or that all else is met.
OPEN = "open"  # that nothing of its fact is settled
GONE = "gone"  # that it was there once
REPAIR = "repair"
CLAIMED = "claimed"

OF_ONE = (Role.NUMBER, Role.LEVEL, Role.YEAR, Role.TITLE)  # what takes back alone has none
_IDLE = 0.25  # the margin over which a piece surely tells nothing
SAID = 0.25  # the margin over which a piece of no fact says something of the others


@dataclass(frozen=True)
class Sense:
    """What the piece from `start` to `end` tells."""

    start: int
    end: int
    telling: Telling

    def holds(self, place: int) -> bool:
        """Return whether the place is in the piece."""
        return self.start <= place < self.end

    @property
    def idle(self) -> bool:
        """Whether it surely tells of no fact."""
        return self.telling.fact == NOTHING and self.telling.about.margin > _IDLE

    def says(self, what: str, scan: Scan) -> bool:
        """Return whether the piece tells of no fact, and surely says that."""
        told = self.telling
        sure = told.fact == NOTHING and told.says == what and told.stance.margin > SAID
        return sure and (what == CLAIMED or not scan.between(self.start, self.end, *OF_ONE))
