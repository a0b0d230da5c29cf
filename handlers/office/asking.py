"""Asking a department: a text and whom it is for, read back, and sent when it is confirmed."""

from dataclasses import replace

from handlers import button
from handlers.message import Block, Button, Intent, Part, Reply
from handlers.office import pending
from handlers.office.addressee import OFFICE_NAMES, SHOWN, called, leads, named, nearest
from handlers.office.call import Call
from handlers.office.draft import Draft, at, busy, done, draft_of, says
from handlers.office.notice import to_department
from handlers.office.right import sentence
from handlers.office.sheet import PRECHECK, for_asker, headed, see
from handlers.office.texts import enquiry as texts
from handlers.office.texts.right import OFFICE, PRIVATE_ONLY
from handlers.question import cue_patterns
from handlers.result import result_of
from handlers.retelling import retold
from knowledge import masking
from knowledge.office.enquiry import LONGEST, MOST_OPEN, Kind
from knowledge.policy.calculators.rules import Award
from knowledge.policy.calculators.verdict import AwardAssessment, Claim
from knowledge.policy.fold import spoken
from knowledge.policy.policy import Policy

_MOST_CHOICES = 3  # departments on buttons, beside the office


async def ask(call: Call) -> Reply:
    """Return the draft of what follows /ask, or the question for a text."""
    return await _refused(call) or _written(call, Draft(Kind.ENQUIRY, "text"), call.rest)


async def wanted(call: Call) -> Reply | None:
    """Return the question for a text where a plain message wants to ask; None where it does not.

    A department that it names is kept for the draft.
    """
    if says(call.request.text, "apply"):
        return await _intention(call)
    match = cue_patterns()["enquiry.want"].search(spoken(call.request.text))
    if match is None:
        return None
    name = match["before"] + match["after"]
    found = next((d for p in call.policies if (d := p.directory.department(name))), None)
    if name and found is None and name not in OFFICE_NAMES:
        return None
    draft = Draft(Kind.ENQUIRY, "text", department=found.name if found else "")
    return await _refused(call) or _written(call, draft, "")


async def _intention(call: Call) -> Reply:
    """Return an intention's draft from the facts that were told, or the question for its text."""
    if call.request.topic.facts:
        for policy in call.policies:
            if result_of(policy, call.request.topic.facts, call.request.as_of):
                return await apply(call, policy.file.key)
    return await _refused(call) or _written(call, Draft(Kind.APPLICATION, "text"), "")


async def taken_over(call: Call, tag: str) -> Reply:
    """Return the draft of the question that was not answered, or the question for a text."""
    offered = draft_of(call.request.topic)
    as_offered = Draft(Kind.ENQUIRY, "offered", offered.text).tag if offered else ""
    text = offered.text if offered and as_offered == tag else ""
    return await _refused(call) or _written(call, Draft(Kind.ENQUIRY, "text"), text)


async def apply(call: Call, key: str) -> Reply:
    """Return the draft of an intention to apply, from the facts that were told."""
    no = await _refused(call)
    if no:
        return no
    facts = call.request.topic.facts
    policy = next((one for one in call.policies if one.file.key == key), None)
    if facts is None or facts.asker is None or policy is None:
        return button.old()
    result = result_of(policy, facts, call.request.as_of)
    if result is None:
        return button.old()
    wanted = policy.title(policy.file.sections.criteria)
    if result.awards:
        wanted = "、".join(dict.fromkeys(rule.label for rule in _wanted(result.awards)))
    text = texts.APPLY_TEXT.format(what=wanted, told=retold(facts, policy.facts, facts.asker))
    found = _leads_of(policy, result)
    draft = Draft(Kind.APPLICATION, "ready", text[:LONGEST], leads=found)
    return _read_back(call, draft.to(*found))


def _wanted(awards: AwardAssessment) -> list[Award]:
    """Return the awards that may be had; all that were asked about, where none may."""
    open_ = [r for r in awards.results if r.verdict is not Claim.NOT_ELIGIBLE]
    return [result.rule for result in open_ or awards.results]


def _leads_of(policy: Policy, result: Reply) -> tuple[str, ...]:
    """Return the departments that an intention is for: of each award, the one that leads it."""
    if result.awards is None:
        return leads(policy, result.clauses)[:1]
    first = [leads(policy, (rule.clause,))[:1] for rule in _wanted(result.awards)]
    return tuple(dict.fromkeys(name for names in first for name in names))


async def typed(call: Call, draft: Draft) -> Reply | None:
    """Return what comes after the text, the name of a department, or the word that was typed."""
    text = call.request.text
    if draft.step == "offered" or call.request.topic.asking:
        return None
    if says(text, "drop"):
        return await drop(call)
    if draft.step == "text":
        return _written(call, draft, text)
    if draft.step == "department":
        return _addressed(call, draft, text)
    if says(text, "send") or pending.confirms(text):
        return await send(call, draft.tag)
    return await to(call, "") if says(text, "other") else None


async def drop(call: Call, _: str = "") -> Reply:
    """Return the word that nothing was sent; what waits elsewhere goes on waiting."""
    topic = call.request.topic
    return done(sentence(texts.DROPPED), topic) if busy(topic) else sentence(texts.DRAFT_GONE)


async def to(call: Call, choice: str) -> Reply:
    """Return the departments to choose from, or the draft for the one that was chosen."""
    draft = draft_of(call.request.topic)
    if draft is None or draft.step not in ("ready", "department"):
        return sentence(texts.DRAFT_GONE)
    if choice == "office":
        return _read_back(call, draft.to())
    if choice == "all" and draft.leads:
        return _read_back(call, draft.to(*draft.leads))
    if choice.isdecimal() and int(choice) < len(draft.leads):
        return _read_back(call, draft.to(draft.leads[int(choice)]))
    return _choose(call, replace(draft, step="department"), texts.WHICH_DEPARTMENT)


async def send(call: Call, tag: str) -> Reply:
    """Return the receipt for what was read back, or why there is none."""
    draft = draft_of(call.request.topic)
    if draft is None or draft.step != "ready" or draft.tag != tag:
        return sentence(texts.DRAFT_GONE)
    no = await _refused(call, max(1, len(draft.departments)))
    if no:
        return no
    sent = [
        call.office.desk.submit(call.person, draft.kind, department, draft.text)
        for department in draft.departments or (None,)
    ]
    enquiries = [new for new, _ in sent]
    text = Block(Part.BODY, draft.text)
    lines = "\n".join(headed(call, texts.SENT, new) for new in enquiries)
    reply = Reply(
        Intent.HELP,
        (Block(Part.LEAD, lines), Block(Part.BODY, texts.SENT_NEXT), PRECHECK),
        buttons=for_asker(enquiries[0]) if len(enquiries) == 1 else tuple(map(see, enquiries)),
        effects=tuple(effect for _, effect in sent),
        notices=tuple([await to_department(call, new, texts.NEW, text) for new in enquiries]),
        keep_contact=True,
    )
    return done(reply, call.request.topic)


def _written(call: Call, draft: Draft, text: str) -> Reply:
    """Return the draft with the text, for the department that is nearest to it."""
    if len(text) > LONGEST:
        line = texts.ASK_LONGER.format(count=len(text), most=LONGEST)
    elif text:
        found = tuple(dict.fromkeys((*draft.departments, *nearest(call.policies, text))))
        return _read_back(call, replace(draft, text=text, leads=found).to(*found[:1]))
    else:
        line = texts.ASK_TEXT.format(most=LONGEST)
        if draft.kind is Kind.APPLICATION:
            line = texts.APPLY_HOW.format(most=LONGEST)
        elif draft.department:
            line = texts.ASK_TEXT_TO.format(department=draft.department, most=LONGEST)
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, line), PRECHECK),
        buttons=(Button(texts.DROP, "enquiry drop"),),
        topic=at(call.request.topic, replace(draft, step="text")),
    )


def _addressed(call: Call, draft: Draft, name: str) -> Reply:
    """Return the draft for the department that was typed, or the question for it again."""
    department = "" if name in OFFICE_NAMES else named(call.policies, name)
    if department is None:
        return _choose(call, draft, texts.UNKNOWN_DEPARTMENT.format(name=name[:SHOWN]))
    return _read_back(call, draft.to(*filter(None, (department,))))


def _choose(call: Call, draft: Draft, line: str) -> Reply:
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
            Button(OFFICE, "enquiry to office"),
            Button(texts.DROP, "enquiry drop"),
        ),
        topic=at(call.request.topic, draft),
    )


def _read_back(call: Call, draft: Draft) -> Reply:
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
            Button(texts.SEND, f"enquiry send {draft.tag}"),
            Button(texts.OTHER_DEPARTMENT, "enquiry to"),
            Button(texts.DROP, "enquiry drop"),
        ),
        topic=at(call.request.topic, draft),
    )


async def _refused(call: Call, more: int = 1) -> Reply | None:
    """Return why this person can't send that many more now; None means nothing is against it."""
    if not call.request.private:
        return sentence(PRIVATE_ONLY)
    count = await call.office.desk.open_of(call.person)
    if count + more <= MOST_OPEN:
        return None
    return sentence(texts.ASK_MANY.format(count=count, most=MOST_OPEN))
