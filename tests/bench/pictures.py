"""Pictures: how long one takes to draw, and how large it is."""

import time
from collections.abc import Iterator, Sequence

from bot.pictures.picture import picture
from handlers.picture import Bar, Board, Card, Drawing, Part, Row, Tone
from tests.bench.figures import Figure

_RUNS = 30
_NAME = "（七）人才引育强化行动与专业技术人才的引进培养"
_BARS = tuple(Bar(_NAME, "推进中 60%", "12 天前", Tone.UNDER_WAY, 60) for _ in range(8))
_ROWS = tuple(Row("✗", _NAME * 2, Tone.BAD) for _ in range(8))


def pictures(_questions: Sequence[str]) -> Iterator[Figure]:
    """Time the first picture of a process and the next ones."""
    board = Board("方案", "八项。", _BARS, ("依据",))
    card = Card("方案", "可以得 20 万元。", "请找工信局。", (Part("还差", _ROWS),), (), ("依据",))
    first = _timed(board)
    yield Figure("the first picture of a process", f"{first * 1000:.0f} ms")
    for what, drawing in (("a board of eight", board), ("a card of eight rows", card)):
        slowest = max(_timed(drawing) for _ in range(_RUNS))
        size = len(picture(drawing)) / 1000
        yield Figure(what, f"{slowest * 1000:.0f} ms at the most, {size:.0f} kB")


def _timed(drawing: Drawing) -> float:
    begun = time.perf_counter()
    picture(drawing)
    return time.perf_counter() - begun
