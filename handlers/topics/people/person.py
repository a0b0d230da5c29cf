"""People: who holds a post, which post a person holds, and who is in the leading group."""

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.citation import as_issued
from handlers.message import Intent, Reply, Topic
from handlers.sentence import nearness
from handlers.texts import answers as texts
from handlers.topics.absent import not_said
from handlers.topics.people import duties
from handlers.topics.people.roster import person_reply, posts_of
from handlers.topics.people.surname import surnamed
from handlers.turn import Turn
from knowledge.policy.clause import Person
from knowledge.policy.fold import squeeze
from knowledge.policy.language import language
from knowledge.policy.learned.want_names import PEOPLE, TASKS
from knowledge.policy.search.index import question_grams
from knowledge.question.question import Question

_ACTING = "代"
_WHO_IS = re.compile(
    r"^([\u4e00-\u9fff]{2,3})(?:这个人|同志)?(?:是谁|是哪位|是什么职务|任什么职务|是哪个局的?)$"
)
_SINGLED_OUT = -0.4  # the margin from which examples name somebody
_OF_OFFICE = frozenset({"office_head", "office_deputy"})
_DEPUTY = "deputy"
_LEADS = {"leader": (0, 1), _DEPUTY: (1, 2), "leaders": (0, 2)}  # places of roles in the roster
_TITLE = 3  # characters of a post that name it: 副县长, 代县长, 副书记


async def answer(turn: Turn) -> Reply | None:
    """Return who or which post is asked for, or None where no person is asked for."""
    reply = _told(turn)
    if reply is None:
        return None
    reply = await duties.told(reply, turn)
    return replace(reply, topic=_of_thing(reply.topic, turn.topic))


def _of_thing(topic: Topic, before: Topic) -> Topic:
    """Return the topic, with the clause that was talked of where it is led by whom they are of.

    Who then asks 配合的呢 asks it of the clause, and not of these people. Of all that a department
    does, no one clause was talked of.
    """
    same = topic.department is not None and topic.department == before.department
    if before.departments:
        return topic
    return replace(topic, thing=before.thing or next(iter(before.clauses), None)) if same else topic


def _told(turn: Turn) -> Reply | None:
    """Return who or which post is told of, by the surest way of naming them first."""
    question = turn.question
    return (
        surnamed(question)
        or (posts_of(question, question.people) if question.people else None)
        or _group_posts(question)
        or _department_heads(question, turn.topic.department)
        or _other_posts(question)
        or _not_named(question)
        or _learned(question)
        or _nobody(question)
    )


def _group_posts(question: Question) -> Reply | None:
    """Return who leads the group or its office."""
    policy, lines = question.policy, []
    people: list[Person] = []
    when = as_issued(policy)
    kinds = question.people_kinds
    file = policy.file
    if "office_deputy" in kinds and file.office_deputies:
        lines.append(
            texts.OFFICE_DEPUTIES.format(group=policy.group, post=file.office_deputies.text)
        )
    elif "office_head" in kinds and file.office_head:
        post = file.office_head.text
        head = next((p for p in policy.directory.people if p.post == post), None)
        if head:
            lines.append(
                texts.OFFICE_HEAD.format(
                    group=policy.group, post=post, name=head.name, as_issued=when
                )
            )
            people.append(head)
        else:
            lines.append(texts.OFFICE_HEAD_UNNAMED.format(group=policy.group, post=post))
    for role in _roles(question, kinds):
        for person in policy.directory.people:
            if person.role == role:
                people.append(person)
                lines.append(_holder(question, f"{role}（{person.post}）", person))
    of_office = not _OF_OFFICE.isdisjoint(kinds)
    return person_reply(question, lines, tuple(people), of_office=of_office) if lines else None


def _roles(question: Question, kinds: Sequence[str]) -> Sequence[str]:
    """Return the roles of those who lead the group that are asked for, named or meant."""
    roles = list(dict.fromkeys(person.role for person in question.policy.directory.people))
    of_deputies = kinds[:1] == (_DEPUTY,) and question.roles == tuple(roles[:1])  # 组长的副手
    if question.roles and not of_deputies:
        return [role for role in roles if role in question.roles]
    if question.mentions:
        return ()
    if question.has("person.deputy") and question.has("person.any"):
        return roles[slice(*_LEADS[_DEPUTY])]
    if not kinds:
        return ()
    return roles[slice(*_LEADS[kinds[0]])] if kinds[0] in _LEADS else ()


def _holder(question: Question, post: str, person: Person) -> str:
    """Return the line saying who holds a post, with the proviso when now is asked for."""
    sentence = texts.STILL_IN_POST if "still" in question.people_kinds else texts.POST_HELD_BY
    return sentence.format(post=post, name=person.name, as_issued=as_issued(question.policy))


def _department_heads(question: Question, talked_of: str | None) -> Reply | None:
    """Return the heads of the departments named, where heads are asked for.

    那个局长叫啥 asks for the head of the department `talked_of` before.
    """
    policy = question.policy
    departments = [mention.department for mention in question.mentions]
    before = policy.directory.department(talked_of) if talked_of else None
    of_thing = question.has("owner.led") and question.has_topic  # 招商牵头单位的主任
    if not (departments or of_thing or titled(question)) and question.has("person.head"):
        departments = [before] if before else []
    if not departments or not _asks_for_head(question):
        return None
    people: list[Person] = []
    lines: list[str] = []
    for department in departments:
        head = policy.directory.head(department)
        if question.has("person.deputy") and not question.has("person.head"):
            lines.append(texts.DEPUTIES_NOT_NAMED.format(post=f"{department.name}副职"))
        elif head is None:
            lines.append(texts.NOT_IN_ROSTER.format(post=f"{department.name}负责人"))
        else:
            people.append(head)
            lines.append(_holder(question, head.post, head))
    reply = person_reply(question, lines, tuple(people))
    if people:
        return reply
    # Of whom nobody is named, the document does not say it; 他们管啥 still is of the department.
    topic = replace(reply.topic, department=departments[0].name)
    return replace(reply, intent=Intent.NOT_IN_DOCUMENT, topic=topic)


def _asks_for_head(question: Question) -> bool:
    """Return whether a post is named, or nothing but who is asked of a department."""
    if question.policy.wants.of(question.asked) == TASKS and question.has("owner.led"):
        return False  # 领导让我对接统计局 他们牵头的是哪块
    if question.has("person.head", "person.deputy"):
        return True
    if not question.has("person.who") or question.asks_owner:
        return False
    if question.has("person.any") or question.policy.wants.of(question.asked) == PEOPLE:
        return True
    rest = question.without("person.who", "idle.words", "idle.small", mentions=True)
    return not question_grams(rest)


def _other_posts(question: Question) -> Reply | None:
    """Return who holds a post outside the departments: 副县长, 代县长."""
    held, roster = titled(question), question.policy.file.sections.roster
    found = question.found
    elsewhere = found.clauses[:1] != (roster,) and found.sentence > 0  # 办公室俩副主任
    if not held or elsewhere:
        return None
    lines = [_holder(question, person.post, person) for _, person in held]
    return person_reply(question, lines, tuple(person for _, person in held))


def titled(question: Question) -> list[tuple[str, Person]]:
    """Return the titles outside the departments that the question names, each with who has it.

    The title is as the roster has it: 县长 is who acts as one, 代县长.
    """
    titles: dict[str, list[tuple[str, Person]]] = {}
    for person in question.policy.directory.people:
        for post in person.post.split("、"):
            title = post[-_TITLE:]
            titles.setdefault(title, []).append((title, person))
            if title.startswith(_ACTING):
                titles.setdefault(title.removeprefix(_ACTING), []).append((title, person))
    rest, held = question.text, []
    for title in sorted(titles, key=len, reverse=True):
        if title in rest and len(titles[title]) == 1:
            held += titles[title]
            rest = rest.replace(title, " ")
    return held


def _not_named(question: Question) -> Reply | None:
    """Return that somebody is not in the roster, where only a name is asked about: 王五是谁."""
    name = _WHO_IS.search(question.text)
    if not question.policy.directory.people or not name or name[1][0] not in language().surnames:
        return None
    return person_reply(
        question, [texts.NAME_NOT_IN_ROSTER.format(group=question.policy.group, name=name[1])], ()
    )


def _learned(question: Question) -> Reply | None:
    """Return whose post is asked for in words of no list, by examples: 管钱袋子的局长叫啥."""
    policy = question.policy
    roster = policy.file.sections.roster
    if "members" in question.people_kinds[:1]:
        return None  # 成员有谁 is of nobody in particular
    margins = nearness(question, roster) if roster and question.wants_people else ()
    best = max(range(len(margins)), key=lambda number: margins[number], default=None)
    if roster is None or best is None or margins[best] < _SINGLED_OUT:
        return None
    line = squeeze(policy.sentences(roster)[best])
    people = tuple(p for p in policy.directory.people if squeeze(p.name) in line)
    return posts_of(question, people) if people else None


def _nobody(question: Question) -> Reply | None:
    """Return that nobody is named, where who leads a group is asked and there is none."""
    if not question.people_kinds or question.mentions or question.policy.has_group:
        return None
    return not_said(question, texts.NO_GROUP)
