"""Duties: what the departments of those who are named have to do: 王强和王顺成各自牵头哪项."""

from handlers.joined import joined
from handlers.message import Reply
from handlers.topics.department import asks_tasks, tasks_reply
from knowledge.policy.learned.want_names import COOP, LEAD, PEOPLE, TASKS
from knowledge.question.question import Question

_MOST = 3  # departments whose tasks are told


def told(reply: Reply, question: Question) -> Reply:
    """Return the reply about people, with the tasks of their departments where these are asked."""
    directory = question.policy.directory
    text, named = question.text, []
    for person in question.people:
        department = directory.department_of(person)
        if department:
            named.append(department)
            text = text.replace(person.name, department.name)
    if not named or not _asks_tasks(question, Question.read(text, question.policy)):
        return reply
    departments = list(dict.fromkeys(named))[:_MOST]
    return joined([reply, *(tasks_reply(question.policy, one) for one in departments)])


def _asks_tasks(question: Question, of_departments: Question) -> bool:
    """Return whether tasks are asked for, as it reads with the departments in people's places."""
    if question.has("person.who") or not asks_tasks(of_departments):
        return False
    wants = question.policy.wants
    by_words = of_departments.has("owner.led", "owner.coop", "owner.tasks")
    of_post = wants.of(question.asked) == PEOPLE and not by_words  # 王强是干啥的
    return not of_post and wants.of(of_departments.asked) in (TASKS, LEAD, COOP)
