"""Grants of a document: each promise of money with its words, and the cases it distinguishes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from knowledge.policy.calculators.grant import Grant
from knowledge.policy.clause import Clause
from knowledge.policy.document_words import any_of
from knowledge.policy.drafting.money import Number, Use, numbers
from knowledge.policy.drafting.quoting import of_body

_SENTENCE = re.compile(r"[^。；;\n]+")
_TAIL = re.compile(rf"^(?:（[^）]*）)?[^，。；\d]{{0,14}}?{any_of('gift_ends')}")
_ITEM = r"[^、，。；：\d分给按（）]{1,40}"
_OPENING = re.compile(r".*(?:的|为|被|是|获得|获|列入|通过|对|在)(..)")
_LIST = re.compile(rf"{_ITEM}(?:、{_ITEM})*(?:[和或及]{_ITEM})?")
_SPLIT = re.compile(r"[、和或及]")
_PLACES = re.compile(r"前(?P<places>[一二三四五六七八九十]|\d{1,2})(?:名|位|强)")
_NUMERALS = {numeral: n for n, numeral in enumerate("一二三四五六七八九十", start=1)}
_LEVELS = re.compile(
    r"(?:国家级?|省级?|市级?|[区县]级?|国际|世界)(?:[、和或及](?:国家级?|省级?|市级?|[区县]级?))+"
    r"|[1-5１-５][AＡ]级?(?:[、和或及][1-5１-５][AＡ]级?)+|特级(?:[、和或及][一二三四]级)+|[一二三]级?(?:[、和或及][一二三]级?)+等"
)
_BASE = re.compile(
    r"按(?:照|其)?(?P<base>[^，。；\d%]{2,40}?)(?:的|给予)?\s*\d|(?P<of>[^，。；\d%对]{2,24})(?:的)?\s*\d"
)
_POINTS = re.compile("百分点|个点")
_AT_MOST = re.compile(
    r"(?:最高|不超过)(?:可)?(?:给予|奖励|补助)(?:[^额金资总]|资[^金]|$)|(?:给予|奖励|补助|资助)(?:最高)?不超过"
)
_ONCE = re.compile("一次性")
_YEARLY = re.compile("每年(?:[^度]|$)|按年|逐年")
_OVER = re.compile(r"(?:超过|超|突破)\s*$")
_TRIM = "，；。、： （("


@dataclass(frozen=True)
class _Piece:
    """A part of a sentence with one list of numbers that are given."""

    words: str
    given: tuple[Number, ...]
    others: tuple[Number, ...]


def grants_of(records: Sequence[Clause]) -> Iterator[Grant]:
    """Yield the promises of money in the document, each with its clause and its very words."""
    for record in of_body(records):
        texts = [record.heading, record.text] if record.text else [record.heading]
        for text in texts:
            for match in _SENTENCE.finditer(text):
                for piece in _pieces(match[0].strip()):
                    grant = _grant(record.id, piece)
                    if grant:
                        yield grant


def _pieces(sentence: str) -> Iterator[_Piece]:
    """Yield the parts of the sentence, each up to the end of the sums that it gives."""
    found = numbers(sentence)
    given = [number for number in found if number.use is Use.GIVEN]
    if not given:  # 最高不超过 alone is what it gives at most
        caps = [n for n in found if n.use is Use.CAP and not n.given.is_share]
        if caps and _AT_MOST.search(sentence):
            yield _Piece(sentence, tuple(caps[:1]), tuple(n for n in found if n not in caps[:1]))
        return
    groups: list[list[Number]] = []
    for number in given:
        last = groups[-1][-1] if groups else None
        alone = last and re.fullmatch(r"\s*[、和或及]\s*", sentence[last.end : number.start])
        if groups and alone:
            groups[-1].append(number)
        else:
            groups.append([number])
    start = 0
    for group, after in zip(groups, [*groups[1:], None], strict=True):
        end = group[-1].end
        tail = _TAIL.match(sentence[end:])
        end += tail.end() if tail else 0
        until = after[0].start if after else len(sentence)
        caps = [n for n in found if n.use is Use.CAP and group[-1].end <= n.start < until]
        if caps and not (after and _comma(sentence, end, caps[-1].start) > 1):
            end = max(end, caps[-1].end)
        words = sentence[start:end]
        others = [n for n in found if start <= n.start < end and n not in group]
        moved = [_moved(n, start) for n in group], [_moved(n, start) for n in others]
        yield _Piece(words, tuple(moved[0]), tuple(moved[1]))
        start = end


def _comma(sentence: str, start: int, end: int) -> int:
    return sentence[start:end].count("，")


def _moved(number: Number, by: int) -> Number:
    return Number(number.start - by, number.end - by, number.given, number.use)


def _grant(clause: str, piece: _Piece) -> Grant | None:
    """Return the grant of a part; None where it does not say which sum is for whom."""
    first = piece.given[0]
    condition = piece.words[: first.start]
    if any(_POINTS.search(number.given.written) for number in piece.given):
        return None  # points on top of a rate are none by themselves
    count = len(piece.given)
    least = [n for n in piece.others if n.use is Use.LEAST and n.start < first.start]
    caps = [n for n in piece.others if n.use is Use.CAP and n.start > first.start]
    caps = [n for n in caps if not n.given.is_share]
    values = _values(condition, count)
    ranked = _places(condition)
    tiers = _tiers(piece.words, least, count)
    if count > 1 and not values and not tiers and ranked != count:
        return None
    quote = piece.words.strip(_TRIM)
    if not condition.strip(_TRIM):
        return None
    return Grant(
        clause=clause,
        quote=quote,
        condition=condition.strip(_TRIM),
        given=tuple(number.given for number in piece.given),
        values=() if tiers else values,
        least=tuple(number.given.value for number in tiers),
        unit=_unit(tiers[0]) if tiers else "",
        over=bool(tiers and _OVER.search(piece.words[: tiers[0].start])),
        places=ranked if ranked == count else 0,
        base=_base(condition),
        cap=_cap(caps, piece),
        is_most=first.use is Use.CAP and not first.given.per,
        once=bool(_ONCE.search(piece.words)),
        yearly=bool(_YEARLY.search(piece.words)) and not _ONCE.search(piece.words),
    )


def _unit(number: Number) -> str:
    """Return the kind of fact that is measured so."""
    if number.given.is_share:
        return "percent"
    unit = number.given.written[-1]
    return {"家": "enterprises", "户": "enterprises", "人": "people", "名": "people"}.get(
        unit, "pieces" if unit in "件项台辆吨亩" else "yuan"
    )


def _cap(caps: Sequence[Number], piece: _Piece) -> Decimal | None:
    """Return the cap of the sums; those of single sums in a list are none of the whole."""
    if piece.given[0].use is Use.CAP and not piece.given[0].given.per:
        return piece.given[0].given.value
    return caps[0].given.value if len(caps) == 1 else None


def _values(condition: str, count: int) -> tuple[str, ...]:
    """Return the last list of the condition with so many things: 国家级、省级、市级."""
    if count < 2:
        return ()
    lists = [match[0] for match in _LEVELS.finditer(condition)]
    lists += [match[0] for match in _LIST.finditer(condition)]
    fitting = [_SPLIT.split(one) for one in lists]
    fitting = [items for items in fitting if len(items) == count and all(items)]
    return tuple(_bare_items(fitting[0])) if fitting else ()


def _bare_items(items: Sequence[str]) -> Iterator[str]:
    """Yield the items without what is said of all: before the first, and behind the last."""
    *before, last = items
    for number, item in enumerate(before):
        yield _OPENING.sub(r"\1", item.strip()) if number == 0 else item.strip()
    only_last = "的" in last and not any("的" in item for item in before)
    yield last.partition("的")[0] if only_last else last.strip()


def _places(condition: str) -> int:
    match = _PLACES.search(condition)
    if match is None:
        return 0
    return _NUMERALS.get(match["places"]) or int(match["places"])


def _tiers(words: str, least: Sequence[Number], count: int) -> list[Number]:
    """Return the thresholds, one for each sum; of 5亿至10亿 it is the lower one."""
    if count < 2:
        return []
    lower = [
        number
        for number in least
        if not re.search(r"(?:至|到|[-—－~～])\s*$", words[: number.start])
        and not re.match(r"(?:（[^）]*）)?以下", words[number.end :])
    ]
    return list(lower) if len(lower) == count else []


def _base(condition: str) -> str:
    """Return what a share is of: the words before it."""
    matches = list(_BASE.finditer(condition + "0"))
    if not matches:
        return ""
    return (matches[-1]["base"] or matches[-1]["of"] or "").strip(_TRIM + "的")
