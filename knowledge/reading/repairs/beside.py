"""Beside: a number alone next to what else is told, as in 900万，是小巨人.

It puts right the one figure told before that it can be of; what else is told counts as well.
"""

import datetime
import re
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.policy.facts.facts import Asker, Facts, merged
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.account import Fate
from knowledge.reading.figures.figure import LeftOut, Why
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import besides, placeless
from knowledge.reading.repairs.repair import repaired
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.told import Told

_MARKS = r"[，,。；;、\s]+"


def beside(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Repaired | None:
    """Return the facts with the number and what is told beside it, or None where it is of none."""
    parted = _parted(text, vocabulary, as_of)
    if parted is None:
        return None
    alone, others = parted
    if len(placeless(alone, facts, vocabulary, as_of)) != 1:
        return None
    right = repaired(alone, facts, vocabulary, as_of)
    more = [read(one, vocabulary, as_of, asked=True, talk=facts.asker) for one in others]
    if right is None or right.supposed or not all(_tells(told, facts.asker) for told in more):
        return None
    for told in more:
        after, anew = merged(right.facts, told.facts), merged(right.anew, told.facts)
        right = replace(right, facts=after, anew=anew)
    return right


def uncounted(
    text: str, told: Told, vocabulary: FactsFile, as_of: datetime.date
) -> tuple[LeftOut, ...]:
    """Return the number alone beside what is told, which nothing that was told before took."""
    if not _parted(text, vocabulary, as_of) or told.left_out or told.numbers[0].fact:
        return ()
    return (LeftOut(told.numbers[0].written, Why.UNCLAIMED),)


def _parted(
    text: str, vocabulary: FactsFile, as_of: datetime.date
) -> tuple[str, tuple[str, ...]] | None:
    """Return the piece that is one number with its unit and no more, and the other pieces."""
    scan = scanned(text, vocabulary, as_of)
    numbers = [token.value for token in scan.numbers]
    if len(numbers) != 1 or asks(text):
        return None
    (number,) = numbers
    entries = read(text, vocabulary, as_of).numbers
    if not isinstance(number, Measure) or [one.became for one in entries] != [Fate.LEFT]:
        return None
    pieces = re.split(_MARKS, scan.text)
    alone = next((piece for piece in pieces if number.written in piece), "")
    others = tuple(piece for piece in pieces if piece and piece != alone)
    bare = alone and not besides(scanned(alone, vocabulary, as_of))
    return (alone, others) if bare and others and number.scaled else None


def _tells(told: Told, asker: Asker | None) -> bool:
    facts = told.facts
    same = facts.asker in (None, asker)
    return same and bool(facts.values or facts.titles)
