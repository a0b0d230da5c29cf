"""What is asked over a set, as read: which set, its conditions and order, and what is claimed."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.policy.selection import Selection, Tie


class Subject(StrEnum):
    """The sets that are asked over."""

    MEASURES = "measures"
    DEPARTMENTS = "departments"
    AWARDS = "awards"
    CRITERIA = "criteria"
    PEOPLE = "people"


@dataclass(frozen=True)
class Asked:
    """A question over a set as read.

    `claimed` is the department of which it is asked whether it is so, `alone` whether of it only;
    `topic` is the clause of the one measure that is named; `whole` asks for the rest as well, or
    whether it is so of all. `posts` are the words of posts by which people are told, `places` those
    of them that say where somebody is from: 县委.
    """

    subject: Subject
    selection: Selection
    claimed: str = ""
    alone: bool = False
    topic: str = ""
    whole: bool = False
    posts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def ties(self) -> tuple[Tie, ...]:
        """The conditions on single departments or measures."""
        return tuple(c for c in self.selection.conditions if isinstance(c, Tie))
