"""Turned round: the years or levels of two titles told the wrong way round: 年份说反了.

Of two that differ in both, 说反了 alone says neither; of one name they come to the same.
"""

import datetime
import re
from dataclasses import replace

from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD, with_titles

_BESIDE = f"(?:{any_of('beside_turned')}|[，, ])*"
_TURNED = re.compile(
    f"{_BESIDE}(?:(?P<years>{any_of('word_for_years')})|(?P<levels>{any_of('word_for_levels')}))?"
    f"{_BESIDE}{any_of('turned_round')}{_BESIDE}"
)


def turned_round(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the years or levels of the two titles exchanged, or None."""
    said = _TURNED.fullmatch(text)
    held = [title for title in facts.titles if title.standing in HAD]
    others = scanned(text, vocabulary, as_of).numbers
    if not said or len(held) != 2 or others or asks(text):
        return None
    one, two = held
    of_years, of_levels = one.year != two.year, one.level != two.level
    if said["years"] or (one.name == two.name and not said["levels"]):
        of_levels = False
    if said["levels"]:
        of_years = False
    if of_years == of_levels:
        return None
    if of_years:
        anew = {one: replace(one, year=two.year), two: replace(two, year=one.year)}
    else:
        anew = {one: replace(one, level=two.level), two: replace(two, level=one.level)}
    return with_titles(facts, anew)
