"""Who may do what: the office, the officials of a department, and everybody."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from knowledge.office.effect import Effect

OPERATOR = "operator"  # who invites by the command line, and is nobody's hash


class Rank(StrEnum):
    """A role's rank."""

    OFFICE = "office"  # 领导小组办公室: may do everything, and appoint
    OFFICIAL = "official"  # of one or more departments
    PUBLIC = "public"


@dataclass(frozen=True)
class Role:
    """What a person is: an official's departments, as the measures write them."""

    rank: Rank = Rank.PUBLIC
    departments: tuple[str, ...] = ()

    @classmethod
    def of(cls, departments: Iterable[str | None]) -> "Role":
        """Return the role of who was given these; None is the office, which is above all."""
        given = tuple(departments)
        if None in given:
            return cls(Rank.OFFICE)
        own = tuple(name for name in given if name)
        return cls(Rank.OFFICIAL, own) if own else cls()

    @property
    def of_office(self) -> bool:
        """Whether the person is of the office."""
        return self.rank is Rank.OFFICE

    def speaks_for(self, department: str) -> bool:
        """Whether the person may act for the department."""
        return self.of_office or department in self.departments


@dataclass(frozen=True)
class Member:
    """One role of one person, by its number; `department` is None for the office."""

    number: int
    person: str
    department: str | None
    since: float


@dataclass(frozen=True)
class Invitation:
    """What a one-time code is good for."""

    department: str | None


@dataclass(frozen=True)
class Act:
    """An entry of the audit: who did what to what, and when."""

    at: float
    person: str
    act: str
    subject: str


class Register(Protocol):
    """Roles, invitations and the audit. What changes something is an effect for the reply."""

    async def role(self, person: str) -> Role:
        """Return what the person is now."""

    async def members(self, *, ended: bool = False) -> Sequence[Member]:
        """Return every role that somebody has, or ever had, the oldest first."""

    async def officials(self, department: str | None) -> Sequence[str]:
        """Return the persons of a department, or of the office."""

    async def invitation(self, code: str) -> Invitation | None:
        """Return what the code is good for, or None where it is used, too old, or none at all."""

    async def acts(self, most: int) -> Sequence[Act]:
        """Return the latest acts, the newest first."""

    def invite(self, by: str, department: str | None) -> tuple[str, Effect]:
        """Return a new code, and the effect that makes it valid for 48 hours."""

    def join(self, person: str, code: str) -> Effect:
        """Return the effect that gives the role of the code and uses it up."""

    def revoke(self, by: str, member: Member) -> Effect:
        """Return the effect that ends a role."""
