"""Lessons: what was not answered, and teaching which clause answers it."""

from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply
from handlers.office.call import Call, refused, sentence
from handlers.signature import day
from handlers.texts import lesson as texts
from knowledge.office.grouping import Group, grouped
from knowledge.office.role import Rank
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_READ = 500  # different wordings that are grouped, the most frequent ones
_SHOWN = 8  # groups or lessons in one message
_WORDINGS = 5  # of a group, shown and taught
_NEAREST = 4  # clauses that are offered
_BROKEN = 3  # cases that a refusal names


async def missed(call: Call) -> Reply:
    """Return the groups of questions that were not answered, or one of them by its number."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    groups = await _groups(call)
    if call.rest:
        group = _numbered(groups, call.rest)
        return _opened(call, group) if group else _unknown(call.rest)
    if not groups:
        return sentence(texts.MISSED_NONE)
    shown = groups[:_SHOWN]
    lines = "\n".join(
        texts.MISSED_LINE.format(number=one.number, count=one.count, text=one.first.text)
        for one in shown
    )
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, texts.MISSED.format(count=len(groups))),
            Block(Part.BODY, lines),
            Block(Part.NOTE, texts.MISSED_HOW),
        ),
        buttons=tuple(
            Button(texts.MISSED_OPEN.format(number=one.number), f"missed {one.number}")
            for one in shown
        ),
    )


async def teach(call: Call) -> Reply:
    """Teach which clause answers a group of questions, unless that would spoil other answers."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    number, _, clause = call.rest.partition(" ")
    clause = clause.strip()
    if not clause:
        return sentence(texts.TEACH_HOW)
    group = _numbered(await _groups(call), number)
    if group is None:
        return _unknown(number)
    policy = _policy(call, group.first.policy)
    if clause not in policy.clauses:
        return sentence(texts.TEACH_NO_CLAUSE.format(clause=clause))
    wordings = [one.text for one in group.wordings[:_WORDINGS]]
    trial = await call.office.examiner.trial(policy.file.key, clause, wordings)
    if trial is None:
        return sentence(texts.TEACH_GONE)
    place = citation.place(policy, clause)
    if not trial.wordings:
        return sentence(texts.TEACH_IN_VAIN.format(text=wordings[0], place=place))
    if trial.broken:
        lines = "\n".join(trial.broken[:_BROKEN])
        refusal = sentence(texts.TEACH_BREAKS.format(count=len(trial.broken)))
        return replace(refusal, blocks=(*refusal.blocks, Block(Part.BODY, lines)))
    taught = texts.TAUGHT.format(texts="”“".join(trial.wordings), place=place)
    effect = call.office.school.teach(call.person, policy.file.key, clause, trial)
    return replace(sentence(taught), effects=(effect,))


async def lessons(call: Call) -> Reply:
    """Return the lessons in force, each with a button to end it."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    found = [
        (one, policy)
        for one in await call.office.school.lessons()
        for policy in call.policies
        if policy.file.key == one.policy and one.clause in policy.clauses
    ]
    if not found:
        return sentence(texts.LESSONS_NONE)
    shown = found[-_SHOWN:]
    lines = "\n".join(
        texts.LESSON.format(
            number=one.number,
            text="”“".join(one.wordings),
            place=citation.place(policy, one.clause),
            by=one.by[:6],
            day=day(one.at),
        )
        for one, policy in shown
    )
    return Reply(
        Intent.HELP,
        (Block(Part.LEAD, texts.LESSONS.format(count=len(found))), Block(Part.BODY, lines)),
        buttons=tuple(
            Button(texts.UNTEACH.format(number=one.number), f"unteach {one.number}")
            for one, _ in shown
        ),
    )


async def unteach(call: Call) -> Reply:
    """End a lesson by its number."""
    no = await refused(call, Rank.OFFICE)
    if no:
        return no
    number = call.rest.removeprefix("#")
    lesson = next(
        (one for one in await call.office.school.lessons() if str(one.number) == number), None
    )
    if lesson is None:
        return sentence(texts.UNTEACH_UNKNOWN.format(number=number))
    effect = call.office.school.unteach(call.person, lesson)
    return replace(sentence(texts.UNTAUGHT.format(number=number)), effects=(effect,))


async def _groups(call: Call) -> Sequence[Group]:
    """Return the groups of what was missed in the policies that are served."""
    served = {policy.file.key for policy in call.policies}
    found = await call.office.feedback.missed(_READ)
    return grouped(one for one in found if one.policy in served)


def _numbered(groups: Sequence[Group], number: str) -> Group | None:
    """Return the group that has a wording of this number."""
    wanted = number.removeprefix("#")
    return next((g for g in groups if wanted in map(str, g.numbers)), None)


def _unknown(number: str) -> Reply:
    return sentence(texts.MISSED_UNKNOWN.format(number=number.removeprefix("#")))


def _policy(call: Call, key: str) -> Policy:
    return next(policy for policy in call.policies if policy.file.key == key)


def _opened(call: Call, group: Group) -> Reply:
    """Return a group's wordings, and buttons with the nearest clauses to teach them for."""
    policy = _policy(call, group.first.policy)
    found = Question.read(fold(group.first.text), policy).found
    lead = texts.MISSED_GROUP.format(number=group.number, count=group.count)
    lines = "\n".join(one.text for one in group.wordings[:_WORDINGS])
    return Reply(
        Intent.HELP,
        (
            Block(Part.LEAD, lead),
            Block(Part.BODY, lines),
            Block(Part.NOTE, texts.TEACH_WHICH.format(number=group.number)),
        ),
        buttons=tuple(
            Button(citation.short(citation.place(policy, one)), f"teach {group.number} {one}")
            for one in found.clauses[:_NEAREST]
        ),
    )
