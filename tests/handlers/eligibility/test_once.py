"""A message is scanned once, and read once, whoever asks what it tells."""

from collections import Counter
from typing import Any

import pytest

from handlers.message import Topic
from knowledge.reading import reader
from knowledge.reading.mentions.scan import Scan
from tests.conftest import Ask

TOWN = "测一测我们镇够不够认定标准"
FIRM = "算一算我们企业能拿哪些奖励"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[object, ...]]:
    """Counts what is scanned and read, by the text and how it is asked for."""
    counted: Counter[tuple[object, ...]] = Counter()

    for class_ in (Scan, reader._Reader):
        first = class_.__init__

        def init(self: Any, text: str, *given: Any, first: Any = first, **how: Any) -> None:
            counted[type(self).__name__, text, *how.items()] += 1
            first(self, text, *given, **how)

        monkeypatch.setattr(class_, "__init__", init)
    return counted


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ((), "我们镇产值12亿七千万，就业2301人，制造业"),
        ((), "招商到底谁牵头呀？奖励多少"),
        ((), "产值要10亿零1万对吗"),
        ((), "核桃镇的产值要多少才够呀"),
        (("去年省里给了我们工信专项100万",), "市里也给了51万"),
        (("制造业产值12亿",), "不对，是9亿1千万"),
        (("制造业产值12亿",), "到底行还是不行呀"),
        ((TOWN,), "特优农业，产值3亿，龙头2家，配套11家"),
        ((TOWN, "12亿", "2家", "11家", "31%", "51%", "2301"), "算有一点吧"),
        ((FIRM,), "去年省级制造业创新中心"),
        ((FIRM, "没有"), "省里101万市里没有"),
        ((FIRM,), "谁牵头招商的呀"),
    ],
)
def test_what_is_typed_is_scanned_and_read_once(
    ask: Ask, made: Counter[tuple[object, ...]], before: tuple[str, ...], text: str
) -> None:
    topic = Topic()
    for said in before:
        topic = ask(said, topic=topic).topic
    made.clear()
    ask(text, topic=topic)
    twice = [what for what, times in made.items() if times > 1]
    assert not twice
    assert made
