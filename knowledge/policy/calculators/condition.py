"""Conditions: a told fact against one rule, each kind one small function."""

from collections.abc import Iterable
from decimal import Decimal

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.calculators.rules import Around, AtLeast, ByChoice, Claimed, Condition
from knowledge.policy.calculators.verdict import Outcome, Verdict
from knowledge.policy.facts.facts import Facts

_INEXACT = (Manner.ABOUT, Manner.NEARLY)


def compare(told: Quantity, threshold: int, tolerance_percent: int) -> Verdict:
    """Return whether the quantity reaches the threshold, which itself counts as reached.

    An inexact figure near the threshold needs judgement; a bound that leaves it open is unknown.
    """
    if told.manner is Manner.OVER:
        if told.low >= threshold:
            return Verdict.PASS
        return Verdict.FAIL if told.low < told.high < threshold else Verdict.UNKNOWN
    if told.manner is Manner.UNDER:
        return Verdict.FAIL if told.high <= threshold else Verdict.UNKNOWN
    if told.manner in _INEXACT and abs(told.low - threshold) * 100 <= tolerance_percent * threshold:
        return Verdict.NEEDS_JUDGEMENT
    if told.low >= threshold:
        return Verdict.PASS
    return Verdict.FAIL if told.high < threshold else Verdict.NEEDS_JUDGEMENT


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return what required conditions come to together: a fail decides, then what is unknown."""
    order = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.NEEDS_JUDGEMENT)
    present = set(verdicts)
    return next((verdict for verdict in order if verdict in present), Verdict.PASS)


def evaluate(rule: Condition, facts: Facts, tolerance_percent: int) -> Outcome:
    """Return what the condition comes to with these facts."""
    if isinstance(rule, Claimed):
        return _claimed(rule, facts)
    told = facts.quantity(rule.fact)
    if told is None:
        return Outcome(rule.fact, Verdict.UNKNOWN, rule.quote, missing=(rule.fact,))
    if isinstance(rule, ByChoice):
        return _by_choice(rule, facts, told, tolerance_percent)
    if isinstance(rule, Around):
        verdict = _around(rule, told, tolerance_percent)
    else:
        verdict = compare(told, rule.threshold, tolerance_percent)
    return _measured(rule, told, rule.threshold, verdict)


def _claimed(rule: Claimed, facts: Facts) -> Outcome:
    told = facts.values.get(rule.fact)
    if not isinstance(told, bool):
        return Outcome(rule.fact, Verdict.UNKNOWN, rule.quote, missing=(rule.fact,))
    verdict = Verdict.NEEDS_JUDGEMENT if told else Verdict.FAIL
    return Outcome(rule.fact, verdict, rule.quote, told)


def _around(rule: Around, told: Quantity, tolerance_percent: int) -> Verdict:
    """Return pass from the threshold, judgement from the floor; a range may cross either."""
    full = compare(told, rule.threshold, tolerance_percent)
    if full is not Verdict.FAIL:
        return full
    part = compare(told, rule.floor, tolerance_percent)
    return Verdict.NEEDS_JUDGEMENT if part is Verdict.PASS else part


def _by_choice(rule: ByChoice, facts: Facts, told: Quantity, tolerance_percent: int) -> Outcome:
    """Return the verdict under the told choice; untold, the one that every choice agrees on."""
    choice = facts.values.get(rule.choice)
    if isinstance(choice, str) and choice in rule.thresholds:
        threshold = rule.thresholds[choice]
        return _measured(rule, told, threshold, compare(told, threshold, tolerance_percent))
    verdicts = {compare(told, t, tolerance_percent) for t in rule.thresholds.values()}
    if len(verdicts) == 1:
        verdict = verdicts.pop()
        reached = verdict is Verdict.PASS
        threshold = (max if reached else min)(rule.thresholds.values())
        return _measured(rule, told, threshold, verdict)
    return Outcome(rule.fact, Verdict.UNKNOWN, rule.quote, told, missing=(rule.choice,))


def _measured(
    rule: AtLeast | Around | ByChoice, told: Quantity, threshold: int, verdict: Verdict
) -> Outcome:
    """Return the outcome with its distance; an unknown one lacks an exact figure."""
    missing = (rule.fact,) if verdict is Verdict.UNKNOWN else ()
    short = Decimal(threshold) - told.nearest
    return Outcome(rule.fact, verdict, rule.quote, told, threshold, short, missing)
