"""Departments counted over all measures: who leads the whole, who leads most, who has no part."""

from collections.abc import Callable

from handlers import citation, texts
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.overview import leads
from handlers.person import as_issued
from handlers.question import Question
from handlers.scene import Scene
from knowledge.policy.folder import Department
from knowledge.policy.index import question_grams
from knowledge.policy.policy import Policy


async def answer(scene: Scene) -> Reply | None:
    """Return the count over all departments that is asked for, or None where none is."""
    question = scene.question
    if question.mentions:
        return _without(question) if question.has("tally.not_in") else None
    counted = next((count for cue, count in _COUNTS if question.has(cue)), None)
    if counted and not _names_more(question):
        return counted(question)
    return None


def _names_more(question: Question) -> bool:
    """Return whether a topic is left beside departments, tasks and the policy as a whole."""
    cues = ("tally.whole", "tally.most", "tally.none", "tally.all", "tally.idle")
    rest = question.without(*cues, "owner.lead", "owner.led", "owner.coop", "owner.any")
    return bool(question_grams(rest.replace(question.policy.file.subject, " ")))


def _whole(question: Question) -> Reply:
    """Return who leads the work as a whole: the group, its leader and its office."""
    policy = question.policy
    office, sections = policy.file.office, policy.file.sections
    role = policy.directory.people[0].role
    heads = [person for person in policy.directory.people if person.role == role]
    lines = [
        texts.POST_HELD_BY.format(
            post=f"{p.role}（{p.post}）", name=p.name, as_issued=as_issued(policy)
        )
        for p in heads
    ]
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, texts.WHOLE_LED_BY.format(office=office.text)),
            Block(Part.BODY, "\n".join([*lines, texts.EACH_MEASURE_LED])),
            *citation.quote(policy, office.clause, office.quote),
            citation.source(policy, (office.clause, sections.roster)),
        ),
        clauses=(office.clause, sections.roster),
        owners=Owners(lead=(office.text,), people=tuple(p.name for p in heads)),
        buttons=(citation.clause_button(policy, office.clause),),
        topic=Topic(clauses=(office.clause,), department=office.text, wants=Intent.OWNER),
    )


def _most(question: Question) -> Reply:
    """Return the departments that lead, or cooperate in, the most measures."""
    policy = question.policy
    coop = question.has("owner.coop") and not question.has("owner.led")
    counts: dict[str, tuple[str, ...]] = {}
    for department in policy.directory.departments:
        tasks = policy.directory.tasks(department)
        counts[department.name] = tasks.coop if coop else tasks.lead
    most = max(map(len, counts.values()))
    first = [name for name, clauses in counts.items() if len(clauses) == most]
    sentence = texts.MOST_COOP if coop else texts.MOST_LEAD
    clauses = tuple(dict.fromkeys(clause for name in first for clause in counts[name]))
    everywhere = most == len(policy.children(policy.file.sections.measures))
    lines = [
        texts.LISTED.format(name=name, items="、".join(map(policy.title, counts[name])))
        for name in ([] if everywhere else first)
    ]
    return _reply(
        policy,
        sentence.format(names="、".join(first), count=most),
        lines,
        clauses,
        Owners(coop=tuple(first)) if coop else Owners(lead=tuple(first)),
    )


def _none(question: Question) -> Reply:
    """Return the departments of the roster that have no part in the measures, or lead none."""
    policy = question.policy
    leading = question.has("owner.led")
    idle: list[Department] = []
    for department in policy.directory.departments:
        tasks = policy.directory.tasks(department)
        if not tasks.lead and (leading or not tasks.coop):
            idle.append(department)
    names = "、".join(department.name for department in idle)
    sentence = texts.LEADING_NONE if leading else texts.IN_NO_MEASURE
    line = sentence.format(measures=policy.title(policy.file.sections.measures), count=len(idle))
    roster = policy.file.sections.roster
    clauses = (policy.file.sections.measures, roster)
    return _reply(policy, line, [names], clauses, Owners())


def _without(question: Question) -> Reply:
    """Return the measures that the department named has no part in."""
    policy = question.policy
    department = question.mentions[0].department
    tasks = policy.directory.tasks(department)
    measures = policy.children(policy.file.sections.measures)
    others = [c for c in measures if c.id not in (*tasks.lead, *tasks.coop)]
    names = {"name": department.name, "count": len(others), "total": len(measures)}
    if not others:
        title = policy.title(policy.file.sections.measures)
        line = texts.DEPARTMENT_ALL.format(measures=title, **names)
    else:
        line = texts.NOT_PART_OF.format(**names)
    lines = [policy.place(c.id) + policy.title(c.id) for c in others]
    clauses = tuple(c.id for c in others or measures)
    owners = Owners(lead_tasks=tasks.lead, coop_tasks=tasks.coop)
    return _reply(policy, line, lines, clauses, owners)


def _reply(
    policy: Policy, line: str, lines: list[str], clauses: tuple[str, ...], owners: Owners
) -> Reply:
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, line),
            *((Block(Part.BODY, "\n".join(lines)),) if lines else ()),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        owners=owners,
        buttons=tuple(citation.clause_button(policy, clause) for clause in clauses[:3]),
        topic=Topic(wants=Intent.OWNER),
    )


# What is counted, by the cue that asks for it.
_COUNTS: tuple[tuple[str, Callable[[Question], Reply]], ...] = (
    ("tally.most", _most),
    ("tally.none", _none),
    ("tally.whole", _whole),
    ("tally.all", leads),
)
