"""Numbers as a quote writes them: what a rule reckons with must stand in its quote."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.language.numeral import SCALES, read
from knowledge.policy.calculators.figure import Use
from knowledge.policy.calculators.rule import Rule

_NUMBER = re.compile(
    r"(?:(?P<of>[百千万])分之)?(?P<number>\d+(?:[.,]\d+)*|[零〇一二两三四五六七八九十百千万亿点]+)"
)
_SCALE = re.compile(r"[百千]?[万亿]|[百千]|‰")
_UNIT = re.compile("[元%％成]|美元")
_PARTS = {"百": 1, "千": 10, "万": 100}  # 万分之三 is a hundredth of three percent
_SHARES = {"全额": 100, "全部": 100, "等额": 100, "同等": 100, "减半": 50, "一半": 50}
_YEAR = 12  # months: what is counted by them may be written in years


def unwritten(rule: Rule, clause: str) -> Iterator[Decimal]:
    """Yield the numbers of the rule that are not written, or that nobody can mean.

    Its sums and shares stand in its quote; its thresholds in its clause, of which `clause` is the
    text, for a list of cases may stand before the sentence that promises.
    """
    quoted, around = (set(_written(re.sub(r"\s", "", text))) for text in (rule.quote, clause))
    for figure in rule.figures:
        there = quoted | around if figure.use is Use.THRESHOLD else quoted
        in_years = figure.use is Use.THRESHOLD and figure.value / _YEAR in there
        if figure.value <= 0 or not (figure.value in there or in_years):
            yield figure.value


def _written(quote: str) -> Iterator[Decimal]:
    """Yield what the numbers of the quote are.

    Of 50、20和10万元 each has the unit of the last one; 20万元 is never 20.
    """
    scales = [Decimal(1), *(_scale(match[0]) for match in _SCALE.finditer(quote))]
    for match in _NUMBER.finditer(quote):
        number = read(match["number"].replace(",", ""))
        if number is None:
            continue
        number /= _PARTS.get(match["of"] or "百", 1)
        after = _SCALE.match(quote, match.end())
        if after:
            yield number * _scale(after[0])
        elif _UNIT.match(quote, match.end()):
            yield number * (10 if quote[match.end()] == "成" else 1)
        else:
            yield from (number * scale for scale in scales)
    yield from (Decimal(percent) for word, percent in _SHARES.items() if word in quote)


def _scale(word: str) -> Decimal:
    found = Decimal(1)
    for character in word:
        found *= SCALES.get(character, Decimal("0.1"))  # ‰
    return found
