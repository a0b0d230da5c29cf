"""Bare: a message of a value and little else, and what it may be of that was asked or told."""

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from knowledge.language.measure import Measure
from knowledge.language.numeral import SCALES
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.account import Fate
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import within
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import asks
from knowledge.reading.repairs.asked import Asked
from knowledge.reading.told import Told

# What may stand beside the value in a message that only puts it right.
_FILLER = re.compile(rf"[，,。.！!\s]|{any_of('beside_value')}")
_TIMES = 20  # by so many a number told anew may be more or less than it was
_OF_BUTTON = 2  # digits of the number of a button, at most
OF_FUND = (Role.FUND, Role.MONEY)  # 专项资金改为50万
VALUES = (Role.NUMBER, Role.LEVEL, Role.YEAR)
_WORDS = (
    Role.SUPPOSE,
    Role.PLAN,
    Role.GREW,
    Role.TOTAL,
    Role.ASK,
    Role.REPAIR,
    Role.RECALL,
    Role.RECTIFY,
    Role.DENY,
    Role.OURS,
    Role.ACTUAL,
    Role.NOW,
    Role.GIVEN,
    Role.FURTHER,
    Role.MORE_BY,
    Role.LESS_BY,
    Role.LACK,
    Role.ENOUGH,
    Role.STILL,
    Role.LINK,
)


def may_be_button(text: str) -> bool:
    """Return whether digits are all it says, so few that they may be the number of a button."""
    digits = text.strip()
    return digits.isdecimal() and len(digits) <= _OF_BUTTON


def is_near(number: Measure, told: Quantity) -> bool:
    """Return whether a number may be an amount of the kind that was told: behind 6亿 no 两千 is.

    One in 万 or 亿 says that it is an amount.
    """
    if number.unit or number.quantity.high >= SCALES["万"]:
        return True
    values = (number.quantity.high, number.in_wan.quantity.high)
    return any(told.low <= value * _TIMES and value <= told.high * _TIMES for value in values)


def in_unit_told(number: Measure, was: Quantity) -> Measure | None:
    """Return digits alone in 亿 or 万 as the sum that was told: 10.5 behind 9.5亿; None if far."""
    told = number.of("yuan", SCALES["亿" if was.low >= SCALES["亿"] else "万"])
    near = was.low <= told.quantity.high * _TIMES and told.quantity.low <= was.high * _TIMES
    return told if near else None


def is_money(text: str, vocabulary: FactsFile, as_of: datetime.date) -> bool:
    """Return whether the plain text has numbers, and all of them are money that was received."""
    entries = read(text, vocabulary, as_of).numbers
    return bool(entries) and all(entry.became is Fate.MONEY for entry in entries)


def expected(
    text: str, names: Sequence[str], vocabulary: FactsFile, as_of: datetime.date
) -> Facts | None:
    """Return the fact, of those named, that bare numbers tell after their clause: 有两千一.

    One or two digits alone may be of a button, and tell none. Several numbers tell one that they
    make together: 8个亿涨到11亿.
    """
    scan = scanned(text, vocabulary, as_of)
    numbers = [token.value for token in scan.numbers]
    if not numbers or may_be_button(text) or asks(text) or besides(scan):
        return None
    entries = read(text, vocabulary, as_of).numbers
    given = any(entry.became is Fate.MONEY for entry in entries)
    possible = [
        fact
        for fact in map(vocabulary.named, names)
        if fact.measured
        and (fact.received or not given)
        and all(
            isinstance(number, Measure)
            and fits(number, fact.kind)
            and within(number, fact)
            and number.quantity.high >= (fact.least or 0)
            for number in numbers
        )
    ]
    if len(possible) != 1:
        return None
    (fact,) = possible
    if len(numbers) > 1:
        value = read(fact.label + text, vocabulary, as_of).facts.values.get(fact.name)
        return None if value is None else Facts(values={fact.name: value})
    (number,) = numbers
    return Facts(values={fact.name: number.quantity}) if isinstance(number, Measure) else None


def unnamed(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> tuple[str, ...]:
    """Return what was told before of which a number alone may be one, where it may be of several.

    None of them is put right by that. Money is named by its level, `funds.province`; digits with a
    word beside them are of the fact told last, but where money may be meant; so is a count, 12家.
    """
    scan = scanned(text, vocabulary, as_of)
    numbers = [token.value for token in scan.numbers]
    others = scan.between(0, len(text), Role.LEVEL, Role.YEAR)
    of_fund = bool(scan.between(0, len(text), *OF_FUND))
    if len(numbers) != 1 or others or asks(text.removesuffix("吗")) or besides(scan, *OF_FUND):
        return ()
    (number,) = numbers
    if not isinstance(number, Measure):
        return ()
    found = tuple(_possible(number, facts, vocabulary))
    if of_fund:  # 工信资金改成60万
        found = tuple(name for name in found if Asked.of(name).detail)
    of_money = any(Asked.of(name).detail for name in found)
    sure = number.scaled or number.unit == "percent" or text.strip().isdigit() or of_money
    return found if len(found) > 1 and sure else ()


def again(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> Facts | None:
    """Return the one fact told before that the text names and tells anew: 就是固定资产1600万."""
    scan = scanned(text, vocabulary, as_of)
    named = {t.value for t in scan.between(0, len(text), Role.NAME) if isinstance(t.value, Fact)}
    numbers = [t.value for t in scan.numbers if isinstance(t.value, Measure)]
    if len(named) != 1 or len(numbers) != 1 or asks(text) or besides(scan, Role.NAME):
        return None
    (fact,), (number,) = named, numbers
    known = fits(number, fact.kind) and within(number, fact)
    if not known or fact.name not in facts.values or number.quantity.high < (fact.least or 0):
        return None
    return Facts(values={fact.name: number.quantity})


def placeless(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> tuple[str, ...]:
    """Return what was told before of which the one number of a text that asks nothing may be one.

    With its unit, 加上分公司的合计51亿, it tells something of one of them, whatever that is.
    """
    numbers = [token.value for token in scanned(text, vocabulary, as_of).numbers]
    if len(numbers) != 1 or asks(text):
        return ()
    (number,) = numbers
    if not isinstance(number, Measure) or not (number.scaled or number.unit):
        return ()
    if is_money(text, vocabulary, as_of) and not facts.funds:
        return ()  # 后来国家补了50万 is no figure of what was done
    return tuple(_possible(number, facts, vocabulary))


def untold(text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date) -> tuple[str, ...]:
    """Return what was not told yet of which a number with its unit and no more may be one: 30%."""
    scan = scanned(text, vocabulary, as_of)
    numbers = [token.value for token in scan.numbers]
    if len(numbers) != 1 or asks(text) or besides(scan):
        return ()
    (number,) = numbers
    if not isinstance(number, Measure) or not (number.scaled or number.unit):
        return ()
    of_asker = (fact for fact in vocabulary.fact if fact.asker is facts.asker and fact.measured)
    fitting = (fact for fact in of_asker if fits(number, fact.kind) and within(number, fact))
    return tuple(fact.name for fact in fitting if fact.name not in facts.values)


def supposed_unit(
    text: str, told: Told, earlier: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> tuple[str, Decimal] | None:
    """Return the fact told before of which the text supposes a bare number, and the yuan meant.

    要是只投1千5呢, after 2300万, is likely of 1500万; where 亿 were told, a small one is of those.
    """
    scan = scanned(text, vocabulary, as_of)
    names = told.facts.unsettled & earlier.values.keys()
    number = scan.numbers[0].value if len(scan.numbers) == 1 else None
    if len(told.unitless) != 1 or len(names) != 1 or not isinstance(number, Measure):
        return None
    (name,) = names
    before = earlier.quantity(name)
    if before is None or not scan.between(0, len(text), Role.SUPPOSE):
        return None
    in_yi = before.low >= SCALES["亿"] and number.quantity.low < SCALES["千"]
    return name, number.quantity.low * SCALES["亿" if in_yi else "万"]


def _possible(number: Measure, facts: Facts, vocabulary: FactsFile) -> Iterator[str]:
    """Yield what was told before of which the number may be one."""
    for name, value in facts.values.items():
        fact = vocabulary.named(name)
        if not isinstance(value, Quantity) or not fits(number, fact.kind):
            continue
        near = fact.kind != "yuan" or is_near(number, value)
        if near and (not number.scaled or within(number, fact)):
            yield name
    funds = vocabulary.fund.name if vocabulary.fund else ""
    if fits(number, "yuan") and not number.bare:
        told = [fund for fund in facts.funds if fund.yuan]
        yield from (f"{funds}.{fund.level}" if fund.level else funds for fund in told)


def besides(scan: Scan, *roles: Role) -> str:
    """Return what the text has besides values, the words of putting right and those roles.

    A name is read as one, whatever words hold it besides: 计划明年就业到2500 names the jobs.
    """
    rest, place = "", 0
    words = (*VALUES, *_WORDS, *roles)
    named = {token.start for token in scan.tokens if token.role is Role.NAME} - {
        token.start for token in scan.tokens if token.role in (*VALUES, *roles)
    }
    for token in scan.tokens:
        if token.role in words and token.start not in named:
            rest += scan.text[place : token.start]
            place = max(place, token.end)
    return _FILLER.sub("", rest + scan.text[place:])
