"""Misstated: too much or too little was told of a figure, and of what: 多写了，有5亿是重复算的.

What it says of how much is taken off the figure that it goes on about, or added to it:
少算了合作社那边的150号人.
"""

import datetime
import re

from knowledge.language.measure import Measure
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.repairs.about import about
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import with_figure

_SAYS_SO = (Role.UNCOUNTED, Role.BUT, Role.OTHERS, Role.LOST, Role.OUTSIDE, Role.TWICE)
_OF_IT = re.compile(any_of("of_it", "neighbours", "taken_away"))
# What is told anew stands for the figure, and is no part of it.
_ANEW = (
    *(Role.ACTUAL, Role.REAL, Role.NOW, Role.TOTAL, Role.ENOUGH, Role.SUPPOSE, Role.PLAN),
    *(Role.ASK, Role.WONDER, Role.TITLE, Role.FUND),
)
_SOLELY = re.compile(f"{any_of('solely')}{any_of('comes_to')}?$")  # 只有1900 is all of it
_IS = re.compile(f"{any_of('solely', 'comes_to')}+")


def misstated(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the figure without what was too much, or with what it lacked."""
    scan = scanned(text, vocabulary, as_of)
    words = scan.between(0, len(text), Role.OVERTOLD, Role.UNDERTOLD)
    of = about(scan, facts, vocabulary)
    was = facts.quantity(of[0]) if of else None
    if len(words) != 1 or of is None or was is None or not was.exact or asks(text):
        return None
    fact, over = vocabulary.named(of[0]), words[0].role is Role.OVERTOLD
    parts = [
        (token, token.value)
        for token in scan.numbers
        if isinstance(token.value, Measure)
        and may_be_of(token.value, fact)
        and token.value.quantity.high < was.low
        and (fact.kind != "yuan" or token.value.scaled)
    ]
    if len(parts) != 1 or scan.between(words[0].end, len(text), *_ANEW):
        return None
    token, number = parts[0]
    if not (_says_of_what(scan, token) if over else _names_what(scan, words[0], token)):
        return None
    return with_figure(facts, fact.name, was.moved(number.quantity, -1 if over else 1))


def _says_of_what(scan: Scan, number: Token) -> bool:
    """Return whether it is said of the number that it is a part, and none of the figure."""
    said = scan.between(0, len(scan.text), *_SAYS_SO) or _OF_IT.search(scan.text)
    return bool(said) and not _SOLELY.search(scan.text, 0, number.start)


def _names_what(scan: Scan, word: Token, number: Token) -> bool:
    """Return whether between them stands what was left out, and not that it is all: 是1900."""
    named = scan.text[word.end : number.start].strip("，,。 的了")
    return bool(named) and not _IS.fullmatch(named)
