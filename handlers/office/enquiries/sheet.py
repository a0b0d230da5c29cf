"""An enquiry as people see it: its history, what can be done with it, and notices of it."""

from collections.abc import Sequence

from handlers.message import Block, Button, Intent, Notice, Part, Reply
from handlers.office.call import Call
from handlers.office.which import called
from handlers.signature import moment
from handlers.texts import enquiry as texts
from knowledge.office.enquiry import BY_ASKER, Act, Enquiry, Move, State

PRECHECK = Block(Part.NOTE, texts.PRECHECK)
_FOR_ASKER = (Act.ADD, Act.WITHDRAW)
_FOR_OFFICIAL = (Act.ACCEPT, Act.AMEND, Act.ANSWER, Act.APPROVE, Act.DECLINE, Act.REFER)


async def sheet(call: Call, enquiry: Enquiry) -> Reply:
    """Return the whole enquiry to the asker and its officials, and the bare state to others."""
    asker = enquiry.person == call.person
    official = enquiry.handled_by(await call.office.register.role(call.person))
    if not asker and not official:
        state = texts.ENQUIRY_STATES[enquiry.state]
        bare = texts.SHEET_STATE.format(number=enquiry.number, state=state)
        return Reply(Intent.HELP, (Block(Part.LEAD, bare),))
    history = [line(call, move) for move in await call.office.desk.moves(enquiry.number)]
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, heading_of(call, texts.SHEET, enquiry)),
            Block(Part.BODY, enquiry.text or texts.TEXT_DELETED),
            Block(Part.BODY, "\n".join(history)),
            PRECHECK,
        ),
        buttons=(
            *(for_asker(enquiry) if asker else ()),
            *(for_official(enquiry) if official else ()),
        ),
    )


def heading_of(call: Call, template: str, enquiry: Enquiry, **more: str) -> str:
    """Return the template with what every heading of an enquiry may say."""
    return template.format(
        number=enquiry.number,
        kind=texts.KINDS[enquiry.kind],
        state=texts.ENQUIRY_STATES[enquiry.state],
        department=called(call.policies, enquiry.department),
        **more,
    )


def line(call: Call, move: Move) -> str:
    """Return one entry of the history: when, who, what, and the note."""
    by_asker = move.act in BY_ASKER
    return texts.MOVE.format(
        at=moment(move.at),
        who=texts.ASKER if by_asker else move.by or call.office_name,
        doing=doing(call, move.act, move.department),
        note=texts.MOVE_NOTE.format(note=move.note) if move.note else "",
    )


def doing(call: Call, act: Act, department: str | None) -> str:
    """Return what an act is called; of passing on, to which department."""
    if act is Act.REFER:
        return texts.REFER_DOING.format(department=called(call.policies, department))
    return texts.DOINGS[act]


def for_asker(enquiry: Enquiry) -> tuple[Button, ...]:
    """Return what the asker can do with it."""
    steps = _steps(enquiry, _FOR_ASKER)
    return steps if enquiry.open else (*steps, Button(texts.ASK_AGAIN, "ask"))


def for_official(enquiry: Enquiry) -> tuple[Button, ...]:
    """Return what its officials can do with it."""
    return _steps(enquiry, _FOR_OFFICIAL)


def _steps(enquiry: Enquiry, acts: Sequence[Act]) -> tuple[Button, ...]:
    """Return a button for each of the acts that is legal now."""
    return tuple(
        Button(texts.DOINGS[act], f"enquiry {act} {enquiry.number}")
        for act in acts
        if enquiry.steps(act)
    )


def see(enquiry: Enquiry) -> Button:
    """Return the button that opens it."""
    return Button(enquiry.number, f"enquiry see {enquiry.number}")


async def to_department(
    call: Call, enquiry: Enquiry, template: str, *blocks: Block, **more: str
) -> Notice:
    """Return the notice to the officials of its department, or to the office where it has none."""
    persons = await call.office.register.officials(enquiry.department)
    notes = [Block(Part.NOTE, texts.HOW_TO_ANSWER)] if enquiry.open else []
    if not persons and enquiry.department:
        persons = await call.office.register.officials(None)
        nobody = texts.NOBODY_THERE.format(
            department=called(call.policies, enquiry.department), office=call.office_name
        )
        notes.insert(0, Block(Part.NOTE, nobody))
    lead = Block(Part.LEAD, heading_of(call, template, enquiry, **more))
    buttons = for_official(enquiry)
    return Notice(tuple(persons), Reply(Intent.HELP, (lead, *blocks, *notes), buttons=buttons))


def to_asker(call: Call, enquiry: Enquiry, act: Act, note: str) -> Notice:
    """Return the notice of what was done, to who asked; the number in it makes it answerable."""
    did = doing(call, act, enquiry.department)
    says = (Block(Part.BODY, did + texts.MOVE_NOTE.format(note=note)),) if note else ()
    wanted = (Block(Part.NOTE, texts.CHANGED_ADD),) if enquiry.state is State.AMENDING else ()
    reply = Reply(
        Intent.HELP,
        (Block(Part.LEAD, heading_of(call, texts.CHANGED, enquiry)), *says, *wanted, PRECHECK),
        buttons=for_asker(enquiry),
    )
    return Notice((enquiry.person,) if enquiry.person else (), reply)
