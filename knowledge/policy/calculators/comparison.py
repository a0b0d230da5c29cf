"""Comparing: a told quantity against a threshold, and several verdicts together."""

from collections.abc import Iterable

from knowledge.language.quantity import Manner, Quantity
from knowledge.policy.calculators.figure import Threshold
from knowledge.policy.calculators.verdict import Verdict

_INEXACT = (Manner.ABOUT, Manner.NEARLY, Manner.AT_MOST)


def compare(told: Quantity, threshold: Threshold, tolerance_percent: int) -> Verdict:
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
        return Verdict.UNKNOWN if told.manner is Manner.AT_MOST else Verdict.PASS
    return Verdict.FAIL if told.high < threshold else Verdict.NEEDS_JUDGEMENT


def exceed(told: Quantity, threshold: Threshold, tolerance_percent: int) -> Verdict:
    """Return whether the quantity is more than the threshold, which itself is not enough."""
    verdict = compare(told, threshold, tolerance_percent)
    level = told.low == threshold and told.manner is not Manner.OVER
    if verdict is not Verdict.PASS or not level:
        return verdict
    return Verdict.NEEDS_JUDGEMENT if told.high > threshold else Verdict.FAIL


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """Return what required conditions come to together: a fail decides, then what is unknown."""
    order = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.NEEDS_JUDGEMENT)
    present = set(verdicts)
    return next((verdict for verdict in order if verdict in present), Verdict.PASS)


def best(verdicts: Iterable[Verdict]) -> Verdict:
    """Return what conditions come to of which one is enough: a pass decides, then what is open."""
    order = (Verdict.PASS, Verdict.NEEDS_JUDGEMENT, Verdict.UNKNOWN)
    present = set(verdicts)
    return next((verdict for verdict in order if verdict in present), Verdict.FAIL)
