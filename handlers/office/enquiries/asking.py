"""Asking a department: a text and whom it is for, read back, and sent when it is confirmed."""

from dataclasses import replace

from handlers import button
from handlers.forms import done
from handlers.message import Block, Button, Intent, Part, Reply
from handlers.office.call import Call, sentence
from handlers.office.enquiries.enquiry_form import EnquiryDraft, at, says
from handlers.office.enquiries.sheet import PRECHECK, for_asker, heading_of, see, to_department
from handlers.office.which import SHOWN, called, department_named, names_office, nearest
from handlers.texts import enquiry as texts
from handlers.texts.people import PRIVATE_ONLY
from knowledge.office.enquiry import LONGEST, MOST_OPEN, Kind
from knowledge.personal import masking

_MOST_CHOICES = 3  # departments on buttons, beside the office


async def ask(call: Call) -> Reply:
    """Return the draft of what follows /ask, or the question for a text."""
    return await refused(call) or written(call, EnquiryDraft(Kind.ENQUIRY, "text"), call.rest)


async def taken_over(call: Call, tag: str) -> Reply:
    """Return the draft of the question that was not answered, or the question for a text."""
    offered = EnquiryDraft.of(call.request.topic)
    as_offered = EnquiryDraft(Kind.ENQUIRY, "offered", offered.text).token if offered else ""
    text = offered.text if offered and as_offered == tag else ""
    return await refused(call) or written(call, EnquiryDraft(Kind.ENQUIRY, "text"), text)


async def typed(call: Call, draft: EnquiryDraft) -> Reply | None:
    """Return what comes after the text, the name of a department, or the word that was typed."""
    text = call.request.text
    if call.request.topic.asking:
        return None
    if draft.step == "offered":
        return None
    if draft.step == "text":
        return written(call, draft, text)
    if draft.step == "department":
        return _addressed(call, draft, text)
    return await to(call, "") if says(text, "other") else None


async def to(call: Call, choice: str) -> Reply:
    """Return the departments to choose from, or the draft for the one that was chosen."""
    draft = EnquiryDraft.of(call.request.topic)
    if draft is None or draft.step not in ("ready", "department"):
        return button.late(texts.DRAFT_GONE)
    if choice == "office":
        return read_back(call, draft.to())
    if choice == "all" and draft.leads:
        return read_back(call, draft.to(*draft.leads))
    if choice.isdecimal() and int(choice) < len(draft.leads):
        return read_back(call, draft.to(draft.leads[int(choice)]))
    return _choose(call, replace(draft, step="department"), texts.WHICH_DEPARTMENT)


async def sent(call: Call, draft: EnquiryDraft) -> Reply:
    """Return the receipt for what was read back, or why there is none; rights are checked anew."""
    no = await refused(call, max(1, len(draft.departments)))
    if no:
        return no
    made = [
        call.office.desk.submit(call.person, draft.kind, department, draft.text)
        for department in draft.departments or (None,)
    ]
    enquiries = [new for new, _ in made]
    text = Block(Part.BODY, draft.text)
    lines = "\n".join(heading_of(call, texts.SENT, new) for new in enquiries)
    unheld = [one for one in draft.departments if not await call.office.register.officials(one)]
    nobody = [
        Block(
            Part.NOTE,
            texts.SENT_TO_OFFICE.format(
                department=called(call.policies, one), office=call.office_name
            ),
        )
        for one in unheld
    ]
    reply = Reply(
        Intent.HELP,
        (Block(Part.LEAD, lines), *nobody, Block(Part.BODY, texts.SENT_NEXT), PRECHECK),
        buttons=(
            (*for_asker(enquiries[0]), _copy(enquiries[0].number))
            if len(enquiries) == 1
            else tuple(map(see, enquiries))
        ),
        effects=tuple(effect for _, effect in made),
        notices=tuple([await to_department(call, new, texts.NEW, text) for new in enquiries]),
        keep_contact=True,
    )
    return done(reply, call.request.topic)


def _copy(number: str) -> Button:
    """Return the button that copies a receipt number; elsewhere it shows the enquiry."""
    return Button(texts.COPY, f"enquiry see {number}", copies=number)


def written(call: Call, draft: EnquiryDraft, text: str) -> Reply:
    """Return the draft with the text, for the department that is nearest to it."""
    if len(text) > LONGEST:
        line = texts.ASK_LONGER.format(count=len(text), most=LONGEST)
    elif text:
        found = tuple(dict.fromkeys((*draft.departments, *nearest(call.policies, text))))
        return read_back(call, replace(draft, text=text, leads=found).to(*found[:1]))
    else:
        line = texts.ASK_TEXT.format(most=LONGEST)
        if draft.kind is Kind.APPLICATION:
            line = texts.APPLY_HOW.format(most=LONGEST)
        elif draft.department:
            line = texts.ASK_TEXT_TO.format(department=draft.department, most=LONGEST)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, line), PRECHECK),
        buttons=(draft.no,),
        topic=at(call.request.topic, replace(draft, step="text")),
    )


def _addressed(call: Call, draft: EnquiryDraft, name: str) -> Reply:
    """Return the draft for the department that was typed, or the question for it again."""
    department = "" if names_office(call.policies, name) else department_named(call.policies, name)
    if department is None:
        return _choose(call, draft, texts.UNKNOWN_DEPARTMENT.format(name=name[:SHOWN]))
    return read_back(call, draft.to(*filter(None, (department,))))


def _choose(call: Call, draft: EnquiryDraft, line: str) -> Reply:
    """Return the departments to choose from: those that lead, then the office."""
    leading = [
        Button(name, f"enquiry to {number}")
        for number, name in enumerate(draft.leads[:_MOST_CHOICES])
    ]
    several = draft.kind is Kind.APPLICATION and len(draft.leads) > 1
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, line),),
        buttons=(
            *leading,
            *((Button(texts.TO_ALL, "enquiry to all"),) if several else ()),
            Button(call.office_name, "enquiry to office"),
            draft.no,
        ),
        topic=at(call.request.topic, draft),
    )


def read_back(call: Call, draft: EnquiryDraft) -> Reply:
    """Return the whole draft, with the button that sends just this."""
    line = texts.DRAFT.format(
        kind=texts.KINDS[draft.kind], department=called(call.policies, draft.department or None)
    )
    hidden = (Block(Part.NOTE, texts.MASKED),) if masking.hidden(draft.text) else ()
    several = (Block(Part.NOTE, texts.SEVERAL),) if len(draft.departments) > 1 else ()
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, line), Block(Part.BODY, draft.text), *several, *hidden, PRECHECK),
        buttons=(
            draft.yes,
            Button(texts.OTHER_DEPARTMENT, "enquiry to"),
            draft.no,
        ),
        topic=at(call.request.topic, draft),
    )


async def refused(call: Call, more: int = 1) -> Reply | None:
    """Return why this person can't send that many more now; None means nothing is against it."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    count = await call.office.desk.open_of(call.person)
    if count + more <= MOST_OPEN:
        return None
    return sentence(texts.ASK_MANY.format(count=count, most=MOST_OPEN))
