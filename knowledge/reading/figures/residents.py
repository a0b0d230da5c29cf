"""Residents: who only lives in a town that tells nothing else: 镇上人口八千多.

That is answered with what is asked for instead: how many are at work.
"""

from knowledge.language.measure import Measure
from knowledge.policy.facts.facts import Asker
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.figures.figure import Figure, Why
from knowledge.reading.figures.telling import Telling
from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role
from knowledge.reading.numbers.mouths import lives_there

_ASKS = ("?", "？", "吗", "么", "呢")
_PEOPLE = "people"


def of_residents(
    scan: Scan,
    left: list[Measure],
    told: dict[str, list[Figure]],
    vocabulary: FactsFile,
    telling: Telling,
) -> list[Measure]:
    """Return what stays left; one number of those who live there is told, and is no figure."""
    if len(left) != 1 or scan.text.endswith(_ASKS):
        return left
    number = left[0]
    people = number.unit in ("", _PEOPLE) and telling.directly(number, 0, Role.RESIDENTS)
    asked = scan.between(0, len(scan.text), Role.WONDER, Role.ASK, Role.SUPPOSE, Role.QUOTE)
    of = [f for f in vocabulary.fact if f.kind == _PEOPLE and f.default and f.asker is Asker.TOWN]
    if asked or not of or not (people or lives_there(number)):
        return left
    told[of[0].name] = [Figure(number, why=Why.UNLIKE)]
    return []
