"""A result of the calculators opened further: its reasons, its quotes, and how to share it."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from handlers import citation, label
from handlers.eligibility import prompt
from handlers.eligibility.results.award import award_reply
from handlers.eligibility.results.card import card, drawn
from handlers.eligibility.results.criteria import criteria_reply
from handlers.eligibility.results.retelling import retold, said
from handlers.enclosure import Link
from handlers.message import Block, Button, Intent, Part, Reply, Request
from handlers.picture import Card
from handlers.texts import calculators as texts
from handlers.texts import interview as asking
from handlers.texts import understood
from knowledge.policy.facts.code import decode, encode
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.fold import fold, squeeze
from knowledge.policy.lacking import lacking
from knowledge.policy.policy import Policy
from knowledge.question.question import Question
from knowledge.reading.told import Told

LINK = "f"  # the first letter of a link that reopens facts
_STEPS = (
    *(texts.REASONS_BUTTON, texts.QUOTES_BUTTON, asking.CHANGE, asking.AGAIN),
    *(texts.SHARE, texts.PICTURE),
)
# Of these, a view of the result has all but its own; and the way back to the result.
_IN_PLACE = (texts.REASONS_BUTTON, texts.QUOTES_BUTTON, texts.RESULT_BUTTON, asking.CHANGE)


def result_of(policy: Policy, facts: Facts, as_of: datetime.date) -> Reply | None:
    """Return the verdicts for whom the facts are told, or None where they speak of no rule."""
    town = facts.asker is Asker.TOWN
    return criteria_reply(policy, facts) if town else award_reply(policy, facts, as_of)


def card_of(policy: Policy, facts: Facts, as_of: datetime.date) -> Card | None:
    """Return the card of the verdicts, or None where there are none, or for nobody."""
    result = result_of(policy, facts, as_of)
    if result is None or facts.asker is None:
        return None
    return drawn(policy, facts, facts.asker, result, as_of)


def with_steps(policy: Policy, reply: Reply, *first: str) -> Reply:
    """Return the result with the buttons that open it further, the named ones before them."""
    buttons = tuple(say(policy, step) for step in (*first, *_STEPS))
    facts = reply.topic.reckoned
    code = encode(facts, policy.facts, policy.file.key) if facts and facts.asker else ""
    if code:
        buttons = tuple(
            replace(one, shares=f"{LINK}{code}") if one.label == texts.SHARE else one
            for one in buttons
        )
    return replace(reply, buttons=buttons)


def opens_in_place(words: str) -> bool:
    """Return whether the label of a button shows the same result another way."""
    return words in _IN_PLACE


def say(policy: Policy, words: str) -> Button:
    """Return a button that stands for typing its label."""
    return Button(words, citation.action(policy, "say", words), brings=words == texts.PICTURE)


def answer(request: Request, policy: Policy) -> Reply | None:
    """Return what a word such as 理由 opens of the last result, or None where there is none."""
    topic = request.topic
    if topic.facts is None or topic.facts.asker is None:
        return None
    talked_of = topic.asking or topic.wants in (Intent.AWARD, Intent.CRITERIA)
    if not talked_of and not label.names_result(request.text):
        return None
    if squeeze(request.text) == texts.RESULT_BUTTON:
        return _again(request, policy)
    question = Question.read(fold(request.text), policy)
    cue = next((cue for cue in _OPENS if question.has(cue)), None)
    return opened_further(cue, request, policy) if cue else None


def opened_further(cue: str, request: Request, policy: Policy) -> Reply | None:
    """Return what the cue, such as `result.reasons`, opens of the last result, or None."""
    topic = request.topic
    facts = topic.reckoned
    result = result_of(policy, facts, request.as_of) if facts else None
    if facts is None or facts.asker is None or result is None:
        return None
    shown = _OPENS[cue](policy, facts, facts.asker, result, request.as_of)
    return replace(shown, topic=replace(topic, clauses=result.clauses[:1]))


def _again(request: Request, policy: Policy) -> Reply | None:
    """Return the last result itself, after its reasons or quotes; in an interview what is known."""
    topic = request.topic
    facts = topic.reckoned
    found = result_of(policy, facts, request.as_of) if facts else None
    if topic.asking:
        waiting = prompt.ask(policy, topic, topic.asking, request.as_of)
        known = found.blocks if found else (_known(policy, facts or Facts()),)
        return replace(waiting, blocks=(*known, *waiting.blocks))
    if facts is None or found is None:
        return None
    first = (asking.GO_ON,) if lacking(policy, facts, request.as_of) else ()
    return replace(with_steps(policy, found, *first), topic=topic)


def _known(policy: Policy, facts: Facts) -> Block:
    """Return what was told so far, where no result can be reckoned from it."""
    told = "，".join(one for asker in Asker for one in said(facts, policy.facts, asker))
    return Block(Part.LEAD, texts.KNOWN.format(known=told) if told else asking.NOTHING_YET)


def opened(code: str, policy: Policy, as_of: datetime.date) -> Reply | None:
    """Return the result that a shared link reopens with what was told, or None for another link."""
    reply = reopened(code, policy, as_of)
    facts = reply.topic.reckoned if reply else None
    if reply is None or facts is None or facts.asker is None:
        return None
    told = Block(Part.NOTE, texts.SHARED.format(told=retold(facts, policy.facts, facts.asker)))
    return replace(reply, blocks=(reply.blocks[0], told, *reply.blocks[1:]))


def reopened(code: str, policy: Policy, as_of: datetime.date) -> Reply | None:
    """Return the result of a shared link as it is, or None where the link is none of it."""
    facts = decode(code, policy.facts, policy.file.key)
    if facts is None or facts.asker is None:
        return None
    reply = result_of(policy, facts, as_of)
    return with_steps(policy, reply) if reply else None


def _reasons(
    policy: Policy, facts: Facts, asker: Asker, result: Reply, _day: datetime.date
) -> Reply:
    """Return the facts as understood and every rule in order, with its place in the text."""
    told = retold(facts, policy.facts, asker)
    reasons = Block(Part.BODY, "\n".join(result.reasons))
    notes = tuple(block for block in result.blocks if block.part is Part.NOTE)
    return Reply(
        result.intent,
        (Block(Part.LEAD, texts.HOW_IT_IS_RECKONED), Block(Part.BODY, told), reasons, *notes),
        clauses=result.clauses,
        awards=result.awards,
        criteria=result.criteria,
        buttons=_views(policy, texts.REASONS_BUTTON),
    )


def _quotes(
    policy: Policy, _facts: Facts, _asker: Asker, result: Reply, _day: datetime.date
) -> Reply:
    """Return every rule's words as they stand in the text."""
    blocks: list[Block] = [Block(Part.LEAD, texts.QUOTED)]
    for clause, words in result.quotes:
        blocks += [Block(Part.BODY, citation.place(policy, clause))]
        blocks += citation.quote(policy, clause, words)
    source = citation.source(policy, [clause for clause, _ in result.quotes])
    return Reply(
        result.intent,
        (*dict.fromkeys(blocks), source),
        clauses=result.clauses,
        awards=result.awards,
        criteria=result.criteria,
        buttons=_views(policy, texts.QUOTES_BUTTON),
    )


def _views(policy: Policy, shown: str) -> tuple[Button, ...]:
    """Return the buttons under one view of a result: the others, and what a result has."""
    steps = (texts.RESULT_BUTTON, *(step for step in _STEPS if step != shown))
    return tuple(say(policy, step) for step in steps)


def _share(policy: Policy, facts: Facts, asker: Asker, result: Reply, _day: datetime.date) -> Reply:
    """Return the facts as text to forward, and the code of a link where they fit in one."""
    code = encode(facts, policy.facts, policy.file.key)
    return Reply(
        result.intent,
        (
            Block(Part.LEAD, texts.SHARE_LEAD),
            Block(Part.QUOTE, retold(facts, policy.facts, asker)),
        ),
        clauses=result.clauses,
        link=Link(f"{LINK}{code}", texts.SHARE_LINK) if code else None,
    )


def _picture(
    policy: Policy, facts: Facts, asker: Asker, result: Reply, day: datetime.date
) -> Reply:
    """Return the result as a picture; for a channel without pictures it is the result itself."""
    return replace(result, picture=card(policy, facts, asker, result, day))


_OPENS: dict[str, Callable[[Policy, Facts, Asker, Reply, datetime.date], Reply]] = {
    "result.reasons": _reasons,
    "result.quotes": _quotes,
    "result.share": _share,
    "result.picture": _picture,
}


def not_of_enterprise(policy: Policy, told: Told) -> str:
    """Return that no award asks for what is told that either may tell."""
    labels = "、".join(
        f.label for f in policy.facts.fact if f.either and f.name in told.facts.values
    )
    return understood.NOT_OF_ENTERPRISE.format(labels=labels, subject=policy.file.subject)
