"""Figures as people tell them, and what is read of a text."""

from hypothesis import strategies as st

from knowledge.policy.facts.facts import Facts
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from knowledge.reading.writing.spelling import mended
from tests.conftest import DAY

FIGURES = {
    "产值{}亿": st.integers(1, 60),
    "就业{}人": st.integers(300, 9_000),
    "配套{}家": st.integers(1, 40),
    "全国占{}%": st.integers(1, 90),
}


def facts(policy: Policy, text: str) -> Facts:
    words = mended(plain(text), policy.search.mend, policy.facts, DAY)
    return read(words, policy.facts, DAY).facts


def values(policy: Policy, text: str) -> dict[str, object]:
    return dict(sorted(facts(policy, text).values.items()))
