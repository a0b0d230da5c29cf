"""Validity: whether the document still holds, and what it takes the place of."""

import datetime
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import answers as texts
from knowledge.policy.policy import Policy


def told(policy: Policy, as_of: datetime.date, *, revised: bool) -> Reply:
    """Return whether the document holds on the day, or whether it was `revised`, with the words."""
    file = policy.file
    last = file.superseded_by or (file.supersedes if revised else file.valid_until)
    facts = [fact for fact in (last, None if revised else file.valid_from) if fact]
    if not facts and file.supersedes:
        facts = [file.supersedes]
    line = _superseding(policy) if revised else _state(policy, as_of)
    quotes = dict.fromkeys((fact.clause, fact.quote) for fact in facts)
    if not facts and file.issued:
        quotes[policy.front, file.issued.quote] = None
    clauses = policy.there(*(fact.clause for fact in facts))
    goal = file.goal
    passed = not facts and goal is not None and as_of.year > goal.year
    year = [Block(Part.NOTE, texts.GOAL_YEAR_PASSED.format(year=policy.goal_year))]
    return Reply(
        intent=Intent.STATUS,
        blocks=(
            Block(Part.LEAD, line),
            *citation.quotes_of(policy, quotes),
            *(year if passed else ()),
            citation.source(policy, clauses),
        ),
        clauses=(*clauses, *([file.sections.goal] if not facts and file.sections.goal else [])),
        topic=Topic(clauses=clauses[:1], wants=Intent.STATUS),
        buttons=citation.next_steps(policy, clauses[0]),
    )


def _state(policy: Policy, as_of: datetime.date) -> str:
    """Return the line that says whether the document holds on the day."""
    file = policy.file
    if file.superseded_by:
        return texts.SUPERSEDED.format(by=file.superseded_by.text)
    if file.valid_from and as_of < file.valid_from.date:
        return texts.NOT_IN_FORCE_YET.format(day=file.valid_from.text)
    if file.valid_until:
        over = as_of > file.valid_until.date
        return (texts.EXPIRED if over else texts.IN_FORCE).format(day=file.valid_until.text)
    return _silent(policy, texts.NO_EXPIRY, texts.ISSUED_THEN)


def _superseding(policy: Policy) -> str:
    """Return the line that says what took the document's place, or whose place it takes."""
    file = policy.file
    if file.superseded_by:
        return texts.SUPERSEDED.format(by=file.superseded_by.text)
    return (
        texts.SUPERSEDES if file.supersedes else _silent(policy, texts.NO_REVISION, texts.ISSUED_AS)
    )


def _silent(policy: Policy, sentence: str, since: str) -> str:
    """Return the sentence, which says that nothing is written, and of when the document is."""
    issued, issuer, number = policy.file.issued, policy.file.issuer, policy.file.number
    written = f"（{number.text}）" if number else ""
    return sentence.format(
        issued=since.format(text=issued.text, number=written) if issued else "",
        issuer=issuer.text if issuer else texts.THE_ISSUER,
    )


def gone(policy: Policy, as_of: datetime.date) -> str:
    """Return the note on a document that does not hold any more; empty where it does."""
    until, by = policy.file.valid_until, policy.file.superseded_by
    if by:
        return texts.NOTE_SUPERSEDED.format(by=by.text)
    if until and as_of > until.date:
        return texts.NOTE_EXPIRED.format(day=until.text)
    return ""


def noted(reply: Reply, policy: Policy, as_of: datetime.date) -> Reply:
    """Return a reply from the document with a note where that does not hold any more."""
    note = gone(policy, as_of)
    if not note or not reply.clauses or reply.intent in (Intent.STATUS, Intent.HELP):
        return reply
    *blocks, last = reply.blocks
    return replace(reply, blocks=(*blocks, Block(Part.NOTE, note), last))
