"""Corrected: a message that says what was asked and not answered: 不是问省级的，我问市级的."""

from dataclasses import replace

from handlers.message import Request
from knowledge.language.pieces import pieces
from knowledge.policy.fold import fold, plain
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns, read
from knowledge.question.question import Question

_SO = "呢"  # behind a name alone: it asks the same of that


def meant(request: Request, policy: Policy) -> Request:
    """Return the request with what it says was asked, alone; else as it is."""
    topic = request.topic
    shown = topic.clauses or topic.department
    if request.action is not None or topic.asking is not None or not shown:
        return request
    # 我问的是省级, 不是问市级，我问省级 and 我问的不是市级，是省级; 不对，是省级 tells of a title.
    said = pieces(plain(request.text), blanks=False)
    denied = [piece for piece in said if cue_patterns()["talk.not_asked"].search(piece)]
    rest = [piece for piece in said if piece not in denied]
    if len(rest) != 1:
        return request
    text = _after("talk.asked", rest[0])
    if text is None and any(cue_patterns()["talk.other_asked"].search(one) for one in denied):
        text = _after("talk.instead", rest[0])
    if text is None:
        return request
    asks = Question.read(fold(text), policy).asks
    return replace(request, text=text if asks else f"{text}{_SO}")


def _after(cue: str, piece: str) -> str | None:
    """Return what the piece says behind the cue's words, or None where it is not so worded."""
    match = cue_patterns()[cue].search(piece)
    return piece[slice(*read(match))] if match else None
