"""Told before: the figures of earlier messages, and the facts with one thing told anew."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts, Fund, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import LeftOut
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.repaired import Repaired

# How a title stands that may be put right: it is had, or may be.
HAD = (Standing.HELD, Standing.HEARD, Standing.DOUBTED)


def figures(scan: Scan, facts: Facts, vocabulary: FactsFile) -> Iterator[tuple[str, Quantity]]:
    """Yield the figures that were told, those alone that the text names where it names some.

    全乡 before a number names none.
    """
    names = [t for t in scan.tokens if t.role is not Role.WIDER]
    named = {t.value.name for t in names if isinstance(t.value, Fact)}
    named = {name for name in named if vocabulary.named(name).measured}
    for name, value in facts.values.items():
        if isinstance(value, Quantity) and (name in named or not named):
            yield name, value


def with_figure(facts: Facts, name: str, quantity: Quantity) -> Repaired:
    """Return the facts with the figure as it is told anew."""
    anew = {name: quantity}
    return Repaired(replace(facts, values={**facts.values, **anew}), Facts(values=anew))


def left_open(facts: Facts, name: str, left_out: Sequence[LeftOut] = ()) -> Repaired:
    """Return the facts without the one of which nobody can tell how it is."""
    values = {told: value for told, value in facts.values.items() if told != name}
    unsettled = frozenset({name})
    after = replace(facts, values=values, unsettled=facts.unsettled | unsettled)
    return Repaired(after, Facts(unsettled=unsettled), left_out=tuple(left_out))


def with_title(facts: Facts, before: Title, anew: Title) -> Repaired:
    """Return the facts with the title in the place of the one that was told before."""
    return with_titles(facts, {before: anew})


def with_titles(facts: Facts, anew: Mapping[Title, Title]) -> Repaired:
    """Return the facts with each of the titles in the place of what was told before."""
    titles = tuple(anew.get(title, title) for title in facts.titles)
    return Repaired(replace(facts, titles=titles), Facts(titles=tuple(anew.values())))


def with_fund(facts: Facts, before: Fund, anew: Fund) -> Repaired:
    """Return the facts with the money in the place of that which was told before."""
    return with_funds(facts, {before: anew})


def with_funds(facts: Facts, anew: Mapping[Fund, Fund]) -> Repaired:
    """Return the facts with each sum of money in the place of what was told before."""
    funds = tuple(anew.get(fund, fund) for fund in facts.funds)
    return Repaired(replace(facts, funds=funds), Facts(funds=tuple(anew.values())))
