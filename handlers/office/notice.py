"""Notices of enquiries: to the officials whose turn it is, and to who asked."""

from handlers.message import Block, Intent, Notice, Part, Reply
from handlers.office.addressee import called
from handlers.office.call import Call
from handlers.office.sheet import PRECHECK, doing, for_asker, for_official, headed
from handlers.texts import enquiry as texts
from knowledge.office.enquiry import Act, Enquiry, State


async def to_department(
    call: Call, enquiry: Enquiry, template: str, *blocks: Block, **more: str
) -> Notice:
    """Return the notice to the officials of its department, or to the office where it has none."""
    persons = await call.office.register.officials(enquiry.department)
    notes = [Block(Part.NOTE, texts.HOW_TO_ANSWER)] if enquiry.open else []
    if not persons and enquiry.department:
        persons = await call.office.register.officials(None)
        nobody = texts.NOBODY_THERE.format(department=called(call.policies, enquiry.department))
        notes.insert(0, Block(Part.NOTE, nobody))
    lead = Block(Part.LEAD, headed(call, template, enquiry, **more))
    buttons = for_official(enquiry)
    return Notice(tuple(persons), Reply(Intent.HELP, (lead, *blocks, *notes), buttons=buttons))


def to_asker(call: Call, enquiry: Enquiry, act: Act, note: str) -> Notice:
    """Return the notice of what was done, to who asked; the number in it makes it answerable."""
    did = doing(call, act, enquiry.department)
    says = (Block(Part.BODY, did + texts.MOVE_NOTE.format(note=note)),) if note else ()
    wanted = (Block(Part.NOTE, texts.CHANGED_ADD),) if enquiry.state is State.AMENDING else ()
    reply = Reply(
        Intent.HELP,
        (Block(Part.LEAD, headed(call, texts.CHANGED, enquiry)), *says, *wanted, PRECHECK),
        buttons=for_asker(enquiry),
    )
    return Notice((enquiry.person,) if enquiry.person else (), reply)
