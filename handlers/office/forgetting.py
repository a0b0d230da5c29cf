"""Forgetting: all that is kept of a person is deleted, once they know what it takes back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.forms import Draft, done, dropped
from handlers.message import Block, Intent, Notice, Part, Reply, Request
from handlers.office.call import Call, named, sentence
from handlers.office.enquiries.sheet import heading_of, to_department
from handlers.services import Services
from handlers.texts import enquiry as enquiry_texts
from handlers.texts import people as texts
from handlers.texts.forms import NOTHING_OPEN
from handlers.topics import privacy
from knowledge.office.effect import Effect
from knowledge.office.enquiry import Act, Enquiry, State
from knowledge.office.role import Rank

_BETWEEN = "、"


@dataclass(frozen=True)
class Forgetting(Draft, kind="forget"):
    """The question whether to forget, which takes back the enquiries of these numbers, joined."""

    dropped = texts.FORGET_DROPPED
    at_once = True

    numbers: str


async def answer(request: Request, services: Services) -> Reply:
    """Return the reply to /forget and to the buttons under its question."""
    if services.office is None:
        return privacy.forgotten()
    if not request.private:  # what others said there is not the person's to delete
        return sentence(texts.FORGET_IN_GROUP.format(days=f"{services.keep_days:g}"))
    _, _, rest = (request.action or "").partition(" ")
    call = Call(request, rest, services.policies, services.office)
    draft = Forgetting.of(request.topic)
    if rest == "no":
        topic = request.topic
        return dropped(draft, topic) if draft else done(sentence(NOTHING_OPEN), topic)
    agreed = draft is not None and rest == f"yes {draft.token}"
    return await confirmed(call, draft if agreed else None)


async def withdrawal(
    call: Call, enquiries: Sequence[Enquiry]
) -> tuple[tuple[Effect, ...], tuple[Notice, ...]]:
    """Return what takes the enquiries back, and the notices to whose queue they are in."""
    effects, notices = [], []
    for one in enquiries:
        act = Act.WITHDRAW
        effects.append(
            call.office.desk.advance(
                one, act, to=one.department, by=None, person=call.person, note=""
            )
        )
        later = replace(one, state=State.WITHDRAWN)
        did = enquiry_texts.DOINGS[act]
        notices.append(await to_department(call, later, enquiry_texts.BY_ASKER, doing=did))
    return tuple(effects), tuple(notices)


async def confirmed(call: Call, draft: Forgetting | None) -> Reply:
    """Return that it is deleted, or the question first: of what it takes back, and of no more."""
    enquiries = await call.office.desk.pending_of(call.person)
    agreed = draft.numbers.split(_BETWEEN) if draft else ()
    if any(one.number not in agreed for one in enquiries):
        return _asked(call, enquiries)
    ever = await call.office.desk.of_person(call.person, 1)
    role = await call.office.register.role(call.person)
    at_work = role.rank is not Rank.PUBLIC
    says_ = [texts.FORGOT_ENQUIRIES] if ever else []
    says_ += [texts.FORGOT_ROLE.format(role=named(role, call.policies))] if at_work else []
    lead = Block(Part.LEAD, texts.FORGOT_AT_WORK if at_work else texts.FORGOT)
    effects, notices = await withdrawal(call, enquiries)
    return Reply(
        Intent.HELP,
        (lead, *(Block(Part.BODY, text) for text in (*says_, texts.FORGOT_ELSEWHERE))),
        effects=effects,
        notices=notices,
        keep_contact=at_work,
        forget=True,
    )


def _asked(call: Call, enquiries: Sequence[Enquiry]) -> Reply:
    """Return the question whether to go on, with what would be taken back."""
    draft = Forgetting(_BETWEEN.join(one.number for one in enquiries))
    lines = "\n".join(heading_of(call, texts.FORGET_LINE, one) for one in enquiries)
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, texts.FORGET_SURE.format(count=len(enquiries))),
            Block(Part.BODY, lines),
            Block(Part.NOTE, texts.FORGET_HOW),
        ),
        buttons=(draft.yes, draft.no),
        topic=replace(call.request.topic, form=draft.form, asking=None),
    )
