"""Roles: who am I, invitations, joining, and ending a role."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.enclosure import Link
from handlers.message import Block, Button, Intent, Notice, Part, Reply, Request
from handlers.office import which
from handlers.office.call import Call, named, named_department, refused, sentence
from handlers.services import Services
from handlers.signature import day
from handlers.texts import people as texts
from handlers.texts.people import PRIVATE_ONLY
from handlers.topics import usage
from knowledge.office.role import Rank, Role
from knowledge.office.task import tasks
from knowledge.policy.fold import spoken
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns

LINK = "i"  # the first letter of a link that carries an invitation


async def whoami(call: Call) -> Reply:
    """Return what the person is, and what that allows; not before others."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    role = await call.office.register.role(call.person)
    can = Block(Part.BODY, texts.WHOAMI_CAN[role.rank])
    lead = Block(Part.LEAD, texts.WHOAMI.format(role=named(role, call.policies)))
    return Reply(Intent.HELP, (lead, can), menu=role.rank)


async def invite(call: Call) -> Reply:
    """Return a one-time link for an official of the named department, or of the office."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    name = call.rest
    if not name:
        return sentence(texts.INVITE_HOW)
    of_office = which.names_office(call.policies, name)
    department = None if of_office else which.department_named(call.policies, name)
    if department is None and not of_office:
        return sentence(texts.INVITE_UNKNOWN.format(name=name))
    code, effect = call.office.register.invite(call.person, department)
    line = texts.INVITED if department else texts.INVITED_OFFICE
    line = line.format(department=department, office=call.office_name)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, line),),
        link=Link(f"{LINK}{code}", texts.LINK),
        effects=(effect,),
    )


async def join(call: Call) -> Reply:
    """Give the role of an invitation to who opened its link."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    invitation = await call.office.register.invitation(call.rest)
    if invitation is None:
        return sentence(texts.INVITATION_VOID.format(office=call.office_name))
    role = await call.office.register.role(call.person)
    department = invitation.department
    if role.of_office or (department and department in role.departments):
        return sentence(texts.ALREADY.format(role=named(role, call.policies)))
    name = named_department(department, call.policies)
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, texts.JOINED.format(role=name)),
            Block(Part.BODY, how_to(call.policies, Role.of([department]))),
        ),
        buttons=_first_steps(department),
        effects=(call.office.register.join(call.person, call.rest),),
        notices=(
            Notice(
                tuple(await call.office.register.officials(None)),
                sentence(texts.JOINED_TOLD.format(role=name)),
            ),
        ),
        menu=Role.of([department]).rank,
        keep_contact=True,
    )


def _first_steps(department: str | None) -> tuple[Button, ...]:
    """Return what who has just joined begins with."""
    queue = Button(texts.QUEUE_BUTTON, "queue")
    return (Button(texts.REPORT_BUTTON, "report"), queue) if department else (queue,)


async def with_role(reply: Reply, request: Request, services: Services) -> Reply:
    """Return an opening with what the person can do beside asking, where there is a ledger."""
    if services.office is None or not request.private:
        return reply
    role = await services.office.register.role(request.person)
    can = Block(Part.BODY, how_to(services.policies, role))
    return replace(reply, blocks=(*reply.blocks, can))


async def said(request: Request, services: Services) -> Reply | None:
    """Return the help to who types the word for it, where it says more than to everybody."""
    asked = cue_patterns()["talk.help"].search(spoken(request.text)) is not None
    if not asked or services.office is None or not request.private:
        return None
    return await with_role(usage.opening("help", services.policies[0]), request, services)


def how_to(policies: Sequence[Policy], role: Role) -> str:
    """Return how a person of that role does what it allows, with a task of its own to report."""
    known = [(policy, task) for policy in policies for task in tasks(policy).values()]
    own = [(policy, task) for policy, task in known if task.reported_by(role)]
    policy, task = (own or known)[0]
    how = texts.HOW_TO_REPORT if own and role.rank is Rank.OFFICIAL else ""
    return texts.HOW_TO[role.rank].format(
        report=how.format(title=policy.headings.title(task.clause))
    )


async def members(call: Call) -> Reply:
    """Return everybody with a role, with a button to end each."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    found = await call.office.register.members()
    if not found:
        return sentence(texts.MEMBERS_NONE)
    lines = "\n".join(
        texts.MEMBER.format(
            number=one.number,
            role=named_department(one.department, call.policies),
            day=day(one.since),
        )
        for one in found
    )
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.MEMBERS.format(count=len(found))), Block(Part.BODY, lines)),
        buttons=tuple(
            Button(texts.REVOKE.format(number=one.number), f"revoke {one.number}")
            for one in found[-8:]
        ),
    )


async def revoke(call: Call) -> Reply:
    """End a role by its number; it ends at once."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    number = call.rest.lstrip("#")
    if not number:
        return sentence(texts.REVOKE_HOW)
    everybody = await call.office.register.members()
    member = next((m for m in everybody if str(m.number) == number), None)
    if member is None:
        return sentence(texts.REVOKE_UNKNOWN.format(number=number))
    role = named_department(member.department, call.policies)
    others = (m for m in everybody if m.person == member.person and m is not member)
    told = replace(
        sentence(texts.REVOKED_TOLD.format(role=role, office=call.office_name)),
        menu=Role.of(other.department for other in others).rank,
    )
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.REVOKED.format(number=number, role=role)),),
        effects=(call.office.register.revoke(call.person, member),),
        notices=(Notice((member.person,), told),),
    )
