"""Wishes: which enterprises are to be told when a new or changed policy fits what they told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Held:
    """What a policy gave for the facts, each award in words, and the terms that it then had."""

    terms: str
    awards: tuple[str, ...]


@dataclass(frozen=True)
class Wish:
    """One person's: the facts told, in words that read back, and what they came to, by policy."""

    person: str
    facts: str
    place: str  # the enterprise's; empty where it was not told
    first: Mapping[str, Held]  # when it was wished for
    told: Mapping[str, Held]  # as the person was told last
    since: float = 0.0


class Wishes(Protocol):
    """Who wants to be told, of which facts."""

    async def of(self, person: str) -> Wish | None:
        """Return the person's wish, or None."""

    async def all(self) -> Sequence[Wish]:
        """Return every wish, the oldest first."""

    def wish(self, wish: Wish) -> Effect:
        """Return the effect of wishing, from now on; it takes the place of an earlier wish."""

    def tell(self, wish: Wish, told: Mapping[str, Held]) -> Effect:
        """Return the effect of having told of that; raises ConflictError where it is gone."""

    def end(self, person: str) -> Effect:
        """Return the effect of wishing no more."""
