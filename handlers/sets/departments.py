"""Departments selected by their measures: who leads most, who only cooperates, who is in all."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.message import Block, Owners, Part, Reply
from handlers.sets.asked import Asked
from handlers.sets.owners import noun, owner_list
from handlers.texts import sets as texts
from handlers.topics.department import tasks_reply
from knowledge.policy.members import departments, measures
from knowledge.policy.policy import Policy
from knowledge.policy.selection import Count, Mark, Member, Named, Order, Role, Selection, Tie
from knowledge.question.question import Question

_FEW = 6  # names that a first line holds


def departments_reply(question: Question, asked: Asked) -> Reply:
    """Return the departments that are meant: how many, and which."""
    policy, selection = question.policy, asked.selection
    members = departments(policy)
    chosen = selection.of(members)
    if asked.whole:
        return _ranked(policy, selection, members)
    if asked.claimed:
        return _claimed(policy, asked, members, chosen)
    if selection.order is not Order.NONE and chosen:
        return _ordered(policy, selection, chosen)
    return _listed(policy, asked, chosen)


def _total(policy: Policy) -> int:
    return len(measures(policy))


def _what(policy: Policy, selection: Selection) -> str:
    """Return the conditions as one says them: 牵头 2 项以上."""
    counts = {c for c in selection.conditions if isinstance(c, Count)}
    if counts == {Count(Role.LEAD, 1), Count(Role.COOP, 1)}:
        return texts.BOTH_ROLES
    for role, other in ((Role.LEAD, Role.COOP), (Role.COOP, Role.LEAD)):
        if counts == {Count(role, 1), Count(other, 0, 0)}:
            names = {"role": texts.ROLES[role.value], "other": texts.ROLES[other.value]}
            return texts.ONLY.format(**names)
    said: list[str] = []
    for condition in selection.conditions:
        if isinstance(condition, Mark):
            said.append(texts.SEATED[condition.there].format(group=policy.group))
        elif isinstance(condition, Count):
            key = _shape(condition, _total(policy))
            values = {
                "role": texts.ROLES[condition.role.value],
                "noun": noun(policy),
            }
            under = (condition.most or 0) + 1
            numbers = {"least": condition.least, "under": under, "total": _total(policy)}
            said.append(texts.COUNTS[key].format(**values, **numbers))
        elif isinstance(condition, Tie):
            tie = texts.NOT_IN_IT[condition.role.value]
            said.append(tie.format(title=policy.headings.title(condition.to)))
    return texts.COMMA.join(said)


def _shape(count: Count, total: int) -> str:
    if count.least == total:
        return "all"
    return "some" if count == Count(count.role, 1) else count.shape


def _tasks(policy: Policy, member: Member, role: Role) -> str:
    return texts.LIST.join(map(policy.headings.title, member.tied(role)))


def _names(members: Sequence[Member]) -> str:
    return texts.LIST.join(member.key for member in members)


def _clauses(policy: Policy, chosen: Sequence[Member], role: Role) -> tuple[str, ...]:
    named = {clause for member in chosen for clause in member.tied(role)}
    return tuple(clause for clause in policy.clauses if clause in named)


def _owners(chosen: Sequence[Member], role: Role) -> Owners:
    names = tuple(member.key for member in chosen)
    return Owners(lead=names) if role is Role.LEAD else Owners(coop=names)


def _listed(policy: Policy, asked: Asked, chosen: Sequence[Member]) -> Reply:
    selection = asked.selection
    counts = [c for c in selection.conditions if isinstance(c, Count)]
    role = counts[0].role if counts else Role.PART
    all_ = all(count == Count(Role.PART, 1) for count in counts) and not asked.ties
    named = [c for c in selection.conditions if isinstance(c, Named)]
    but = texts.LIST.join(key for c in named for key in c.keys)
    out = texts.EXCEPT.format(names=but) if but else ""
    what = _what(policy, selection)
    if all_ and not named:
        line = texts.TAKING_PART.format(noun=noun(policy), count=len(chosen))
        return owner_list(policy, line, [_names(chosen)], _all(policy), _owners(chosen, role))
    if not chosen:
        return owner_list(policy, out + texts.NO_DEPARTMENT.format(what=what), [], (), Owners())
    few = len(chosen) <= _FEW
    sentence = texts.DEPARTMENTS_NAMED if few else texts.DEPARTMENTS
    line = out + sentence.format(what=what, count=len(chosen), names=_names(chosen))
    lines = [] if few else [_names(chosen)]
    told = counts and counts[0].most != 0 and counts[0].least < _total(policy)
    if few and told:
        lines = [texts.LISTED.format(name=m.key, items=_tasks(policy, m, role)) for m in chosen]
    clauses = (asked.topic,) if asked.topic else _clauses(policy, chosen, role)
    if not clauses:  # who takes part in nothing stands in the roster alone
        clauses = policy.there(policy.file.sections.measures, policy.file.sections.roster)
    owners = Owners() if not told else _owners(chosen, role)
    return owner_list(policy, line, lines, clauses, owners)


def _all(policy: Policy) -> tuple[str, ...]:
    return tuple(member.key for member in measures(policy))


def _ordered(policy: Policy, selection: Selection, chosen: Sequence[Member]) -> Reply:
    """Return who leads or takes part in the most, or the fewest; who does in none is left out."""
    by = selection.by or Role.PART
    count, role = selection.size(chosen[0]), texts.ROLES[by.value]
    named = [c for c in selection.conditions if isinstance(c, Named) and c.there]
    order = texts.ORDERS[selection.order.value]
    if named:
        among = texts.AND.join(named[0].keys)
        sentence = texts.ALIKE if len(chosen) == len(named[0].keys) else texts.AMONG
        line = sentence.format(
            names=among, role=role, order=order, first=_names(chosen), count=count
        )
    else:
        each = texts.EACH if len(chosen) > 1 else ""
        line = texts.BY.format(role=role, order=order, names=_names(chosen), each=each, count=count)
        if selection.order is Order.LEAST and by is not Role.PART:
            line += texts.ALSO_NONE.format(role=role)
    everywhere = count == _total(policy)
    lines = [texts.LISTED.format(name=m.key, items=_tasks(policy, m, by)) for m in chosen]
    return owner_list(
        policy, line, [] if everywhere else lines, _clauses(policy, chosen, by), _owners(chosen, by)
    )


def _ranked(policy: Policy, selection: Selection, members: Sequence[Member]) -> Reply:
    """Return all that do anything, those that do the most first."""
    by = selection.by or Role.PART
    chosen = [
        m for m in members if selection.size(m) and all(c.holds(m) for c in selection.conditions)
    ]
    chosen.sort(key=selection.size, reverse=True)
    first = Selection(selection.conditions, Order.MOST, by)
    reply = _ordered(policy, first, first.of(members))
    lines = [texts.COUNTED.format(name=m.key, count=selection.size(m)) for m in chosen]
    said, clauses = reply.blocks[0].text, _clauses(policy, chosen, by)
    return owner_list(policy, said, lines, clauses, _owners(chosen, by))


def _claimed(
    policy: Policy, asked: Asked, members: Sequence[Member], chosen: Sequence[Member]
) -> Reply:
    """Return whether what is claimed of a department is so, and of whom else."""
    name, selection = asked.claimed, asked.selection
    department = policy.directory.department(name)
    ordered = selection.order is not Order.NONE
    if department and not ordered and not asked.alone:
        member = next(m for m in members if m.key == name)
        right = all(condition.holds(member) for condition in selection.conditions)
        reply = tasks_reply(policy, department)
        first, *others = reply.blocks
        # 税务也进来了 asks for no yes, and no is no answer to 缺席过吗.
        told = selection.conditions not in ((Count(Role.PART, 1),), (Count(Role.PART, 0, 0),))
        sign = (texts.RIGHT if right else texts.WRONG) if told else ""
        blocks = (Block(Part.LEAD, sign + first.text), *others)
        return replace(reply, blocks=blocks)
    by = selection.by or Role.PART
    what = _what(policy, selection)
    if ordered:
        what = texts.ROLES[by.value] + texts.ORDERS[selection.order.value] + what
    names = [member.key for member in chosen]
    sentence = texts.NOT_HIM if name not in names else texts.OTHERS_TOO
    if names == [name]:
        sentence = texts.ONLY_HIM
    line = sentence.format(what=what, name=name, count=len(names), names=texts.LIST.join(names))
    if ordered and not asked.alone and name in names and len(names) > 1:
        line = texts.RIGHT + texts.BY.format(
            role=texts.ROLES[by.value], order=texts.ORDERS[selection.order.value],
            names=_names(chosen), each=texts.EACH, count=selection.size(chosen[0]),
        )  # fmt: skip
    lines = [texts.LISTED.format(name=m.key, items=_tasks(policy, m, by)) for m in chosen]
    return owner_list(policy, line, lines, _clauses(policy, chosen, by), _owners(chosen, by))
