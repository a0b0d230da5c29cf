"""Acts on an enquiry: by its officials and by who asked; a note is read back before it goes out."""

from dataclasses import replace

from handlers import button
from handlers.message import Block, Button, Intent, Notice, Part, Reply
from handlers.office.call import Call, sentence
from handlers.office.enquiries.enquiry_form import ActDraft, at, settled
from handlers.office.enquiries.permission import allowed
from handlers.office.enquiries.sheet import (
    doing,
    for_asker,
    for_official,
    heading_of,
    to_asker,
    to_department,
)
from handlers.office.which import SHOWN, called, department_named, names_office
from handlers.texts import enquiry as texts
from handlers.texts.people import OFFICE
from handlers.topics import smalltalk
from knowledge.office import line
from knowledge.office.enquiry import BY_ASKER, LONGEST, Act, Enquiry, Kind
from knowledge.personal import masking

LEFT_OPEN = (Act.APPROVE, Act.DECLINE, Act.AMEND)  # what a reply to a notice may mean
_ENDS = {Kind.ENQUIRY: (Act.ANSWER,), Kind.APPLICATION: LEFT_OPEN}
_NOTED = (Act.ANSWER, *LEFT_OPEN, Act.REFER)  # acts of officials that go with a note


async def begun(call: Call, act: Act, number: str) -> Reply:
    """Return the next step of an act: done at once, a question for a note, or for a word."""
    enquiry = await allowed(call, number, act)
    if isinstance(enquiry, Reply):
        return enquiry
    if act is Act.ACCEPT:
        return await _act(call, enquiry, act, ActDraft(number, act, "ready"))
    if act is Act.WITHDRAW:
        return _read_back(call, ActDraft(number, act, "ready"))
    if act is Act.REFER:
        question = texts.REFER_TO.format(office=call.office_name)
        return _which(call, ActDraft(number, act, "department"), question)
    before = ActDraft.of(call.request.topic)
    if before and before.number == number and before.note and before.act in (None, act):
        return _read_back(call, replace(before, act=act, step="ready"))  # it was typed first
    return _ask_note(call, ActDraft(number, act, "note"), act)


async def typed(call: Call, case: ActDraft) -> Reply | None:
    """Return what comes after the note, the name of a department, or the word that was typed."""
    text = call.request.text
    if call.request.topic.asking:
        return None
    if case.step == "department":
        return await to(call, text)
    if case.step == "note":
        named = next((act for act in _NOTED if texts.DOINGS[act] == text), None)
        if named and case.act not in BY_ASKER:  # the button's own word is no note
            return await begun(call, named, case.number)
        return _noted(call, case, case.act or LEFT_OPEN[0], _words(call))
    again = case.note and not line.asks(text) and not smalltalk.kind(text, call.policies[0])
    return _noted(call, case, case.act or LEFT_OPEN[0], _words(call)) if again else None


def _words(call: Call) -> str:
    """Return what was typed; who answers for a department may give its number or account.

    That an official answers was checked when the act was begun, and is again when it is confirmed.
    """
    case = ActDraft.of(call.request.topic)
    by_asker = case is not None and case.act in BY_ASKER
    return call.request.text if by_asker else call.request.for_office or call.request.text


async def replied(call: Call, number: str) -> Reply | None:
    """Return the draft of the answer that a reply to a notice is, or None where it is none."""
    enquiry = await call.office.desk.enquiry(number)
    if enquiry is None:
        return None
    text = call.request.text
    if enquiry.person == call.person:
        return (
            _noted(call, ActDraft(number, Act.ADD, "note"), Act.ADD, text) if enquiry.open else None
        )
    if not enquiry.handled_by(await call.office.register.role(call.person)):
        return None
    acts = _ENDS[enquiry.kind]
    refusal = await allowed(call, number, acts[0])
    if isinstance(refusal, Reply):
        return refusal
    act = acts[0] if len(acts) == 1 else None
    return _noted(call, ActDraft(number, act, "note"), acts[0], call.request.for_office or text)


async def to(call: Call, name: str) -> Reply:
    """Return the question for the reason, once it is known to whom it is passed on."""
    case = ActDraft.of(call.request.topic)
    if case is None or case.step != "department":
        return button.old()
    enquiry = await allowed(call, case.number, Act.REFER)
    if isinstance(enquiry, Reply):
        return enquiry
    department = (
        None if names_office(call.policies, name) else department_named(call.policies, name)
    )
    if department is None and not names_office(call.policies, name):
        return _which(call, case, texts.UNKNOWN_DEPARTMENT.format(name=name[:SHOWN]))
    if department == enquiry.department:
        same = texts.REFER_SAME.format(department=called(call.policies, department))
        return _which(call, case, same)
    return _ask_note(call, replace(case, step="note", to=department or ""), Act.REFER)


async def confirmed(call: Call, case: ActDraft, act: Act | None = None) -> Reply:
    """Return what became of the act that was read back; `act` is what a reply left open.

    While that is open, it is read back again.
    """
    act = case.act or act
    if act is None:
        return _read_back(call, case)
    enquiry = await allowed(call, case.number, act)
    if isinstance(enquiry, Reply):
        return enquiry
    return await _act(call, enquiry, act, case)


async def _act(call: Call, enquiry: Enquiry, act: Act, case: ActDraft) -> Reply:
    """Return that it is done, with the effect and the notice to the other side."""
    role = await call.office.register.role(call.person)
    by = None if role.of_office else enquiry.department
    to = (case.to or None) if act is Act.REFER else enquiry.department
    later = replace(enquiry, state=enquiry.steps(act)[-1][1], department=to)
    effect = call.office.desk.advance(
        enquiry, act, to=to, by=by, person=call.person, note=case.note
    )
    told = sentence(heading_of(call, texts.DONE, later))
    theirs = later.handled_by(role)  # no more, once it is passed on
    return replace(
        settled(told, call.request.topic, enquiry.number),
        buttons=for_asker(later) if act in BY_ASKER else for_official(later) if theirs else (),
        effects=(effect,),
        notices=await _notices(call, later, act, case.note),
        keep_contact=True,
    )


async def _notices(call: Call, enquiry: Enquiry, act: Act, note: str) -> tuple[Notice, ...]:
    """Return the notices of an act: to the other side, and to the department it was passed to."""
    if act in BY_ASKER:
        added = (Block(Part.BODY, note),) if note else ()
        did = texts.DOINGS[act]
        return (await to_department(call, enquiry, texts.BY_ASKER, *added, doing=did),)
    asker = to_asker(call, enquiry, act, note)
    if act is not Act.REFER:
        return (asker,)
    text = Block(Part.BODY, enquiry.text or texts.TEXT_DELETED)
    why = Block(Part.NOTE, texts.REFERRED_WHY.format(note=note))
    return (asker, await to_department(call, enquiry, texts.REFERRED, text, why))


def _which(call: Call, case: ActDraft, question: str) -> Reply:
    """Return the question for the department to pass it on to."""
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, question),),
        buttons=(Button(call.office_name, f"enquiry refer-to {OFFICE}"), case.no),
        topic=at(call.request.topic, case),
    )


def _ask_note(call: Call, case: ActDraft, act: Act) -> Reply:
    """Return the question for the note of an act."""
    department = called(call.policies, case.to or None)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.ASK_NOTE[act].format(department=department)),),
        buttons=(case.no,),
        topic=at(call.request.topic, case),
    )


def _noted(call: Call, case: ActDraft, act: Act, note: str) -> Reply:
    """Return the note to be confirmed, or the question for it where it is none or too long."""
    if not note:
        return _ask_note(call, case, act)
    if len(note) > LONGEST:
        longer = texts.ASK_LONGER.format(count=len(note), most=LONGEST)
        return replace(_ask_note(call, case, act), blocks=(Block(Part.LEAD, longer),))
    return _read_back(call, replace(case, step="ready", note=note))


def _read_back(call: Call, case: ActDraft) -> Reply:
    """Return the act with its note, and the button that does just this."""
    act, number = case.act, case.number
    if act is Act.WITHDRAW:
        first = texts.SURE_TO_WITHDRAW.format(number=number)
    elif act:
        first = texts.CASE_NOTE.format(number=number, doing=doing(call, act, case.to or None))
    else:
        first = texts.NOTE_WHICH.format(number=number)
    results = () if act else LEFT_OPEN
    notes = [texts.REWRITE] if case.note else []
    if masking.hidden(case.note):
        notes.insert(0, texts.MASKED if act in BY_ASKER else texts.MASKED_ANSWER)
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, first),
            *((Block(Part.BODY, case.note),) if case.note else ()),
            *(Block(Part.NOTE, note) for note in notes),
        ),
        buttons=(
            *((case.yes,) if act else ()),
            *(Button(texts.DOINGS[one], f"{case.yes.action} {one}") for one in results),
            case.no,
        ),
        topic=at(call.request.topic, case),
    )
