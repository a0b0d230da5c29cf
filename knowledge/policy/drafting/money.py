"""Money in a sentence: each number, and whether it is given, caps or is a threshold."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto

from knowledge.language.numeral import SCALES
from knowledge.policy.calculators.grant import Given
from knowledge.policy.document_words import any_of

_NUMBER = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>%|％|‰|个百分点"
    r"|万?(?P<counted>家|人|户|名|件|项|亩|台|辆|吨|平方米)|(?:[百千]?[万亿]|[百千])?(?:\s*元)?)"
)
_PER = re.compile(r"\s*[/／]\s*(?P<per>[\u4e00-\u9fff²㎡•·./／]+?)(?:[给的补奖，。]|房租|租金|$)")
_MANY = re.compile(r"(?:（[^）]*）|\([^)]*\))?及?以上|、")
# What follows a sum without its 元, and what makes 3万 or 2亿 a number of other things.
_AFTER_SUM = ("以上", "以下", "、", "的奖", "奖", "的补", "补", "，", "。", "；")
_AFTER_SCALE = (*"平美人家吨户标亩头株", "千瓦")
_WHOLE = re.compile(r"(?P<whole>全额|全部)[\u4e00-\u9fff]{0,6}(?:奖|补|返)")
_REFUSED = re.compile(r"^[^。；]{0,6}(?:不再|不予|不得)")
_GIVE = any_of("gives")
_GIFT = f"(?:{any_of('gifts')}|奖(?:[^项]|$))"
_GIVEN_BEFORE = re.compile(rf"{_GIVE}[^，。；]{{0,18}}$|按(?:照)?[^，。；]{{0,30}}$")
_GIVEN_AFTER = re.compile(
    rf"^(?:（[^）]*）)?(?:的?(?:标准|比例|额度)?(?:给予|予以|进行)?[^，。；\d]{{0,10}}?{_GIFT})"
)
_CAP_BEFORE = re.compile(rf"{any_of('at_most')}[^，。；\d]{{0,14}}$")
_CAP_AFTER = re.compile(r"^(?:以内|封顶|为限|为上限)")
_LEAST_AFTER = re.compile(
    r"[(（]含|(?:（[^）]*）|\([^)]*\))?"
    r"(?:(?:及其?)?以上|[至到—－~～-]|的(?P<given>标准|比例|额度|.{0,8}(?:奖|补|资助|贴))?)"
)
_LEAST_BEFORE = re.compile(rf"{any_of('from_there')}[^，。；\d]{{0,6}}$")
# An upper bound is no threshold: what is under it has not reached anything.
_UNDER_AFTER = re.compile(r"^(?:（[^）]*）|\([^)]*\))?及?其?以下")
_UNDER_BEFORE = re.compile(r"(?:不足|不到|未达到?|小于|(?:^|[^不])(?:低于|少于))[^，。；\d]{0,6}$")
_ASIDE = re.compile(r"（[^（）]*）|\([^()]*\)")
_EACH = re.compile(r"每(?P<per>[\u4e00-\u9fff]{1,6}?)(?:给予|予以|资助|奖励|补助|补贴)*$")
_JOIN = re.compile(r"\s*(?:、|和|或|及|，分别|/)\s*")


class Use(Enum):
    """What a number is for."""

    GIVEN = auto()
    CAP = auto()
    LEAST = auto()
    OTHER = auto()


@dataclass(frozen=True)
class Number:
    """A number of the text: where it stands, its value in yuan or percent, and what it is for."""

    start: int
    end: int
    given: Given
    use: Use


def numbers(text: str) -> list[Number]:
    """Return the numbers of the sentence with their uses; those of one list have the same."""
    found = [_read(text, match) for match in _matches(text)]
    asides = [match.span() for match in _ASIDE.finditer(text)]
    found = [
        replace(n, use=Use.OTHER) if any(a < n.start < b for a, b in asides) else n for n in found
    ]
    settled: list[Number] = []
    group: list[Number] = []
    for number in found:
        if group and not _JOIN.fullmatch(text[group[-1].end : number.start]):
            settled += _alike(group)
            group = []
        group.append(number)
    return [*settled, *_alike(group)]


def _matches(text: str) -> list[re.Match[str]]:
    sums = (match for match in _NUMBER.finditer(text) if _is_told(match, text[match.end() :]))
    return sorted([*sums, *_WHOLE.finditer(text)], key=lambda match: match.start())


def _is_told(match: re.Match[str], after: str) -> bool:
    """Return whether the number has a unit, or what follows shows that it is a sum or many."""
    if match["counted"]:
        return bool(_MANY.match(after))
    unit, after = match["unit"], after.lstrip()
    if unit[-1:] in ("万", "亿"):
        return not after.startswith(_AFTER_SCALE)
    return unit[-1:] not in ("", "百", "千") or not after or after.startswith(_AFTER_SUM)


def _read(text: str, match: re.Match[str]) -> Number:
    if "whole" in match.groupdict():
        given = Given(Decimal(100), is_share=True, written=match["whole"])
        return Number(*match.span("whole"), given, Use.GIVEN)
    value, unit = Decimal(match["number"]), re.sub(r"\s", "", match["unit"])
    share = unit[:1] in ("%", "％", "‰", "个")
    if unit.startswith("‰"):
        value /= 10
    for character in "" if share else unit:
        value *= SCALES.get(character, 1)
    start, end = match.span()
    if match["counted"] or not unit:
        counted = Given(value, is_share=False, written=match[0].strip(), per="")
        return Number(start, end, counted, Use.LEAST if _is_least(text[end:]) else Use.OTHER)
    each, per = _EACH.search(text[:start]), _PER.match(text, end)
    end = per.end("per") if per else end
    of = re.sub("[/／]", "", per["per"]) if per else each["per"] if each else ""
    given = Given(value, is_share=share, written=text[start:end].strip(), per=of)
    return Number(start, end, given, _use(text, start, end, given))


def _use(text: str, start: int, end: int, given: Given) -> Use:
    before, after = text[:start], text[end:]
    if _CAP_BEFORE.search(before) or _CAP_AFTER.match(after):
        return Use.CAP
    if _UNDER_AFTER.match(after) or _UNDER_BEFORE.search(before):
        return Use.OTHER
    if _is_least(after):
        return Use.LEAST
    if _REFUSED.match(after):
        return Use.OTHER
    if _GIVEN_AFTER.match(after) or (given.per and _GIVEN_BEFORE.search(before)):
        return Use.GIVEN
    least, give = _LEAST_BEFORE.search(before), _GIVEN_BEFORE.search(before)
    if least and (give is None or least.start() > give.start()):
        return Use.LEAST
    return Use.GIVEN if give else Use.OTHER


def _is_least(after: str) -> bool:
    """Return whether what follows a number makes a threshold of it: 以上, but not 的标准."""
    match = _LEAST_AFTER.match(after)
    return bool(match and not match["given"])


def _alike(group: list[Number]) -> list[Number]:
    """Return the numbers of a list with the use that one of them shows."""
    uses = [number.use for number in group]
    for use in (Use.CAP, Use.LEAST, Use.GIVEN):
        if use in uses:
            return [replace(number, use=use) for number in group]
    return group
