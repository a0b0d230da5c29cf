"""Who recognises a town: the group's office, and no measure's lead department."""

import re

from handlers import citation
from handlers.message import Block, Intent, Owners, Part, Reply, Topic
from handlers.sentence import nearness
from handlers.texts import answers as texts
from handlers.turn import Turn
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.question import Question

_NOT_SAID = -0.25  # the margin up to which the sentence is not what answers
# Likewise of what is asked for alone, without who does it: of a thing that the document has, and of
# one that it has not. 环评归谁 has the shell of 认定归谁, and nothing else of it.
_NOT_MEANT, _UNKNOWN_NOT_MEANT = -0.8, -0.4
_ABSENT = 0.5  # the probability that the document does not answer what can be named
_NOWHERE = -10.0  # where there are no examples
_FIRST = 2  # clauses that may be meant
_PART = re.compile(r"[^，。；：！？]+")


async def answer(turn: Turn) -> Reply | None:
    """Return who handles applications and recognition, or None where that is not asked for."""
    question = turn.question
    policy = question.policy
    words = _words(policy)
    if not words or not _asks(question, words) or question.missing is not None:
        return None
    if question.absence > _ABSENT and policy.wants.aspect(question.asked):
        return None  # 进度往哪报 is of no application
    office = policy.file.office
    if office is None:
        return None
    line = handled(policy)
    others = [m for m in question.mentions if m.department.name != office.text]
    if others and not question.has("premise.choice"):
        line = texts.NOT_RECOGNISED_BY.format(name=others[0].department.name) + line
    return Reply(
        intent=Intent.OWNER,
        blocks=(
            Block(Part.LEAD, line),
            *citation.quote(policy, office.clause, words),
            *citation.quote(policy, office.clause, office.quote),
            citation.source(policy, (office.clause,)),
        ),
        clauses=(office.clause,),
        owners=Owners(lead=(office.text,)),
        buttons=citation.next_steps(policy, office.clause),
        topic=Topic(clauses=(office.clause,), department=office.text, wants=Intent.OWNER),
    )


def asked(question: Question) -> bool:
    """Return whether it is asked who recognises towns."""
    words = _words(question.policy)
    return words is not None and _asks(question, words)


def handled(policy: Policy) -> str:
    """Return the sentence that says who recognises towns, or nothing where the text does not."""
    office = policy.file.office
    if office is None or not _words(policy):
        return ""
    return texts.RECOGNISED_BY.format(
        group=policy.group, subject=policy.file.subject, office=office.text
    )


def _words(policy: Policy) -> str | None:
    """Return the words of the office's clause that give it recognition, or None."""
    office = policy.file.office
    text = policy.clauses[office.clause].text if office else ""
    return next((p.strip() for p in _PART.findall(text) if texts.RECOGNITION in p), None)


def _asks(question: Question, words: str) -> bool:
    """Return whether somebody is asked for who recognises towns; a firm's titles are others."""
    file = question.policy.file
    office = file.office.clause if file.office else ""
    somebody = question.asks_owner or question.has("person.who") or bool(question.mentions)
    somebody = somebody or question.has("ask.where")  # 哪里给认定
    if not somebody or office not in question.found.clauses[:_FIRST]:
        return False
    if any(mention.of_field for mention in question.mentions):
        return False  # 能源这块谁盯着
    if not question_grams(question.topic_text):
        return False  # 谁负责 is asked of what was shown
    first = question.found.clauses[0]
    named = question.topic.sure and question.topic.clauses[0] == first
    if named and question.policy.has_owner(first):
        return False  # 环评找谁催 is of the measure that it names
    least = _UNKNOWN_NOT_MEANT if question.names_unknown else _NOT_MEANT
    whole, alone = (
        _margin(question, office, words, asked) for asked in (question.asked, question.topic_text)
    )
    return whole > _NOT_SAID and alone > least


def _margin(question: Question, office: str, words: str, asked: str) -> float:
    """Return how near what is asked is to the sentence with the words, by examples."""
    sentences = question.policy.sentences(office)
    margins = zip(sentences, nearness(question, office, asked), strict=False)
    return max((margin for sentence, margin in margins if words in sentence), default=_NOWHERE)
