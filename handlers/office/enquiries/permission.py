"""What a person may do to an enquiry: checked when it is done, and refused with a sentence."""

from handlers.message import Reply
from handlers.office.call import Call, named, refused, sentence
from handlers.office.enquiries.enquiry_form import settled
from handlers.office.enquiries.sheet import line
from handlers.office.which import called
from handlers.texts import enquiry as texts
from knowledge.office.enquiry import BY_ASKER, Act, Enquiry
from knowledge.office.role import Rank


async def allowed(call: Call, number: str, act: Act) -> Enquiry | Reply:
    """Return the enquiry where this person may do this to it now, or the refusal."""
    no = None if act in BY_ASKER and call.request.private else await refused(call, Rank.OFFICIAL)
    enquiry = await call.office.desk.enquiry(number)
    if enquiry is None:
        no = no or sentence(texts.NO_NUMBER.format(number=number))
    else:
        no = no or await _refused(call, enquiry, act)
        if no is None:
            return enquiry
    return settled(no, call.request.topic, number)


async def _refused(call: Call, enquiry: Enquiry, act: Act) -> Reply | None:
    """Return why this person can't do this to it now; None means nothing is against it."""
    role = await call.office.register.role(call.person)
    if act in BY_ASKER:
        if enquiry.person != call.person:
            return sentence(texts.NOT_YOURS)
    elif not enquiry.handled_by(role):
        department = called(call.policies, enquiry.department)
        return sentence(
            texts.NOT_YOUR_DEPARTMENT.format(
                number=enquiry.number, department=department, role=named(role, call.policies)
            )
        )
    return None if enquiry.steps(act) else sentence(await _not_now(call, enquiry, act))


async def _not_now(call: Call, enquiry: Enquiry, act: Act) -> str:
    """Return the sentence that says what was done with it before."""
    last = [line(call, move) for move in await call.office.desk.moves(enquiry.number)][-1:]
    return texts.NOT_NOW.format(
        number=enquiry.number,
        state=texts.ENQUIRY_STATES[enquiry.state],
        doing=texts.DOINGS[act],
        last="".join(last),
    )
