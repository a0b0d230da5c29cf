"""Granted: what a short message tells of the money that a result rests on: 那市里又给了20万呢."""

from dataclasses import replace

from handlers.followups.continuation import Continuation
from knowledge.language.year import year_before
from knowledge.policy.calculators import awards
from knowledge.policy.facts.facts import Asker, Facts, merged
from knowledge.policy.lacking import lacking
from knowledge.reading.mentions.levels import has_beside_levels
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.token import Role, named_level
from knowledge.reading.reader import read
from knowledge.reading.repairs import put_right as order
from knowledge.reading.repairs.of_money.grant import by_levels
from knowledge.reading.repairs.of_money.ungiven import received_by_levels
from knowledge.reading.repairs.of_titles.of_level import denies_untold
from knowledge.reading.repairs.repaired import Repaired

_YES, _NO = listed("bare_yes"), listed("bare_no")
_AROUND = "".join(listed("around_yes_no"))


def put_right(going: Continuation, facts: Facts) -> Repaired | None:
    """Return the facts with a level or money told anew, or a title or money that is taken back."""
    policy, as_of = going.policy, going.request.as_of
    said = (going.text, facts, policy.facts, as_of)
    of_title = order.put_right(order.OF_TITLES, *said)
    if of_title:
        return of_title
    told = read(going.text, policy.facts, as_of).facts
    if told.titles or any(policy.facts.named(n).asker is facts.asker for n in told.values):
        return None
    return order.put_right(order.OF_MONEY, *said)


def of_award(going: Continuation) -> Facts | None:
    """Return the money by levels that is supposed of the award told of: 省里200市里100呢.

    Where no year is said, it is one that counts.
    """
    policy, award = going.policy, going.award
    fund = policy.facts.fund
    if award is None or fund is None or fund.name not in award.asks or not going.scan.numbers:
        return None
    funds = by_levels(going.text, policy.facts, going.request.as_of)
    before = year_before(going.request.as_of)
    dated = tuple(replace(one, year=one.year or before) for one in funds)
    return Facts(asker=Asker.ENTERPRISE, funds=dated) if funds else None


def received(going: Continuation, facts: Facts) -> Facts | None:
    """Return the facts with whether that money came which the result lacks: 没要过国家和省里的钱.

    What the money would be for, the result has said.
    """
    policy, as_of = going.policy, going.request.as_of
    lacks = lacking(policy, facts, as_of)
    fact = next((f for f in policy.facts.fact if f.name == lacks and f.received), None)
    if fact is None or not fact.of_fact or going.question.asks:
        return None
    of_levels = received_by_levels(going.text, fact, facts, policy.facts, as_of)
    if of_levels:
        return of_levels
    told = read(f"{fact.of_fact[0]},{going.text}", policy.facts, as_of).facts
    if told.values.keys() != {fact.name}:
        return None
    return merged(facts, Facts(values=told.values))


def answered(going: Continuation, facts: Facts) -> Facts | None:
    """Return the facts with the yes or no that the result lacks alone, or None: 没拿过, 是.

    嗯 and 好的 only say that it was read, and 没看懂 denies nothing.
    """
    said = going.text.strip(_AROUND)
    if not going.of_result or said not in (*_YES, *_NO):
        return None
    found = awards.assess(going.policy.awards, facts, going.request.as_of)
    missing = [name for name in found.missing if name not in facts.unclear]
    fact = next((f for f in going.policy.facts.fact if [f.name] == missing), None)
    if fact is None or fact.kind != "yes_no":
        return None
    return merged(facts, Facts(values={fact.name: said in _YES}))


def denied_untold(going: Continuation, facts: Facts) -> Facts | None:
    """Return the facts as they are where a level is denied that nobody told: 国家级的没有."""
    untold = denies_untold(going.text, facts, going.policy.facts, going.request.as_of)
    return facts if untold else None


def of_levels_alone(going: Continuation) -> Facts | None:
    """Return the facts with the money of those levels alone that it says: 要是只有省里的呢."""
    facts, scan = going.facts, going.scan
    levels = {named_level(token) for token in scan.between(0, len(going.text), Role.LEVEL)}
    others = scan.numbers or scan.between(0, len(going.text), Role.TITLE)
    if facts is None or others or not going.question.has("sets.only"):
        return None
    kept = tuple(fund for fund in facts.funds if fund.level in levels)
    return replace(facts, funds=kept) if kept else None


def is_open(going: Continuation, facts: Facts) -> bool:
    """Return whether it goes on about money of which the result lacks what money it is."""
    scan, fact = going.scan, going.policy.facts.fund
    if fact is None or fact.name not in facts.unsettled or facts.funds:
        return False
    levels = scan.between(0, len(going.text), Role.LEVEL)
    others = has_beside_levels(scan, Role.TITLE, Role.FUND, Role.NAME)
    more = scan.numbers and scan.between(0, len(going.text), Role.GIVEN, Role.AGAIN)
    return bool(levels) and not others and bool(more or going.question.has("sets.only"))
