"""Lists and counts over the whole document: a section's clauses, all owners, the roster."""

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.sets.owners import noun
from handlers.texts import answers as texts
from handlers.topics.people.roster import roster_buttons, successors
from handlers.topics.section import section_reply
from handlers.turn import Turn
from knowledge.policy.clause import Clause
from knowledge.policy.policy import Policy
from knowledge.question.question import Question


async def answer(turn: Turn) -> Reply | None:
    """Return the list asked for, or None where no list is."""
    question = turn.question
    if _whole_roster(question):
        return roster_reply(question)
    if _of_owners(question):
        return _owners(question) if asks_owners(question) else None
    section = question.section
    return section_reply(question.policy, section) if section else None


def asks_owners(question: Question) -> bool:
    """Return whether the owners of all measures are asked for."""
    many = question.has("ask.many") and not question.has("talk.this")
    return many and _of_owners(question) and not _whole_roster(question)


def _of_owners(question: Question) -> bool:
    owner = question.asks_owner or question.has("owner.office")
    return owner and not question.topic.sure


def _whole_roster(question: Question) -> bool:
    """Return whether people of the roster are asked for, and no one of them in particular."""
    named = question.mentions or question.has("posts.original")
    if named or not question.policy.directory.people:
        return False
    members = "members" in question.people_kinds[:1]
    if question.has("posts.issued"):
        return members  # 印发时的名单; 印发时的局长 is one of them
    counted = question.has("person.any") and question.has("sets.person")
    return counted or question.wants_people or members


def roster_size(policy: Policy) -> str:
    """Return how many people the leading group has, in all and by role."""
    people = policy.directory.people
    counts = "，".join(
        texts.ROSTER_ROLE.format(role=role, count=sum(p.role == role for p in people))
        for role in dict.fromkeys(person.role for person in people)
    )
    return texts.ROSTER_SIZE.format(
        group=policy.group, count=len(people), roles=counts, as_issued=citation.as_issued(policy)
    )


def roster_reply(question: Question) -> Reply:
    """Return the leading group: how many, by role, and everyone's post."""
    policy = question.policy
    people = policy.directory.people
    line = texts.FULL_STOP.format(sentence=roster_size(policy))
    lines = [texts.PERSON_LINE.format(name=p.name, post=p.post) for p in people]
    clauses = policy.there(policy.file.sections.roster, policy.file.sections.office)
    return Reply(
        intent=Intent.PERSON,
        blocks=(
            Block(Part.LEAD, line),
            Block(Part.BODY, "\n".join(lines)),
            *successors(policy),
            citation.source(policy, clauses[:1]),
        ),
        clauses=clauses,
        owners=Owners(people=tuple(person.name for person in people)),
        buttons=roster_buttons(policy, texts.BUTTON_FULL),
        topic=Topic(clauses=clauses[:1], wants=Intent.PERSON),
    )


def _owners(question: Question) -> Reply | None:
    """Return the lead of every measure, or every department that the measures name; else None."""
    policy = question.policy
    if question.has("owner.led"):
        return leads(question)
    measures = _led(policy)
    if not measures:
        return None
    title = noun(policy)
    names = tuple(dict.fromkeys(name for c in measures for name in (*c.lead, *c.coop)))
    line = texts.ALL_DEPARTMENTS.format(measures=title, count=len(names))
    return _listed(policy, line, ["、".join(names)], Owners(coop=names))


def leads(question: Question) -> Reply | None:
    """Return the lead department of every measure; None where the document names none."""
    policy = question.policy
    measures = _led(policy)
    if not measures:
        return None
    title = noun(policy)
    line = texts.ALL_LEADS.format(total=len(measures), measures=title)
    lines = [f"{c.marker}{policy.headings.title(c.id)}：{'、'.join(c.lead)}" for c in measures]
    owners = Owners(lead=tuple(dict.fromkeys(name for c in measures for name in c.lead)))
    return _listed(policy, line, lines, owners)


def _led(policy: Policy) -> list[Clause]:
    return [c for c in policy.measures if c.lead]


def _listed(policy: Policy, line: str, lines: list[str], owners: Owners) -> Reply:
    measures = _led(policy)
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, line),
            Block(Part.BODY, "\n".join(lines)),
            citation.source(policy, (policy.file.sections.measures,)),
        ),
        clauses=tuple(c.id for c in measures),
        owners=owners,
        buttons=tuple(citation.clause_button(policy, c.id) for c in measures),
        topic=Topic(wants=Intent.OWNER),
    )
