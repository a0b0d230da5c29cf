"""People: what a message wants of the person, the office or the department that was talked of."""

from handlers.followups.continuation import Continuation
from handlers.followups.templates import asked
from handlers.message import Intent

AGAIN = ("again", "wrong")  # the same is asked anew
OF_OWNED = ("lead", "coop", "among")  # what is asked of a clause that somebody owns


def wanted(going: Continuation, want: str) -> str | None:
    """Return what is asked of the person, the office or the department that was talked of."""
    topic, policy = going.request.topic, going.policy
    of_holder = _of_holder(going, want)
    if of_holder:
        return of_holder
    is_office = topic.clauses[:1] == (policy.file.sections.office,)
    of_office = asked("office", want, group=policy.group) if is_office else None
    if of_office and (want == "deputy" or topic.wants is not Intent.PERSON):
        return of_office
    asked_of = going.question.has("person.who", "owner.office")
    if want == "coop" and topic.departments and not asked_of:
        want = "tasks"  # 那配合的呢 goes on about what a department does
    if not topic.department or want in OF_OWNED:
        return None
    if want in AGAIN and topic.wants is Intent.PERSON:
        want = "person"
    return asked("department", want, department=topic.department)


def _of_holder(going: Continuation, want: str) -> str | None:
    """Return what is asked of the one person whose post was told: 他是干啥的, 换人了没."""
    people = going.policy.directory.people
    holder = next((p for p in people if p.name == going.request.topic.person), None)
    if holder is None:
        return None
    alone = [person.role for person in people].count(holder.role) == 1
    post = holder.role if alone else holder.post
    return asked("holder", want, person=holder.name, post=post)
