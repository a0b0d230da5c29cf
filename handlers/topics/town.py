"""A town by its name, or one's own: what the office has entered of it, and the way to test it."""

from dataclasses import replace

from handlers import citation
from handlers.eligibility import opening
from handlers.message import Block, Button, Part, Reply
from handlers.texts import answers as texts
from handlers.topics import pool, premise
from handlers.topics.absent import not_said
from handlers.topics.section import section_reply
from handlers.turn import Turn
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.cues import cue_patterns
from knowledge.question.question import Question
from knowledge.reading.reader import read

_LITTLE = 2  # grams beside the town's name: what is asked is the town itself


async def answer(turn: Turn) -> Reply | None:
    """Return what is known of the town that is named, or how to test one's own; else None."""
    question = turn.question
    criteria = question.policy.file.sections.criteria
    if criteria is None:
        return None  # no town is recognised by it
    qualifies = question.has("pool.own") and question.has("pool.become")
    # 我们乡盘子要多大才够格 asks for one of them, and 我们镇得有2000人才能评吧 if it is so.
    if qualifies and not question.has("ask.large") and not premise.asks(question):
        return _tested(question.policy, section_reply(question.policy, criteria))
    if question.has("pool.stages") and "目标" not in question.text:
        return await pool.raised(turn)
    rest = question.policy.without_subject(question.text)
    if not cue_patterns()["pool.town"].search(rest) or premise.asks(question):
        return None
    name = pool.town_named(question)
    more = name is not None and not question.asks_recognised and _names_more(question, name)
    if name is None or more or _of_a_kind(turn):
        return None
    entered = await pool.entered(turn, name)
    if entered:
        return entered
    if question.has("pool.become") or question.asks_recognised:
        return opening.shown(question.policy, Facts(asker=Asker.TOWN), turn.as_of)
    line = texts.TOWN_NOT_SAID.format(name=name)
    return _tested(question.policy, not_said(question, line))


def _names_more(question: Question, name: str) -> bool:
    """Return whether something else than the town as a whole is asked about."""
    cues = ("pool.become", "pool.entered", "sets.criterion", "owner.lead")
    rest = question.without(*cues, "idle.words", "idle.small").replace(name, " ")
    return len(question_grams(question.policy.without_subject(rest))) > _LITTLE


def _of_a_kind(turn: Turn) -> bool:
    """Return whether the town is named by what it makes: 核桃镇 is no town's name."""
    told = read(turn.question.written, turn.question.policy.facts, turn.as_of)
    return any(isinstance(value, str) for value in told.facts.values.values())


def _tested(policy: Policy, reply: Reply) -> Reply:
    """Return the reply with the way to test a town by the criteria."""
    *blocks, source = reply.blocks
    note = Block(Part.NOTE, texts.TO_TEST.format(button=texts.TEST))
    button = Button(texts.TEST, citation.action(policy, "menu", texts.TEST))
    return replace(reply, blocks=(*blocks, note, source), buttons=(button, *reply.buttons))
