"""A command or button of the office's, as its topics see it; and who may use it.

Rights are checked when they are used, and refused with a sentence that says whose they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.message import Block, Intent, Part, Reply, Request
from handlers.services import Office
from handlers.signature import office_of
from handlers.texts import people as texts
from knowledge.office.role import Rank, Role
from knowledge.policy.policy import Policy


@dataclass(frozen=True)
class Call:
    """Who wants it and where, what stands behind the command, and what it works on."""

    request: Request
    rest: str
    policies: tuple[Policy, ...]
    office: Office
    keep_days: float = 30  # after which what people wrote is deleted

    @property
    def person(self) -> str:
        """The keyed hash of who wants it."""
        return self.request.person

    @property
    def office_name(self) -> str:
        """What the office is called."""
        return office_of(self.policies)


def named(role: Role, policies: Sequence[Policy]) -> str:
    """Return what the role is called."""
    if role.rank is Rank.OFFICIAL:
        return texts.OFFICIAL.format(departments="、".join(role.departments))
    return office_of(policies) if role.of_office else texts.THE_PUBLIC


def named_department(department: str | None, policies: Sequence[Policy]) -> str:
    """Return what a role of the department is called; None is the office."""
    return texts.OFFICIAL.format(departments=department) if department else office_of(policies)


async def refused(call: Call, rank: Rank) -> Reply | None:
    """Return the refusal for who is not of that rank or the office's; None means allowed."""
    if not call.request.private:
        return sentence(texts.PRIVATE_ONLY)
    role = await call.office.register.role(call.person)
    if role.of_office or role.rank is rank:
        return None
    who = call.office_name if rank is Rank.OFFICE else texts.OFFICIALS
    return sentence(texts.NOT_ALLOWED.format(who=who, role=named(role, call.policies)))


def sentence(text: str) -> Reply:
    """Return a reply of one sentence."""
    return Reply(Intent.HELP, (Block(Part.LEAD, text),))
