"""Following: who wants to be told when something changes about a clause."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Subject:
    """What is followed: a clause of a policy, which may be a task or hold awards."""

    policy: str
    clause: str


class Follows(Protocol):
    """Who follows what."""

    async def of(self, person: str) -> Sequence[Subject]:
        """Return what the person follows, the oldest first."""

    async def followers(self, subject: Subject) -> Sequence[str]:
        """Return the persons who follow the subject."""

    def follow(self, person: str, subject: Subject) -> Effect:
        """Return the effect of following; doing it twice is the same as once."""

    def unfollow(self, person: str, subject: Subject) -> Effect:
        """Return the effect of following no more."""
