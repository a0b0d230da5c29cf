"""Working: how a sum was reckoned, in words: 260 万元 × 9%（7% 加 2 个百分点）."""

from handlers.eligibility.results.figure import figure, money
from handlers.texts import calculators as texts
from knowledge.policy.calculators.working import Working
from knowledge.policy.facts.vocabulary import FactsFile


def worked(working: Working, vocabulary: FactsFile) -> str:
    """Return how the sum was reckoned, or nothing where there is nothing to show."""
    base = _of_base(working, vocabulary)
    if working.deducted is not None and working.whole is not None:
        return texts.DEDUCTED.format(whole=money(working.whole), deducted=money(working.deducted))
    if working.cap is None:
        return base
    if working.whole is None:
        return texts.CAPPED.format(working=base, cap=money(working.cap)).strip("，")
    if not base:
        return texts.CAPPED.format(working=money(working.whole), cap=money(working.cap))
    return texts.CAPPED_FROM.format(
        working=base, whole=money(working.whole), cap=money(working.cap)
    )


def _of_base(working: Working, vocabulary: FactsFile) -> str:
    if working.parts:
        return texts.ADDED.join(map(money, working.parts)) if len(working.parts) > 1 else ""
    if working.base is None:
        return ""
    base = figure(working.base, vocabulary.named(working.fact).kind)
    if working.percent is not None:
        return texts.OF_SHARE.format(base=base, share=_share(working))
    if working.each is None:
        return ""
    of_units = texts.OF_UNITS.format(base=base, each=money(working.each))
    if working.times == 1:
        return of_units
    return texts.TIMES.format(working=of_units, times=figure(working.times, ""))


def _share(working: Working) -> str:
    percent = working.percent or 0
    added = sum(working.added)
    whole = figure(percent + added, "percent")
    if not added:
        return whole
    return texts.POINTS.format(
        share=whole, percent=figure(percent, "percent"), points=figure(added, "")
    )
