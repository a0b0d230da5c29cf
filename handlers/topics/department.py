"""A department: everything it leads and cooperates in, complete."""

from dataclasses import replace

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.sets.owners import noun
from handlers.texts import answers as texts
from handlers.texts import sets as lists
from handlers.turn import Turn
from knowledge.policy.directory.directory import Tasks
from knowledge.policy.folder.folder import Department
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_SIDE_BY_SIDE = 2  # departments whose tasks were told one after another: 俩局谁管得多


def asks_tasks(question: Question) -> bool:
    """Return whether a department's tasks are asked for, of no topic in particular."""
    if not question.asks_department:
        return False  # its topic need not be searched for
    of_tasks = question.has("owner.tasks") or question.asks_other_tasks
    of_itself = not question.policy.of_itself.isdisjoint(question.topic.clauses[:1])
    return of_tasks or of_itself or not question.has_topic  # 这文件跟水利局有关系不


async def answer(turn: Turn) -> Reply | None:
    """Return the tasks of the departments named, or None where none is or a topic is asked for."""
    question = turn.question
    if not asks_tasks(question):
        return None
    coop_first = question.has("owner.coop") and not question.has("owner.led")
    replies = [
        tasks_reply(question.policy, mention.department, coop_first=coop_first)
        for mention in question.mentions
    ]
    if len(replies) == 1:
        return beside(replies[0], turn.topic)
    return Reply(
        intent=Intent.OWNER,
        blocks=tuple(block for reply in replies for block in reply.blocks),
        clauses=tuple(dict.fromkeys(c for reply in replies for c in reply.clauses)),
        owners=replies[0].owners,
        buttons=replies[0].buttons,
        topic=replace(
            replies[0].topic,
            departments=tuple(name for reply in replies for name in reply.topic.departments),
        ),
    )


def beside(reply: Reply, before: Topic) -> Reply:
    """Return the reply, with those talked of `before` it kept where it is of one department."""
    names = tuple(dict.fromkeys((*before.departments, *reply.topic.departments)))
    if len(reply.topic.departments) != 1:
        return reply
    return replace(reply, topic=replace(reply.topic, departments=names[-_SIDE_BY_SIDE:]))


def tasks_reply(policy: Policy, department: Department, *, coop_first: bool = False) -> Reply:
    """Return what the department leads and cooperates in, and its seat in the leading group."""
    tasks = policy.directory.tasks(department)
    body = [
        *_listed(policy, texts.TASKS_LEAD, tasks.lead, lists.ITEM_OF),
        *_listed(policy, texts.TASKS_COOP, tasks.coop, lists.ITEM),
        *_group_lines(policy, department),
    ]
    sections = policy.file.sections
    clauses = [*tasks.coop, *tasks.lead] if coop_first else [*tasks.lead, *tasks.coop]
    if _has_office(policy, department):
        clauses += policy.there(sections.office)
    if policy.directory.head(department):
        clauses += policy.there(sections.roster)
    cited = clauses or policy.there(sections.measures)
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, _summary(policy, department, tasks)),
            *((Block(Part.BODY, "\n".join(body)),) if body else ()),
            citation.source(policy, cited),
        ),
        clauses=tuple(cited),
        owners=Owners(lead_tasks=tasks.lead, coop_tasks=tasks.coop),
        buttons=citation.clause_buttons(policy, tasks.lead[:3]),
        topic=Topic(
            clauses=tuple(clauses),
            department=department.name,
            wants=Intent.OWNER,
            departments=(department.name,),
        ),
    )


def _summary(policy: Policy, department: Department, tasks: Tasks) -> str:
    """Return the first line: how many it leads and how many it cooperates in."""
    measures = noun(policy)
    lead, coop = len(tasks.lead), len(tasks.coop)
    if not lead and not coop:
        return texts.DEPARTMENT_NO_TASKS.format(name=department.name, measures=measures)
    sentence = texts.DEPARTMENT_TASKS
    if not lead:
        sentence = texts.DEPARTMENT_ONLY_COOP
    elif not coop:
        sentence = texts.DEPARTMENT_ONLY_LEAD
    line = sentence.format(name=department.name, lead=lead, coop=coop)
    total = len(policy.measures)
    if lead + coop == total:
        line += texts.DEPARTMENT_ALL.format(total=total, measures=measures, name=department.name)
    return line


def _listed(policy: Policy, label: str, clauses: tuple[str, ...], item: str) -> list[str]:
    """Return the measures under the label, each with who leads it where `item` says that."""
    places, titles = policy.headings.place, policy.headings.title
    lines = []
    for clause in clauses:
        lead = lists.LIST.join(policy.clauses[clause].lead)
        sentence = item if lead else lists.ITEM_OF
        lines.append(sentence.format(place=places(clause), title=titles(clause), lead=lead))
    return [label, *lines] if lines else []


def _has_office(policy: Policy, department: Department) -> bool:
    office = policy.file.office
    return office is not None and department.name == office.text


def _group_lines(policy: Policy, department: Department) -> list[str]:
    """Return what the department is in the leading group."""
    lines = []
    if _has_office(policy, department):
        lines.append(texts.DEPARTMENT_OFFICE.format(group=policy.group, name=department.name))
    head = policy.directory.head(department)
    if head:
        lines.append(
            texts.DEPARTMENT_MEMBER.format(group=policy.group, name=head.name, post=head.post)
        )
    return lines
