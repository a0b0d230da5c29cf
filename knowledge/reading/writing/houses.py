"""Houses: 户 beside what names firms counts firms, as 家 does: 配套9户, 9户协作企业.

Of itself it counts households, which are of no fact: 带动农户300户. So it stays beside words for
those, and where more are told than firms are in one place.
"""

import re
from functools import cache

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of, any_word

_HOUSE = "户"
_DIGITS = "一二两三四五六七八九十"
_COUNT = f"(?:[0-9]{{1,2}}|[{_DIGITS}]{{1,3}}|[{_DIGITS}]?[十几][来几多]?)"
_ENDS = r"(?=$|[^\u4e00-\u9fff]|[的了吧呢啊都全是])"
_NO_HOUSEHOLD = r"(?![\u4e00-\u9fff]*[农口人])"


def counted_as_firms(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text with 家 for each 户 that counts firms of a kind."""
    if _HOUSE not in text:
        return text
    counts = (fact for fact in vocabulary.fact if fact.measured and fact.kind == "enterprises")
    names = tuple(name for fact in counts for name in fact.names)
    for pattern in _patterns(names) if names else ():
        text = pattern.sub(r"\g<count>家", text)
    return text


@cache
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds such a count behind the name, and before it."""
    firms = f"(?:{any_word(names)}|{any_of('houses_of')})"
    said = rf"(?:{any_of('comes_to', 'all_told')}|[:：,，\s的]|我数了?数?)*"
    near = r"[^，,。；;\s0-9]{0,4}?"
    return (
        re.compile(rf"(?P<count>{firms}{said}{_COUNT}){_HOUSE}{_ENDS}"),
        re.compile(rf"(?P<count>(?<![0-9万千百]){_COUNT}){_HOUSE}(?={near}{firms}){_NO_HOUSEHOLD}"),
    )
