"""Measures selected by their departments: which have one, lack one, or have the most."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from handlers.message import Owners, Reply
from handlers.sets.asked import Asked
from handlers.sets.owners import noun, owner_list
from handlers.texts import sets as texts
from handlers.topics.department import tasks_reply
from handlers.topics.owner import claims_charge, owner_reply
from knowledge.policy.members import REWARD, measures
from knowledge.policy.policy import Policy
from knowledge.policy.selection import Count, Mark, Member, Named, Order, Role, Selection, Tie
from knowledge.question.question import Question


def measures_reply(question: Question, asked: Asked) -> Reply:
    """Return the measures that are meant: how many, each with who leads it."""
    policy = question.policy
    if asked.topic:
        return _of_one(question, asked)
    members = measures(policy)
    chosen = asked.selection.of(members)
    if asked.selection.order is not Order.NONE:
        return _ordered(policy, asked.selection, chosen)
    if asked.whole:
        return _of_all(policy, asked, members, chosen)
    names = tuple(dict.fromkeys(tie.to for tie in asked.ties))
    department = policy.directory.department(names[0]) if len(names) == 1 else None
    lacks = len(names) == 1 and not asked.ties[0].there
    if department and not chosen and not _marks(asked) and not lacks:
        return tasks_reply(policy, department)  # it has none in that role, but others
    if lacks and len(asked.selection.conditions) == 1:
        return _of_all(policy, asked, members, chosen)
    line = texts.MEASURES if chosen else texts.NO_MEASURE
    said = line.format(
        what=_what(policy, asked),
        noun=noun(policy),
        count=len(chosen),
    )
    size = next(iter(_sizes(asked)), None)
    if size:
        return _by_size(policy, said, chosen, size)
    role = asked.ties[0].role if asked.ties else Role.PART
    return measure_list(policy, said, chosen, names, role)


def _marks(asked: Asked) -> list[Mark]:
    return [c for c in asked.selection.conditions if isinstance(c, Mark)]


def _sizes(asked: Asked) -> list[Count]:
    return [c for c in asked.selection.conditions if isinstance(c, Count)]


def _by_size(policy: Policy, line: str, chosen: Sequence[Member], size: Count) -> Reply:
    """Return the measures chosen by how many departments they have, each with that number."""
    lines = [
        texts.ITEM_SIZED.format(
            place=policy.headings.place(member.key),
            title=policy.headings.title(member.key),
            count=len(member.tied(size.role)),
        )
        for member in chosen
    ]
    return owner_list(policy, line, lines, [member.key for member in chosen], Owners())


def _what(policy: Policy, asked: Asked) -> str:
    """Return the conditions as one says them: 工信局和财政局都参与."""
    by_tie: dict[tuple[Role, bool], list[str]] = {}
    for tie in asked.ties:
        by_tie.setdefault((tie.role, tie.there), []).append(tie.to)
    said = [
        texts.TIES[role.value, there].format(
            names=texts.AND.join(names) + (texts.BOTH if len(names) > 1 else "")
        )
        for (role, there), names in by_tie.items()
    ]
    for size in _sizes(asked):
        numbers = {"least": size.least, "under": (size.most or 0) + 1}
        sized = texts.SIZES[size.shape]
        said.append(sized.format(role=texts.ROLES[size.role.value], **numbers))
    said += [texts.REWARDED[mark.there] for mark in _marks(asked) if mark.word == REWARD]
    out = [c for c in asked.selection.conditions if isinstance(c, Named)]
    but = texts.LIST.join(policy.headings.title(key) for named in out for key in named.keys)
    return (texts.EXCEPT.format(names=but) if but else "") + texts.LIST.join(said)


def measure_list(
    policy: Policy,
    line: str,
    chosen: Sequence[Member],
    names: Sequence[str] = (),
    role: Role = Role.PART,
) -> Reply:
    """Return `line` over the measures chosen, each with where it stands and who leads it."""
    clauses = tuple(member.key for member in chosen)
    item = texts.ITEM_OF if role is Role.LEAD else texts.ITEM
    lines = [
        item.format(
            place=policy.headings.place(member.key),
            title=policy.headings.title(member.key),
            lead=texts.LIST.join(member.tied(Role.LEAD)),
        )
        for member in chosen
    ]
    return owner_list(policy, line, lines, clauses, _owners(policy, names), names)


def _owners(policy: Policy, names: Iterable[str]) -> Owners:
    """Return the tasks of the one department that was asked about, for who reads data."""
    named = [policy.directory.department(name) for name in names]
    if len(named) != 1 or named[0] is None:
        return Owners()
    tasks = policy.directory.tasks(named[0])
    return Owners(lead_tasks=tasks.lead, coop_tasks=tasks.coop)


def _of_all(
    policy: Policy, asked: Asked, members: Sequence[Member], lacking: Sequence[Member]
) -> Reply:
    """Return whether a department is in all measures, or in which it is not."""
    tie = asked.ties[0]
    sentence = texts.NOT_IN_ALL if lacking else texts.IN_ALL
    line = sentence.format(
        total=len(members),
        noun=noun(policy),
        name=tie.to,
        does=texts.ROLES[tie.role.value],
        done=len(members) - len(lacking),
        count=len(lacking),
    )
    sign = (texts.WRONG if lacking else texts.RIGHT) if asked.whole else ""
    if lacking:
        return measure_list(policy, sign + line, lacking, (tie.to,))
    clauses = tuple(member.key for member in members)
    return owner_list(policy, sign + line, [], clauses, _owners(policy, (tie.to,)), (tie.to,))


def _ordered(policy: Policy, selection: Selection, chosen: Sequence[Member]) -> Reply:
    """Return the measures with the most or fewest departments, and which those are."""
    by = selection.by or Role.PART
    sentence = texts.MEASURES_BY if len(chosen) == 1 else texts.MEASURES_BY_SEVERAL
    if len(chosen) == len(measures(policy)):
        sentence = texts.MEASURES_ALIKE
    line = sentence.format(
        by=texts.ROLES[by.value],
        order=texts.ORDERS[selection.order.value],
        noun=noun(policy),
        names=texts.LIST.join(policy.headings.title(member.key) for member in chosen),
        several=len(chosen),
        total=len(chosen),
        count=selection.size(chosen[0]),
    )
    if len(chosen) > 1:
        return measure_list(policy, line, chosen)
    only = chosen[0]
    listed = texts.LIST.join(only.tied(by))
    owners = Owners(lead=only.tied(Role.LEAD), coop=only.tied(Role.COOP))
    return owner_list(policy, line, [listed], (only.key,), owners)


def _of_one(question: Question, asked: Asked) -> Reply:
    """Return whether the department is in the one measure that is named, and who is."""
    policy, tie = question.policy, asked.ties[0]
    department = policy.directory.department(tie.to)
    if asked.alone:
        return _only(policy, asked, tie)
    reply = owner_reply(policy, asked.topic, department, question)
    member = next(m for m in measures(policy) if m.key == asked.topic)
    first, *others = reply.blocks
    helps = tie.to in member.tied(Role.COOP)
    if claims_charge(question) and tie.to not in member.tied(Role.LEAD):
        return reply
    if tie.role is not Role.LEAD and tie.there and helps:
        first = replace(first, text=texts.RIGHT + first.text)
    elif tie.role is Role.LEAD and tie.there and tie.to not in member.tied(Role.LEAD):
        first = replace(first, text=texts.WRONG + first.text)
    return replace(reply, blocks=(first, *others))


def _only(policy: Policy, asked: Asked, tie: Tie) -> Reply:
    """Return whether the measure named is the department's only one: 只参与招商吗."""
    chosen = Selection((tie,)).of(measures(policy))
    right = [member.key for member in chosen] == [asked.topic]
    line = (texts.ONLY_ONE if right else texts.NOT_ONLY).format(
        right=texts.RIGHT,
        wrong=texts.WRONG,
        name=tie.to,
        does=texts.ROLES[tie.role.value],
        noun=noun(policy),
        count=len(chosen),
    )
    return measure_list(policy, line, chosen, (tie.to,))
