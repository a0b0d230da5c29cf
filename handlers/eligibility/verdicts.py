"""Verdicts: what the calculators say of what a message tells, and what is said beside that."""

import re
from dataclasses import replace

from handlers.eligibility.asked_back import spoken_of
from handlers.eligibility.doubted import unplaced
from handlers.eligibility.results.award import award_reply
from handlers.eligibility.results.criteria import criteria_reply
from handlers.eligibility.results.result import not_of_enterprise
from handlers.eligibility.results.retelling import said
from handlers.heading import headed
from handlers.message import Block, Part, Reply, Request
from handlers.texts import understood
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.told import Told

# Between the pieces of what is told; a mark that asks stays with its piece.
_PAUSE = re.compile(r"[，,。；;！!\s]+")


def verdicts(
    request: Request, policy: Policy, spoken: Told, told: Told, *, of_town: bool
) -> list[Reply]:
    """Return the verdicts on the facts; no town of another place is held against this document."""
    of_firm = tells_of(policy, spoken, Asker.ENTERPRISE)
    here = of_firm or told.place is None
    claimed = bool(told.claimed)
    text = plain(request.text)
    asked, openly = _asked_awards(text, policy), not policy.award_words.named(fold(text))
    replies = (
        award_reply(policy, told.facts, request.as_of, asked=asked, openly=openly)
        if of_firm
        else None,
        criteria_reply(policy, told.facts, claimed=claimed) if of_town and here else None,
    )
    return [reply for reply in replies if reply]


def _asked_awards(text: str, policy: Policy) -> frozenset[str]:
    """Return the names of the awards that the last piece of the text asks for, where one does.

    小巨人 固投1200万 可以申请技改专项不 asks for one, and tells what another is for.
    """
    pieces = [piece for piece in _PAUSE.split(text) if piece]
    last = Question.read(fold(pieces[-1]), policy) if len(pieces) > 1 else None
    named = policy.award_words.named(last.text) if last and last.asks else ()
    return frozenset(award.name for award in named)


def tells_of(policy: Policy, told: Told, asker: Asker, *, of_firm: bool = False) -> bool:
    """Return whether the message tells a fact of a town, or of an enterprise.

    What only a firm tells of itself, and what either may tell, is none of a town.
    """
    if asker is Asker.ENTERPRISE and (told.facts.titles or told.facts.funds):
        return True
    names = spoken_of(policy, told.facts)
    return any(
        fact.name in names and fact.asker is asker and not (of_firm and fact.either)
        for fact in policy.facts.fact
    )


def of_the_firm(reply: Reply, question: Question, told: Told) -> Reply:
    """Return the firm's result with a word on what is asked or told of towns alone."""
    policy = question.policy
    subject, notes = policy.file.subject, []
    of_town = question.has("pool.become") and subject in question.text
    line = understood.NO_ENTERPRISE.format(subject=subject)
    first = (Block(Part.LEAD, line),) if of_town else ()
    if question.has("facts.intends") and told.numbers:
        notes.append(understood.INTENDED.format(written=told.numbers[0].written))
    if any(fact.either and fact.name in told.facts.values for fact in policy.facts.fact):
        notes.append(not_of_enterprise(policy, told))
    lead, *rest = reply.blocks
    return replace(reply, blocks=(*first, lead, *(Block(Part.NOTE, n) for n in notes), *rest))


def with_plan(reply: Reply, right: Repaired | None, policy: Policy) -> Reply:
    """Return the reply, headed by the number that is only planned, where it rests on one."""
    if right is None or not right.planned:
        return reply
    told = "，".join(one for asker in Asker for one in said(right.anew, policy.facts, asker))
    form = understood.SUPPOSED_GROWTH if right.grown else understood.SUPPOSED_PLAN
    return headed(reply, form.format(written=right.planned, told=told))


def with_facts(reply: Reply, earlier: Facts | None, policy: Policy) -> Reply:
    """Return a firm's result with what it is reckoned by, where that was told in several turns.

    What a correction was taken for is seen there: 营收改成8亿 behind two sums of money.
    """
    if earlier is None or reply.awards is None or reply.criteria is not None:
        return reply
    told = "，".join(said(reply.topic.facts or Facts(), policy.facts, Asker.ENTERPRISE))
    if not told:
        return reply
    lead, *rest = reply.blocks
    note = Block(Part.NOTE, understood.RECKONED_BY.format(told=told))
    return replace(reply, blocks=(lead, note, *rest))


def not_taken(reply: Reply, earlier: Facts | None, request: Request, policy: Policy) -> Reply:
    """Return the result with all open that the message may put right, where it changed nothing."""
    if earlier is None or reply.topic.facts != earlier:
        return reply
    return unplaced(request, policy, earlier) or reply
