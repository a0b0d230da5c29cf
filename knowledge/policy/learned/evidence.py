"""Evidence: the clauses that have words for what is asked of any policy, such as its papers."""

from collections.abc import Callable, Iterable, Mapping

from knowledge.policy.clause import Clause
from knowledge.policy.fold import squeeze
from knowledge.policy.learned.aspects import aspects
from knowledge.policy.learned.slots import Terms, filled

# The margin from which a question may be like an aspect, and how much further it surely is.
_LEAST, _SURE = -0.7, 0.3


class Evidence:
    """Where one document says what people ask of any, by the words of evidence of the aspects."""

    def __init__(
        self,
        records: Iterable[Clause],
        terms: Terms,
        like: Callable[[str], Mapping[str, float]],
    ) -> None:
        """`like` returns how like each aspect a spoken text is."""
        self._like = like
        texts = {record.id: squeeze(record.heading + record.text) for record in records}
        words = {aspect.name: tuple(filled(aspect.evidence, terms)) for aspect in aspects()}
        self._clauses = {
            name: tuple(id_ for id_, text in texts.items() if any(map(text.__contains__, those)))
            for name, those in words.items()
        }

    def of(self, text: str) -> Mapping[str, float]:
        """Return, 0 to 1, how far each clause speaks of what the spoken text asks; others have 0.

        The more clauses have such words, the less it says of one.
        """
        found: dict[str, float] = {}
        for name, margin in self._like(text).items():
            clauses = self._clauses.get(name, ())
            if margin > _LEAST and clauses:
                worth = min(1.0, (margin - _LEAST) / _SURE) / len(clauses) ** 0.5
                found |= {clause: max(worth, found.get(clause, 0.0)) for clause in clauses}
        return found
