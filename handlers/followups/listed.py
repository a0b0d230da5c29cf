"""Listed: one of the things that were listed last, by its number or its place: 第二个, 下一条."""

import re

from handlers.followups.templates import asked
from handlers.message import Intent, Request
from handlers.texts import understood
from knowledge.policy.calculators.award import Award, Certainty
from knowledge.policy.facts.facts import Level
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.cues import cue_patterns
from knowledge.question.ordinal import ordinal
from knowledge.question.question import Question

# A bare 第七 has nothing behind it: 第一产业 names something else.
_NUMBER = re.compile(
    r"第(?P<number>[一二两三四五六七八九十0-9]{1,3})"
    r"(?:(?:个|项|样|种|条)(?P<of>行动|措施|标准)?|[呢嘞哩呀啊吧\W]*$)"
)

_LONGEST = 12  # characters: more names what it is about


def meant(request: Request, policy: Policy) -> str | None:
    """Return the question for the thing of that number among those listed last, or None."""
    topic = request.topic
    if len(request.text) > _LONGEST or not topic.clauses or request.action is not None:
        return None
    stepped = _stepped(request, policy)
    if stepped:
        return stepped
    beside = _beside(fold(request.text), policy, topic.clauses[0])
    if beside and topic.wants is Intent.OWNER and policy.has_owner(beside):
        return asked("listed", "owner", title=policy.headings.title(beside))
    if beside:
        return asked("listed", "clause", place=policy.headings.place(beside))
    number = _NUMBER.search(fold(request.text))
    if number is None or number["of"]:
        return None
    place = ordinal(number["number"])
    question = Question.read(fold(request.text), policy)
    if place < 1 or question.named_section or question.mentions or question.path:
        return None
    return _at(place, question, request)


def _at(place: int, question: Question, request: Request) -> str | None:
    """Return the question for the thing at the place among those listed last, or None."""
    topic, policy = request.topic, question.policy
    if question.has("person.head") and len(topic.departments) > 1:
        named = topic.departments[place - 1 : place]
        return asked("department", "person", department=named[0]) if named else None
    if topic.wants is Intent.AWARD and topic.award and not question.asks_owner:
        return _of_levels(policy, request.text, topic.award, place)
    if topic.wants is Intent.AWARD and not question.asks_owner:
        awards = _awards(policy)[place - 1 : place]
        return asked("listed", "award", award=awards[0].label) if awards else None
    section = policy.clauses[topic.clauses[0]].parent
    beside = [member.id for member in policy.headings.children(section)] if section else []
    tasks = _tasks(request, policy)
    members = (tasks or beside)[place - 1 : place]
    if not members:
        return None
    (clause,) = members
    alone = not question_grams(_NUMBER.sub("", question.text))
    same = alone and topic.wants is Intent.OWNER and policy.has_owner(clause)
    of_owner = (
        question.asks_owner or same
    )  # behind who leads the second, 第四项呢 asks who leads it
    if tasks:
        of_owner = of_owner and question.has("owner.led", "owner.coop", "person.who")
    if of_owner:
        return asked("listed", "owner", title=policy.headings.title(clause))
    return asked("listed", "clause", place=policy.headings.place(clause))


def _tasks(request: Request, policy: Policy) -> list[str]:
    """Return the tasks of the one department whose tasks were told last, in their order."""
    topic, directory = request.topic, policy.directory
    of = (one for one in directory.departments if one.name == topic.department)
    for tasks in map(directory.tasks, of):
        told = [*tasks.lead, *tasks.coop]
        several = len(told) > 1 and {*told} <= {*topic.clauses}
        if several and topic.wants is Intent.OWNER:
            return told
    return []


def _beside(text: str, policy: Policy, clause: str) -> str | None:
    """Return the clause that is meant by its place beside the one talked of: 下一条, or None."""
    patterns = cue_patterns()
    of = policy.clauses[clause].parent or clause
    members = [member.id for member in policy.headings.children(of)]
    at = members.index(clause) if clause in members else -1
    places = {"listed.next": at + 1, "listed.before": at - 1, "listed.last": len(members) - 1}
    said = next((place for cue, place in places.items() if patterns[cue].search(text)), None)
    return members[said] if said is not None and 0 <= said < len(members) else None


def _of_levels(policy: Policy, text: str, name: str, place: int) -> str | None:
    """Return the message with the level of the award that it means by its number, or None.

    What else it says stays: 第二个我们去年刚拿的 tells of one's own.
    """
    award = next(award for award in policy.awards.award if award.name == name)
    if place > len(award.at_levels):
        return None
    level = understood.LEVELS[award.at_levels[place - 1]]
    told = _NUMBER.sub("", fold(text))
    return asked("listed", "level", level=level, award=award.label, told=told)


def _stepped(request: Request, policy: Policy) -> str | None:
    """Return the question for the level above or below the one told of: 再往上一级呢, or None."""
    topic, question = request.topic, Question.read(fold(request.text), policy)
    award = next((a for a in policy.awards.award if a.name == topic.award and topic.level), None)
    up, down = question.has("listed.above"), question.has("listed.below")
    if award is None or not (up or down):
        return None
    ranked = list(Level)
    at = ranked.index(Level(topic.level)) + (-1 if up else 1)
    if not 0 <= at < len(ranked):
        return asked("award", "amount", award=award.label)
    level = understood.LEVELS[ranked[at]]
    return asked("award", "level", level=level, award=award.label)


def _awards(policy: Policy) -> list[Award]:
    """Return the awards in the order in which all of them are told."""
    order = list(Certainty)
    return sorted(policy.awards.of_enterprise(), key=lambda award: order.index(award.certainty))
