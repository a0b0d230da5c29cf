"""The cultivation pool as the office has entered it: which towns are in it, and whether one is."""

import re
from collections.abc import Iterable

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.services import Office
from handlers.signature import named_author
from handlers.texts import answers
from handlers.texts import entry as texts
from handlers.turn import Turn
from knowledge.office.pool import Stage, Town
from knowledge.policy.language import language
from knowledge.policy.policy import Policy
from knowledge.question.question import Question

_TOWN = re.compile(r"[\u4e00-\u9fff]{1,8}?[镇乡]")
_MOST = 5  # entries of one town


async def answer(turn: Turn) -> Reply | None:
    """Return what the pool holds, where that is asked for; None without a ledger."""
    question = turn.question
    about = question.has("pool.pool")
    if turn.office is None or not (about or question.has("pool.entered")):
        return None
    policy = question.policy
    newest = await turn.office.pool.newest(policy.file.key)
    name = _named(question, newest)
    if name:
        return await _of_town(policy, turn.office, name, newest.get(name))
    if about and question.has("pool.which"):
        return await listed(policy, turn.office)
    return None


def town_named(question: Question) -> str | None:
    """Return the town that the question names, or None."""
    return _named(question, ())


async def entered(turn: Turn, name: str) -> Reply | None:
    """Return what was entered of the town; None where nothing was, and without a ledger."""
    if turn.office is None:
        return None
    policy = turn.question.policy
    newest = await turn.office.pool.newest(policy.file.key)
    known = _named(turn.question, newest) or name
    return await _of_town(policy, turn.office, known, newest[known]) if known in newest else None


async def raised(turn: Turn) -> Reply | None:
    """Return the towns entered as more than those of the pool; None without a ledger."""
    if turn.office is None:
        return None
    policy = turn.question.policy
    lines = await raised_lines(policy, turn.office)
    count = len(lines)
    sentence = answers.POOL_RAISED if lines else answers.POOL_NONE_RAISED
    first = sentence.format(subject=policy.file.subject, count=count)
    return _reply(policy, first, lines)


async def raised_lines(policy: Policy, office: Office) -> list[str]:
    """Return a line for each town of the city's or the province's level."""
    towns = (await office.pool.newest(policy.file.key)).values()
    return [_line(town, policy) for town in towns if town.stage in (Stage.CITY, Stage.PROVINCE)]


def _named(question: Question, known: Iterable[str]) -> str | None:
    """Return the town that the question names: one that was entered, or any other, or None."""
    for name in sorted(known, key=len, reverse=True):
        if name in question.text or (len(name) > 2 and name[:-1] in question.text):
            return name
    rest = question.without("pool.whose", "pool.no_town", "pool.pool", "pool.entered")
    rest = question.policy.without_subject(rest)
    found = _TOWN.search(language().filler.sub(" ", rest))
    return found[0] if found and len(found[0]) > 1 else None


async def _of_town(policy: Policy, office: Office, name: str, town: Town | None) -> Reply:
    if town is None:
        return _reply(policy, texts.POOL_NOT_IN.format(name=name), [])
    text = texts.POOL_REMOVED if town.stage is Stage.REMOVED else texts.POOL_IN
    before = await office.pool.history(policy.file.key, name, _MOST)
    lines = [texts.POOL_BEFORE, *(_line(one, policy) for one in before)] if len(before) > 1 else []
    return _reply(policy, text.format(**_words(town, policy)), lines)


async def listed(policy: Policy, office: Office) -> Reply:
    """Return every town that is in the pool."""
    towns = (await office.pool.newest(policy.file.key)).values()
    lines = [_line(town, policy) for town in towns if town.stage is not Stage.REMOVED]
    first = texts.POOL_LIST.format(count=len(lines)) if lines else texts.POOL_EMPTY
    return _reply(policy, first, lines)


def _line(town: Town, policy: Policy) -> str:
    return texts.POOL_LINE.format(**_words(town, policy))


def _words(town: Town, policy: Policy) -> dict[str, str]:
    return {
        "name": town.name,
        "sector": town.sector,
        "stage": texts.STAGES[town.stage],
        "day": town.day.isoformat(),
        "author": named_author(town.author, (policy,)),
    }


def _reply(policy: Policy, first: str, lines: list[str]) -> Reply:
    """Return the reply; that there is to be a pool stands in the goal."""
    clauses = policy.there(policy.file.sections.goal)
    body = (Block(Part.BODY, "\n".join(lines)),) if lines else ()
    return Reply(
        Intent.STATUS,
        (Block(Part.LEAD, first), *body, citation.source(policy, clauses)),
        clauses=clauses,
        topic=Topic(clauses=clauses, wants=Intent.STATUS),
    )
