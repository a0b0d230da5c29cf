"""Told before: the figures of earlier messages, and the facts with one of them told anew."""

from collections.abc import Iterator
from dataclasses import replace

from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.repairs.repaired import Repaired


def figures(scan: Scan, facts: Facts, vocabulary: FactsFile) -> Iterator[tuple[str, Quantity]]:
    """Yield the figures that were told, those alone that the text names where it names some."""
    named = {t.value.name for t in scan.tokens if isinstance(t.value, Fact)}
    named = {name for name in named if vocabulary.named(name).measured}
    for name, value in facts.values.items():
        if isinstance(value, Quantity) and (name in named or not named):
            yield name, value


def with_figure(facts: Facts, name: str, quantity: Quantity) -> Repaired:
    """Return the facts with the figure as it is told anew."""
    anew = {name: quantity}
    return Repaired(replace(facts, values={**facts.values, **anew}), Facts(values=anew))
