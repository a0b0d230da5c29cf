"""Presumed: what is spoken of as there in telling of others, 给镇上那家龙头配套的有五家.

Who says what is left out of a count speaks of it so, too: 配套10家（不含龙头）.
"""

import re
from collections.abc import Iterator

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.whose.standing import Statements

_THAT = re.compile(f"{any_of('serves')}{any_of('us')}?(?:[镇乡](?:上|里)?的?)?(?:[那这]一?[家个])$")
_DRAWS = re.compile(rf"{any_of('draws')}[着了动起]{{0,2}}\s?$")  # 龙头带着9家配套
# 那药企就是龙头, and 镇里最大那家算我们的龙头.
_IS_ONE = re.compile(
    f"(?:{any_of('pointed_at')})[^，,。；;、\\s]{{0,6}}?{any_of('is_what')}{any_of('us')}?(?:[镇乡](?:上|里)?)?的?$"
)
# Says that something is no more, or not yet.
_NOT_SO = (
    *(Role.NOT, Role.DENY, Role.LOST, Role.LESS, Role.FORMER, Role.PLAN, Role.UNKNOWN),
    *(Role.NONE_OF_ALL, Role.ASK, Role.WONDER, Role.SUPPOSE),
)
_ONE = Quantity.of(1, Manner.OVER)


def presumed(scan: Scan, statements: Statements) -> Iterator[tuple[Fact, Quantity]]:
    """Yield what leads where it is only told who works for it, and nothing is denied."""
    whole = 0, len(scan.text)
    facts = {leads.name for leads, _ in scan.vocabulary.led}
    names = [t for t in scan.between(*whole, Role.NAME) if isinstance(t.value, Fact)]
    leaders = [t for t in names if isinstance(t.value, Fact) and t.value.name in facts]
    if len(leaders) != 1 or scan.between(*whole, *_NOT_SO):
        return
    (name,) = leaders
    that = _THAT.search(scan.text, scan.piece(name.start), name.start)
    counted = scan.between(name.end, scan.ends(name.end), Role.NUMBER)
    if counted and not that:
        that = _DRAWS.fullmatch(scan.text, name.end, counted[0].start)
    that = that or _IS_ONE.search(scan.text, scan.piece(name.start), name.start)
    there = that is not None or is_left_out(scan, name)
    if there and isinstance(name.value, Fact) and not statements.foreign(name.start):
        yield name.value, _ONE


def is_left_out(scan: Scan, name: Token) -> bool:
    """Return whether the name is said right before not to be in a count: 不含龙头."""
    out = scan.between(scan.piece(name.start), name.start, Role.BUT)
    return bool(out) and out[-1].end == name.start
