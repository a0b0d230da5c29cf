"""Whether a department is in the leading group: yes, or no, before anything else is said of it."""

from handlers.citation import as_issued
from handlers.message import Reply
from handlers.sets.owners import noun
from handlers.texts import answers as texts
from handlers.topics.people.roster import person_reply
from handlers.turn import Turn
from knowledge.policy.clause import Person
from knowledge.policy.folder.folder import Department
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.heard import WHETHER
from knowledge.question.question import Question


def asks(question: Question) -> bool:
    """Return whether it asks for a yes or no of who is in the group, and of nobody by name."""
    if question.people or not question.policy.directory.people:
        return False
    whether = question.has("person.any") and question.has(*WHETHER)
    return whether and not question.has("person.who", "person.deputy")


async def answer(turn: Turn) -> Reply | None:
    """Return whether the departments named are in the group, where only that is asked; or None."""
    question = turn.question
    directory = question.policy.directory
    if not asks(question):
        return None
    strange = question.policy.absent.organ(question.without(mentions=True))
    if not (question.mentions or strange) or _asks_more(question, strange or ""):
        return None
    lines, people = [], list[Person]()
    for mention in question.mentions:
        head = directory.head(mention.department)
        lines += _lines(question.policy, mention.department, head)
        people += [head] if head else []
    if strange:
        lines += [_outside(question.policy, strange), texts.MEMBER_UNKNOWN.format(name=strange)]
    return person_reply(question, lines, tuple(people))


def _asks_more(question: Question, strange: str) -> bool:
    """Return whether more is asked than whether somebody is in the group: 水利局在组里管啥."""
    rest = question.without("person.any", "person.within", *WHETHER, mentions=True)
    rest = question.policy.without_subject(rest)
    return bool(question_grams(rest.replace(strange, " ") if strange else rest))


def _lines(policy: Policy, department: Department, head: Person | None) -> list[str]:
    """Return whether the department is in the roster, and what it does of the measures if not."""
    if head:
        who = texts.MEMBER_PERSON.format(name=head.name, post=head.post)
        line = texts.MEMBER_IN.format(
            group=policy.group,
            name=department.name,
            people=who,
            as_issued=as_issued(policy),
        )
        return [line]
    tasks = policy.directory.tasks(department)
    does = texts.MEMBER_DOES.format(
        name=department.name,
        measures=noun(policy),
        lead=len(tasks.lead),
        coop=len(tasks.coop),
    )
    return [_outside(policy, department.name), does]


def _outside(policy: Policy, name: str) -> str:
    return texts.MEMBER_OUT.format(group=policy.group, name=name, as_issued=as_issued(policy))
