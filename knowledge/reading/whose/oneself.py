"""Oneself: a count of one by which who speaks says what he is, 我们是镇上一家做加工的小企业."""

from collections.abc import Iterator, Sequence

from knowledge.language.measure import Measure
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role

_COUNTED = "enterprises"
_IS = "是"


def introduced(scan: Scan, numbers: Sequence[Measure], *, firm: bool) -> Iterator[Measure]:
    """Yield the numbers that count nothing but who speaks; only a `firm` is one of those counted.

    我们是一家配套企业 counts none, and 我们镇是一家龙头带十家配套 does.
    """
    for number in numbers:
        one = number.quantity.low == number.quantity.high == 1
        if number.unit != _COUNTED or not one:
            continue
        piece = scan.piece(number.start)
        ours = scan.between(piece, number.start, Role.OURS)
        if not ours or _IS not in scan.text[ours[0].end : number.start]:
            continue
        if firm or not scan.between(piece, scan.ends(number.end), Role.NAME):
            yield number
