"""Numbers as a quote writes them: what a rule reckons with must stand in its quote."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.language.numeral import read
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.figure import Use

_NUMBER = re.compile(
    r"(?:(?P<of>[百千万])分之)?(?P<number>\d+(?:[.,]\d+)*|[零〇一二两三四五六七八九十百千万亿点]+)"
)
_SCALE = re.compile(r"[百千]?[万亿]|[百千]|‰")
_UNIT = re.compile("[元%％成]|美元")
_SCALES = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000), "亿": Decimal(10**8)}
_PARTS = {"百": 1, "千": 10, "万": 100}  # 万分之三 is a hundredth of three percent
_SHARES = {"全额": 100, "全部": 100, "等额": 100, "同等": 100, "减半": 50, "一半": 50}
_COUNTED = (Use.THRESHOLD,)  # in units of their own: what a year is in months


def unwritten(award: Award) -> Iterator[Decimal]:
    """Yield the sums and shares of the award that its quote does not have."""
    there = set(_written(re.sub(r"\s", "", award.quote)))
    for figure in award.figures:
        if figure.use not in _COUNTED and (figure.value <= 0 or figure.value not in there):
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
        found *= _SCALES.get(character, Decimal("0.1"))  # ‰
    return found
