"""Totalled: what somebody makes of a shown result and asks about: 那一共30万呗."""

from handlers.eligibility import onward
from handlers.eligibility.results.figure import money
from handlers.eligibility.results.result import result_of
from handlers.followups.continuation import Continuation
from handlers.followups.doubt import doubted
from handlers.followups.supposing import supposition
from handlers.heading import headed
from handlers.message import Reply
from handlers.texts import understood
from knowledge.language.measure import Measure
from knowledge.policy.calculators.awards import AwardAssessment
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.facts.facts import Facts
from knowledge.reading.figures.attribution import fits
from knowledge.reading.mentions.token import Role, Token

_SUMS = (Role.TOTAL, Role.ENOUGH, Role.GETS)  # 一共, 就, 能拿
# What tells or supposes something, and asks about no sum.
_TELLS = (
    *(Role.NAME, Role.TITLE, Role.FUND, Role.YEAR, Role.LEVEL, Role.GIVEN, Role.PLUS),
    *(Role.REPAIR, Role.RECTIFY, Role.SUPPOSE, Role.PLAN, Role.FURTHER, Role.OVERTOLD),
)


def answer(going: Continuation) -> Reply | None:
    """Return whether what was told comes to the sum that the message asks about, or None.

    It is no fact of the asker's: the sum is of what the result says.
    """
    topic, numbers = going.request.topic.adopted(), going.scan.numbers
    if not (going.short and going.of_result and len(numbers) == 1) or topic.facts is None:
        return None
    facts = topic.supposed or topic.facts
    result = result_of(going.policy, facts, going.request.as_of)
    if result is None or result.awards is None:
        return None
    total, said = _total(result.awards), _yuan(numbers[0])
    # The sum itself is no money told anew: 那24万就算到手了呗.
    confirms = said is not None and said == total and going.question.has("result.confirm")
    if not confirms and going.scan.between(0, len(going.text), *_TELLS):
        return None
    if doubted(going) and said is not None:
        return _doubted(going, facts, said, total)
    sums = said is not None and (confirms or going.scan.between(0, len(going.text), *_SUMS))
    if not sums or total is None or not (said == total or _may_be_no_fact(going, facts)):
        return None
    written = going.text[numbers[0].start : numbers[0].end]
    line = understood.TOTAL_IS if said == total else understood.TOTAL_IS_NOT
    reply = supposition.shown(going, topic.facts, topic.supposed)
    return reply and headed(reply, line.format(written=written, total=money(total)))


def _doubted(going: Continuation, facts: Facts, said: int, total: int | None) -> Reply | None:
    """Return whether the sum is what the result comes to, and how firmly that is promised."""
    reply = onward.told("certain", going.policy, facts, going.request.as_of)
    if reply is None:
        return None
    reply = going.keeping(reply)
    if total is None or said == total:
        return reply
    number = going.scan.numbers[0]
    written = going.text[number.start : number.end]
    return headed(reply, understood.TOTAL_IS_NOT.format(written=written, total=money(total)))


def _total(awards: AwardAssessment) -> int | None:
    """Return what the awards come to that may be had, or None where any of them has no sum."""
    had = [result for result in awards.results if result.verdict is Claim.ELIGIBLE]
    sums = [result.amount_yuan for result in had]
    return sum(filter(None, sums)) if sums and all(sums) else None


def _yuan(number: Token) -> int | None:
    """Return the sum in yuan; one without a unit is in 万: 拢共60呗."""
    told = number.value
    if not isinstance(told, Measure) or not (fits(told, "yuan") or not told.unit):
        return None
    return int((told.in_wan if told.bare else told).quantity.low)


def _may_be_no_fact(going: Continuation, facts: Facts) -> bool:
    """Return whether it only asks, where no sum was told that the number could put right."""
    return going.question.has("result.confirm") and not facts.values
