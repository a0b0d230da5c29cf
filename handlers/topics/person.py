"""People: who holds a post, which post a person holds, and who is in the leading group."""

import re
from collections.abc import Sequence

from handlers import citation
from handlers.message import Block, Button, Intent, Owners, Part, Reply, Topic
from handlers.sentence import nearness
from handlers.texts import answers as texts
from handlers.turn import Turn
from knowledge.policy.clause import Person
from knowledge.policy.fold import squeeze
from knowledge.policy.index import question_grams
from knowledge.policy.language import language
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_MOST_LISTED = 8
_ACTING = "代"
_WHO_IS = re.compile(
    r"^([\u4e00-\u9fff]{2,3})(?:这个人|同志)?(?:是谁|是哪位|是什么职务|任什么职务|是哪个局的?)$"
)
_SINGLED_OUT = -0.4  # the margin from which examples name somebody
_OF_OFFICE = frozenset({"office_head", "office_deputy"})
_LEADS = {"leader": (0, 1), "deputy": (1, 2), "leaders": (0, 2)}  # places of roles in the roster
_TITLE = 3  # characters of a post that name it: 副县长, 代县长, 副书记


async def answer(turn: Turn) -> Reply | None:
    """Return who or which post is asked for, or None where no person is asked for."""
    question = turn.question
    return (
        _surname(question)
        or (_named(question, question.people) if question.people else None)
        or _group_posts(question)
        or _department_heads(question, turn.topic.department)
        or _other_posts(question)
        or _not_named(question)
        or _learned(question)
    )


_SURNAME = re.compile(r"(?:^|[^百])姓([\u4e00-\u9fff])")
_NO_SURNAME = "名什啥"  # 姓名, 姓什么


def as_issued(policy: Policy) -> str:
    """Return 截至 … 印发时: names are of that day."""
    issued = policy.file.issued
    if issued is None:
        return texts.AS_ISSUED_SOME_DAY
    return texts.AS_ISSUED.format(year=issued.date.year, month=issued.date.month)


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
        topic=Topic(clauses=cited[:1], department=first, wants=Intent.PERSON),
    )


def roster_buttons(policy: Policy, label: str) -> tuple[Button, ...]:
    """Return the button that opens the roster, where there is one."""
    roster = policy.file.sections.roster
    return (Button(label, citation.action(policy, "full", roster)),) if roster else ()


def _held(policy: Policy, person: Person) -> str:
    """Return the line saying what somebody's post is."""
    return texts.NAME_HOLDS.format(
        name=person.name, post=person.post, role=person.role, as_issued=as_issued(policy)
    )


def _named(question: Question, people: tuple[Person, ...]) -> Reply:
    when = as_issued(question.policy)
    lines = [_held(question.policy, person) for person in people]
    if "still" in question.people_kinds and people:
        person = people[0]
        post = person.role if person.role in question.text else person.post
        lines.insert(0, texts.STILL_IN_POST.format(as_issued=when, post=post, name=person.name))
    return person_reply(question, lines, people)


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
    if question.roles:
        return [role for role in roles if role in question.roles]
    if question.mentions or not kinds:
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
    if not departments and before and question.has("person.head") and not titled(question):
        departments = [before]
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
    return person_reply(question, lines, tuple(people))


def _asks_for_head(question: Question) -> bool:
    """Return whether a post is named, or nothing but who is asked of a department."""
    if question.has("person.head", "person.deputy"):
        return True
    if not question.has("person.who") or question.asks_owner:
        return False
    rest = question.without("person.who", "idle.words", "idle.small", mentions=True)
    return question.has("person.any") or not question_grams(rest)


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
    return _named(question, people) if people else None


def _surname(question: Question) -> Reply | None:
    """Return the people of a surname: 姓辛的有几个, 张局长是谁."""
    directory = question.policy.directory
    surnames = "".join(dict.fromkeys(person.name[0] for person in directory.people))
    if not surnames:
        return None
    asked = [name for name in _SURNAME.findall(question.text) if name not in _NO_SURNAME]
    asked = asked or re.findall(
        rf"(?:^|[^\u4e00-\u9fff])([{surnames}])(?:局长|主任|县长|部长|书记|局)", question.text
    )
    if not asked:
        return None
    surname = "、".join(asked)
    people = tuple(person for name in asked for person in directory.surnamed(name))
    if not people:
        line, named = (
            texts.NO_SURNAME.format(group=question.policy.group, surname=surname),
            question.people,
        )
        lines = [line, *(_held(question.policy, person) for person in named)]
        return person_reply(question, lines, named)
    if len(people) == 1:
        return _named(question, people)
    listed = "姓" in question.text
    sentence = texts.SURNAMED if listed else texts.WHICH_PERSON
    lines = [
        sentence.format(surname=surname, count=len(people), as_issued=as_issued(question.policy)),
        *(texts.PERSON_LINE.format(name=p.name, post=p.post) for p in people[:_MOST_LISTED]),
    ]
    return person_reply(question, lines, people)
