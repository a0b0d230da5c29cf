"""One answer to one question: what a short reply says of the fact that was asked for."""

import datetime
import re
from dataclasses import replace

from knowledge.language.amounts import measures
from knowledge.language.measure import Measure
from knowledge.language.quantity import Quantity
from knowledge.language.year import years
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Facts, Fund, Level, Standing, Value
from knowledge.policy.facts.level import levels_named
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import within
from knowledge.reading.figures.firms import kinds, of_no_kind
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.reader import read
from knowledge.reading.repairs.another import denies_only
from knowledge.reading.repairs.asked import Asked, settled
from knowledge.reading.repairs.of_money.ungiven import received_by_levels

_YES = re.compile(f"^(?:{any_of('yes_first')}|y$)")
_NO = re.compile(f"^(?:{any_of('no_first')}|[n0零]$)")
_NOT_GOT = re.compile(r"没(?:有)?(?:评|通过|批|拿|中|成|过)|落选|^没")
_QUESTION = re.compile(
    rf"[?？]|{any_of('asks_back')}"
    r"|[^还都也又并就]不$|有[^，,。；;没\s]*没$|[过了]没有?$"  # 管得严不, 有电话没
)
_SAYS_NONE = re.compile(r"^没有?(?:什么|啥|多少)")  # 没什么特色 asks nothing
_UNCLEAR = re.compile(any_of("nobody_knows"))
_PROMISED, _NOT_COME = (re.compile(any_of(name)) for name in ("promised", "not_come"))

WHAT_IF = "呢"  # at the end it asks only what would be: 要是农业呢, 那农业的呢
_COUNTED = ("enterprises", "people", "pieces")  # of which 没有 says that there is none
_NONE = Quantity.of(0)
_SEVERAL = 2
_LITTLE = 4  # characters beside a number that is an answer by itself

# How a title stands whose year or level is asked for.
_ASKED_FOR = (Standing.HELD, Standing.RENEWED, Standing.HEARD, Standing.DOUBTED)


def take(
    text: str, name: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Facts | None:
    """Return the facts with the plain `text` as the answer to `name`, or None where it is none.

    不清楚 is an answer: the fact stays unknown and is not asked for again.
    """
    asked = Asked.of(name)
    fact = None if asked.detail else vocabulary.named(asked.name)
    if fact and fact.kind in ("titles", "funds"):
        listed = _list(text, fact, facts, vocabulary, as_of)
        if listed:
            return listed
    if _UNCLEAR.search(text):
        return replace(facts, unclear=facts.unclear | {name})
    if fact is None:
        return _detail(text, asked, facts, vocabulary, as_of)
    if fact.kind in ("titles", "funds"):
        return None
    of_levels = None if asks(text) else received_by_levels(text, fact, facts, vocabulary, as_of)
    if of_levels:
        return of_levels
    value = _value(text, fact, vocabulary, as_of)
    if value is not None:
        return settled(facts, name, values={**facts.values, name: value})
    if fact.asker is Asker.ENTERPRISE and _NO.search(text):
        return replace(facts, unclear=facts.unclear | {name})  # an award that is not in question
    return None


def asks(text: str) -> bool:
    """Return whether the text asks something, rather than answers."""
    return _QUESTION.search(text) is not None


def _value(text: str, fact: Fact, vocabulary: FactsFile, as_of: datetime.date) -> Value | None:
    """Return what the text says of a fact with one value, or None where it says nothing sure."""
    if fact.measured:
        figure = _figure(text, fact, vocabulary, as_of)
        none = fact.asker is Asker.TOWN and fact.kind in _COUNTED and denies_only(text)
        return _NONE if figure is None and none else figure
    if fact.kind in ("claim", "yes_no"):
        if asks(_SAYS_NONE.sub("", text)):
            return None  # 有哪些奖励 and 是谁牵头 say neither
        if _NO.search(text) or any(fact.said(text, fact.no)):
            return False
        told = read(text, vocabulary, as_of).facts.values.get(fact.name)
        if isinstance(told, bool):
            return told
        named = any(fact.affirmed(text))
        return True if named or _YES.search(text) else None
    if fact.kind == "level":
        return next((level.value for level in levels_named(text)), None)
    if fact.kind == "grade" and _NO.search(text):
        return False
    of = vocabulary.named(fact.before) if fact.before else fact
    for choice in of.choice:
        said = choice.near_it(of.said(text, (*choice.plain, *choice.words)), text)
        if choice.label.lower() in text or any(said):
            return choice.value
    return None


def _figure(text: str, fact: Fact, vocabulary: FactsFile, as_of: datetime.date) -> Quantity | None:
    """Return the one number of the text that may be told of the fact, or None."""
    numbers = [m for m in measures(text) if isinstance(m, Measure) and fits(m, fact.kind)]
    if len(numbers) != 1 or not within(numbers[0], fact):
        return None
    if read(text, vocabulary, as_of, talk=fact.asker).idle(numbers[0].start):
        return None  # 有27家企业 counts no leading ones
    scan = scanned(text, vocabulary, as_of)
    if fact in kinds(vocabulary) and any(n == numbers[0] for n, _ in of_no_kind(scan, vocabulary)):
        return None
    bare = not numbers[0].unit and numbers[0].quantity.high < (fact.least or 0)
    return None if bare else numbers[0].quantity


def is_bare(text: str, vocabulary: FactsFile, as_of: datetime.date) -> bool:
    """Return whether the text has little but one number, as the answer 嗯呐有一家 has."""
    scan = scanned(text, vocabulary, as_of)
    named = scan.between(0, len(text), Role.NAME, Role.UNLIKE, Role.LEVEL, Role.YEAR)
    numbers = scan.numbers
    return len(numbers) == 1 and not named and len(text) - _length(numbers[0]) <= _LITTLE


def _length(token: Token) -> int:
    return token.end - token.start


def _list(
    text: str, fact: Fact, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Facts | None:
    """Return the facts with the titles or the money that the text tells, or that there is none."""
    told = read(text, vocabulary, as_of).facts
    stated = not asks(text) or any(title.year for title in told.titles)
    if fact.kind == "titles" and told.titles and stated:
        return settled(facts, fact.name, titles=told.titles)
    if fact.kind == "funds":
        funds = told.funds or _funds(text, fact, vocabulary, as_of)
        if _PROMISED.search(text) and _NOT_COME.search(text):  # nobody says whether it was received
            open_ = replace(facts, unsettled=facts.unsettled | {fact.name})
            return replace(open_, unclear=facts.unclear | {fact.name})
        if funds:
            return settled(facts, fact.name, funds=funds)
    denies = _NO.search(text) or (fact.kind == "titles" and _NOT_GOT.search(text))
    return replace(facts, unclear=facts.unclear | {fact.name}) if denies else None


def _funds(text: str, fact: Fact, vocabulary: FactsFile, as_of: datetime.date) -> tuple[Fund, ...]:
    """Return the money that an answer tells without naming the fund: 省里100万市里没有."""
    told_of = read(text, vocabulary, as_of, asked=True).facts.values
    # 省里给了100 is no share of the province's, where money is asked for.
    by_name = [v for n, v in told_of.items() if vocabulary.named(n).asker is Asker.ENTERPRISE]
    named = read(text, vocabulary, as_of).facts.titles
    if asks(text) or named or any(isinstance(value, Quantity) for value in by_name):
        return ()  # 投了3000万 and 省级创新中心 tell of something else
    told = read(f"{fact.label}{text}", vocabulary, as_of).facts.funds
    return told if any(fund.level or fund.yuan or fund.year for fund in told) else ()


def _detail(
    text: str, asked: Asked, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Facts | None:
    """Return the facts with the year, level or amount that was lacking."""
    if asks(text):
        return None  # 国家级的给多少 tells no level
    year = next((told.sure for told in years(text, as_of)), None)
    level = next(iter(levels_named(text)), None)
    fund = vocabulary.fund
    if fund is None or asked.name != fund.name:
        several = _of_levels(text, asked, facts, vocabulary, as_of)
        return several or _of_title(text, asked, facts, year, level)
    funds = facts.funds
    if asked.detail == "year" and year:
        return replace(facts, funds=tuple(replace(f, year=f.year or year) for f in funds))
    if asked.detail == "yuan" and _NO.search(text) and not measures(text):
        return replace(facts, unclear=facts.unclear | {f"{asked.name}.{asked.detail}"})
    told = _funds(text, fund, vocabulary, as_of)
    if len(told) == len(funds) == 1:  # 50万, after 去年市里给了50
        told = (replace(told[0], level=told[0].level or funds[0].level),)
    exact = all(f.yuan and f.yuan.exact and f.level for f in told)
    if asked.detail == "yuan" and told and exact and funds:
        return replace(facts, funds=tuple(replace(f, year=f.year or funds[0].year) for f in told))
    return None


def _of_levels(
    text: str, asked: Asked, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Facts | None:
    """Return the facts with the title at each of several levels: 国家级没评上，省级评上了."""
    if len(scanned(text, vocabulary, as_of).between(0, len(text), Role.LEVEL)) < _SEVERAL:
        return None
    label = vocabulary.label(asked.name)
    told = [t for t in read(f"{label}:{text}", vocabulary, as_of).facts.titles if t.level]
    before = next((t for t in facts.titles if t.name == asked.name), None)
    dated = [replace(t, year=t.year or (before.year if before else None)) for t in told]
    kept = tuple(t for t in facts.titles if t.name != asked.name)
    return replace(facts, titles=(*kept, *dated)) if dated else None


def _of_title(
    text: str, asked: Asked, facts: Facts, year: int | None, level: Level | None
) -> Facts | None:
    """Return the facts with the title's year or level, or with the title as one that was not got.

    The year of an examination, or of an application that nobody said the end of, is told anew.
    """
    lacked = asked.detail == "year" and _NOT_GOT.search(text) is not None
    if not (lacked or (year if asked.detail == "year" else level)):
        return None
    standing = Standing.LACKED if lacked else Standing.HELD
    return replace(
        facts,
        titles=tuple(
            replace(
                t,
                year=(t.year if t.standing is Standing.HELD else None) or year,
                level=t.level or level,
                standing=standing if asked.detail == "year" else t.standing,
            )
            if t.name == asked.name and t.standing in _ASKED_FOR
            else t
            for t in facts.titles
        ),
    )
