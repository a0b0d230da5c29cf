"""Premises: a number that the question itself states, against the one that the text has."""

from collections.abc import Iterable, Sequence

from handlers import citation
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import answers as texts
from handlers.topics.clause import intent_of
from handlers.topics.stated import Answered, truths
from handlers.turn import Turn
from knowledge.language.pieces import pieces
from knowledge.policy.fold import fold
from knowledge.policy.truth import Truth
from knowledge.question import conditions
from knowledge.question.question import Question
from knowledge.question.stating import names_payer, states_number

_TWO = 2
_PERHAPS = "吧"  # at the end of what one settles on


def asks(question: Question) -> bool:
    """Return whether the question states a number and asks whether it is so.

    我们镇 12 亿够吗 tells a number of one's own, to be judged by the calculators; what counts is
    asked by 我们镇得12亿才行吧.
    """
    if _asks_condition(question):
        return True
    if not question.has("ask.so") or not question.has("premise.stated"):
        return False
    if _goes_back(question):
        return False
    if question.has("premise.own", "facts.suppose") or _asks_what_comes(question):
        return False
    return states_number(question)


def _goes_back(question: Question) -> bool:
    """Return whether its 还是 chooses nothing, and nothing else asks: 配套数错了，还是8家."""
    told = question.without("premise.choice").removesuffix(_PERHAPS)
    rest = Question.read(told, question.policy)
    return question.has("premise.stays") and not rest.has("ask.so", "ask.word")


def among(questions: Sequence[Question]) -> bool:
    """Return whether one of the questions asks so, and the last not only what comes of it."""
    last = questions[-1]
    of_told = len(questions) > 1 and last.has("facts.lost") and not states_number(last)
    return not of_told and any(map(asks, questions))


def _asks_what_comes(question: Question) -> bool:
    """Return whether only its last piece asks, what comes of the others: 龙头零家，是不是没戏了."""
    *told, last = pieces(question.written)
    asking = Question.read(fold(last), question.policy)
    return bool(told) and asking.has("facts.lost") and not states_number(asking)


def together(questions: Sequence[Question], text: str) -> tuple[Question, ...]:
    """Return the questions, as one where only together they ask for a condition.

    是不是得产值10亿、就业2000人才行 has its 才 in the second piece.
    """
    if len(questions) < _TWO or any(map(asks, questions)):
        return tuple(questions)
    whole = Question.read(fold(text), questions[0].policy)
    return (whole,) if _asks_condition(whole) else tuple(questions)


def _asks_condition(question: Question) -> bool:
    return question.has("ask.so") and conditions.asks(question)


async def answer(turn: Turn) -> Reply | None:
    """Return yes, or no and what the text has instead; None where no number is in question."""
    question = turn.question
    firmness = _firmness(question)
    if firmness:
        return firmness
    if not asks(question) or question.policy.absent.subject(question.text, by_name=True):
        return None
    found = truths(turn)
    return _reply(question, _line(question, found), found) if found else None


def _line(question: Question, found: Iterable[Answered]) -> str:
    """Return the line that says whether it is so: yes only where all of it could be checked."""
    found = tuple(found)
    holds = [one.truth.holds for one in found]
    checked = all(one.truth.whole for one in found) and not names_payer(question)
    if question.has("premise.choice", "premise.denied"):
        sentence = texts.PREMISE_TOLD
    elif False in holds:
        sentence = texts.PREMISE_FAILS
    elif None in holds:
        sentence = texts.PREMISE_UNKNOWN
    else:
        sentence = texts.PREMISE_HOLDS if checked else texts.PREMISE_TOLD
    return sentence.format(says="；".join(dict.fromkeys(one.says for one in found)))


def _award(question: Question) -> str | None:
    """Return the one award of which it asks, of which a number told next may be."""
    named = question.policy.award_words.named(question.text)
    return named[0].name if len(named) == 1 else None


def _reply(question: Question, line: str, found: Iterable[Answered]) -> Reply:
    policy = question.policy
    clauses = tuple(dict.fromkeys(one.truth.clause for one in found))
    rests = ((one.truth, one.says) for one in found)
    quotes = dict.fromkeys((t.clause, t.quote) for t, says in rests if t.quote not in ("", says))
    return Reply(
        intent=intent_of(question, clauses[0]),
        blocks=(
            Block(Part.LEAD, line),
            *((Block(Part.NOTE, texts.PAYER_NOT_SAID),) if names_payer(question) else ()),
            *citation.quotes_of(policy, quotes),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        buttons=citation.next_steps(policy, clauses[0]),
        topic=Topic(clauses=clauses[:1], wants=Intent.CLAUSE, award=_award(question)),
    )


def _firmness(question: Question) -> Reply | None:
    """Return how firmly the text promises the award that is named, where that is asked."""
    awards = question.policy.award_words.named(question.text)
    if not awards or not question.asks or not question.has("premise.sure"):
        return None
    line = "".join(texts.FIRMNESS[award.certainty].format(label=award.label) for award in awards)
    return _reply(question, line, [Answered(Truth(True, a.clause, a.quote), "") for a in awards])
