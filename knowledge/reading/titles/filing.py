"""Filing: years in which a title was only applied for, or its plate came: 24年报的，25年批的.

A title is of the year in which it was given.
"""

import re
from collections.abc import Sequence
from enum import StrEnum, auto

from knowledge.language.year import ToldYear
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.sign import Sign
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.mentions.wording import GOT

# Came before the title, and says of a year that stands alone nothing.
_BEGUN = re.compile(any_of("begun"))
_PLATE = re.compile(
    r"[挂授发领送寄补换](?:了|的|来|到|上|过)?(?:个|块)?(?:牌|证|匾)|[牌证匾][^，,。；;\s]{0,4}[挂到寄送发领]"
)
# 文件今年2月才拿到: the paper came to hand, whatever it decided before.
_CAME = re.compile(
    r"(?:[文证牌匾]|公函)[^，,。；;\s]{0,9}?(?:到手|到了手|[拿收领寄送见看]到|[拿领]回|才到)"
)
_DECIDED = re.compile(any_of("decided"))  # 批文和牌子一起发的
# These are of texts in signs (`wording.py`), what was begun awaited there.
_FILED = re.compile(f"{Sign.APPLY}|{any_of('filed')}")
_GIVEN = re.compile(
    rf"{GOT}|认|评[上为了成的下定]|[批授文]|公布|公告|名单|下来|拿|获|得|过了|升|定下|有了"
    rf"|报成|报上(?:[^去来]|$)|是{Sign.OWN}{{1,2}}的"
)
_DENIED = re.compile(
    f"{Sign.LACKED}{{1,9}}|{Sign.NOT}{{1,9}}[给让被]?[\u4e00-\u9fff]|不[报批认给评]"
)


class Stage(StrEnum):
    """What is said of a year of a title."""

    FILED = auto()
    BEGUN = auto()
    PLATE = auto()
    GIVEN = auto()
    WISHED = auto()  # 2027年准备申报 is the year of a title that is none
    UNSAID = auto()


_LED_TO_IT = (Stage.FILED, Stage.BEGUN, Stage.PLATE)


def years_given(
    scan: Scan, signs: str, years: Sequence[Token], titles: Sequence[int]
) -> list[Token]:
    """Return the years, but for those that only led to one beside, or came after it.

    `signs` is the text in signs, `titles` are the places where titles are told.
    """
    stages = [_stage(scan, signs, years, place) for place in range(len(years))]
    told = list(zip(years, stages, strict=True))
    single = len(titles) == 1
    found: list[Token] = []
    for place, (year, stage) in enumerate(told):
        following = told[place + 1 : place + 2]
        near = [o for o in following if not any(year.end <= t < o[0].start for t in titles)]
        beside = told if single else near
        given = [one for one, is_ in beside if is_ is Stage.GIVEN and _is_of_title(scan, one)]
        if stage is Stage.PLATE:
            given += [one for one, _ in beside if one is not year and _is_alone(scan, one)]
        if stage not in _LED_TO_IT or (stage is Stage.PLATE and not single) or not given:
            found.append(year)
    return found


def only_filed(scan: Scan, signs: str, year: int) -> bool:
    """Return whether of that year it is told only that something was applied for.

    去年报的，批下来了 tells that a title was got, and not when.
    """
    years = scan.between(0, len(scan.text), Role.YEAR)
    told = [
        _stage(scan, signs, years, place)
        for place, token in enumerate(years)
        if isinstance(token.value, ToldYear) and token.value.year == year
    ]
    return bool(told) and all(stage is Stage.FILED for stage in told)


def is_given(signs: str) -> bool:
    """Return whether a piece in signs says that a title was given, and denies nothing."""
    return not _DENIED.search(signs) and _GIVEN.search(signs) is not None


def _is_alone(scan: Scan, year: Token) -> bool:
    """Return whether the piece is nothing but the year: 文件今年才拿到，去年的."""
    start, end = scan.words(year.start, year.end)
    return not f"{scan.text[start : year.start]}{scan.text[year.end : end]}".strip("的是就 ")


def _is_of_title(scan: Scan, year: Token) -> bool:
    """Return whether the words around the year tell of no money, nor of a figure."""
    return not scan.between(*scan.words(year.start, year.end), Role.FUND, Role.NUMBER)


def _stage(scan: Scan, signs: str, years: Sequence[Token], place: int) -> Stage:
    year = years[place]
    if isinstance(year.value, ToldYear) and year.value.year is None:
        return Stage.UNSAID
    start, end = scan.words(year.start, year.end)
    if _CAME.search(scan.text, start, end):
        return Stage.PLATE
    if place + 1 < len(years):
        end = min(end, years[place + 1].start)
    before, behind = slice(start, year.start), slice(year.end, end)
    said = _said(scan.text[behind], signs[behind])
    if said is Stage.UNSAID and not (place and years[place - 1].end > start):
        said = _said(scan.text[before], signs[before])
        if said is Stage.UNSAID:  # 牌子今年三月才送来
            text = scan.text[before] + scan.text[behind]
            said = _said(text, signs[before] + signs[behind])
    return said


def _said(words: str, signs: str) -> Stage:
    """Return what the words say of the year."""
    signs, denied = _DENIED.subn("", _begun(words, signs))
    if _PLATE.search(words) and not _DECIDED.search(words):
        return Stage.PLATE
    if Sign.WISH in signs:
        return Stage.WISHED
    if _GIVEN.search(signs):
        return Stage.GIVEN
    if _FILED.search(signs):
        # 去年报了没批: what came of it is of that year.
        return Stage.BEGUN if denied else Stage.FILED
    return Stage.BEGUN if Sign.AWAITED in signs else Stage.UNSAID


def _begun(words: str, signs: str) -> str:
    """Return the words in signs, what was begun as awaited."""
    for match in _BEGUN.finditer(words):
        start, end = match.span()
        signs = f"{signs[:start]}{Sign.AWAITED * (end - start)}{signs[end:]}"
    return signs
