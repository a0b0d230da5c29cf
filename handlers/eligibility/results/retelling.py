"""Retelling: the facts as they were understood, in words that read back as the same facts."""

from collections.abc import Iterator

from handlers.eligibility.results.figure import figure, told
from handlers.texts import understood
from knowledge.language.ago import LONG_SINCE
from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker, Facts, Fund, Level, Title, Value
from knowledge.policy.facts.vocabulary import FactsFile


def retold(facts: Facts, vocabulary: FactsFile, asker: Asker) -> str:
    """Return one line that can be forwarded and sent to the bot again, or nothing to tell."""
    told = "，".join(said(facts, vocabulary, asker))
    form = understood.RETOLD_SEVERAL if facts.several else understood.RETOLD[asker]
    form = understood.RETOLD_ALIKE if facts.alike > 1 else form
    return form.format(facts=told, count=facts.alike) if told else ""


def said(facts: Facts, vocabulary: FactsFile, asker: Asker) -> Iterator[str]:
    """Yield what was told of the asker's facts, in the vocabulary's order."""
    for fact in vocabulary.fact:
        if fact.asker is not asker:
            continue
        if fact.kind == "titles":
            yield from (
                _title(title, fact)
                for title in facts.titles
                if title.standing.value in understood.RETOLD_TITLE
            )
        elif fact.kind == "funds":
            yield from (_fund(fund, fact) for fund in facts.funds)
        elif fact.name in facts.values:
            yield _value(facts.values[fact.name], fact, vocabulary)


def _value(value: Value, fact: Fact, vocabulary: FactsFile) -> str:
    if isinstance(value, Quantity):
        return f"{fact.label}{_quantity(value, fact.kind)}"
    if isinstance(value, bool):
        return fact.tells if value else fact.denies
    if fact.kind == "level":
        return fact.tells.format(understood.LEVELS[value])
    return fact.tells.format(next(c.label for c in vocabulary.choices(fact) if c.value == value))


def _quantity(quantity: Quantity, kind: str) -> str:
    """Return the quantity with nothing rounded away."""
    written = told(quantity, kind).replace(" ", "")
    if quantity.manner is Manner.OVER and quantity.high > quantity.low:
        number, unit = figure(quantity.low, kind).replace(" ", ""), ""
        while number and not (number[-1].isdigit() or number[-1] in "万亿"):
            number, unit = number[:-1], number[-1] + unit
        return understood.RETOLD_MORE.format(low=number, unit=unit)
    return written


def _title(title: Title, fact: Fact) -> str:
    label = next(choice.label for choice in fact.choice if choice.value == title.name)
    return understood.RETOLD_TITLE[title.standing.value].format(
        year=_year(title.year),
        level=_level(title.level),
        label=label,
        branch=understood.BRANCH if title.branch else "",
    )


def _fund(fund: Fund, fact: Fact) -> str:
    amount = _quantity(fund.yuan, "yuan") if fund.yuan else understood.AMOUNT_UNTOLD
    return understood.RETOLD_FUND.format(
        year=_year(fund.year),
        level=_level(fund.level) + _level(fund.also),
        label=fact.label,
        amount=amount,
    )


def _year(year: int | None) -> str:
    if year == LONG_SINCE:
        return understood.LONG_SINCE
    return understood.YEAR.format(year=year) if year else understood.YEAR_UNTOLD


def _level(level: Level | None) -> str:
    return understood.LEVELS[level] if level else ""
