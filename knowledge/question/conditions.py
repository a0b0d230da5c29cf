"""Conditions: whether a question only asks what counts, though it speaks of the asker.

我厂要营收12亿才给奖是吧 tells nothing that the firm has, nor does 要是没评上就没有20万对吧 of what
it lacks. 就业2000是全镇还是这个行业 asks what the document's own figure is of.
"""

from decimal import Decimal

from knowledge.language.amounts import measures
from knowledge.language.measure import Measure
from knowledge.language.pieces import pieces
from knowledge.policy.policy import Policy
from knowledge.question.cues import cue_patterns
from knowledge.question.question import Question

# What is needed, and what comes of it: the one stands before the other.
_FORMS = (("premise.needs", "premise.only"), ("premise.without", "premise.nothing"))
_AT_ONCE = 2  # characters before 是不是 that asks for all that follows: 那是不是


def asks(question: Question) -> bool:
    """Return whether the question asks for a condition, and tells nothing before it."""
    told_of: list[str] = []
    for piece in pieces(question.written, blanks=False):
        if _begins(piece):
            return not any(_tells(before, question) for before in told_of) and _ends(question)
        told_of.append(piece)
    return False


def of_figure(question: Question) -> bool:
    """Return whether the question asks what a figure of the document is of, and tells nothing."""
    text, cues = question.written, cue_patterns()
    numbers = list(measures(text))
    if len(numbers) != 1 or not isinstance(numbers[0], Measure) or cues["figure.own"].search(text):
        return False
    behind = text[numbers[0].end :]
    if not cues["figure.of_what"].search(behind):
        return False
    asks = question.asks or cues["figure.either"].search(behind)
    return bool(asks) and numbers[0].quantity.low in _figures(question.policy)


def _figures(policy: Policy) -> set[Decimal]:
    """Return the figures that the document gives, for awards and criteria."""
    conditions = (c for criterion in policy.criteria.criterion for c in criterion.condition)
    rules = (*policy.awards.award, *conditions)
    return {figure.value for rule in rules for figure in rule.figures}


def _begins(piece: str) -> bool:
    """Return whether a condition begins in the piece."""
    patterns = cue_patterns()
    whether = patterns["premise.whether"].search(piece)
    asked = whether is not None and whether.start() <= _AT_ONCE
    return asked or any(patterns[first].search(piece) for first, _ in _FORMS)


def _ends(question: Question) -> bool:
    """Return whether what comes of it is said behind it.

    营收不到10亿，就没奖了吧 tells of a lack; 要是不到10亿，就没奖了吧 and 不到10亿就没奖吧 ask.
    """
    text, patterns = question.written, cue_patterns()
    for first, then in _FORMS:
        needed, follows = patterns[first].search(text), patterns[then].search(text)
        if needed and follows and needed.end() <= follows.start():
            at_once = len(pieces(text[needed.start() : follows.end()], blanks=False)) == 1
            return at_once or patterns["premise.supposing"].search(text) is not None
    whether, then_ = patterns["premise.whether"].search(text), patterns["premise.then"].search(text)
    begins = whether is not None and whether.start() <= _AT_ONCE
    return begins and bool(whether and then_ and whether.end() < then_.start())


def _tells(piece: str, question: Question) -> bool:
    """Return whether the piece may tell something of the asker's own."""
    return bool(list(measures(piece))) or bool(question.policy.award_words.named(piece))
