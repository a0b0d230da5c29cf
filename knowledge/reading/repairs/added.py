"""Added: what a short message supposes besides of the one figure told before: 再加民宿6000万呢."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.numbers.adding import SURE
from knowledge.reading.numbers.step import Step
from knowledge.reading.repairs.repaired import Repaired

_NOUN = re.compile(
    r"[^，,。；;！!？?\n是有才够到就共总减扣裁退刨]{0,8}"
)  # 加上民宿是2亿 tells of them all
_LESS = re.compile("[减扣裁退刨少去]")  # 就业再减300
_BEHIND = re.compile(r"[，,\s]?[一再也都给我]{0,2}")  # 6000万也加上
_DONE = re.compile("了[，,。；;！!\\s]*$")
_HEAD = 6  # characters in which a message begins: 那要是算上
_AGAIN = "再"  # begins a word that only adds; 加上民宿2亿 may be of them all
_OTHERWISE = (
    *(Role.TOTAL, Role.REPAIR, Role.RECTIFY, Role.GREW, Role.YEAR, Role.LEVEL),
    *(Role.TITLE, Role.FUND, Role.GIVEN),
)


def added(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Repaired | None:
    """Return the facts with what the plain text adds to one figure, or None where it adds nothing.

    It is only supposed: nobody says that it was left out of what was told.
    """
    scan = scanned(text, vocabulary, as_of)
    if len(scan.numbers) != 1:
        return None
    (token,) = scan.numbers
    number, word = token.value, _plus(scan, token)
    if not isinstance(number, Measure) or number.quantity.manner not in SURE:
        return None
    if word is None or _tells_otherwise(scan, word) or _LESS.search(text, word.end, token.start):
        return None
    named = [t.value.name for t in scan.tokens if isinstance(t.value, Fact)]
    figures = [
        name
        for name, value in facts.values.items()
        if isinstance(value, Quantity) and may_be_of(number, vocabulary.named(name))
    ]
    name = _one([n for n in figures if n in named] or ([] if named else figures), vocabulary)
    told = facts.quantity(name) if name else _only_sum(facts, number)
    if told is None or (number.quantity.low > told.high and text[word.start] != _AGAIN):
        return None
    if not name:
        funds = (replace(facts.funds[0], yuan=told.plus(number.quantity)),)
        return Repaired(replace(facts, funds=funds), Facts(funds=funds), supposed=True)
    after = {name: told.plus(number.quantity)}
    became = replace(facts, values={**facts.values, **after})
    return Repaired(became, Facts(values=after), supposed=True)


def _plus(scan: Scan, number: Token) -> Token | None:
    """Return the word that adds the number, before what it is of or right behind it."""
    if isinstance(number.value, Measure) and Step(scan, number.value).is_to_come:
        return scan.between(0, number.start, Role.FURTHER)[-1]  # 再来3000万
    besides = scan.between(0, len(scan.text), Role.BESIDES)
    besides = [word for word in besides if word.end <= _HEAD or word.start >= number.end]
    for word in (*besides, *scan.between(0, len(scan.text), Role.PLUS)):
        before = _NOUN.fullmatch(scan.text, word.end, number.start)
        behind = _BEHIND.fullmatch(scan.text, number.end, word.start)
        if number.end <= word.start and _DONE.match(scan.text, word.end):
            continue  # 地皮款300万算进去了 is in what was told
        if (word.end <= number.start and before) or (number.end <= word.start and behind):
            return word
    return None


def _tells_otherwise(scan: Scan, word: Token) -> bool:
    """Return whether besides the word that adds there is one by which the number is no addition."""
    others = scan.between(0, len(scan.text), *_OTHERWISE)
    return any(token.start != word.start for token in others)  # 算上 may stand for a total


def _only_sum(facts: Facts, number: Measure) -> Quantity | None:
    """Return the one sum of money that was told, where no figure was to which more may be added."""
    if len(facts.funds) != 1 or not number.scaled or not fits(number, "yuan"):
        return None
    figures = any(isinstance(value, Quantity) for value in facts.values.values())
    return None if figures else facts.funds[0].yuan


def _one(names: Sequence[str], vocabulary: FactsFile) -> str | None:
    """Return the one of them; of firms of two kinds, that which is counted beside the other."""
    if len(names) > 1:
        names = [name for name in names if vocabulary.named(name).beside in names]
    return names[0] if len(names) == 1 else None
