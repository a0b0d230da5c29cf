"""What the document does not say: named, with the nearest clause and whom to ask."""

import re
from dataclasses import replace

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.sentence import best_words, nearness, shortened
from handlers.texts import answers as texts
from handlers.texts import talk as talk_texts
from handlers.topics.owner import owner_reply
from handlers.topics.usage import plain
from handlers.turn import Turn
from knowledge.policy.folder.folder import Department
from knowledge.policy.learned.want_examples import ABSENT
from knowledge.policy.learned.want_names import OUTSIDE
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.heard import WHETHER
from knowledge.question.question import ANSWERED, Question

_OWN = 0.15  # of the question that the nearest clause must have in its own words
_SAID = 20  # characters of the question that are said again
_HELPS = -0.5  # the margin of its nearest sentence under which a clause is no help
_SUM = re.compile(r"[0-9]\s*[万亿]?元")


async def aspect(turn: Turn) -> Reply | None:
    """Return that the aspect asked for is surely not in the document, or None.

    Of whoever holds a post that is named, 财政局局长电话, the name is told beside it.
    """
    question = turn.question
    named = question.people or question.called  # who says 张局长 knows the name
    post = question.mentions and question.has("person.head") and not named
    if post and question.policy.wants.beside(without_post(question), "person"):
        return None
    return await _lacks(turn, question.missing)


def without_post(question: Question) -> str:
    """Return what is asked of whoever holds the post that is named."""
    return " ".join(question.without("person.head", mentions=True).split())


async def likely(turn: Turn) -> Reply | None:
    """Return that the aspect asked for is likely not in the document, or None."""
    if not question_grams(turn.question.text):
        return None  # 我想: nothing is asked yet
    return await _lacks(turn, turn.question.likely_missing)


async def _lacks(turn: Turn, label: str | None) -> Reply | None:
    """Return that what the label names is not in the document; a name that is said comes first."""
    if label is None or turn.question.names_subject:
        return None
    wanted = turn.question.policy.wants.of(turn.question.asked)
    if wanted in OUTSIDE and not turn.question.found.clauses:
        return None  # no word of it is known: asdf哈哈123 asks for no telephone
    unnamed = texts.NOT_SAID_AT_ALL if wanted == ABSENT else _not_found(turn)
    unnamed = texts.NO_AMOUNT_FOR_THIS if turn.question.asks_amount else unnamed
    line = texts.NOT_SAID.format(label=label) if label else unnamed
    return await subject(turn) or not_said(turn.question, line)


async def owner(turn: Turn) -> Reply | None:
    """Return that who owns a thing that the document does not have is not said, or None."""
    question = turn.question
    named = question.mentions or question.item or not question.asks_owner
    if named or not question.names_unknown:
        return None
    return await subject(turn) or not_said(question, texts.OWNER_NOT_SAID)


async def organ(turn: Turn) -> Reply | None:
    """Return that the department asked about is not in the document, or None."""
    question = turn.question
    if question.mentions or question.people:
        return None
    label = question.policy.absent.organ(question.text)
    if not label:
        return None
    line, clause = texts.SUBJECT_NOT_SAID.format(label=label), _owned(question)
    if clause is None:
        return not_said(question, line)
    reply = owner_reply(question.policy, clause, Department(name=label))
    lead, *rest = reply.blocks
    first = replace(lead, text=line + lead.text)
    return replace(reply, intent=Intent.NOT_IN_DOCUMENT, blocks=(first, *rest))


def _owned(question: Question) -> str | None:
    """Return the clause that is surely named, where departments own it and are asked for."""
    topic = question.topic
    named = topic.sure and (topic.named or topic.strong)
    owned = named and question.policy.has_owner(topic.clauses[0])
    asked = question.asks_owner or question.has(*WHETHER)
    return topic.clauses[0] if owned and asked else None


def beside(reply: Reply, question: Question) -> Reply:
    """Return the reply about departments, with a note on one beside them that is not there."""
    if not question.mentions or not reply.answered:
        return reply
    label = question.policy.absent.organ(question.without(mentions=True))
    if not label:
        return reply
    note = Block(Part.NOTE, texts.SUBJECT_NOT_SAID.format(label=label))
    first, *others = reply.blocks
    return replace(reply, blocks=(first, note, *others))


async def place(turn: Turn) -> Reply | None:
    """Return that the document is not about the other place that is named, or None."""
    policy = turn.question.policy
    label = policy.absent.place(turn.question.text)
    return of_place(turn.question, label) if label else None


def of_place(question: Question, label: str) -> Reply:
    """Return that the document is for its own place, and not for the one with that label."""
    place = question.policy.file.place
    if not place:
        return not_said(question, texts.SUBJECT_NOT_SAID.format(label=label))
    return not_said(question, texts.OTHER_PLACE.format(place=place, label=label))


async def subject(turn: Turn) -> Reply | None:
    """Return that the title or programme named is not in the document, or None."""
    question = turn.question
    # However near the clause is, 技术创新中心 is none of the titles that it names.
    near = any(name in question.text for name in question.policy.facts.near_titles)
    money = question.has("award.award")
    of_paid = money and bool(question.policy.award_words.named(question.text))
    answered = question.found.lead is not None and question.absence < ANSWERED
    if answered and not near and (of_paid or not money):
        return None
    asked = question.asked if money or question.asks_amount else question.text
    label = question.policy.absent.subject(asked, by_name=money)  # 我是做法兰的 says who asks
    if not label:
        return None
    line = texts.SUBJECT_NOT_SAID.format(label=label)
    return not_said(question, line, paying=not (money or question.asks_amount))


async def basis(turn: Turn) -> Reply | None:
    """Return that the document pays nothing for what money is asked for, such as profit; or None.

    What it pays for is told beside it where that is near.
    """
    question = turn.question
    policy = question.policy
    money = question.has("award.award") or question.asks_amount
    if not money or question.asks_owner or policy.award_words.named(question.text):
        return None
    if policy.absent.subject(question.text, by_name=True):
        return None  # a title by its name is more than what stands beside it
    label = policy.absent.basis(question.text, policy.paid_for)
    return not_said(question, texts.BASIS_NOT_SAID.format(label=label)) if label else None


async def unknown(turn: Turn) -> Reply:
    """Return that nothing was found; the last handler, which always has a reply."""
    question = turn.question
    if not question_grams(question.text):
        return plain(question.policy, talk_texts.EMPTY)
    if question.found.near or question.policy.wants.of(question.asked) not in OUTSIDE:
        return not_said(question, _not_found(turn))
    return plain(question.policy, texts.OUT_OF_SCOPE, Intent.OUT_OF_SCOPE)


def _not_found(turn: Turn) -> str:
    """Return that nothing was found, in the asker's own words; not so where a clause is shown."""
    question = turn.question
    if any(_is_near(question, clause) for clause in question.found.clauses[:1]):
        return texts.NOT_SAID_AT_ALL
    asked = " ".join((turn.typed or question.written).split())
    words = asked if len(asked) <= _SAID else asked[:_SAID] + texts.LEFT_OUT
    return texts.NOT_FOUND.format(words=words)


def not_said(question: Question, line: str, *, paying: bool = True) -> Reply:
    """Return `line`, the nearest clause where there is one, and whom to ask.

    Where it may not be `paying`, one with a sum is not shown: that would be taken for the sum of
    what the document does not name.
    """
    policy = question.policy
    blocks = [Block(Part.LEAD, line)]
    nearest = [clause for clause in question.found.clauses[:1] if _is_near(question, clause)]
    if not paying:
        nearest = [c for c in nearest if not _SUM.search(best_words(question, c) or "")]
    for clause in nearest:
        place = citation.place(policy, clause)
        blocks.append(Block(Part.BODY, texts.NEAREST.format(place=place)))
        blocks += citation.quote(policy, clause, shortened(best_words(question, clause), question))
    whom = _whom_to_ask(policy)
    if whom:
        blocks.append(Block(Part.NOTE, whom))
    office = policy.file.office
    blocks.append(citation.source(policy, nearest or (office.clause if office else None,)))
    return Reply(
        intent=Intent.NOT_IN_DOCUMENT,
        blocks=tuple(blocks),
        clauses=tuple(nearest),
        buttons=citation.clause_buttons(policy, nearest),
        topic=Topic(clauses=tuple(nearest), wants=Intent.NOT_IN_DOCUMENT if nearest else None),
    )


def _whom_to_ask(policy: Policy) -> str:
    """Return who may know more, as far as the document names anybody."""
    file = policy.file
    if file.office:
        return texts.ASK_OFFICE.format(group=policy.group, office=file.office.text)
    return texts.ASK_ISSUER.format(issuer=file.issuer.text) if file.issuer else ""


def _is_near(question: Question, clause: str) -> bool:
    """Return whether the clause helps who asked for what is not there: by words and examples."""
    policy = question.policy
    record = policy.clauses[clause]
    if not question.found.near or not record.marker or record.people:
        return False
    margins = nearness(question, clause)
    if margins and max(margins) < _HELPS:
        return False
    said = policy.search.sharing.shares(question.text).get(clause, 0.0) >= _OWN
    return bool(policy.sentences(clause)) and said
