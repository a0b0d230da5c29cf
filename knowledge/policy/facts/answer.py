"""One answer to one question: what a short reply says of the fact that was asked for."""

import datetime
import re
from dataclasses import dataclass, replace

from knowledge.policy.facts.attribution import fits
from knowledge.policy.facts.facts import Asker, Facts, Level, Value
from knowledge.policy.facts.measure import Measure, measures
from knowledge.policy.facts.quantity import Manner
from knowledge.policy.facts.reader import read
from knowledge.policy.facts.titles import LEVEL, level_of
from knowledge.policy.facts.vocabulary import Fact, FactsFile, pattern
from knowledge.policy.facts.year import years

_YES = re.compile(r"^(?:是|有|对|嗯|符合|都有|具备|可以|算|yes|y$|√)")
_NO = re.compile(r"^(?:没|不是|不算|无|否|还没|不具备|不符合|不在|no|n$|×|0$|零$|都没)")
_UNCLEAR = re.compile(r"不清楚|不知道|不晓得|说不准|没统计|不确定|跳过|不好说|不记得")


@dataclass(frozen=True)
class Asked:
    """A fact that was asked for: its name, and what of it (`year`, `level`, `yuan`) or nothing."""

    name: str
    detail: str = ""

    @classmethod
    def of(cls, name: str) -> "Asked":
        """Return what `tech_center.year` asks for."""
        fact, _, detail = name.partition(".")
        return cls(fact, detail)


def take(
    text: str, name: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Facts | None:
    """Return the facts with the plain `text` as the answer to `name`, or None where it is none.

    不清楚 is an answer: the fact stays unknown and is not asked for again.
    """
    asked = Asked.of(name)
    if _UNCLEAR.search(text):
        return replace(facts, unclear=facts.unclear | {name})
    if asked.detail:
        return _detail(text, asked, facts, as_of)
    fact = vocabulary.named(asked.name)
    if fact.kind in ("titles", "funds"):
        return _list(text, fact, facts, vocabulary, as_of)
    value = _value(text, fact)
    if value is not None:
        return replace(facts, values={**facts.values, name: value}, unclear=facts.unclear - {name})
    if fact.asker is Asker.ENTERPRISE and _NO.search(text):
        return replace(facts, unclear=facts.unclear | {name})  # an award that is not in question
    return None


def forget(name: str, facts: Facts) -> Facts:
    """Return the facts without what was told of `name`."""
    fact = Asked.of(name).name
    return replace(
        facts,
        values={key: value for key, value in facts.values.items() if key != fact},
        titles=() if fact == "titles" else facts.titles,
        funds=() if fact == "funds" else facts.funds,
        unclear=facts.unclear - {name, fact},
    )


def _value(text: str, fact: Fact) -> Value | None:
    """Return what the text says of a fact with one value, or None where it says nothing sure."""
    if fact.measured:
        numbers = [m for m in measures(text) if isinstance(m, Measure) and fits(m, fact.kind)]
        return numbers[0].quantity if len(numbers) == 1 else None
    if fact.kind in ("claim", "yes_no"):
        if _NO.search(text) or pattern(fact.no).search(text):
            return False
        return True if _YES.search(text) or pattern(fact.yes).search(text) else None
    if fact.kind == "level":
        match = LEVEL.search(text)
        return level_of(match).value if match else None
    for choice in fact.choice:
        if choice.label in text or pattern((*choice.plain, *choice.words)).search(text):
            return choice.value
    return None


def _list(
    text: str, fact: Fact, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Facts | None:
    """Return the facts with the titles or the money that the text tells, or that there is none."""
    told = read(text, vocabulary, as_of).facts
    if fact.kind == "titles" and told.titles:
        return replace(facts, titles=told.titles, unclear=facts.unclear - {fact.name})
    if fact.kind == "funds" and told.funds:
        return replace(facts, funds=told.funds, unclear=facts.unclear - {fact.name})
    return replace(facts, unclear=facts.unclear | {fact.name}) if _NO.search(text) else None


def _detail(text: str, asked: Asked, facts: Facts, as_of: datetime.date) -> Facts | None:
    """Return the facts with the year, level or amount that was lacking."""
    year = next((told.year for told in years(text, as_of)), None)
    match = LEVEL.search(text)
    level = level_of(match) if match else None
    if asked.name != "funds":
        return _of_title(asked, facts, year, level)
    amounts = [m for m in measures(text) if isinstance(m, Measure) and fits(m, "yuan")]
    funds = facts.funds
    if asked.detail == "year" and year:
        return replace(facts, funds=tuple(replace(f, year=f.year or year) for f in funds))
    exact = len(amounts) == 1 and amounts[0].quantity.manner is Manner.EXACT
    if asked.detail == "yuan" and exact and level and funds:
        return replace(facts, funds=(replace(funds[0], yuan=amounts[0].quantity, level=level),))
    return None


def _of_title(asked: Asked, facts: Facts, year: int | None, level: Level | None) -> Facts | None:
    if not (year if asked.detail == "year" else level):
        return None
    return replace(
        facts,
        titles=tuple(
            replace(t, year=t.year or year, level=t.level or level) if t.name == asked.name else t
            for t in facts.titles
        ),
    )
