"""Found: the clauses that a search found for a question, and how surely."""

from dataclasses import dataclass

_EVEN = 0.6  # how certain examples are where those of a clause and of none lie level
_LEADS = 0.6  # what a lead of the examples over those of none adds to certainty
_SURE = 0.52
_IN_A_ROW = 0.1  # certainty that each character in a row adds
_STRONG = 0.75
_CLOSE = 0.7  # of the best score
_LEVEL = 0.8  # likewise: of ten questions with a second so near, it was the right one in six
_TIED = 0.93  # likewise: the second was the right one nearly as often as the first
# Likewise where there are no examples: of ten questions with a second so near, the first was right
# in six and the second in two; of those with none, the first in all but one of twenty.
_TIED_ALONE = 0.8
_NEAR = 0.4


@dataclass(frozen=True)
class Found:
    """What a search found: clauses, best first, with scores; and how much of it is known."""

    clauses: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
    named: bool = False  # whether the question says one of the best clause's terms
    coverage: float = 0.0  # share of the question's weight that the best clause knows, 0 to 1
    pairs: int = 0  # pairs of characters and words that were asked
    run: int = 0  # characters in a row that stand in the policy or its phrasings, a few at most
    lead: float | None = None  # how far examples of the best clause are before those of none
    share: float = 0.0  # of the question's pairs that stand in the best clause itself, 0 to 1
    measured: int = 0  # 1 where the best clause has a number as is asked for, -1 where it has none
    evident: float = 0.0  # how far the best clause has words for what is asked of any policy
    sentence: float = -1.0  # the margin of the nearest sentence of the best clause
    taught: bool = False  # whether the question, or nearly it, was taught for the best clause

    @property
    def close(self) -> tuple[str, ...]:
        """The clauses that fit nearly as well as the best one."""
        pairs = zip(self.clauses, self.scores, strict=True)
        return tuple(clause for clause, score in pairs if score >= _CLOSE * self.scores[0])

    @property
    def level(self) -> tuple[str, ...]:
        """The clauses between which examples and words do not decide, the best one among them."""
        pairs = zip(self.clauses, self.scores, strict=True)
        alike = tuple(clause for clause, score in pairs if score >= _LEVEL * self.scores[0])
        return alike if self.lead is not None else self.clauses[:1]

    @property
    def tied(self) -> str | None:
        """The second clause, where examples and words can't tell it from the best one; or None."""
        least = _TIED if self.lead is not None else _TIED_ALONE
        behind = len(self.scores) < 2 or self.scores[1] < least * self.scores[0]
        return None if behind else self.clauses[1]

    @property
    def certainty(self) -> float:
        """How certain it is that the policy speaks of this: words known, and known in a row.

        Where examples were learned from, they weigh as much.
        """
        if self.lead is None:
            return self._by_words
        return (self._by_words + _EVEN + _LEADS * self.lead) / 2

    @property
    def _by_words(self) -> float:
        return self.coverage + _IN_A_ROW * self.run

    @property
    def sure(self) -> bool:
        """Whether the best clause can be taken as what the question is about."""
        return bool(self.clauses) and self.certainty >= _SURE

    @property
    def strong(self) -> bool:
        """Whether even a piece of a question with this result is a topic of its own.

        Words alone say that: examples are whole questions.
        """
        return bool(self.clauses) and (self.named or self._by_words >= _STRONG)

    @property
    def near(self) -> bool:
        """Whether the best clause is worth showing as the nearest one."""
        return bool(self.clauses) and self._by_words >= _NEAR
