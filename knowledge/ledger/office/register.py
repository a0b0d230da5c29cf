"""The register: roles and invitations in the ledger."""

import hashlib
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select, update

from knowledge.errors import ConflictError
from knowledge.ledger import audit
from knowledge.ledger.database import Database, Transaction, insert
from knowledge.ledger.schema import invitations, roles
from knowledge.office.effect import Effect
from knowledge.office.role import Act, Invitation, Member, Rank, Role

_VALID = 48 * 3600.0
_CODE = 12  # bytes of chance
_OFFICE = "办公室"  # how the audit names it


@dataclass(frozen=True)
class LedgerRegister:
    """Implements `Register`; `admins` are of the office by the settings."""

    database: Database
    admins: frozenset[str]

    async def role(self, person: str) -> Role:
        """Return what the person is now."""
        if person in self.admins:
            return Role(Rank.OFFICE)
        return Role.of(m.department for m in await self.members() if m.person == person)

    async def members(self, *, ended: bool = False) -> Sequence[Member]:
        """Return every role that somebody has, or ever had, the oldest first."""
        query = select(roles.c.id, roles.c.person, roles.c.department, roles.c.since)
        query = query.order_by(roles.c.id)
        if not ended:
            query = query.where(roles.c.ended_at.is_(None))
        async with self.database.reading() as transaction:
            return [Member(*row) for row in await transaction.execute(query)]

    async def officials(self, department: str | None) -> Sequence[str]:
        """Return the persons of a department, or of the office."""
        found = [m.person for m in await self.members() if m.department == department]
        return list(dict.fromkeys([*found, *(sorted(self.admins) if department is None else ())]))

    async def invitation(self, code: str) -> Invitation | None:
        """Return what the code is good for, or None."""
        async with self.database.reading() as transaction:
            query = select(invitations.c.department).where(*_valid(code))
            row = (await transaction.execute(query)).first()
        return Invitation(row.department) if row else None

    async def acts(self, most: int) -> Sequence[Act]:
        """Return the latest acts, the newest first."""
        async with self.database.reading() as transaction:
            return await audit.latest(transaction, most)

    def invite(self, by: str, department: str | None) -> tuple[str, Effect]:
        """Return a new code, and the effect that makes it valid for 48 hours."""
        code = secrets.token_urlsafe(_CODE)
        return code, _Invite(by, department, code)

    def join(self, person: str, code: str) -> Effect:
        """Return the effect that gives the role of the code and uses it up."""
        return _Join(person, code)

    def revoke(self, by: str, member: Member) -> Effect:
        """Return the effect that ends a role."""
        return _Revoke(by, member)


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()


def _valid(code: str) -> tuple[ColumnElement[bool], ...]:
    return (
        invitations.c.code_hash == _hash(code),
        invitations.c.used_at.is_(None),
        invitations.c.until > time.time(),
    )


@dataclass(frozen=True)
class _Invite:
    by: str
    department: str | None
    code: str

    async def apply(self, transaction: Transaction) -> None:
        row = {"code_hash": _hash(self.code), "department": self.department, "made_by": self.by}
        statement = insert(transaction, invitations).values(**row, until=time.time() + _VALID)
        await transaction.execute(statement)
        await audit.note(transaction, self.by, "invite", self.department or _OFFICE)


@dataclass(frozen=True)
class _Join:
    person: str
    code: str

    async def apply(self, transaction: Transaction) -> None:
        used = await transaction.execute(
            update(invitations)
            .where(*_valid(self.code))
            .values(used_at=time.time())
            .returning(invitations.c.department)
        )
        row = used.first()
        if row is None:
            raise ConflictError("invitation", "used meanwhile")
        role = {"person": self.person, "department": row.department, "since": time.time()}
        await transaction.execute(insert(transaction, roles).values(**role))
        await audit.note(transaction, self.person, "join", row.department or _OFFICE)


@dataclass(frozen=True)
class _Revoke:
    by: str
    member: Member

    async def apply(self, transaction: Transaction) -> None:
        ended = await transaction.execute(
            update(roles)
            .where(roles.c.id == self.member.number, roles.c.ended_at.is_(None))
            .values(ended_at=time.time())
        )
        if not ended.rowcount:
            raise ConflictError(self.member.number, "ended meanwhile")
        subject = f"#{self.member.number} {self.member.department or _OFFICE}"
        await audit.note(transaction, self.by, "revoke", subject)
