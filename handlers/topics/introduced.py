"""Introduced: who only says who they are is told what can be asked for such as them."""

from handlers.message import Reply
from handlers.texts import talk as texts
from handlers.topics.awards import every_award
from handlers.topics.usage import plain
from handlers.turn import Turn
from knowledge.policy.facts.facts import Asker
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read


async def answer(turn: Turn) -> Reply | None:
    """Return what can be asked, where nothing is said but who asks: 我是开厂的; else None.

    Who is of a department that the document has hears its tasks, as who names it does.
    """
    question = turn.question
    policy = question.policy
    subject = bool(policy.file.subject) and policy.file.subject in question.text
    named = question.mentions or question.people or subject
    if named or not question.says_who:
        return None
    told = read(question.written, policy.facts, turn.as_of)
    if told.numbers:
        return None
    if told.facts.values and told.speakers == {Asker.ENTERPRISE} and policy.awards.award:
        return every_award.overview(policy)  # 我是养鸡的小公司 hears what there is for it
    return plain(policy, _words(policy, told.speakers))


def _words(policy: Policy, speakers: frozenset[Asker]) -> str:
    """Return the words for a firm or a town, where the document has anything for such."""
    if speakers == {Asker.ENTERPRISE} and policy.awards.award:
        return texts.INTRODUCED_FIRM
    if speakers == {Asker.TOWN} and policy.file.sections.criteria:
        return texts.INTRODUCED_TOWN
    return texts.GREETING
