"""Two questions in one message: cutting them apart, and joining their answers."""

import re
from collections.abc import Sequence

from handlers.message import Block, Owners, Part, Reply
from handlers.question import Question
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy

# Marks between pieces. Enumerating ones join short pieces that share one verb.
_MARK = re.compile(
    r"(?P<full>[？?。！!；;\n]+)|(?P<half>[，,：:]+)|(?P<list>[、\s]+|(?<=[\u4e00-\u9fff]{2})[和跟与及同](?=[\u4e00-\u9fff]{2}))"
)
_LISTED = 12  # characters of an enumerated piece at most
_MOST_PARTS = 4
_PLAIN_FACTS = ("person", "document", "group")  # asked for without a topic of the clauses
_KNOWN = 0.6  # of what a piece's own best clause knows: then the clause before is its topic too


def parts(text: str, policy: Policy) -> tuple[Question, ...]:
    """Return the questions of the message: one, unless its pieces ask for different things."""
    folded = policy.search.mend(fold(text))
    whole = Question.read(folded, policy)
    if policy.absent.aspect(whole.text):
        return (whole,)
    questions: list[Question] = []
    marks: list[str] = []
    for mark, piece in _pieces(folded):
        question = Question.read(piece, policy, context=whole.text)
        if questions and not _stands(questions[-1], mark, question):
            together = questions[-1].written + mark + piece
            questions[-1] = Question.read(together, policy, context=whole.text)
        else:
            questions.append(question)
            marks.append(mark)
    if not 1 < len(questions) <= _MOST_PARTS:
        return (whole,)
    return tuple(_sharing_cues(questions))


def _pieces(text: str) -> list[tuple[str, str]]:
    """Return the pieces of the folded text, each with the mark before it."""
    pieces = []
    mark, start = "", 0
    for match in _MARK.finditer(text):
        if text[start : match.start()].strip():
            pieces.append((mark, text[start : match.start()]))
            mark = ""
        mark += match[0]
        start = match.end()
    if text[start:].strip():
        pieces.append((mark, text[start:]))
    return pieces


def _stands(before: Question, mark: str, piece: Question) -> bool:
    """Return whether the piece asks for something else than the pieces before it."""
    if before.asks and piece.asks_fixed:
        return before.asks_fixed != piece.asks_fixed or piece.topic.strong
    if before.asks_fixed in _PLAIN_FACTS and before.asks and piece.asks:
        return piece.topic.strong or ("?" in mark and piece.topic.sure)
    between = _MARK.fullmatch(mark)
    listed = between is not None and between["list"] is not None
    if listed and max(len(before.text), len(piece.text)) > _LISTED:
        listed = before.asks
    if not listed and not before.asks:
        return False
    return _another_topic(before, piece)


def _another_topic(before: Question, piece: Question) -> bool:
    """Return whether both have a topic, and the one before does not know the piece's words."""
    if not (before.topic.strong and piece.topic.strong):
        return False
    share = piece.policy.search.share
    theirs = share(piece.topic_text, before.topic.clauses[0])
    return theirs < _KNOWN * share(piece.topic_text, piece.topic.clauses[0])


def _sharing_cues(questions: Sequence[Question]) -> list[Question]:
    """Return the questions, those without a verb sharing the next one's: A 和 B 谁牵头."""
    shared: list[Question] = []
    for question in reversed(questions):
        if shared and not question.asks and shared[-1].owner_cue:
            together = question.written + shared[-1].owner_cue
            question = Question.read(together, question.policy, context=question.context)
        shared.append(question)
    return shared[::-1]


def joined(replies: Sequence[Reply]) -> Reply:
    """Return one reply that holds all: the first one's status, everyone's blocks and data."""
    if len(replies) == 1:
        return replies[0]
    answered = [reply for reply in replies if reply.answered] or list(replies[:1])
    firsts = [reply.clauses[0] for reply in answered if reply.clauses]
    rest = [clause for reply in answered for clause in reply.clauses[1:]]
    return Reply(
        intent=answered[0].intent,
        blocks=_blocks(replies),
        clauses=tuple(dict.fromkeys([*firsts, *rest])),
        confidence=min(reply.confidence for reply in answered),
        owners=Owners(
            lead=_once(answered, "lead"),
            coop=_once(answered, "coop"),
            people=_once(answered, "people"),
            lead_tasks=_once(answered, "lead_tasks"),
            coop_tasks=_once(answered, "coop_tasks"),
        ),
        buttons=tuple(dict.fromkeys(b for reply in replies for b in reply.buttons[:2])),
        topic=answered[-1].topic,
    )


def _once(replies: Sequence[Reply], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(x for reply in replies for x in getattr(reply.owners, name)))


def _blocks(replies: Sequence[Reply]) -> tuple[Block, ...]:
    """Return the blocks of all replies, repeated ones once, the sources last."""
    blocks = list(dict.fromkeys(block for reply in replies for block in reply.blocks))
    sources = [block for block in blocks if block.part is Part.SOURCE]
    return (*(block for block in blocks if block.part is not Part.SOURCE), *sources)
