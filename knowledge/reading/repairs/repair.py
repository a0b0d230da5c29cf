"""Repair: what a short message puts right of what was told before it in the conversation.

After a result, 不对，是市级的, 是前年评的 or 其实是12亿 change the one fact that they can be of.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.pieces import pieces
from knowledge.language.quantity import Quantity
from knowledge.language.year import ToldYear
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts, merged
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import within
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import ABOVE, Role, Token
from knowledge.reading.numbers.step import Step
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import WHAT_IF, asks
from knowledge.reading.repairs.bare import VALUES, besides, in_unit_told, is_money, is_near, unnamed
from knowledge.reading.repairs.named import Named
from knowledge.reading.repairs.of_titles.dated import dated, of_when
from knowledge.reading.repairs.of_titles.of_level import of_level
from knowledge.reading.repairs.of_titles.one_more import one_more
from knowledge.reading.repairs.of_titles.relevelled import relevelled
from knowledge.reading.repairs.of_titles.swapped import swapped
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import with_fund

SUPPOSED = re.compile(
    r"^(?:那$|那[^个笔]|要是|如果|假如)|[呢嘞咧][?？]?$|(?:算不算|行不行|够不够)[?？]?$"
)
_TELLER = re.compile("(?P<who>[^，,。；;、0-9\\s]{1,5}[说讲])(?:的是?)?[，, ]?")
_NOBODY = listed("nobody")
_PEOPLE = "人"
_TWO = 2
_FAR = 3  # times as far from one figure as from another
_Told = tuple[Fact, Quantity]
_SPARE = 6  # characters beside them that say what was wrong: 我数漏了


def repaired(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with what the plain text puts right, or None where it only could."""
    scan = scanned(text, vocabulary, as_of)
    supposed = bool(scan.between(0, len(text), Role.SUPPOSE, Role.PLAN)) or (
        SUPPOSED.search(_telling(text, vocabulary, as_of)) is not None
    )
    if asks(_without_start(text, scan).removesuffix("吗")):
        return None
    swap = None if supposed else swapped(text, scan, facts, vocabulary, as_of)
    put = (text, facts, vocabulary, as_of)
    whole = (
        swap
        or relevelled(*put)
        or of_level(*put)
        or _several_levels(text, scan, facts, vocabulary, as_of)
    )
    if whole:
        return whole
    more = one_more(text, facts, vocabulary, as_of)
    more = more or of_when(text, scan, facts, vocabulary, as_of)
    if more:
        return replace(more, supposed=supposed)
    told = [t for t in scan.tokens if t.role in VALUES]
    if not told or _says_more(scan, facts) or scan.between(0, len(text), Role.BEYOND):
        return None  # 统计局说全县是35亿
    told = [t for t in told if not _is_denied(scan, t)]
    numbers = [t for t in told if t.role is Role.NUMBER]
    levels = [t for t in told if t.role is Role.LEVEL and t.value != ABOVE]
    years = [t for t in told if t.role is Role.YEAR]
    if numbers:
        found = None
        if unnamed(text, facts, vocabulary, as_of):
            return None
        if len(numbers) == 1 and (not levels or not facts.funds):  # 省的改成45
            named = Named(scan, numbers[0], vocabulary, as_of)
            given = named.money or (levels and is_money(text, vocabulary, as_of))  # 国家给了50万
            found = None if given else _number(scan, numbers[0], facts, named)
            found = found or (None if named.figures else _only_fund(numbers[0], facts))
        elif len(numbers) == len(levels) == 1:
            found = _fund(numbers[0], levels[0], years, facts)
    else:
        found = None if _names_another(scan, facts) else dated(levels, years, facts)
    if found is None:
        return None
    planned = numbers and scan.between(0, len(text), Role.PLAN)
    written = text[numbers[0].start : numbers[0].end] if planned else ""
    return replace(found, supposed=supposed, planned=written)


def _telling(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the text without pieces that only ask beside what is told: 也是去年的，一共呢."""
    told = [piece for piece in pieces(text) if not piece.endswith(WHAT_IF)]
    rest = ",".join(told)
    tells = scanned(rest, vocabulary, as_of).between(0, len(rest), *VALUES)
    return rest if tells else text


def _names_another(scan: Scan, facts: Facts) -> bool:
    """Return whether it names a title that nobody told: 创新中心那块牌是国家的."""
    names = {token.value for token in scan.between(0, len(scan.text), Role.TITLE)}
    return bool(names) and names.isdisjoint(title.name for title in facts.titles)


def _says_more(scan: Scan, facts: Facts) -> bool:
    """Return whether it says more than what is put right, and what was wrong.

    看了看牌子，上面写着国家级 does not, nor does 人掉到1900 where people were told of.
    """
    ends = len(scan.text)
    papers = (Role.PAPER,) if scan.between(0, ends, Role.RECALL) else ()
    spare = _SPARE if scan.between(0, ends, Role.REPAIR, Role.RECTIFY) else 0  # 我看串行了 12亿才对
    said = None if scan.text.startswith(_NOBODY) else _TELLER.match(scan.text)  # 镇长说不到两千
    rest = besides(scan, *papers)
    if any(scan.vocabulary.named(name).kind == "people" for name in facts.values):
        rest = rest.removeprefix(_PEOPLE)
    return len(rest.lstrip(said["who"]) if said else rest) > spare


def _without_start(text: str, scan: Scan) -> str:
    """Return the text without a start at its beginning: 嗯？不对头 asks nothing."""
    recalled = scan.between(0, len(text), Role.RECALL)
    return text[recalled[0].end :] if recalled and recalled[0].start == 0 else text


def _several_levels(
    text: str, scan: Scan, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the levels of the one title told anew.

    As in 弄混了，前年是市的，去年又评上省的.
    """
    names = {title.name for title in facts.titles}
    levels = scan.between(0, len(text), Role.LEVEL)
    others = scan.between(0, len(text), Role.TITLE, Role.FUND, Role.NUMBER)
    if len(names) != 1 or len(levels) < 2 or others or not takes_back(text, vocabulary, as_of):
        return None
    (name,) = names
    label = vocabulary.label(name)
    told = read(f"{label}:{text}", vocabulary, as_of).facts.titles
    anew = tuple(title for title in told if title.level and title.year)
    if len(anew) < len(levels):
        return None
    return Repaired(replace(facts, titles=anew), Facts(titles=anew))


def _is_denied(scan: Scan, token: Token) -> bool:
    words = scan.between(0, token.start, Role.DENY)
    return bool(words) and words[-1].end == token.start


def _number(scan: Scan, token: Token, facts: Facts, named: Named) -> Repaired | None:
    """Return the facts with the quantity that the number can be of, of several the one told last.

    Where it is named it is of no other: 营收改成8亿. What is added, 要是再招200人, is added to it.
    """
    number, vocabulary = token.value, named.vocabulary
    if not isinstance(number, Measure):
        return None
    sign = Step(scan, number).sign
    of_kind = [
        (vocabulary.named(name), value)
        for name, value in facts.values.items()
        if isinstance(value, Quantity)
        and fits(number, vocabulary.named(name).kind)
        and named.may_be(name)
    ]
    possible = [
        (fact, value)
        for fact, value in of_kind
        if within(number, fact) and (sign or number.quantity.high >= (fact.least or 0))
        if fact.kind != "yuan" or is_near(number, value)
    ]
    if not possible and len(of_kind) == 1 and number.bare and of_kind[0][0].kind == "yuan":
        number = in_unit_told(number, of_kind[0][1])  # 改成10.2, behind 9.5亿
        possible = of_kind if number else []
    if number is None or not possible:
        return None
    before = scan.text[: token.start]
    short = [one for one in possible if any(short in before for short in one[0].short)]
    if len(short) != 1 and len(possible) > 1 and not sign and number.scaled:
        return None  # 其实只有9亿, of two sums
    near = None if sign else _nearest(number, possible)
    fact, value = short[0] if len(short) == 1 else near or possible[-1]  # 国的改成28
    told = value.moved(number.quantity, sign) if sign else number.quantity
    anew = Facts(values={fact.name: told})
    return Repaired(merged(facts, anew), anew) if told.low > 0 or not sign else None


def _nearest(number: Measure, possible: Sequence[_Told]) -> _Told | None:
    """Return the figure that the number is far nearer to than to others: 10家 of 配套8家龙头1家."""
    if number.unit != "enterprises" or len(possible) < _TWO:
        return None
    first, second, *_ = sorted(possible, key=lambda one: _times(number, one[1]))
    clear = _times(number, first[1]) * _FAR <= _times(number, second[1])
    return first if clear else None


def _times(number: Measure, told: Quantity) -> Decimal:
    """Return by how many times the number is more or less than what was told."""
    least, most = sorted((number.quantity.low, told.low))
    return most / max(least, Decimal(1))


def _fund(number: Token, level: Token, years: Sequence[Token], facts: Facts) -> Repaired | None:
    """Return the facts with the money of that level told anew: 省里那笔是150万.

    Digits alone only say which money is meant: 市里那四十是今年的.
    """
    told = number.value
    of_level = [fund for fund in facts.funds if fund.level == level.value and not fund.also]
    if len(of_level) != 1 or not isinstance(told, Measure) or not fits(told, "yuan"):
        return None
    before, year = of_level[0], years[0].value if years else None
    yuan = told.quantity
    if told.bare:
        if not before.yuan or before.yuan.low != told.in_wan.quantity.low:
            return None
        yuan = before.yuan
    when = year.year if isinstance(year, ToldYear) else before.year
    return with_fund(facts, before, replace(before, yuan=yuan, year=when))


def _only_fund(number: Token, facts: Facts) -> Repaired | None:
    """Return the facts with the one sum of money that was told, told anew: 是300万."""
    told = number.value
    if len(facts.funds) != 1 or not isinstance(told, Measure) or not told.scaled:
        return None
    (fund,) = facts.funds
    return with_fund(facts, fund, replace(fund, yuan=told.quantity))


def takes_back(text: str, vocabulary: FactsFile, as_of: datetime.date) -> bool:
    """Return whether the text says that something told before was wrong."""
    scan = scanned(text, vocabulary, as_of)
    return bool(scan.between(0, len(text), Role.REPAIR))
