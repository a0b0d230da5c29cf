"""Lacking: what is asked of an award or somebody told of that the document does not have."""

from dataclasses import replace

from handlers.heading import headed
from handlers.message import Block, Intent, Part, Reply
from handlers.texts import answers as texts
from handlers.topics.absent import without_post
from knowledge.policy.facts.level import levels_in
from knowledge.question.question import Question


def told(reply: Reply, question: Question) -> Reply:
    """Return the reply with a line on what is asked beside it and stands nowhere, where so.

    财政局局长电话 gets the name as well, and 技术中心的奖几号发 what the award is.
    """
    if reply.intent is Intent.PERSON and reply.owners.people and not question.people:
        return _with(reply, question, "person", without_post(question))
    if reply.intent is Intent.AWARD and reply.topic.award:
        return _with(reply, question, "award", _without_award(question))
    return reply


def _with(reply: Reply, question: Question, of: str, rest: str) -> Reply:
    label = question.policy.wants.beside(" ".join(rest.split()), of)
    if not label:
        return reply
    line = texts.NOT_SAID.format(label=label)
    first, *others = reply.blocks
    if of == "award":  # who asks when it comes knows the award
        return headed(reply, line)
    return replace(reply, blocks=(first, Block(Part.NOTE, line), *others))


def _without_award(question: Question) -> str:
    """Return the text without the words for awards and their levels."""
    text = question.text
    for match in reversed(tuple(levels_in(text))):
        text = text[: match.start()] + " " + text[match.end() :]
    for word, _ in question.policy.award_words.said(text):
        text = text.replace(word, " ")
    return text
