"""Miscounted: a short message that says that too much or too little was told before.

It says by how much, 就业多算了200, or behind a pause what is right: 说少了，2100.
"""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts, Fund
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.bare import in_unit_told
from knowledge.reading.repairs.repair import repaired
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import figures, left_open, with_figure, with_fund

_SIGNS = {Role.OVERTOLD: -1, Role.UNDERTOLD: 1}
_GAP = 2  # characters between the word and how much: 多算了有200
_PAUSE = "，,。. 是"  # before what is right
_IS = "是"
_COUNTED = ("people", "enterprises")
_MOST, _LEAST = Decimal("0.75"), Decimal("0.25")  # parts of the figure told


def miscounted(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with one figure put right as the plain text says, or None.

    就业多算了200 takes them off the jobs, whatever was told last. Where two numbers are told, the
    last is the whole: 少说了10万，是100万, or 漏了民宿的5千万，加上一共2亿2.
    """
    scan = scanned(text, vocabulary, as_of)
    words = scan.between(0, len(text), *_SIGNS)
    numbers = [n for n in scan.numbers if words and n.start >= words[0].end]
    if len(words) != 1 or not numbers or asks(text):
        return None
    word, number = words[0], numbers[0]
    whole = numbers[1:] and scan.between(number.end, numbers[1].start, Role.TOTAL)
    if not isinstance(number.value, Measure) or (number.start - word.end > _GAP and not whole):
        return None
    if numbers[1:]:
        return repaired(text[: word.start] + text[number.end :], facts, vocabulary, as_of)
    sign = _SIGNS[word.role]
    names = _names(scan, number.value, facts, vocabulary)
    told = _in_unit_told(number.value, names, facts, vocabulary)
    if told is None:
        return None
    levels = scan.between(0, len(text), Role.LEVEL)
    named = any(isinstance(token.value, Fact) for token in scan.between(0, len(text), Role.NAME))
    fund = _fund(scan, facts) if fits(told, "yuan") and (levels or not named) else None
    between = text[word.end : number.start]
    paused = any(mark in between for mark in _PAUSE)
    if sign < 0 and _IS not in between and _is_either(told.quantity, names, facts, paused=paused):
        return left_open(facts, names[-1])
    right = _right(told.quantity, names, facts, sign) if paused or sign > 0 else None
    if right:
        return with_figure(facts, right, told.quantity)
    if fund is not None and fund.yuan and not names:
        anew = _is_right(told.quantity, fund.yuan, sign) and (paused or sign > 0)
        yuan = told.quantity if anew else fund.yuan.moved(told.quantity, sign)
        return with_fund(facts, fund, replace(fund, yuan=yuan)) if yuan.low > 0 else None
    return _moved(facts, names[-1:], told.quantity, sign)


def _names(scan: Scan, number: Measure, facts: Facts, vocabulary: FactsFile) -> list[str]:
    """Return the figures told before that the number may be of, only those named where some are."""
    told = figures(scan, facts, vocabulary)
    whole = number.quantity.low % 1 == 0  # 10.5 counts neither people nor firms
    possible = [
        fact for fact in (vocabulary.named(name) for name, _ in told) if may_be_of(number, fact)
    ]
    return [fact.name for fact in possible if whole or fact.kind not in _COUNTED]


def _in_unit_told(
    number: Measure, names: Sequence[str], facts: Facts, vocabulary: FactsFile
) -> Measure | None:
    """Return digits alone in the unit of the one sum they are of, 10.5 behind 9.5亿; None if far.

    Whatever else they may be of, people and firms, is counted without one.
    """
    was = facts.quantity(names[-1]) if names else None
    if was is None or not number.bare or any(vocabulary.named(n).kind != "yuan" for n in names):
        return number
    return in_unit_told(number, was)


def _right(number: Quantity, names: Sequence[str], facts: Facts, sign: int) -> str | None:
    """Return the figure for which the number stands, beyond what was told of it; else None.

    Of several it is that which is nearest: of 配套6家龙头1家, 数少了，12家 is of the former.
    """
    told = [(name, facts.quantity(name)) for name in names]
    beyond = [(name, was) for name, was in told if was and _is_right(number, was, sign)]
    nearest = min(beyond, key=lambda one: abs(one[1].low - number.low), default=None)
    return nearest[0] if nearest else None


def _is_right(number: Quantity, before: Quantity, sign: int) -> bool:
    """Return whether the number is more than was told, where too little was, or less."""
    return number.low > before.low if sign > 0 else number.low < before.low


def _is_either(number: Quantity, names: Sequence[str], facts: Facts, *, paused: bool) -> bool:
    """Return whether it may be how much too much was told as well as what is right.

    多算了，300 of 2600 is likelier what is taken off, and 多算了2300 what is right.
    """
    before = facts.quantity(names[-1]) if names else None
    if before is None or number.low >= before.low:
        return False
    return number.low < before.low * _LEAST if paused else number.low > before.low * _MOST


def _moved(facts: Facts, names: Sequence[str], step: Quantity, sign: int) -> Repaired | None:
    """Return the facts with the one figure that the step is of, or None where none is left."""
    before = facts.quantity(names[0]) if len(names) == 1 else None
    after = before.moved(step, sign) if before else None
    return None if after is None or after.low < 0 else with_figure(facts, names[0], after)


def _fund(scan: Scan, facts: Facts) -> Fund | None:
    """Return the one sum of money that it can be of, by its level where it says one."""
    levels = {token.value for token in scan.between(0, len(scan.text), Role.LEVEL)}
    of = [fund for fund in facts.funds if not levels or fund.level in levels]
    return of[0] if len(of) == 1 else None
