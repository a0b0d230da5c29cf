"""Aspects: what people ask of any policy and most do not say, such as a deadline."""

from functools import cache
from typing import Literal

from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.learned.slots import EXAMPLES, Terms, filled
from knowledge.table import Table


class Aspect(Table):
    """Something that people ask of any policy, such as a deadline, and how they ask for it."""

    name: str
    label: str
    evidence: tuple[str, ...] = ()  # words of a text that does say it
    asks: tuple[str, ...] = ()
    asks_alone: tuple[str, ...] = ()  # where a folder has no questions of its own, which say more
    beside: Literal["award", "person", "receiver", ""] = (
        ""  # what of it is told, where this is asked of one
    )


class AspectsFile(Table):
    """aspects.toml."""

    aspect: tuple[Aspect, ...]


@cache
def aspects() -> tuple[Aspect, ...]:
    """Return what people ask of any policy and most do not say."""
    return read_table(EXAMPLES / "aspects.toml", AspectsFile).aspect


def known_aspects() -> frozenset[str]:
    """Return the names of what people ask of any policy and most do not say."""
    return frozenset(aspect.name for aspect in aspects())


def aspects_beside(of: str) -> frozenset[str]:
    """Return the names of what is asked of an award, a person or a receiver that is told of."""
    return frozenset(aspect.name for aspect in aspects() if aspect.beside == of)


def aspect_labels(terms: Terms) -> dict[str, str]:
    """Return what each aspect is called of the policy that has the terms.

    Nothing is its name where the policy lacks one that it would be called by, such as its subject.
    """
    named = {a.name: label for a in aspects() for label in filled([a.label], terms)}
    return dict.fromkeys(known_aspects(), "") | named


def speaks_of(aspect: Aspect, text: str, terms: Terms) -> bool:
    """Return whether the squeezed text of a document has words for the aspect."""
    return any(word in text for word in filled(aspect.evidence, terms))


def aspects_said(text: str, terms: Terms) -> frozenset[str]:
    """Return the names of the aspects that the squeezed text of a document has words for."""
    return frozenset(a.name for a in aspects() if speaks_of(a, text, terms))
