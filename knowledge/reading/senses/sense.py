"""Sense: what a piece of a message tells where no word says it, learned from examples.

毛都没有 and 挑大梁的就一家 hold no word that a list could name; they are like what others typed.
"""

from dataclasses import dataclass

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Value
from knowledge.policy.facts.tellings import DENIALS, NOTHING, Telling
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import ABOVE, Role

# What a piece of no fact may say: that what was told was wrong, or that all else is met.
OPEN = "open"  # that nothing of its fact is settled
GONE = "gone"  # that it was there once
REPAIR = "repair"
CLAIMED = "claimed"

OF_ONE = (Role.NUMBER, Role.LEVEL, Role.YEAR, Role.TITLE)  # what takes back alone has none
_IDLE = 0.25  # the margin over which a piece surely tells nothing
_NONE, SOME = Quantity.of(0), Quantity.of(1, Manner.OVER)
_LEAD = 0.4  # the lead below which half of the people counted did something else
_CHOSEN = 0.0  # the margin over which a piece says which of several things something is
_CLAIMED = -0.15  # the margin below which half of what seemed to claim was of something else
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

    def rather_of(self, fact: Fact) -> bool:
        """Return whether the number of the piece is rather of the fact than of anything else.

        Who works is told in any words, which are like no others'; who else is counted, 领低保的
        两千人, is what decides. Of firms and sums a third were of something else where no example
        was near.
        """
        if fact.kind == "people":
            return self.telling.lead > _LEAD
        return fact.kind == "percent" or self.telling.about.margin >= 0

    def counts(self, fact: Fact) -> bool:
        """Return whether it is told so surely as counts for who asks."""
        told = self.telling
        if fact.asker is Asker.ENTERPRISE or told.says in DENIALS:
            return told.decisive
        if fact.kind == "choice" and told.stance.margin < _CHOSEN:
            return False  # a trade that is only rather like others: 做药茶的
        return told.certain and (fact.kind != "claim" or told.about.margin > _CLAIMED)

    def value(self, fact: Fact, scan: Scan) -> Value | None:
        """Return the value that the piece tells of the fact, or None where it says nothing."""
        value = value_of(fact, self.telling.says)
        if fact.kind == "place" and value is False:
            home = scan.vocabulary.place in scan.written(self)
            return None if home else value
        if fact.received and value is False:  # 省里没给 says nothing of the state
            levels = scan.between(self.start, self.end, Role.LEVEL)
            told = {level.value for level in levels}
            return value if not told or ABOVE in told or told >= set(fact.received) else OPEN
        return value

    def says(self, what: str, scan: Scan) -> bool:
        """Return whether the piece tells of no fact, and surely says that."""
        told = self.telling
        sure = told.fact == NOTHING and told.says == what and told.stance.margin > SAID
        return sure and (what == CLAIMED or not scan.between(self.start, self.end, *OF_ONE))


def value_of(fact: Fact, says: str) -> Value | None:
    """Return the value of the fact where that is told of it, OPEN, or None where nothing is."""
    if says == OPEN:
        return OPEN
    if fact.kind == "enterprises":
        of_count = {"no": _NONE, GONE: _NONE, "yes": SOME}
        return of_count.get(says)
    if fact.received and says == "yes":
        return OPEN  # from whom it came, only the money itself says
    if fact.kind in ("claim", "yes_no", "place"):
        return {"yes": True, "no": False}.get(says)
    if fact.kind == "choice":
        if says in DENIALS and fact.asker is Asker.ENTERPRISE:
            return OPEN  # which of them it has not
        return says if says in {choice.value for choice in fact.choice} else None
    return None
