"""Money in a sentence: each number, and whether it is given, caps or is a threshold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto

from knowledge.policy.calculators.grant import Given

_NUMBER = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>%|％|‰|个百分点|(?:[百千]?[万亿]|[百千])?\s*(?:元|(?=以上|以下|、|的?奖|的?补|$|，|。|；))"
    r"|[百千]?[万亿](?!平|美|人|家|吨|户|标|千瓦|亩|头|株)"
    r"|(?:万)?(?:家|人|户|名|件|项|亩|台|辆|吨|平方米)(?=(?:（[^）]*）|\([^)]*\))?及?以上|、))(?P<per>\s*[/／]\s*[\u4e00-\u9fff²㎡•·./／]+?(?=给|的|补|奖|房租|租金|$|，|。))?"
)
_WHOLE = re.compile(r"(?P<whole>全额|全部)(?=[\u4e00-\u9fff]{0,6}(?:奖|补|返))")
_COUNTED = "家人户名件项亩台辆吨"
_REFUSED = re.compile(r"^[^。；]{0,6}(?:不再|不予|不得)")
_SCALES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_GIVE = r"(?:给予|予以|奖励|补助|补贴|资助|奖补|补偿|返还|贴息|发放|扶持|支持|享受|奖|补)"
_GIFT = r"(?:奖励|补助|补贴|资助|奖补|补偿|奖金|经费|返还|贴息|扶持|补差|奖(?!项))"
_GIVEN_BEFORE = re.compile(rf"{_GIVE}[^，。；]{{0,18}}$|按(?:照)?[^，。；]{{0,30}}$")
_GIVEN_AFTER = re.compile(
    rf"^(?:（[^）]*）)?(?:的?(?:标准|比例|额度)?(?:给予|予以|进行)?[^，。；\d]{{0,10}}?{_GIFT})"
)
_CAP_BEFORE = re.compile(
    r"(?:最高|不超过|不得超过|不高于|不得高于|上限|封顶|最多|至多|限额)[^，。；\d]{0,14}$"
)
_CAP_AFTER = re.compile(r"^(?:以内|封顶|为限|为上限)")
_LEAST_AFTER = re.compile(
    r"^(?:（[^）]*）|\([^)]*\))?(?:及?以上|及其?以上|至|到|[-—－~～]|\(含|（含|的(?!标准|比例|额度|.{0,8}(?:奖|补|资助|贴)))"
)
_LEAST_BEFORE = re.compile(
    r"(?:超过|超|达到?|不低于|不少于|高于|满|突破|首次|增长|增幅|增速|占|每增加|每超)[^，。；\d]{0,6}$"
)
# An upper bound is no threshold: what is under it has not reached anything.
_UNDER_AFTER = re.compile(r"^(?:（[^）]*）|\([^)]*\))?及?其?以下")
_UNDER_BEFORE = re.compile(r"(?:不足|不到|未达到?|小于|(?<!不)(?:低于|少于))[^，。；\d]{0,6}$")
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


def _matches(text: str) -> Iterator[re.Match[str]]:
    return iter(sorted([*_NUMBER.finditer(text), *_WHOLE.finditer(text)], key=lambda m: m.start()))


def _read(text: str, match: re.Match[str]) -> Number:
    if "whole" in match.groupdict():
        given = Given(Decimal(100), is_share=True, written=match[0])
        return Number(match.start(), match.end(), given, Use.GIVEN)
    value, unit = Decimal(match["number"]), re.sub(r"\s", "", match["unit"])
    share = unit[:1] in ("%", "％", "‰", "个")
    if unit.startswith("‰"):
        value /= 10
    for character in "" if share else unit:
        value *= _SCALES.get(character, 1)
    if unit[-1:] in _COUNTED or unit.endswith("平方米"):
        counted = Given(value, is_share=False, written=match[0].strip(), per="")
        least = _LEAST_AFTER.match(text[match.end() :])
        use = Use.LEAST if least else Use.OTHER
        return Number(match.start(), match.end(), counted, use)
    each = _EACH.search(text[: match.start()])
    per = re.sub(r"[\s/／]", "", match["per"] or "") or (each["per"] if each else "")
    given = Given(value, is_share=share, written=match[0].strip(), per=per)
    return Number(match.start(), match.end(), given, _use(text, match.start(), match.end(), given))


def _use(text: str, start: int, end: int, given: Given) -> Use:
    before, after = text[:start], text[end:]
    if _CAP_BEFORE.search(before) or _CAP_AFTER.match(after):
        return Use.CAP
    if _UNDER_AFTER.match(after) or _UNDER_BEFORE.search(before):
        return Use.OTHER
    if _LEAST_AFTER.match(after):
        return Use.LEAST
    if _REFUSED.match(after):
        return Use.OTHER
    if _GIVEN_AFTER.match(after) or (given.per and _GIVEN_BEFORE.search(before)):
        return Use.GIVEN
    least, give = _LEAST_BEFORE.search(before), _GIVEN_BEFORE.search(before)
    if least and (give is None or least.start() > give.start()):
        return Use.LEAST
    return Use.GIVEN if give else Use.OTHER


def _alike(group: list[Number]) -> list[Number]:
    """Return the numbers of a list with the use that one of them shows."""
    uses = [number.use for number in group]
    for use in (Use.CAP, Use.LEAST, Use.GIVEN):
        if use in uses:
            return [replace(number, use=use) for number in group]
    return group
