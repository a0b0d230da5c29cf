"""The roster: an answer about people in it, and what is said of the day that it is of."""

from handlers import citation
from handlers.message import Block, Button, Intent, Owners, Part, Reply, Topic
from handlers.texts import answers as texts
from knowledge.policy.clause import Person
from knowledge.policy.policy import Policy
from knowledge.question.question import Question


def successors(policy: Policy) -> tuple[Block, ...]:
    """Return what the document says of those who come later, if anything."""
    said = policy.file.successors
    return (Block(Part.NOTE, texts.SUCCESSORS.format(text=said.text)),) if said else ()


def person_reply(
    question: Question, lines: list[str], people: tuple[Person, ...], *, of_office: bool = False
) -> Reply:
    """Return the reply about `people`: its first line, further lines and provisos.

    Who heads the office stands in the office's own clause, everything else in the roster.
    """
    policy = question.policy
    sections = policy.file.sections
    roster = sections.roster
    both = (sections.office, roster) if of_office else (roster, sections.office)
    cited = policy.there(*both)
    blocks = [Block(Part.LEAD, lines[0])]
    if lines[1:]:
        blocks.append(Block(Part.BODY, "\n".join(lines[1:])))
    blocks += [
        *successors(policy),
        citation.source(policy, cited),
    ]
    departments = [policy.directory.department_of(person) for person in people]
    first = next((d.name for d in departments if d), None)
    return Reply(
        intent=Intent.PERSON,
        blocks=tuple(blocks),
        clauses=cited,
        owners=Owners(people=tuple(person.name for person in people)),
        buttons=roster_buttons(policy, texts.BUTTON_ROSTER.format(group=policy.group)),
        topic=Topic(
            clauses=cited[:1],
            department=first,
            wants=Intent.PERSON,
            person=people[0].name if len(people) == 1 else None,
        ),
    )


def roster_buttons(policy: Policy, label: str) -> tuple[Button, ...]:
    """Return the button that opens the roster, where there is one."""
    roster = policy.file.sections.roster
    return (Button(label, citation.action(policy, "full", roster)),) if roster else ()


def held(policy: Policy, person: Person) -> str:
    """Return the line saying what somebody's post is."""
    return texts.NAME_HOLDS.format(
        name=person.name, post=person.post, role=person.role, as_issued=citation.as_issued(policy)
    )


def posts_of(question: Question, people: tuple[Person, ...]) -> Reply:
    """Return the reply that says which posts these people hold."""
    when = citation.as_issued(question.policy)
    lines = [held(question.policy, person) for person in people]
    if "still" in question.people_kinds and people:
        person = people[0]
        post = person.role if person.role in question.text else person.post
        lines.insert(0, texts.STILL_IN_POST.format(as_issued=when, post=post, name=person.name))
    return person_reply(question, lines, people)
