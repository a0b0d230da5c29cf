"""Asking back: a fragment that several clauses speak of gets choices, the likeliest first."""

import re

from handlers import citation
from handlers.message import Block, Button, Intent, Part, Reply, Topic
from handlers.texts import answers as texts
from handlers.topics import absent
from handlers.turn import Turn
from knowledge.policy.fold import squeeze
from knowledge.policy.search.index import question_grams
from knowledge.question.question import Question

_READINGS = 4
_AWARDS = 8  # buttons under one question
_SNIPPET = 26
_CLAUSE_PART = re.compile(r"[^，。；、：！？]+")


async def answer(turn: Turn) -> Reply | None:
    """Return the readings of a fragment, or None where the message is a question."""
    question, policy = turn.question, turn.question.policy
    if question.names_subject:  # 就是那个专业镇，我想了解一下
        question = Question.read(policy.file.subject, policy)
    if not question.is_fragment or not question.found.near:
        return None
    readings = [c for c in question.found.clauses if question.text in _words(question, c)]
    if len(readings) < 2:
        return None
    shown = readings[:_READINGS]
    lines = [
        f"{policy.headings.place(c)}{policy.headings.title(c)}：{_snippet(question, c)}"
        for c in shown
    ]
    return Reply(
        intent=Intent.CLARIFY,
        blocks=(
            Block(Part.LEAD, texts.WHICH_CLAUSE),
            Block(Part.BODY, "\n".join(lines)),
            citation.source(policy, shown),
        ),
        clauses=tuple(shown),
        confidence=question.found.coverage,
        buttons=citation.clause_buttons(policy, shown),
        topic=Topic(clauses=tuple(shown[:1]), wants=Intent.CLAUSE),
    )


async def which_topic(turn: Turn) -> Reply | None:
    """Return the measures to choose from where 那配合单位呢 has nothing before it, or None.

    Behind what the document does not have, it is said that it names nobody for that.
    """
    question = turn.question
    if not question.asks_owner or question_grams(question.topic_text):
        return None
    policy = question.policy
    if turn.topic.wants is Intent.NOT_IN_DOCUMENT:
        return absent.not_said(question, texts.OWNER_NOT_SAID)  # 那找谁 of what is not there
    measures = [c.id for c in policy.measures]
    if not measures:
        return None
    return Reply(
        intent=Intent.CLARIFY,
        blocks=(Block(Part.LEAD, texts.WHICH_OWNER),),
        clauses=tuple(measures),
        confidence=0.0,
        buttons=citation.clause_buttons(policy, measures),
        topic=Topic(wants=Intent.OWNER),
    )


async def which_award(turn: Turn) -> Reply | None:
    """Return the awards to choose from where 那个给多少 has nothing before it, or None."""
    question, policy = turn.question, turn.question.policy
    awards = policy.awards.of_enterprise()[:_AWARDS]
    if not awards or not question.asks_amount or question.has("award.award"):
        return None  # 有什么奖励 asks for all of them
    if question_grams(question.without("award.money", "award.whose", "idle.words", "idle.small")):
        return None
    return Reply(
        intent=Intent.CLARIFY,
        blocks=(Block(Part.LEAD, texts.WHICH_AWARD),),
        clauses=tuple(dict.fromkeys(award.clause for award in awards)),
        confidence=0.0,
        buttons=tuple(
            Button(award.label, citation.action(policy, "say", award.label)) for award in awards
        ),
        topic=Topic(wants=Intent.AWARD),
    )


def _words(question: Question, clause: str) -> str:
    record = question.policy.clauses[clause]
    return squeeze(record.heading + record.text)


def _snippet(question: Question, clause: str) -> str:
    """Return the few words of the clause around the fragment."""
    record = question.policy.clauses[clause]
    for match in _CLAUSE_PART.finditer(f"{record.heading}。{record.text}"):
        part = match[0]
        if question.text in squeeze(part):
            start = max(0, part.find(question.text) - _SNIPPET // 2)
            shown = part[start : start + _SNIPPET]
            return ("…" if start else "") + shown + ("…" if start + _SNIPPET < len(part) else "")
    return question.policy.headings.title(clause)
