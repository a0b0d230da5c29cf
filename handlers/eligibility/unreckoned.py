"""Unreckoned: a town tells of itself, and nothing of it is what the criteria ask for."""

from collections.abc import Iterator

from handlers.eligibility.asking import asks_for_sure
from handlers.message import Request
from handlers.texts import understood
from knowledge.language.measure import Measure
from knowledge.language.pieces import pieces
from knowledge.language.quantity import Quantity
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Asker
from knowledge.policy.fold import plain
from knowledge.question.cues import cue_patterns
from knowledge.question.question import ANSWERED, Question
from knowledge.reading.figures.account import Fate
from knowledge.reading.figures.figure import Why
from knowledge.reading.mentions.scan import WHETHER, Scan, scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.told import Told

_MADE = (Fate.MERGED, Fate.TAKEN)
_OF_NOTHING = (*_MADE, Fate.HARMLESS, Fate.WRONG_UNIT)
_SMALL = 32  # what a bare number counts below it may be firms
_SHARES = ("%", "成")  # of what they are was not said
_SEVERAL = 2  # numbers that tell of somebody, whoever it is
# What a town is not asked for, or what asks and tells nothing.
_OF_AWARDS = (Role.TITLE, Role.FUND, Role.LEVELLED, Role.MATCH, Role.GETS)
_ASKS = (Role.WONDER, Role.ASK, Role.SUPPOSE)


def tells(question: Question, told: Told, request: Request) -> bool:
    """Return whether the message only tells of a town, and nothing of that can be reckoned with.

    占地六百亩，利税八千万 is answered with what does not count, and with what is asked for.
    一镇一策 counts nothing.
    """
    if request.topic.facts or request.topic.clauses:
        return False
    if talks(question, told):
        return True
    if _is_of_something_else(question, told):
        return False
    text = plain(request.text)
    scan = scanned(text, question.policy.facts, request.as_of)
    money = any(entry.became is Fate.MONEY for entry in told.numbers)
    if money or scan.between(0, len(text), *_OF_AWARDS) or _asks(question, scan):
        return False
    names = _names_a_figure(scan)
    if any(isinstance(n.value, Measure) and n.value.quantity.high > 1 for n in scan.numbers):
        speaks = Asker.TOWN in told.speakers or _names_a_town(question)
        if _may_count(scan, told) and not speaks:
            return False
        of_town = speaks or bool(told.facts.values) or names
        return of_town or len(told.numbers) >= _SEVERAL or _is_like_a_towns(question, told)
    return names and bool(scan.between(0, len(text), Role.PLAN, Role.UNKNOWN))


def talks(question: Question, told: Told) -> bool:
    """Return whether a town talks of itself, asks nothing, and tells nothing for sure.

    书记镇长天天抓，成立了专班 asks for no 镇长 of the document.
    """
    several = len(pieces(question.written)) > 1 and not told.any
    of_town = several and told.owner is Asker.TOWN and not told.numbers
    return of_town and not asks_for_sure(question.written) and _is_like_a_towns(question, told)


def notes(told: Told) -> Iterator[str]:
    """Yield for each number that nothing was made of why that is so."""
    for entry in told.numbers:
        if entry.became in _MADE:
            continue
        if entry.became is Fate.WRONG_UNIT:
            yield understood.WRONG_UNIT.format(written=entry.written)
        elif entry.became is Fate.HARMLESS and not entry.written.endswith(_SHARES):
            yield understood.NOT_COUNTED[Why.UNLIKE].format(written=entry.written)
        else:
            line = understood.NOT_COUNTED.get(
                entry.became.value, understood.NOT_COUNTED[Why.UNCLAIMED]
            )
            yield line.format(written=entry.written)


def _is_of_something_else(question: Question, told: Told) -> bool:
    """Return whether it speaks of an enterprise, of people or offices, or of what is paid."""
    facts = told.facts
    firm = told.speakers == {Asker.ENTERPRISE} or facts.titles or facts.funds
    figures = any(isinstance(value, Quantity) for value in facts.values.values())
    named = question.mentions or question.people or question.has("award.award", "pool.firm")
    heard = question.has("ask.so") and question.absence > ANSWERED  # 听说评上一个镇发300万
    return bool(firm or figures or named or heard)


def _names_a_town(question: Question) -> bool:
    """Return whether a town is named, be it not by the word for what it wants to become."""
    rest = question.policy.without_subject(question.text)
    return cue_patterns()["facts.town"].search(rest) is not None


def _may_count(scan: Scan, told: Told) -> bool:
    """Return whether a number is left that may be a figure, and whose and of what is to be asked.

    开厂的，前年九亿二 may be a firm's, and 两家厂合成一家 counts firms of no kind.
    """
    left = {entry.written for entry in told.numbers if entry.became not in _OF_NOTHING}
    measures = (n.value for n in scan.numbers if isinstance(n.value, Measure))
    return any(
        n.unit == "enterprises" or (not n.unit and n.written in left and _is_figure(n))
        for n in measures
    )


def _is_figure(number: Measure) -> bool:
    return number.scaled or number.quantity.high < _SMALL


def _asks(question: Question, scan: Scan) -> bool:
    """Return whether it asks anything but whether the town qualifies.

    哪来的数我也说不清 asks nothing.
    """
    if question.has("pool.become", "facts.judged") or question.asks_recognised:
        return False
    text = scan.text
    if scan.between(0, len(text), *_ASKS) or WHETHER.search(text):
        return True
    return question.asks and not scan.between(0, len(text), Role.UNKNOWN)


def _is_like_a_towns(question: Question, told: Told) -> bool:
    """Return whether a piece is like what towns tell of themselves: 八百来户都靠编筐过活."""
    facts = (fact for fact in question.policy.facts.fact if fact.asker is Asker.TOWN)
    names = {fact.name for fact in facts}
    return any(s.telling.sure and s.telling.fact in names for s in told.senses)


def _names_a_figure(scan: Scan) -> bool:
    """Return whether a figure that towns are asked for is named."""
    names = (token.value for token in scan.between(0, len(scan.text), Role.NAME))
    return any(isinstance(fact, Fact) and fact.asker is Asker.TOWN for fact in names)
