"""Enquiries and intentions to apply: buttons, typed words and numbers, and the lists of them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from handlers import button
from handlers.forms import current, dropped, held
from handlers.message import Block, Intent, Part, Reply, Request
from handlers.office.call import Call, refused, sentence
from handlers.office.enquiries import act, asking, intention, waiting
from handlers.office.enquiries.enquiry_form import ActDraft, EnquiryDraft, says
from handlers.office.enquiries.sheet import PRECHECK, heading_of, see, sheet
from handlers.services import Services
from handlers.signature import moment
from handlers.texts import enquiry as texts
from handlers.texts.people import PRIVATE_ONLY
from knowledge.office import receipt
from knowledge.office.enquiry import Act, Enquiry, State
from knowledge.office.role import Rank
from knowledge.question.cues import cue_patterns

_ACTS = frozenset(Act) - {Act.SUBMIT}
_MOST = 8  # of a list, each with a button
_SHOWN = 24  # characters of a text in a list


async def pressed(call: Call) -> Reply:
    """Return what a button on an enquiry does; one that leads nowhere says so kindly."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    verb, _, object_ = call.rest.partition(" ")
    number = receipt.read(object_)
    if verb == "see" and number:
        return await _looked_up(call, number) or sentence(texts.NO_NUMBER.format(number=number))
    if verb in _ACTS and number:
        return await act.begun(call, Act(verb), number)
    step = _STEPS.get(verb)
    return await step(call, object_) if step else button.old()


async def said(request: Request, services: Services) -> Reply | None:
    """Return the reply to a message that is about an enquiry, or None where it is not."""
    if services.office is None or not request.private:
        return None
    call = Call(request, request.text, services.policies, services.office)
    draft, went_on = current(request.topic), None
    if isinstance(draft, EnquiryDraft):
        went_on = await asking.typed(call, draft)
    elif isinstance(draft, ActDraft):
        went_on = await act.typed(call, draft)
    return went_on or await _asked_for(call)


async def replied(request: Request, services: Services) -> Reply | None:
    """Return what follows from a reply to a notice of an enquiry; None where it is no such."""
    if services.office is None or not request.private or not request.about:
        return None
    call = Call(request, request.text, services.policies, services.office)
    return await act.replied(call, request.about)


async def mine(call: Call) -> Reply:
    """Return what the person has sent lately; where it is one, all of it."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    found = await call.office.desk.of_person(call.person, _MOST)
    if not found:
        return sentence(texts.MINE_NONE)
    if len(found) == 1:
        return await sheet(call, found[0])
    lines = "\n".join(heading_of(call, texts.MINE_LINE, one) for one in found)
    lead = Block(Part.LEAD, texts.MINE.format(count=len(found)))
    return Reply(
        Intent.HELP, (lead, Block(Part.BODY, lines), PRECHECK), buttons=tuple(map(see, found))
    )


async def queue(call: Call) -> Reply:
    """Return what waits for the official's departments, or for all of them."""
    no = await refused(call, Rank.OFFICIAL)
    if no:
        return no
    role = await call.office.register.role(call.person)
    departments = waiting.departments_of(role)
    found = await call.office.desk.queue(departments, _MOST)
    if not found:
        return sentence(texts.QUEUE_NONE)
    counts = await call.office.desk.counts(departments, waiting.COUNTED)
    lines = [
        heading_of(call, texts.QUEUE_LINE, one, at=moment(one.made_at), text=_shown(one.text or ""))
        for one in found
    ]
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, _counted(counts)),
            Block(Part.BODY, "\n".join(lines)),
            *await _unstaffed(call, found),
        ),
        buttons=tuple(map(see, found)),
    )


def _counted(counts: Mapping[State, int]) -> str:
    """Return how many wait, by state; of many it says that there are more."""
    shown = {str(state): waiting.total({state: n}) for state, n in counts.items()}
    return texts.QUEUE.format(count=waiting.total(counts), **shown)


async def _unstaffed(call: Call, found: Sequence[Enquiry]) -> tuple[Block, ...]:
    """Return the word on departments of the list that nobody has joined; the office sees theirs."""
    joined = {member.department for member in await call.office.register.members()}
    empty = dict.fromkeys(one.department for one in found if one.department not in joined)
    names = "、".join(name for name in empty if name)
    return (Block(Part.NOTE, texts.QUEUE_NOBODY.format(departments=names)),) if names else ()


def _shown(text: str) -> str:
    """Return the beginning of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


async def _asked_for(call: Call) -> Reply | None:
    """Return what a typed number, 我的咨询 or 我要咨询 asks for; None where it is none of them."""
    text = call.request.text
    if says(text, "mine"):
        return await mine(call)
    if says(text, "take_back") and await call.office.desk.open_of(call.person):
        return await mine(call)
    number = receipt.find(text)
    if number:
        found = await _looked_up(call, number)
        whole = receipt.read(text) is not None
        return found or (sentence(texts.NO_NUMBER.format(number=number)) if whole else None)
    wrong = text if receipt.misread(text) else _misread(text)
    if wrong:
        return sentence(texts.NUMBER_WRONG.format(written=wrong))
    return await intention.wanted(call)


def _misread(text: str) -> str | None:
    """Return what is looked up as a number in the text and can be none, or None."""
    looked_up = cue_patterns()["enquiry.lookup"].search(text)
    return receipt.shaped(text) if looked_up else None


async def _looked_up(call: Call, number: str) -> Reply | None:
    """Return the enquiry of the number as this person may see it, or None where there is none."""
    enquiry = await call.office.desk.enquiry(number)
    return await sheet(call, enquiry) if enquiry else None


async def _confirmed(call: Call, object_: str) -> Reply:
    """Return what became of what was read back; the button names what a reply left open."""
    token, _, named = object_.partition(" ")
    draft = held(call.request.topic)
    if draft is None or draft.lacks or draft.token != token:
        return button.late(texts.DRAFT_GONE)
    if isinstance(draft, EnquiryDraft):
        return await asking.sent(call, draft)
    if not isinstance(draft, ActDraft):
        return button.late(texts.DRAFT_GONE)
    if draft.act is None and named not in act.LEFT_OPEN:
        return button.old()
    return await act.confirmed(call, draft, draft.act or Act(named))


async def _dropped(call: Call, _: str) -> Reply:
    """Return the word that nothing was sent."""
    draft = held(call.request.topic)
    if not isinstance(draft, EnquiryDraft | ActDraft):
        return button.late(texts.DRAFT_GONE)
    return dropped(draft, call.request.topic)


_STEPS: dict[str, Callable[[Call, str], Awaitable[Reply]]] = {
    "ask": asking.taken_over,
    "apply": intention.apply,
    "to": asking.to,
    "yes": _confirmed,
    "no": _dropped,
    "refer-to": act.to,
}
