"""Put right: what a message changes of the facts told before it, by the first repair that knows.

The rows say in which order the repairs are tried, wherever it is asked: behind a result, while
something is asked for, and of the titles and money that a result rests on.
"""

import datetime
from collections.abc import Callable, Sequence

from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.repairs.added import added
from knowledge.reading.repairs.beside import beside
from knowledge.reading.repairs.former import former
from knowledge.reading.repairs.grown import grown
from knowledge.reading.repairs.miscounted import miscounted
from knowledge.reading.repairs.of_money.grant import amended
from knowledge.reading.repairs.of_money.received import received
from knowledge.reading.repairs.of_titles.disavowed import disavowed
from knowledge.reading.repairs.of_titles.in_order import in_order
from knowledge.reading.repairs.of_titles.of_level import of_level
from knowledge.reading.repairs.of_titles.one_more import one_more
from knowledge.reading.repairs.of_titles.relevelled import relevelled
from knowledge.reading.repairs.of_titles.turned_round import turned_round
from knowledge.reading.repairs.renewed import renewed
from knowledge.reading.repairs.repair import repaired
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.said_of import said_of

Repair = Callable[[str, Facts, FactsFile, datetime.date], Repaired | None]

# Says something of one thing told, or adds to it, whatever else is named.
GOES_ON: Sequence[Repair] = (disavowed, former, said_of, added)
# Tells one thing anew, or what it became.
ANEW: Sequence[Repair] = (received, miscounted, beside, repaired, grown)
# While something is asked for; where that is a number, one beside other facts may be the answer.
ASKED: Sequence[Repair] = (in_order, received, miscounted, renewed, beside)
ASKED_A_NUMBER: Sequence[Repair] = ASKED[:-1]
# Is of a title, or of money, that a result rests on.
OF_TITLES: Sequence[Repair] = (turned_round, in_order, relevelled, of_level, disavowed)
OF_MONEY: Sequence[Repair] = (amended,)
# All that is reckoned anew from what was told.
RECKONED: Sequence[Repair] = (former, said_of, added, miscounted, grown, one_more)


def put_right(
    repairs: Sequence[Repair],
    text: str,
    facts: Facts,
    vocabulary: FactsFile,
    as_of: datetime.date,
) -> Repaired | None:
    """Return the facts as the first of the repairs leaves them, or None where none knows."""
    tried = (repair(text, facts, vocabulary, as_of) for repair in repairs)
    return next((found for found in tried if found is not None), None)
