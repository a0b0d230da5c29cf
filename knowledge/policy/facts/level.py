"""Levels as they are written: 国家级, 省里, 市, 县级."""

import re
from collections.abc import Iterator

from knowledge.language.lists import any_of
from knowledge.policy.facts.facts import Level

# A county's name ends in the word for its level: 隰县, 洪洞县. These may stand before the level.
_NOT_IN_NAMES = "年月日家个的了给在是有和与跟到由被从向让请把为及至归问说评发报"
_NOT_IN_NAMES += "我咱俺们你他本全各整每国省市级、又再也都就"
_LEVEL = re.compile(
    r"(?P<national>国家级?|全国|国级)|(?P<province>省级|省里|省)|(?P<city>地?市级|市里|市)"
    r"|(?P<county>县级|县里|县|区级)"
)
# The county as who gives, 县里对小巨人有钱给不, or where a firm is: 咱县省级技术中心, 县里的
# 企业.
_GIVES = re.compile(
    r"县[里上]?(?:政府|财政|级财政)?(?:[还能会要又都另]{0,2}(?:给|奖|补|发|掏|出)|针?对|的?(?:企业|公司|厂)"
    r"|(?:的|有)?(?:国家|省|市)级)"
)
# What it gives is a title of its own, where no other level follows: 县里给我们挂了个牌子.
_RECOGNISES = re.compile(f"县[里上]?(?:政府)?给(?:{any_of('us')}|厂里?)?[评认授颁挂][了的个过]")
_NEAR = 6
_NAMES = re.compile("[\u4e00-\u9fff]")


def levels_in(text: str) -> Iterator[re.Match[str]]:
    """Yield where the text names levels, in order."""
    return (match for match in _LEVEL.finditer(text) if not ends_a_name(text, match.start()))


def level_at(text: str, place: int) -> re.Match[str] | None:
    """Return the level that begins at the place, or None."""
    return None if ends_a_name(text, place) else _LEVEL.match(text, place)


def level_of(match: re.Match[str]) -> Level:
    """Return the level that is named there."""
    return Level(str(match.lastgroup))


def ends_a_name(text: str, place: int) -> bool:
    """Return whether what stands there, a level by its word, is the end of a county's name."""
    if not text.startswith("县", place) or text.startswith(("县级", "县里"), place):
        return False
    before = text[:place][-1:]
    return before not in _NOT_IN_NAMES and _NAMES.match(before) is not None


def is_giver(text: str, place: int) -> bool:
    """Return whether the county named there gives, or says where: it is no title's level."""
    recognises = _RECOGNISES.match(text, place)
    if recognises and not _LEVEL.search(text, recognises.end(), recognises.end() + _NEAR):
        return False
    return _GIVES.match(text, place) is not None


def levels_named(text: str) -> tuple[Level, ...]:
    """Return the levels that the folded text names, each once."""
    told = (match for match in levels_in(text) if not is_giver(text, match.start()))
    return tuple(dict.fromkeys(map(level_of, told)))
