"""Verdicts held against gold with alternatives: wholly right, or wrong without saying so.

The entries of criteria-hard.jsonl and awards-hard.jsonl: `a|b` is either. A verdict or amount that
is told for sure and is wrong is silent: nobody who reads the answer can see that it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.evaluating.gold import Entry

_FIRM_CRITERION = ("pass", "fail")
_FIRM_AWARD = ("eligible", "not_eligible")


@dataclass(frozen=True)
class Fault:
    """Something in an answer that is not as it should be."""

    silent: bool


def faults(gold: Entry, given: Entry) -> list[Fault]:
    """Return what is wrong in the answer to the entry."""
    found = _of_criteria if isinstance(gold["expect"], dict) else _of_awards
    return list(found(gold, given))


def _of_criteria(gold: Entry, given: Entry) -> Iterator[Fault]:
    verdicts = given.get("criteria") or {}
    for clause, wanted in gold["expect"].items():
        verdict = verdicts.get(clause) or "unknown"
        if verdict not in wanted.split("|"):
            yield Fault(silent=verdict in _FIRM_CRITERION)
    for clause, verdict in verdicts.items():
        spoken_of = clause in gold["expect"] or clause in gold["free"]
        if not spoken_of and verdict not in ("unknown", None):
            yield Fault(silent=True)
    if given.get("overall") not in gold["overall"].split("|"):
        yield Fault(silent=False)


def _of_awards(gold: Entry, given: Entry) -> Iterator[Fault]:
    left = list(given.get("awards") or [])
    for want in gold["expect"]:
        wanted = want["verdict"].split("|")
        fitting = [award for award in left if _may_be(want, award)]
        if fitting:
            award = min(fitting, key=lambda a: a["verdict"] not in wanted)
            left.remove(award)
            if award["verdict"] not in wanted or not _is_amount(want, award):
                yield Fault(silent=award["verdict"] in _FIRM_AWARD)
        elif "absent" not in wanted:
            yield Fault(silent=any(award["award"] == want["award"] for award in left))
    for award in left:
        if award["verdict"] == "eligible" and award["award"] not in gold["allow_extra"]:
            yield Fault(silent=True)
    total = given.get("fixed_total_yuan")
    if total not in gold["total"] and not (0 in gold["total"] and total is None):
        yield Fault(silent=bool(total))


def _may_be(want: Entry, award: Entry) -> bool:
    """Return whether the award is the wanted one, of that level or of none."""
    return want["award"] == award["award"] and (
        want["level"] is None or award.get("level") in (want["level"], None)
    )


def _is_amount(want: Entry, award: Entry) -> bool:
    """Return whether the amount is one of the right ones; what is not to be had has none."""
    amounts = want["amount_yuan"]
    if not isinstance(amounts, list):
        amounts = [amounts]
    return award["verdict"] == "not_eligible" or award.get("amount_yuan") in amounts
