"""Duties: what the departments of those who are named have to do: 王强和王顺成各自牵头哪项.

Who leads a thing, 招商是不是王顺成牵头, is asked of the department of whoever is named.
"""

from dataclasses import replace

from handlers.joined import joined
from handlers.message import Reply
from handlers.topics import owner
from handlers.topics.department import asks_tasks, tasks_reply
from handlers.turn import Turn
from knowledge.policy.folder.folder import Department
from knowledge.policy.learned.want_names import COOP, LEAD, PEOPLE, TASKS
from knowledge.question.heard import WHETHER
from knowledge.question.question import Question

_HAVING = ("owner.charge", "owner.led", "owner.coop")  # words that say who has a thing
_MOST = 3  # departments whose tasks are told


async def told(reply: Reply, turn: Turn) -> Reply:
    """Return the reply about people, with what is asked of their departments."""
    question = turn.question
    departments, read = _of_departments(question)
    if not departments:
        return reply
    if _asks_tasks(question, read):
        named = departments[:_MOST]
        return joined([reply, *(tasks_reply(question.policy, one) for one in named)])
    if not (read.has(*WHETHER) and read.has(*_HAVING)):
        return reply
    shown = next(iter(turn.topic.clauses), None)
    whose = None
    if not asks_tasks(read):
        whose = await owner.answer(replace(turn, question=read))
    elif shown and question.policy.has_owner(shown):  # 是不是辛浩管, behind who leads it
        whose = owner.owner_reply(question.policy, shown, departments[0], read)
    return replace(joined([whose, reply]), topic=whose.topic) if whose else reply


def _of_departments(question: Question) -> tuple[list[Department], Question]:
    """Return the departments of the people named, and the question with them in their places."""
    directory = question.policy.directory
    text, named = question.text, []
    for person in question.people:
        department = directory.department_of(person)
        if department:
            named.append(department)
            text = text.replace(person.name, department.name)
    return list(dict.fromkeys(named)), Question.read(text, question.policy)


def _asks_tasks(question: Question, of_departments: Question) -> bool:
    """Return whether tasks are asked for, as it reads with the departments in people's places."""
    if question.has("person.who") or not asks_tasks(of_departments):
        return False
    wants = question.policy.wants
    by_words = of_departments.has("owner.led", "owner.coop", "owner.tasks")
    of_post = wants.of(question.asked) == PEOPLE and not by_words  # 王强是干啥的
    return not of_post and wants.of(of_departments.asked) in (TASKS, LEAD, COOP)
