"""Disowned: the titles told before as somebody else's: 不是我们厂的，是我小舅子的厂."""

import datetime
import re
from dataclasses import replace

from knowledge.policy.facts.facts import Facts, Standing
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.mentions.wording import signs
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.whose.later import said_later

# What names something else than the title that was told.
_OTHER = (Role.TITLE, Role.LEVEL, Role.FUND, Role.NUMBER, Role.NAME, Role.YEAR, Role.MONEY)
_LONG = 20  # characters at the most in which somebody says whose it is
_PIECES = re.compile(r"[^，,。；;！!\s]+")


def disowned(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the titles as the plain text says whose they are, or None."""
    scan = scanned(text, vocabulary, as_of)
    if scan.between(0, len(text), *_OTHER) or asks(text) or len(text) > _LONG:
        return None
    written = signs(text)
    pieces = ((written[m.start() : m.end()], m[0]) for m in _PIECES.finditer(text))
    if Standing.FOREIGN not in said_later(pieces, taken=True):
        return None
    if not any(title.standing is Standing.HELD for title in facts.titles):
        return None
    titles = tuple(
        replace(title, standing=Standing.FOREIGN) if title.standing is Standing.HELD else title
        for title in facts.titles
    )
    return Repaired(replace(facts, titles=titles), Facts(titles=titles))
