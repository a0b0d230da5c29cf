"""Returned: of money that was received, what went back, and what that leaves: 其中10万退了."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.policy.facts.facts import Fund
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

_NEAR = 3  # characters between a number and the word that it went back: 20万又退了


def went_back(scan: Scan, number: Measure) -> bool:
    """Return whether the number is money that went back, by the word before or behind it."""
    before = scan.between(number.start - _NEAR * 2, number.start, Role.BACK)
    if before and number.start - before[-1].end <= _NEAR:
        return True
    behind = scan.between(number.end, scan.ends(number.end), Role.BACK)
    if not behind or behind[0].start - number.end > _NEAR:
        return False
    return not scan.between(behind[0].end, behind[0].end + _NEAR, Role.NUMBER)  # 那50万退了10万


def returned(scan: Scan, numbers: Iterable[object]) -> list[Measure]:
    """Return the sums among the numbers that went back."""
    sums = (n for n in numbers if isinstance(n, Measure) and n.is_money)
    return [n for n in sums if went_back(scan, n)]


def left_of(funds: Sequence[Fund], sums: Sequence[Measure], scan: Scan) -> tuple[Fund, ...]:
    """Return the money without the sums that went back.

    A sum is of the level that its piece names, or of the only money; where it can be of several,
    or is more than there was, none of it is known.
    """
    left = list(funds)
    for number in sums:
        levels = scan.between(scan.piece(number.start), scan.ends(number.end), Role.LEVEL)
        named = {level.value for level in levels}
        of = [place for place, fund in enumerate(left) if not named or fund.level in named]
        of = of or list(range(len(left)))
        for place in of:
            yuan = left[place].yuan
            rest = yuan.minus(number.quantity) if yuan and len(of) == 1 else None
            left[place] = replace(left[place], yuan=rest if rest and rest.low >= 0 else None)
    return tuple(left)
