"""Denial: what a short message takes back of the title that was told before in the conversation.

After 去年评上省级企业技术中心, 省级那个没批下来 and 其实没评上 say that it is not held.
"""

import datetime
from dataclasses import replace

from knowledge.policy.facts.facts import Facts, Standing
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import with_title
from knowledge.reading.whose.standing import Statements

# What names something else than the title that was told.
_OTHER = (Role.TITLE, Role.FUND, Role.NUMBER, Role.NAME, Role.YEAR, Role.MONEY)
_OTHER_THAN_NAMED = (Role.FUND, Role.NUMBER, Role.NAME, Role.MONEY, Role.SUPPOSE, Role.PLAN)
_SHORT = 12  # characters at the most in which a denial may name nothing


def denied(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Repaired | None:
    """Return the facts without the one title that the plain text says was not got, or None."""
    scan = scanned(text, vocabulary, as_of)
    levels = scan.between(0, len(text), Role.LEVEL)
    if scan.between(0, len(text), *_OTHER) or len(levels) > 1:
        return None
    start, end = (levels[0].start, levels[0].end) if levels else (0, 0)
    statements = Statements(text)
    piece = text[statements.start(start) : statements.end(end)]
    if statements.foreign(len(text)) or asks(piece) or (not levels and len(piece) > _SHORT):
        return None
    if statements.standing(start, end, len(text)) is not Standing.LACKED:
        return None
    held = [t for t in facts.titles if t.standing is Standing.HELD]
    held = [t for t in held if not levels or t.level == levels[0].value]
    money = [f for f in facts.funds if not levels or f.level == levels[0].value]
    if len(held) != 1 or money:
        return None  # of which of them it is, nobody said
    told = replace(held[0], standing=Standing.LACKED)
    supposed = bool(scan.between(0, len(text), Role.SUPPOSE))
    return replace(with_title(facts, held[0], told), supposed=supposed)


def denied_by_name(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts without the one title that the plain text names and takes back, or None.

    技术中心其实没有 is 技术中心没有 of what was told before it.
    """
    scan = scanned(text, vocabulary, as_of)
    words = scan.between(0, len(text), Role.RECTIFY)
    names = scan.between(0, len(text), Role.TITLE)
    others = scan.between(0, len(text), *_OTHER_THAN_NAMED)
    if len(words) != 1 or len(names) != 1 or others or asks(text):
        return None
    said = text[: words[0].start] + text[words[0].end :]
    told = read(said, vocabulary, as_of).facts.titles
    if len(told) != 1 or told[0].standing is not Standing.LACKED:
        return None
    of_level = told[0].level
    held = [t for t in facts.titles if t.name == told[0].name and t.standing is Standing.HELD]
    held = [t for t in held if not of_level or t.level == of_level]
    if len(held) != 1:
        return None
    return with_title(facts, held[0], replace(held[0], standing=Standing.LACKED))
