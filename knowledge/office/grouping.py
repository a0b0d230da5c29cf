"""Grouping: wordings that ask for the same thing, however the list of them is ordered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from knowledge.office.asked import Missed
from knowledge.policy.fold import squeeze
from knowledge.policy.index import question_grams

_ALIKE = 75.0  # percent of the characters, for slips of the pen
_SHARED = 0.6  # of the grams of both that say what is asked, in any order


@dataclass(frozen=True)
class Group:
    """Wordings of one question, the most frequent first; it goes by the lowest number in it."""

    wordings: tuple[Missed, ...]

    @property
    def number(self) -> int:
        """What the group is called; it stays when more people ask."""
        return min(one.number for one in self.wordings)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all its wordings."""
        return tuple(sorted(one.number for one in self.wordings))

    @property
    def first(self) -> Missed:
        """The wording that stands for the group."""
        return self.wordings[0]

    @property
    def count(self) -> int:
        """How many people asked."""
        return sum(one.count for one in self.wordings)


@dataclass(frozen=True)
class _Read:
    """A wording with what of it is compared."""

    missed: Missed
    text: str
    grams: frozenset[str]

    def like(self, other: "_Read") -> bool:
        """Return whether both ask for the same thing."""
        if self.missed.policy != other.missed.policy:
            return False
        if fuzz.ratio(self.text, other.text, score_cutoff=_ALIKE):
            return True
        both = len(self.grams & other.grams)
        return 2 * both >= _SHARED * (len(self.grams) + len(other.grams)) > 0


def grouped(missed: Iterable[Missed]) -> Sequence[Group]:
    """Return the groups, the most frequent first.

    Every wording joins the first group whose most frequent wording is like it; the frequent ones
    come first, so the order of `missed` makes no difference.
    """
    groups: list[list[_Read]] = []
    for one in sorted(map(_read, missed), key=_rank):
        home = next((group for group in groups if group[0].like(one)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    found = [Group(tuple(one.missed for one in group)) for group in groups]
    return sorted(found, key=lambda group: (-group.count, group.number))


def _read(missed: Missed) -> _Read:
    text = squeeze(missed.text)
    return _Read(missed, text, frozenset(question_grams(text)))


def _rank(one: _Read) -> tuple[int, str, str, int]:
    return -one.missed.count, one.missed.policy, one.text, one.missed.number
