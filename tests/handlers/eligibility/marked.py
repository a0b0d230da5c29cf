"""The awards of an answer with the mark of each."""

from knowledge.policy.calculators.verdict import Claim
from tests.conftest import Ask

PROVINCE = "tech_center/province ✓"
MARKS = {
    Claim.ELIGIBLE: "✓",
    Claim.NOT_ELIGIBLE: "✗",
    Claim.UNKNOWN: "？",
    Claim.AMBIGUOUS: "？",
}


def told(ask: Ask, text: str) -> set[str]:
    """Return the verdicts as `tech_center/province ✓`."""
    awards = ask(text).awards
    assert awards, text
    levels = ((r, f"/{r.level}" if r.level else "") for r in awards.results)
    return {f"{r.rule.name}{level} {MARKS[r.verdict]}" for r, level in levels}
