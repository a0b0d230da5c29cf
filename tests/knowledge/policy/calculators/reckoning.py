"""Awards as their file has them, and what they come to by facts."""

import datetime
from typing import Any

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.awards import AwardsFile, assess
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.facts.facts import Facts, Value

DAY = datetime.date(2026, 11, 24)


AWARD = {
    "name": "a",
    "label": "a",
    "kind": "pays",
    "clause": "1",
    "certainty": "fixed",
    "quote": "q",
}


Rule = dict[str, Any]


def file(*awards: Rule, **rules: Any) -> AwardsFile:
    return AwardsFile.model_validate({"award": [{**AWARD, **one} for one in awards], **rules})


def told(**values: Value | int) -> Facts:
    """Return the facts; a whole number is told exactly."""
    exact = {
        n: v if isinstance(v, bool | str | Quantity) else Quantity.of(v) for n, v in values.items()
    }
    return Facts(values=exact)


def come(amount: Rule, facts: Facts, **limits: Any) -> int | None:
    (result,) = assess(file({"amount": amount, **limits}), facts, DAY).results
    return result.amount_yuan if result.verdict is Claim.ELIGIBLE else None


RATES = {
    "kind": "percent",
    "of": "spent",
    "by": "machines",
    "rate": [{"least": 100, "percent": 5}, {"least": 200, "percent": 7}],
    "points": [{"percent": 2, "requires": {"kind": "is", "fact": "new"}}],
}


TIERS = {"kind": "tiers", "fact": "n", "tier": [{"least": 10, "yuan": 1}, {"least": 50, "yuan": 9}]}


CASES: Rule = {
    "kind": "cases",
    "case": [
        {"requires": [{"kind": "is", "fact": "big"}], "amount": {"kind": "flat", "yuan": 9}},
        {"requires": [{"kind": "is", "fact": "small"}], "amount": {"kind": "flat", "yuan": 3}},
    ],
}
