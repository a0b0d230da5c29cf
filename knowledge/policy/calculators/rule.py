"""A rule: what every kind of award and of condition has, whatever it reckons."""

from abc import ABC, abstractmethod

from knowledge.policy.calculators.figure import Figure
from knowledge.table import Table


class Term(Table, ABC):
    """A rule, or a part of one; its `kind` says which class reckons it.

    A kind is one class in one file: its fields are those of its table, its methods hold all that
    it does otherwise than another. It gives data alone; the words for it are the handlers'.
    """

    kind: str

    @property
    @abstractmethod
    def asks(self) -> tuple[str, ...]:
        """The facts that it asks for, the one that opens it first.

        `tech_center.year` is what may be asked of a title, `funds.yuan` of money received.
        """

    @property
    def spoken(self) -> str:
        """The name of the words for it."""
        return self.kind

    @property
    def may_add(self) -> tuple[str, ...]:
        """The facts that would add to what it gives, but need not be told."""
        return ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers that the text has for it, in its order; none where it has none."""
        return ()


class Rule(Term):
    """One rule, resting on a verbatim quote."""

    quote: str
