"""Counties: names of counties, cities and districts, by the dictionary of common words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from knowledge.language.common import is_common, tagged

_UNITS = "市县区旗"
# Nothing is looked up where no word can be such a name: 县级, 市里 and 我们县 name none.
_MAY_BE = re.compile(
    rf"[^\0-\u4dff\ua000-\U0010ffff我你他咱俺本全该各每哪外邻这那省市县们个][{_UNITS}](?:[^级里]|$)"
)
_PLACES = ("ns", "nr")  # the dictionary takes some counties for people
_LONG = 3  # characters; shorter ones are counties only: 新区 and 上市 are none
_JOINS = "和连同与跟及"  # 企业和县上, though there is a 和县
_OFTEN = 300  # times that an ending stands alone where it is a word: 沿海地区, 百强县, 文明城市
_RECENT = 64  # texts: an answer asks several times


def counties(text: str) -> tuple[str, ...]:
    """Return the names that the text says, with their unit, as written."""
    return _counties(text) if _MAY_BE.search(text) else ()


@lru_cache(_RECENT)
def _counties(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[str]:
    end = 0
    for word, kind in tagged(text):
        end = text.index(word, end) + len(word)
        is_unit = word[-1] in _UNITS and not text.startswith(("级", "里"), end)
        if is_unit and kind in _PLACES and _is_name(word):
            yield word


def _is_name(word: str) -> bool:
    if len(word) < _LONG:
        return word[-1] == "县" and word[0] not in _JOINS
    return not is_common(word[-2:], _OFTEN)
