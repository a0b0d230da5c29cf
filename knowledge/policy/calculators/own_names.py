"""The names that awards have of themselves: their labels, and what opens no other award."""

from collections import Counter
from collections.abc import Iterator

from knowledge.policy.calculators.awards import AwardsFile
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile

_SHORTEST = 3  # characters: what is shorter is said of much else
_NAMING = ("yes_no", "choice")  # facts that are something to be, and no number of something


def own_names(awards: AwardsFile, facts: FactsFile) -> Iterator[tuple[str, str]]:
    """Yield the names of each award with the name of its rule, beside those of phrasings.toml."""
    known = {fact.name: fact for fact in facts.fact if fact.kind in _NAMING}
    asked = {a.name: [n for n in dict.fromkeys(a.asks) if n in known] for a in awards.award}
    times = Counter(fact for names in asked.values() for fact in names)
    for award in awards.award:
        of_facts = (known[fact] for fact in asked[award.name] if times[fact] == 1)
        names = [award.label, *(name for fact in of_facts for name in _names(fact))]
        yield from ((name, award.name) for name in names if len(name) >= _SHORTEST)


def _names(fact: Fact) -> Iterator[str]:
    """Yield the words for what the fact is."""
    yield fact.label
    yield from () if fact.near else fact.yes
