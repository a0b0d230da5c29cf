"""Figure: a number alone, held against those of the clause or award that was shown, or of all."""

import math
from collections.abc import Iterable, Iterator

from handlers.followups.continuation import Continuation
from handlers.message import Block, Intent, Part, Reply
from handlers.texts.talk import NUMBER_ALONE
from knowledge.language.measure import Measure
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.figure import Figure, Use
from knowledge.policy.facts.fact import Fact
from knowledge.reading.figures.attribution import fits
from knowledge.reading.figures.figure import may_be_of
from knowledge.reading.mentions.token import Role
from knowledge.reading.repairs.answer import WHAT_IF
from knowledge.reading.repairs.bare import besides

_ASKING = 4  # characters beside a number that only ask whether it does: 够不够吧
_AS_NEAR = math.log(1.5)  # between the ratios of two thresholds to a number that may be of either


def named(going: Continuation) -> str | None:
    """Return the message with the fact or award named that its one number must be of, or None.

    九家行不行 behind 三、（三） is of 关联配套企业, as its threshold is by far the nearest; where
    two are about as near, nobody knows. 50万对吧 behind an award without one is its amount.
    Where nothing was shown, 1800人够不够 is of the only fact that is counted so.
    """
    number = _alone(going)
    if number is None:
        award = going.award
        return f"{award.label}{going.text}" if award and is_share(going, (award,)) else None
    words = going.scan.between(0, len(going.text), Role.NAME)
    said = {word.value.name for word in words if isinstance(word.value, Fact)}
    distance: dict[str, float] = {}
    for figure in _shown(going):
        fact = going.policy.facts.named(figure.fact)
        if said and fact.name not in said:
            continue
        if may_be_of(number, fact):
            ratio = abs(math.log(number.quantity.low / figure.value))
            distance[fact.label] = min(ratio, distance.get(fact.label, ratio))
    nearest = sorted(distance.items(), key=lambda item: item[1])
    alone = not going.request.topic.clauses
    if len(nearest) > 1 and (alone or nearest[1][1] - nearest[0][1] < _AS_NEAR):
        return None
    paying = None if said else _paying(going, number)  # 产值12亿 names what it is of
    label = nearest[0][0] if nearest else paying
    return f"{label}{going.text}" if label else None


def held_against(going: Continuation) -> str | None:
    """Return what would be with the number that is held against a result: 9亿够不, or None."""
    facts, numbers = going.facts, [token.value for token in going.scan.numbers]
    asks = going.short and going.question.has("premise.enough") and not going.asks_of_figure
    if facts is None or not (going.of_result and asks) or len(numbers) != 1:
        return None
    (number,) = numbers
    more = len(going.text) - len(getattr(number, "written", "")) > _ASKING
    if more or not isinstance(number, Measure):
        return None
    told = (going.policy.facts.named(name) for name in facts.values)
    of_it = any(fact.measured and may_be_of(number, fact) for fact in told)
    return f"{number.written}{WHAT_IF}" if of_it else None


def paid(going: Continuation) -> str | None:
    """Return the message with the award shown last, where it says what a level of that gets.

    市级15万吧 is of its amounts, and no figure of the asker's own.
    """
    levels = {token.start for token in going.scan.between(0, len(going.text), Role.LEVEL)}
    names = {token.start for token in going.scan.between(0, len(going.text), Role.NAME)}
    received = going.scan.between(0, len(going.text), Role.GIVE, Role.GIVEN, Role.YEAR)
    at_levels = going.award is not None and bool(going.award.at_levels)
    of_award = at_levels and levels and names <= levels and not received
    number = _alone(going) if of_award else None
    label = _paying(going, number) if number else None
    return f"{label}{going.text}" if label else None


def unknown(going: Continuation) -> Reply:
    """Return that nobody knows what a number is of that no button and no question has."""
    line = NUMBER_ALONE.format(number=going.text)
    return Reply(Intent.CLARIFY, (Block(Part.LEAD, line),), topic=going.request.topic)


def _alone(going: Continuation) -> Measure | None:
    """Return the number that is all the message says, behind a clause or award or asked of; None.

    Behind a result it is a fact.
    """
    topic = going.request.topic
    numbers = [token.value for token in going.scan.numbers]
    begins = going.question.has("premise.enough") and not topic.facts
    shown = (bool(topic.clauses) or begins) and topic.asking is None and not going.of_result
    if not going.short or not shown or len(numbers) != 1 or besides(going.scan, Role.NAME):
        return None
    if going.of_button:
        return None
    (number,) = numbers
    return number if isinstance(number, Measure) and number.quantity.low > 0 else None


def _shown(going: Continuation) -> Iterator[Figure]:
    """Yield the thresholds of measured facts in the rules of the clause or award shown last.

    Where none was shown, those of all.
    """
    topic, policy = going.request.topic, going.policy
    clause = next(iter(topic.clauses), None)
    for criterion in policy.criteria.criterion:
        if clause in (None, criterion.clause):
            yield from _thresholds(f for one in criterion.condition for f in one.figures)
    for award in policy.awards.award:
        if clause in (None, award.clause) and topic.award in (None, award.name):
            yield from _thresholds(award.figures)


def _thresholds(figures: Iterable[Figure]) -> Iterator[Figure]:
    return (figure for figure in figures if figure.use is Use.THRESHOLD and figure.value > 0)


def _paying(going: Continuation, number: Measure) -> str | None:
    """Return the label of the award shown last, where the number may be what it pays."""
    return going.award.label if going.award and fits(number, "yuan") and number.scaled else None


def is_share(going: Continuation, awards: Iterable[Award]) -> bool:
    """Return whether it asks of nothing but the share that one of the awards gives: 30%是多少."""
    named = going.scan.between(0, len(going.text), Role.NAME, Role.TITLE, Role.FUND)
    numbers = going.scan.numbers
    if not going.short or named or len(numbers) != 1 or not going.question.asks:
        return False
    told, vocabulary = numbers[0].value, going.policy.facts
    shares = {f.value for a in awards for f in a.figures if f.unit(vocabulary) == "percent"}
    return isinstance(told, Measure) and told.unit == "percent" and told.quantity.low in shares
