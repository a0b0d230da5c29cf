"""Posts of the roster and who holds them since the document was issued, as the office enters it."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.office.author import Author
from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Holder:
    """One entry: who holds a post of the roster since that day; `at` is when it was entered."""

    policy: str
    post: str
    name: str
    since: datetime.date
    author: Author
    at: float = 0.0


# The newest entry of each post (see `Posts`), by policy and by the post as in the roster.
Holders = Mapping[str, Mapping[str, Holder]]


class Posts(Protocol):
    """The entries. They are only added, and the newest of a post counts.

    The newest is the one since the latest day; of the same day, the one that was entered last.
    """

    async def entries(self, policy: str) -> Sequence[Holder]:
        """Return all entries, the oldest first."""

    def appoint(self, person: str, holder: Holder) -> Effect:
        """Return the effect that keeps an entry; it fails where the author's role has ended."""
