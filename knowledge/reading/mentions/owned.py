"""Owned: firms of which all are the asker's, and how many of them have each what is told.

我名下两家厂 are of one owner, as are 我厂 and 子公司 beside it; of 我两个厂都评上了 each has it.
"""

import re

from knowledge.language.counts import how_many
from knowledge.language.lists import any_word
from knowledge.reading.mentions.lists import any_of, lists

_MY = f"{any_of('me')}们?"
_SEVERAL = any_of("several")
_COUNTER = any_of("counters")
_FIRMS = any_of("firms")
_BESIDE = f"(?:{_MY}的?)?{any_of('kept_as')}?{any_of('subsidiary')}"
_HEAD = any_word(lists("mentions/wording")["head"])
_WHO_KEEPS = (
    f"(?:(?:{_MY}|老板们?){any_of('all_in_all')}?{any_of('keeps')}"
    f"|{_MY}{any_of('as_firm')}?家?(?:自己)?)"
)
# The ways to say so, each by itself.
_WAYS = (
    # 我名下两家厂, 我们集团三家公司
    f"{_WHO_KEEPS}{any_of('has')}?{_SEVERAL}{_COUNTER}?{_FIRMS}",
    # 两家厂都是我的
    f"{_SEVERAL}{_COUNTER}?{_FIRMS}?(?:都|全)是?{any_of('me')}",
    # 两家厂，同一个老板
    rf"{_SEVERAL}{_COUNTER}{_FIRMS}[，,\s]?(?:都是)?{any_of('one_boss')}",
    # 两个厂去年都评上了, said of nobody else's
    f"^(?:{_SEVERAL}{_COUNTER}|{any_of('pair')}){_FIRMS}",
    # 我们集团下面
    f"{_MY}{any_of('as_firm')}?{any_of('under')}",
    # 集团旗下甲公司、乙公司
    f"集团{any_of('under')}?的?(?:(?:甲|一)[厂公分子企号]|{_SEVERAL}{_COUNTER})",
    # 一厂省级的，二厂市级的，都是我们的
    f"[一甲a]{_FIRMS}.*[二乙b]{_FIRMS}.*(?:都|全)是?{any_of('me')}",
    # 一家去年评上，另一家前年评上
    rf"{any_of('the_one')}.*[，,。；;\s和]{any_of('the_other')}[家个]",
    # 母公司省级的，子公司市级的，都是我们的, and 我们母公司和子公司
    f"{_HEAD}.*{_BESIDE}.*(?:都|全)是?{any_of('me')}",
    f"{_MY}的?{_HEAD}[和跟与、]{_BESIDE}",
    # Beside what is told of oneself: 我厂去年评上省级的，子公司评上市级的.
    rf"{any_of('me', 'own_firm')}.*[，,。；;\s和跟加]{_BESIDE}",
)
_OWNER = re.compile("|".join(_WAYS))
_HOW_MANY = re.compile(f"(?P<count>{_SEVERAL})(?:{_COUNTER}|[分子厂公企])")
_BOTH = re.compile(f"[和跟与加]{_BESIDE}$")
_ALIKE = re.compile(
    f"(?:{any_of('alike')}|每[家个]|各[有自是拿评])(?:(?P<when>在(?:[去前今]年|[0-9]))"
    f"|(?P<where>在|归|属|是?{any_of('me')}))?"
)
_TWO = 2


def owns_all(text: str) -> bool:
    """Return whether all firms that the plain text tells of are said to be the asker's."""
    return _OWNER.search(text) is not None


def alike(text: str) -> int:
    """Return how many of the asker's firms have each what is told, 1 where nothing says so."""
    owned = _OWNER.search(text)
    if owned is None:
        return 1
    if _BOTH.search(owned[0]) and _each_has(text, owned.end()):
        return _TWO  # 我和子公司都评上了
    counted = _HOW_MANY.search(owned[0])
    if counted is None or not _each_has(text, owned.start() + counted.end("count")):
        return 1
    return how_many(counted["count"]) or 1


def _each_has(text: str, place: int) -> bool:
    """Return whether what is told behind the place is of each, and not where or whose each is."""
    return any(not each["where"] for each in _ALIKE.finditer(text, place))
