"""A clause: the sentence that answers, quoted, with where it stands."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.sentence import best_sentence, best_words
from handlers.texts import answers as texts
from handlers.texts.calculators import STRICT
from handlers.topics.section import section_reply
from handlers.turn import Turn
from knowledge.policy.absence.doubt import doubt
from knowledge.policy.policy import Policy
from knowledge.question.question import LIKELY_ALONE, Question
from knowledge.question.stating import amounts, amounts_in

_DOUBTFUL = 0.5  # from here on a clause is likelier not what answers
_NONE = -0.2  # how far examples of none may be before those of a clause whose words are not said


async def answer(turn: Turn) -> Reply | None:
    """Return the clause that the question is about, or None where the search is not sure."""
    question = turn.question
    found = question.found
    likely = found.lead > _NONE if found.lead is not None else question.absence < LIKELY_ALONE
    if not found.clauses or not (found.sure or likely):
        return None
    best, *others = question.found.clauses
    if best in question.policy.headings.sections and not _of_itself(question, best):
        own = best_words(question, best) if found.lead is None else ""
        whole = section_reply(question.policy, best, own)
        by_words = () if found.lead is not None else (best,)  # those of its heading
        return replace(whole, clauses=(*by_words, *whole.clauses))
    if not question.policy.sentences(best):
        return None  # a title block with nothing but the title answers nothing
    other = None
    if question.found.tied and turn.topic.clauses[:1] == (question.found.tied,):
        best, other = question.found.tied, best  # of two as likely, the one talked of is meant
        others = [clause for clause in others if clause != best]
    return with_tied(clause_reply(question, best, turn.as_of, others=others), question, other)


def _of_itself(question: Question, section: str) -> bool:
    """Return whether words found what the section itself says, and not all that stands under it."""
    if question.found.lead is not None or question.has("ask.many"):
        return False
    return bool(question.policy.clauses[section].text)


def with_tied(reply: Reply, question: Question, other: str | None = None) -> Reply:
    """Return the reply with the words of a clause that may as well be meant, where there is one.

    That is the `other` where the clause tied with it was told.
    """
    tied, alone = other or question.found.tied, question.found.lead is None
    sections = question.policy.headings.sections
    if tied is None or tied in reply.clauses[:1] or (tied in sections and not alone):
        return reply
    words = best_words(question, tied) if alone else best_sentence(question, tied)
    if not words:
        return reply
    place = citation.place(question.policy, tied)
    *said, _ = reply.blocks
    return replace(
        reply,
        blocks=(
            *said,
            Block(Part.BODY, texts.OR_IN_CLAUSE.format(place=place)),
            *citation.quote(question.policy, tied, words),
            citation.source(question.policy, (reply.clauses[0], tied)),
        ),
    )


def clause_reply(
    question: Question,
    clause: str,
    as_of: datetime.date,
    others: Sequence[str] = (),
    lead: str | None = None,
) -> Reply:
    """Return the sentences of `clause` that the question is about, under `lead` where given."""
    policy = question.policy
    title = policy.headings.title(clause) or texts.DOCUMENT_HEAD
    place = policy.headings.place(clause) or texts.DOCUMENT_HEAD
    quoted = best_words(question, clause)
    sentence = lead or _opening(question, quoted)
    record = policy.clauses[clause]
    owned = question.may_ask_owner and bool(record.lead)
    leads = texts.LEAD_IS.format(title=policy.headings.title(clause), lead="、".join(record.lead))
    award = policy.award_words.alone_in(clause, quoted)
    return Reply(
        intent=intent_of(question, clause),
        blocks=(
            Block(Part.LEAD, sentence.format(place=place, title=title)),
            *citation.quote(policy, clause, quoted),
            *((Block(Part.BODY, leads),) if owned else ()),
            *provisos(policy, clause, as_of),
            *_strictness(question, clause),
            citation.source(policy, (clause,)),
        ),
        clauses=(clause, *others[:2]),
        confidence=min(1.0, question.found.coverage),
        owners=Owners(lead=record.lead, coop=record.coop) if owned else Owners(),
        buttons=citation.next_steps(policy, clause, others),
        topic=Topic(clauses=(clause,), wants=Intent.CLAUSE, award=award.name if award else None),
    )


def _opening(question: Question, quoted: str) -> str:
    """Return what the quoted words of the clause stand under: that it answers, or may not.

    Of a number that is not there nobody is told that it is so.
    """
    whether = question.has("ask.yes_no", "ask.so")
    if whether and not amounts(question) <= amounts_in(quoted, question.policy):
        return texts.NUMBER_NOT_IN_CLAUSE
    if question.found.lead is None and doubt(question.found, question.absence) >= _DOUBTFUL:
        return texts.PERHAPS_IN_CLAUSE
    return texts.YES_IN_CLAUSE if question.has("ask.yes_no") else texts.IN_CLAUSE


def intent_of(question: Question, clause: str) -> Intent:
    """Return what kind of answer a clause is: by its section, and by what is asked of it."""
    sections = question.policy.file.sections
    section = question.policy.headings.section_of(clause)
    if section == sections.criteria:
        return Intent.CRITERIA
    if section == sections.goal:
        return Intent.GOAL
    if section == sections.measures and question.has("award.award"):
        return Intent.AWARD
    if section == question.policy.front:
        return Intent.DOCUMENT
    return Intent.CLAUSE


def provisos(policy: Policy, clause: str, as_of: datetime.date) -> tuple[Block, ...]:
    """Return what must be borne in mind with this clause: the goal year has passed."""
    goal = policy.file.goal
    if goal is None or clause != goal.clause or as_of.year <= goal.year:
        return ()
    return (Block(Part.NOTE, texts.GOAL_YEAR_PASSED.format(year=goal.year)),)


def _strictness(question: Question, clause: str) -> tuple[Block, ...]:
    """Return how a criterion of several figures is read, where it is asked whether all count."""
    rules = question.policy.criteria.criterion
    if not question.has("criteria.both") or not any(r.strict for r in rules if r.clause == clause):
        return ()
    return (Block(Part.NOTE, STRICT.format(title=question.policy.headings.title(clause))),)
