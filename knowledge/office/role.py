"""Who may do what: the office, the officials of a department, and everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from knowledge.office.effect import Effect


class Rank(StrEnum):
    """A role's rank."""

    OFFICE = "office"  # 领导小组办公室: may do everything, and appoint
    OFFICIAL = "official"  # of one or more departments
    PUBLIC = "public"


@dataclass(frozen=True)
class Role:
    """What a person is: an official names their departments as the measures write them."""

    rank: Rank = Rank.PUBLIC
    departments: tuple[str, ...] = ()

    @property
    def of_office(self) -> bool:
        """Whether the person is of the office."""
        return self.rank is Rank.OFFICE

    def speaks_for(self, department: str) -> bool:
        """Whether the person may act for the department."""
        return self.of_office or department in self.departments


@dataclass(frozen=True)
class Member:
    """A person with a role, as the office sees them: a short name for the hash, and since when."""

    person: str
    department: str | None  # None: of the office
    since: float


class Register(Protocol):
    """Roles and invitations; whatever changes something is an effect, to be put into the reply."""

    async def role(self, person: str) -> Role:
        """Return what the person is now."""

    async def officials(self, department: str) -> Sequence[str]:
        """Return the persons who are officials of the department."""

    async def office(self) -> Sequence[str]:
        """Return the persons of the office."""

    async def members(self) -> Sequence[Member]:
        """Return everybody with a role."""

    def invite(self, by: str, department: str | None) -> tuple[str, Effect]:
        """Return a one-time code for a department, or the office where that is None.

        The effect makes it valid, for 48 hours.
        """

    async def invited(self, code: str) -> tuple[bool, str | None]:
        """Return whether the code is valid now, and for which department."""

    def join(self, person: str, code: str) -> Effect:
        """Return the effect that uses the code up; ConflictError when that came too late."""

    def revoke(self, by: str, person: str) -> Effect:
        """Return the effect that ends every role of the person."""
