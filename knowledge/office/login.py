"""Logins: the sessions in which officials are at work, each of which can be ended alone."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.office.effect import Effect

DAYS = 30  # that one holds without being used
HOUR = 3600.0  # how exactly it is known when one was used


@dataclass(frozen=True)
class Login:
    """One session of a person, on a phone or a computer; one that was ended is nobody's."""

    id: str
    person: str
    phone: bool
    since: float
    used_at: float

    @property
    def ended(self) -> bool:
        """Whether it was ended."""
        return not self.person


class Logins(Protocol):
    """The logins of those who have a role; the others' are not kept."""

    async def of(self, ids: Collection[str]) -> Mapping[str, Login]:
        """Return those of these ids that are known, the ended ones too."""

    async def in_use(self) -> Sequence[Login]:
        """Return all that were not ended, the one that was used last first."""

    async def use(self, id_: str, person: str, *, phone: bool) -> None:
        """Note that it is used in this hour; one that was ended stays so."""

    def end(self, by: str, login: Login, whose: str) -> Effect:
        """Return the effect that ends it; `whose` is how the audit names it.

        Raises ConflictError where it has ended meanwhile.
        """
