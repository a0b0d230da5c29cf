"""Idioms: what holds numerals and says no measure, as days, numbered things and plain words."""

import re
from collections.abc import Iterator

from knowledge.language.lists import any_of
from knowledge.language.year import DATED

_ANY = "一二三四五六七八九十"
# Runs of digits are tried to nine only: each digit begins one, and a long one would be read over
# and over.
_FORMS = (
    rf"{DATED}"
    r"|(?:20|19)?[0-9]{2}年(?:度|底|初|末|份)?|[零〇一二三四五六七八九]{2,4}年"
    rf"|[0-9{_ANY}]{{1,9}}(?:月(?:份|底|初)?|[日号])"
    rf"|[几上数两百千0-9{_ANY}]{{1,9}}[多来余]?[年代辈岁](?:前|后|以?来|历史|了)?"
    rf"|第[{_ANY}百0-9]+|[0-9]{{1,9}}\.[0-9]{{1,9}}条|[0-9]{{1,9}}强|[0-9]g|[a-z]+[0-9]+(?:[:-][0-9]+)*"
    rf"|前[{_ANY}0-9]{{1,2}}名"
    r"|一(?:个|家|点|分|毛|分钱|样)?(?:都|也)?(?:没|不|无)有?|[没无]有?一(?:个|家|户|样|处)"
    rf"|一(?:个|家|户)[^，,。；;0-9{_ANY}]{{1,6}}(?:都|也)没"
    rf"|[0-9两{_ANY}]{{1,9}}个?(?:娃|孩子|小孩|儿子|女儿|闺女|老人)"
    rf"|[几这那两0-9{_ANY}]{{1,9}}(?:条|项|点意见|个问题|个方面|种|类|次|期|届|级|批|名列)"
    # Looks behind, as 一次 is a word of its own in 50万一次, which is no 万一.
    rf"|(?<![0-9两百千{_ANY}])万一"
    r"|近?[一二两三四]番|(?:每|人均?|一)[人户]|每一?家|哪(?:几|一|些)(?:家|个|项|条)?(?:企业)?"
)
_IDIOM = re.compile(f"{_FORMS}|{any_of('no_numbers')}")
# The number of an item at the beginning of a line, the people at home, and plaques: what must
# stand beside them is no part of these, as 大 and 国 before 家 may not, nor 万 before 一块.
_LINE = r"(?:^|[\n;；。：:])"
_IN_PLACE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LINE}(?P<it>\s*(?:[{_ANY}]{{1,9}}、|[0-9]{{1,2}}[)）]|[(（][{_ANY}0-9]{{1,9}}[)）]))",
        rf"{_LINE}(?P<it>\s*[0-9]{{1,9}}[、.])(?:[^0-9]|$)",
        rf"(?:^|[^万])(?P<it>[几两0-9{_ANY}]{{1,9}}块)金?[牌匾]",
        r"(?:^|[^国人大厂公家])"
        rf"(?P<it>家里?(?:就|有|才|只有|一共|总共)*[0-9两{_ANY}]{{1,2}}(?:个人|口人?))",
    )
)


def idioms(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the idioms of the plain text begin and end."""
    yield from (match.span() for match in _IDIOM.finditer(text))
    for pattern in _IN_PLACE:
        yield from (match.span("it") for match in pattern.finditer(text))
