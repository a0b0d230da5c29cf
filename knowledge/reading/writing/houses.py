"""Houses: 户 beside what names firms counts firms, as 家 does: 配套9户, 9户协作企业.

Of itself it counts households, which are of no fact: 带动农户300户. So it stays beside words for
those, and where more are told than firms are in one place.
"""

import re
from functools import cache, partial

from knowledge.language.lists import any_word
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.writing.table import is_table

_HOUSE = "户"
_DIGITS = "一二两三四五六七八九十"
_COUNT = f"(?:[0-9]{{1,2}}[余多来]?|[{_DIGITS}]{{1,3}}[余多来]?|[{_DIGITS}]?[十几][来几多]?)"
_ENDS = r"(?P<end>$|[^\u4e00-\u9fff]|[的了吧呢啊都全是])"
_COUNTED = re.compile(rf"(?P<count>[0-9万千百]{{0,9}}{_COUNT}){_HOUSE}")
_MANY = re.compile("[0-9]{3}|[百千万]")  # more than firms are in one place
_OF_PEOPLE = re.compile(r"[\u4e00-\u9fff]*[农口人]")


def counted_as_firms(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text with 家 for each 户 that counts firms of a kind."""
    if _HOUSE not in text:
        return text
    counts = (fact for fact in vocabulary.fact if fact.measured and fact.kind == "enterprises")
    names = tuple(name for fact in counts for name in fact.names)
    if not names:
        return text
    if is_table(text):  # below the name that ends a head stands the first column
        return "\n".join(_in_line(line, names) for line in text.split("\n"))
    return _in_line(text, names)


def _in_line(text: str, names: tuple[str, ...]) -> str:
    text = _behind(names).sub(r"\g<count>家\g<end>", text)
    return _COUNTED.sub(partial(_before, _firms(names)), text)


def _before(firms: re.Pattern[str], counted: re.Match[str]) -> str:
    """Return the count with 家 where firms, few and no people, are named behind it."""
    text, end = counted.string, counted.end()
    few = firms.match(text, end) and not _MANY.search(counted["count"])
    return f"{counted['count']}家" if few and not _OF_PEOPLE.match(text, end) else counted[0]


@cache
def _behind(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds such a count behind the name."""
    firms = f"(?:{any_word(names)}|{any_of('houses_of')})"
    said = rf"(?:{any_of('comes_to', 'all_told')}|[:：,，\s的]|我数了?数?)*"
    return re.compile(rf"(?P<count>{firms}{said}{_COUNT}){_HOUSE}{_ENDS}")


@cache
def _firms(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the name right behind a count."""
    return re.compile(rf"[^，,。；;\s0-9]{{0,4}}?(?:{any_word(names)}|{any_of('houses_of')})")
