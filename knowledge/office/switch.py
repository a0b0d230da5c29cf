"""Switches: what holds for every answer at once, on all machines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from knowledge.office.effect import Effect


@dataclass(frozen=True)
class Pause:
    """Why a channel answers nobody but the office, by whom and since when."""

    reason: str
    by: str
    since: float


@dataclass(frozen=True)
class State:
    """The switches as they are: the version of the lessons, and the paused channels."""

    lessons: str = ""
    pauses: Mapping[str, Pause] = field(default_factory=dict)


class Switchboard(Protocol):
    """The switches. What changes one is an effect for the reply."""

    async def state(self) -> State:
        """Return how they are now."""

    def pause(self, by: str, channel: str, reason: str) -> Effect:
        """Return the effect that pauses a channel, or gives its pause another reason."""

    def resume(self, by: str, channel: str) -> Effect:
        """Return the effect that ends a pause."""
