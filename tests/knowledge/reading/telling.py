"""What a text tells, as the tests of the reading ask for it."""

from knowledge.policy.facts.facts import Level, Standing
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from knowledge.reading.told import Told
from tests.conftest import DAY

YI = 100_000_000


def told(policy: Policy, text: str) -> Told:
    return read(policy.search.mend(plain(text)), policy.facts, DAY)


def value(policy: Policy, text: str, name: str = "output_yuan") -> int | None:
    """Return the least that the fact may be, None where it is not told."""
    quantity = told(policy, text).facts.quantity(name)
    return int(quantity.low) if quantity else None


def held(policy: Policy, text: str) -> set[tuple[Level | None, int | None]]:
    """Return the levels and years of the titles that are had."""
    titles = told(policy, text).facts.titles
    return {(t.level, t.year) for t in titles if t.standing is Standing.HELD}
