"""Conditions: whether a question only asks what counts, though it speaks of the asker.

我厂要营收12亿才给奖是吧 tells nothing that the firm has, nor does 要是没评上就没有20万对吧 of what
it lacks. 就业2000是全镇还是这个行业 asks what the document's own figure is of.
"""

import re

from knowledge.language.measure import Measure, measures
from knowledge.language.pieces import pieces
from knowledge.question.cues import cue_patterns
from knowledge.question.question import Question

# What is needed, and what comes of it: the one stands before the other.
_FORMS = (("premise.needs", "premise.only"), ("premise.without", "premise.nothing"))
# What is asked of a figure, behind it: 10亿是营收还是产值, 2000人包括临时工不.
_OF_WHAT = re.compile(
    r"[人家]?(?:都|也|就|这[个条]|那[个条]|配套|龙头)*(?:"
    r"(?:是|指的?|按的?|算|说的)+[^，,。；;！!]{1,12}还是[^，,。；;！!]+"
    r"|(?:包不包括|包括|含不含|含|算不算|算上?|必须|非得|得|是指|是不是|是)[^，,。；;！!]{1,12}[吗么不嘛没]?[？?]?)$"
)
_EITHER = re.compile("还是|含不含|算不算|包不包括")
_OWN = re.compile("[我咱俺]|本[镇乡村厂公企]")
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
    text, policy = question.written, question.policy
    numbers = list(measures(text))
    if len(numbers) != 1 or not isinstance(numbers[0], Measure) or _OWN.search(text):
        return False
    asked = _OF_WHAT.match(text, numbers[0].end)
    if not asked or not (question.asks or _EITHER.search(asked[0])):
        return False
    rules = (*policy.awards.award, *(c for r in policy.criteria.criterion for c in r.condition))
    return any(f.value == numbers[0].quantity.low for rule in rules for f in rule.figures)


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
