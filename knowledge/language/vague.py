"""Vague: what numerals with vague words say, 一千多万, 十来亿, 七八百, 两千零几十."""

import re
from decimal import Decimal
from functools import lru_cache

from knowledge.language import numeral
from knowledge.language.quantity import Manner, Quantity

_INNER_WORD = re.compile(rf"(?P<word>{numeral.INNER})(?P<scale>{numeral.SCALE})")
_WITH_ODD = re.compile("(?P<head>.*[百千万亿])零?好?几(?P<scale>[十百千]万?)")
_NEIGHBOURS = re.compile(f"{numeral.PAIR}|{numeral.PAUSED}")
_A_HUNDRED_ODD = re.compile(r"(?:一|1)?百十(?P<after>[万亿]?)")


@lru_cache(maxsize=4096)
def told(written: str) -> Quantity | None:
    """Return what a numeral says with its inner vague words, or None when that is not sure.

    一千多万 is over 10,000,000; 十来亿 about 10 亿; 十几亿, 七八百 and 十一二 are ranges; 百十来 is
    a hundred and up to ten.
    """
    value = numeral.read(written)
    if value is not None:
        return Quantity.of(value)
    if odd := _A_HUNDRED_ODD.fullmatch(numeral.plain(_INNER_WORD.sub(r"\g<scale>", written))):
        scale = numeral.read(odd["after"]) if odd["after"] else Decimal(1)
        return Quantity(100 * scale, 110 * scale, Manner.RANGE) if scale else None
    if odd := _WITH_ODD.fullmatch(written):
        return _with_odd(odd["head"], odd["scale"])
    if vague := _INNER_WORD.search(written):
        return _vague(written[: vague.start()], vague["word"], written[vague.start("scale") :])
    pairs = list(_NEIGHBOURS.finditer(written))
    if len(pairs) != 1:
        return None
    before, after = written[: pairs[0].start()], written[pairs[0].end() :]
    low = numeral.read(before + pairs[0][0][0] + after)
    high = numeral.read(before + pairs[0][0][-1] + after)
    if low is None or high is None or low >= high:
        return None
    return Quantity(low, high, Manner.RANGE)


def below_next(low: Decimal) -> Decimal:
    """Return the most that 多 may add: 一千多 ends below 2000, 一千二百多 below 1300."""
    digits = str(int(low))
    return low + Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) - 1


def some(written: str) -> Quantity | None:
    """Return the range of tens and some (十几, 二十几): 11-19, 21-29; None when no tens."""
    tens = numeral.read(written)
    if tens is None or not numeral.plain(written).endswith("十"):
        return None
    return Quantity(tens + 1, tens + 9, Manner.RANGE)


def _vague(before: str, word: str, after: str) -> Quantity | None:
    """Return the quantity of a numeral with a vague word before its scale: 一千|多|万."""
    value = numeral.read(before + after)
    if value is None or not before:
        return None
    if "几" not in word:
        return Quantity.of(value, Manner.ABOUT if "来" in word else Manner.OVER)
    step = numeral.read("十" + after)
    if step is None or not numeral.plain(before).endswith("十"):
        return None
    # Money has steps below the scale: 十几亿 may well be 10.5 亿.
    return Quantity(value, value + step, Manner.RANGE)


def _with_odd(before: str, scale: str) -> Quantity | None:
    """Return the quantity of a number and some more: 两千零|几十 is between 2010 and 2099."""
    value, step = numeral.read(before), numeral.read(scale)
    if value is None or step is None or value % (10 * step):
        return None
    return Quantity(value + step, value + 10 * step - 1, Manner.RANGE)
