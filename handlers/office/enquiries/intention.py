"""Wanting to ask or to apply: by a word, from a result, and by the button that offers it."""

from dataclasses import replace

from handlers import button
from handlers.eligibility.results.result import result_of
from handlers.eligibility.results.retelling import retold
from handlers.forms import held
from handlers.message import Button, Intent, Reply, Request
from handlers.office.call import Call
from handlers.office.enquiries import asking
from handlers.office.enquiries.enquiry_form import EnquiryDraft, at, says
from handlers.office.which import leads, names_office
from handlers.services import Services
from handlers.texts import enquiry as texts
from knowledge.office.enquiry import LONGEST, Kind
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.awards import AwardAssessment
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.fold import spoken
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns


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
    if name and found is None and not names_office(call.policies, name):
        return None
    draft = EnquiryDraft(Kind.ENQUIRY, "text", department=found.name if found else "")
    return await asking.refused(call) or asking.written(call, draft, "")


async def apply(call: Call, key: str) -> Reply:
    """Return the draft of an intention to apply, from the facts that were told."""
    no = await asking.refused(call)
    if no:
        return no
    facts = call.request.topic.reckoned
    policy = next((one for one in call.policies if one.file.key == key), None)
    if facts is None or facts.asker is None or policy is None:
        return button.old()
    result = result_of(policy, facts, call.request.as_of)
    if result is None:
        return button.old()
    criteria = policy.file.sections.criteria
    what = policy.headings.title(criteria) if criteria else policy.file.subject
    if result.awards:
        what = "、".join(dict.fromkeys(rule.label for rule in _open(result.awards)))
    text = texts.APPLY_TEXT.format(what=what, told=retold(facts, policy.facts, facts.asker))
    found = _leads_of(policy, result)
    draft = EnquiryDraft(Kind.APPLICATION, "ready", text[:LONGEST], leads=found)
    return asking.read_back(call, draft.to(*found))


async def _intention(call: Call) -> Reply:
    """Return an intention's draft from the facts that were told, or the question for its text."""
    facts = call.request.topic.reckoned
    if facts:
        for policy in call.policies:
            if result_of(policy, facts, call.request.as_of):
                return await apply(call, policy.file.key)
    return await asking.refused(call) or asking.written(
        call, EnquiryDraft(Kind.APPLICATION, "text"), ""
    )


def _open(awards: AwardAssessment) -> list[Award]:
    """Return the awards that may be had; all that were asked about, where none may."""
    open_ = [r for r in awards.results if r.verdict is not Claim.NOT_ELIGIBLE]
    return [result.rule for result in open_ or awards.results]


def _leads_of(policy: Policy, result: Reply) -> tuple[str, ...]:
    """Return the departments that an intention is for: of each award, the one that leads it."""
    if result.awards is None:
        return leads(policy, result.clauses)[:1]
    first = [leads(policy, (rule.clause,))[:1] for rule in _open(result.awards)]
    return tuple(dict.fromkeys(name for names in first for name in names))


def under(reply: Reply, request: Request, policy: Policy, services: Services) -> Reply:
    """Return the answer with the way to a department under it, where it calls for one."""
    if services.office is None or not request.private or reply.topic.asking:
        return reply
    if reply.awards or reply.criteria:
        way = Button(texts.APPLY, f"enquiry apply {policy.file.key}")
        return replace(reply, buttons=(*reply.buttons, way))
    if reply.intent is not Intent.NOT_IN_DOCUMENT or not request.text:
        return reply
    if held(request.topic):  # another one is being written
        return reply
    draft = EnquiryDraft(Kind.ENQUIRY, "offered", request.text)
    way = Button(texts.ENQUIRE, f"enquiry ask {draft.token}")
    return replace(reply, buttons=(*reply.buttons, way), topic=at(reply.topic, draft))
