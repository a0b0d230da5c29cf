"""Beside quoted: what one has, counted one by one beside what is asked for: 要2000人，有2003个."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.language.measure import Measure
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import Figure
from knowledge.reading.figures.quoting import Quoting
from knowledge.reading.numbers.sums import Composed

_NEAR = 5  # times as much or as little as is asked for, of which nobody would say both in a breath


def beside_quoted(
    left: Sequence[Measure],
    told: dict[str, list[Figure]],
    composed: Composed,
    quoting: Quoting,
    vocabulary: FactsFile,
) -> list[Measure]:
    """Return what stays of `left`, once what answers to what is quoted is in `told`."""
    found = list(_answers(left, composed, quoting, vocabulary))
    if len(found) != 1 or found[0][0].name in told:
        return list(left)
    fact, number = found[0]
    told[fact.name] = [Figure(replace(number, unit=fact.kind))]
    return [n for n in left if n is not number]


def _answers(
    left: Sequence[Measure], composed: Composed, quoting: Quoting, vocabulary: FactsFile
) -> Iterator[tuple[Fact, Measure]]:
    """Yield the facts of towns with the number that answers what is quoted of their unit."""
    facts = [f for f in vocabulary.fact if f.default and f.asker is Asker.TOWN]
    for number in left:
        if number.unit or not number.counted or quoting.quoted(number, 0):
            continue
        before = [n for n in composed.numbers if n.end <= number.start]
        asked = before[-1] if before else None
        if not isinstance(asked, Measure) or not quoting.quoted(asked, 0):
            continue
        most, least = asked.quantity.low * _NEAR, asked.quantity.low / _NEAR
        fact = next((f for f in facts if f.kind == asked.unit == "people"), None)
        if fact and least <= number.quantity.low <= most:
            yield fact, number
