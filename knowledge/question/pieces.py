"""Pieces of a message that ask for different things, each a question of its own."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from knowledge.language.pieces import MOST_PIECES
from knowledge.policy.fold import fold
from knowledge.policy.learned.want_names import TASKS
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.question.marks import parted
from knowledge.question.question import Question

_NUMBERED = re.compile(r"[0-9]")
_LIST = re.compile(r"[、\s和跟与及同]+")
_LISTED = 16  # characters of an enumerated piece at most
MOST_PARTS = 4  # questions of one message that are answered: more would not fit a phone
_PLAIN_FACTS = ("person", "document", "group")  # asked for without a topic of the clauses
_LIKELY = 3  # clauses that either piece may be about
_CLEAR = 0.5  # how far the best clause is before none where a piece that asks has a topic
_KNOWN = 0.75  # of what a piece's own best clause knows: then the clause before is its topic too


@lru_cache(maxsize=1024)  # menu buttons and common questions come again and again
def parts(text: str, policy: Policy) -> tuple[Question, ...]:
    """Return the questions of the message: one, unless its pieces ask for different things.

    There may be more than are answered at once.
    """
    folded = policy.wants.parted(policy.search.mend(fold(text)))
    whole = Question.read(folded, policy)
    pieces = parted(folded)
    if whole.missing is not None:
        return _beside_missing(whole, pieces) or (whole,)
    questions: list[Question] = []
    marks: list[str] = []
    for mark, piece in pieces[:MOST_PIECES]:
        question = Question.read(piece, policy, context=whole.text)
        if questions and _goes_on(questions[-1], question):
            topic = f"{questions[-1].topic_text} {piece}"
            questions.append(Question.read(topic, policy, context=whole.text))
            marks.append(mark)
        elif questions and not _stands(questions[-1], mark, question):
            together = questions[-1].written + mark + piece
            questions[-1] = Question.read(together, policy, context=whole.text)
        else:
            if questions and _comes_to(questions[-1], question):
                together = questions[-1].written + mark + piece
                questions[-1] = Question.read(together, policy, context=whole.text)
            questions.append(question)
            marks.append(mark)
    if len(questions) > MOST_PARTS:
        questions = [
            question
            for question, mark in zip(questions, marks, strict=True)
            if question.asks or question.asks_fixed or _NUMBERED.search(mark)
        ]
    later = (Question.read(piece, policy, whole.text) for _, piece in pieces[MOST_PIECES:])
    questions += (question for question in later if question.asks)
    if len(questions) < 2:
        return (whole,)
    return tuple(_sharing_cues(questions))


def _beside_missing(whole: Question, cut: Sequence[tuple[str, str]]) -> tuple[Question, ...] | None:
    """Return the pieces where one asks for what the document has, beside one it has not; or None.

    组长是谁，电话多少: the name is told, and that there is no number.
    """
    if not 1 < len(cut) <= MOST_PIECES:
        return None
    pieces = [Question.read(piece, whole.policy, whole.text) for _, piece in cut]
    said = [p for p in pieces if p.likely_missing is None or _of_award(p)]
    if len(said) == len(pieces) or not any(p.asks and _is_told(p) for p in said):
        return None
    return tuple(pieces) if all(p.asks for p in said) else None


def _is_told(piece: Question) -> bool:
    """Return whether the document surely has what the piece asks for: 技改奖多少, 工信局管几项."""
    of_tasks = bool(piece.mentions) and piece.has("owner.tasks", "owner.led", "owner.coop")
    told = of_tasks or _of_award(piece) or piece.asks_fixed is not None
    return told or (piece.found.lead or 0.0) > _CLEAR


def _of_award(piece: Question) -> bool:
    """Return whether the piece asks what an award of the document gives."""
    money = piece.asks_amount or piece.has("award.award")
    return money and bool(piece.policy.award_words.named(piece.text))


def _stands(before: Question, mark: str, piece: Question) -> bool:
    """Return whether the piece asks for something else than the pieces before it."""
    if _is_of_departments(before, mark, piece):
        return False
    lacks = before.asks and _is_told(before) and piece.missing is not None  # 哪个局管招商 电话
    other = _of_another_award(before, piece) or _of_their_tasks(before, piece)
    if _NUMBERED.search(mark) or lacks or other:
        return True
    if before.asks and piece.asks and _of_people(before) and _of_people(piece):
        return piece.names_somebody  # 组长是谁，工信局局长是谁
    if before.asks and piece.asks_fixed:
        other = before.asks_fixed != piece.asks_fixed
        return other or piece.topic.strong or _of_another_owner(before, piece)
    if before.asks_fixed in _PLAIN_FACTS and before.asks and piece.asks:
        return piece.found.strong or ("?" in mark and piece.found.sure)
    if _of_none(before) and piece.asks and not piece.asks_fixed:
        return piece.has("ask.content", "award.award") and piece.found.strong
    if piece.asks_fixed and not piece.subject.named:
        return False  # it is the verb of what stands before it
    if not before.asks and (before.mentions or piece.mentions):
        return False  # a list of departments, or a department and its topic
    listed = _LIST.fullmatch(mark) is not None
    if listed and max(len(before.text), len(piece.text)) > _LISTED:
        listed = before.asks
    return (listed or before.asks) and _another_topic(before, piece)


def _is_of_departments(before: Question, mark: str, piece: Question) -> bool:
    """Return whether it goes on about departments: 财政局和能源局配合的, 市监局呢，牵头啥.

    So does what stands beside the document itself: 这文件和财政局有关系没.
    """
    listed = _LIST.fullmatch(mark) is not None
    if listed and before.asks_fixed == "document" and not before.found.named:
        return bool(piece.mentions or piece.policy.absent.organ(piece.text))
    if listed and before.mentions and piece.mentions:
        return not piece.has("ask.word")
    alone = bool(before.mentions) and not question_grams(before.without(mentions=True))
    of_owner = piece.asks_owner or piece.has("owner.led", "owner.coop")
    return alone and of_owner and not piece.names_somebody


def _of_another_award(before: Question, piece: Question) -> bool:
    """Return whether each asks for an award of its own: 技术中心奖多少，创新中心又奖多少."""
    words = before.policy.award_words
    first, second = ({award.name for award in words.named(q.text)} for q in (before, piece))
    asked = before.asks and piece.asks and bool(first and second)
    return asked and first.isdisjoint(second)


def _of_another_owner(before: Question, piece: Question) -> bool:
    """Return whether the piece has owners of its own, if only by examples: 要地归谁."""
    topics = (before.topic, piece.topic)
    known = all(topic.clauses and (topic.lead or 0.0) > _CLEAR for topic in topics)
    return known and before.topic.clauses[0] != piece.topic.clauses[0]


def _of_people(question: Question) -> bool:
    """Return whether somebody is asked for: by a post, or in other words."""
    return question.asks_fixed == "person" or (
        question.asks_fixed is None and question.wants_people
    )


def _of_their_tasks(before: Question, piece: Question) -> bool:
    """Return whether the piece asks what they do whose head was asked for: 局长是谁，他们局管啥."""
    of_head = before.has("person.who") and bool(before.mentions)
    named = piece.mentions or piece.people
    return of_head and not named and piece.policy.wants.of(piece.asked) == TASKS


def _of_none(question: Question) -> bool:
    """Return whether owners are asked for, and of what is to be known from elsewhere: 谁牵头."""
    return question.asks_fixed == "owner" and question.asks and not question.topic.clauses


def _comes_to(before: Question, piece: Question) -> bool:
    """Return whether the piece names what those are the owners of: 谁牵头，招商怎么弄."""
    return _of_none(before) and not before.mentions and piece.found.named


def _goes_on(before: Question, piece: Question) -> bool:
    """Return whether the piece asks what is in that of which owners were asked: 有哪些方式."""
    if before.asks_fixed != "owner" or piece.asks_fixed or not piece.has("ask.content"):
        return False
    if not before.topic.sure or piece.missing is not None:
        return False
    return not piece.topic.strong or piece.topic.clauses[0] == before.topic.clauses[0]


def _another_topic(before: Question, piece: Question) -> bool:
    """Return whether both have a topic of their own, and no clause speaks of both."""
    first, second = before.subject, piece.subject
    if not (_has_topic(before) and _has_topic(piece)) or first.clauses[0] == second.clauses[0]:
        return False
    if second.clauses[0] in piece.policy.headings.sections:
        return before.asks and piece.asks and piece.section is not None
    if before.asks and piece.asks:
        return True
    likely = (*first.clauses[:_LIKELY], *second.clauses[:_LIKELY])
    return not _speaking_of(before, likely) & _speaking_of(piece, likely)


def _has_topic(question: Question) -> bool:
    """Return whether the piece is about something by itself: by its words, or as a question."""
    subject = question.subject
    return subject.strong or (question.asks and (subject.lead or 0.0) > _CLEAR)


def _speaking_of(question: Question, clauses: Iterable[str]) -> set[str]:
    """Return the clauses whose own text has nearly as much of the question as its best one."""
    shares = question.policy.search.sharing.shares(question.text)
    least = _KNOWN * shares.get(question.subject.clauses[0], 0.0)
    return {clause for clause in clauses if shares.get(clause, 0.0) >= least}


def _sharing_cues(questions: Sequence[Question]) -> list[Question]:
    """Return the questions, those without a verb sharing the next one's: A 和 B 谁牵头."""
    shared: list[Question] = []
    for question in reversed(questions):
        if shared and not question.asks and shared[-1].owner_cue:
            together = question.written + shared[-1].owner_cue
            question = Question.read(together, question.policy, context=question.context)
        shared.append(question)
    return shared[::-1]
