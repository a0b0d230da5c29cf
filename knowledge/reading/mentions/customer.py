"""Customer: the firm that the asker works for, 我们给链主供零件; what is told of it is not ours.

链主去年收入52亿 beside that is another firm's. A town counts its leaders, 龙头一家, and those stay.
"""

import re
from functools import cache

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.sign import Sign

_MARK = r"[，,。；;！!？?\s]"
_WORD = r"[^，,。；;！!？?\s0-9]"  # a count behind it would be a town's: 给大厂供货的10家
_COUNTED = "[就也]?[有是]?[0-9一二两俩三]{1,3}[家个户]"


@cache
def _says_so() -> re.Pattern[str]:
    """Return the pattern of who says to work for a firm, or to be one that does."""
    we = f"{any_of('me')}们?{any_of('small_firm')}?{any_of('always')}{{0,2}}"
    works = f"{any_of('serves')}{_WORD}{{1,10}}?{any_of('does_for')}{_WORD}{{0,3}}?"
    is_one = f"就?是{_WORD}{{0,8}}?{any_of('does_so')}{_WORD}{{0,6}}?"
    return re.compile(f"{we}(?:{works}|{is_one})(?:{_MARK}|$)")


@cache
def _told() -> re.Pattern[str]:
    """Return the pattern of what heads a piece for the firm that others work for."""
    where = f"(?:(?:我们?|咱们?)?[镇乡县]{_WORD}{{0,2}}?|那个?|那家)?"
    chief = f"(?P<who>{where}{any_of('chief_firm')}{any_of('firm')}?)"
    return re.compile(f"(?:^|{_MARK}){chief}(?P<counted>{_COUNTED})?")


def without_customer(plain: str, signs: str) -> str:
    """Return the text in signs, the firm that the asker works for as somebody else."""
    says = _says_so().search(plain)
    if says is None:
        return signs
    for told in _told().finditer(plain):
        start, end = told.span("who")
        if not told["counted"] and not says.start() <= start < says.end():
            signs = f"{signs[:start]}{Sign.OTHER * (end - start)}{signs[end:]}"
    return signs
