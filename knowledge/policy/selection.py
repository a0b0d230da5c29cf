"""Selections: which members of a set are meant, by what each is tied to, counted and in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """How a department is tied to a measure; PART is either way."""

    LEAD = "lead"
    COOP = "coop"
    PART = "part"


@dataclass(frozen=True)
class Member:
    """One of a set: a measure, a department, an award at one level, a criterion or a person.

    `ties` are the keys of what it is tied to, by role; `marks` the words that it is known by;
    `yuan` is what it is worth, where the text says so.
    """

    key: str
    ties: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()
    yuan: int | None = None

    def tied(self, role: Role) -> tuple[str, ...]:
        """Return what it is tied to by the role."""
        if role is not Role.PART:
            return self.ties.get(role, ())
        return (*self.ties.get(Role.LEAD, ()), *self.ties.get(Role.COOP, ()))


@dataclass(frozen=True)
class Tie:
    """Whether it is tied to that one: 财政局配合, or not: 没有财政局."""

    role: Role
    to: str
    there: bool = True

    def holds(self, member: Member) -> bool:
        """Return whether it holds of the member."""
        return (self.to in member.tied(self.role)) is self.there


@dataclass(frozen=True)
class Count:
    """To how many it is tied: 牵头两项以上, 只参与一项, 一项也不牵头."""

    role: Role
    least: int = 0
    most: int | None = None

    @property
    def shape(self) -> str:
        """How it is said: of none, so many exactly, at least so many, or under so many."""
        if self.most is None:
            return "least"
        if self.most == 0:
            return "none"
        return "exactly" if self.least == self.most else "under"

    def holds(self, member: Member) -> bool:
        """Return whether it holds of the member."""
        count = len(member.tied(self.role))
        return self.least <= count and (self.most is None or count <= self.most)


@dataclass(frozen=True)
class Mark:
    """Whether it is known by that word: 写了数字的, 不是局长的."""

    word: str
    there: bool = True

    def holds(self, member: Member) -> bool:
        """Return whether it holds of the member."""
        return (self.word in member.marks) is self.there


@dataclass(frozen=True)
class Named:
    """That it is one of these: 财政局和发改局谁; or none of them: 除了工信局."""

    keys: tuple[str, ...]
    there: bool = True

    def holds(self, member: Member) -> bool:
        """Return whether it holds of the member."""
        return (member.key in self.keys) is self.there


Condition = Tie | Count | Mark | Named


class Order(StrEnum):
    """Which of those that are left: all of them, or those with the most or the least."""

    NONE = ""
    MOST = "most"
    LEAST = "least"


@dataclass(frozen=True)
class Selection:
    """The conditions that all hold, and whether only those with the most or least are meant.

    With an order, members are compared by how many they are tied to in the role, or by what they
    are worth where there is none; who has nothing to compare is left out.
    """

    conditions: tuple[Condition, ...] = ()
    order: Order = Order.NONE
    by: Role | None = None

    def of(self, members: Sequence[Member]) -> tuple[Member, ...]:
        """Return the members that are meant, in the order that they came in."""
        chosen = tuple(m for m in members if all(c.holds(m) for c in self.conditions))
        compared = [size for m in chosen if (size := self.size(m))]
        if self.order is Order.NONE or not compared:
            return chosen
        first = max(compared) if self.order is Order.MOST else min(compared)
        return tuple(m for m in chosen if self.size(m) == first)

    def size(self, member: Member) -> int:
        """Return what the member is compared by: a count, or yuan; 0 where it has none."""
        return (member.yuan or 0) if self.by is None else len(member.tied(self.by))
