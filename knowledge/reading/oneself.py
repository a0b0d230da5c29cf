"""Oneself: a count of one by which who speaks says what he is, 我们是镇上一家做加工的小企业."""

from collections.abc import Iterator, Sequence

from knowledge.language.measure import Measure
from knowledge.reading.scan import Scan
from knowledge.reading.token import Role

_COUNTED = "enterprises"
_IS = "是"


def introduced(scan: Scan, numbers: Sequence[Measure]) -> Iterator[Measure]:
    """Yield the numbers that count nothing but who speaks."""
    for number in numbers:
        one = number.quantity.low == number.quantity.high == 1
        if number.unit != _COUNTED or not one:
            continue
        piece = scan.piece(number.start)
        ours = scan.between(piece, number.start, Role.OURS)
        if not ours or _IS not in scan.text[ours[0].end : number.start]:
            continue
        if not scan.between(piece, scan.ends(number.end), Role.NAME):  # 我们镇龙头是一家
            yield number
