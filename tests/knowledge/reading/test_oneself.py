"""A count of one by which a firm says what it is counts nothing, and a town's own does."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY


@pytest.mark.parametrize(
    "text", ["我们是一家配套企业，能拿什么", "俺是镇上的一家小作坊", "我们厂是一家龙头企业"]
)
def test_a_firm_that_says_what_it_is_counts_nothing(policy: Policy, text: str) -> None:
    assert not {"leaders", "supporting"} & read(plain(text), policy.facts, DAY).facts.values.keys()


def test_a_town_counts_its_one(policy: Policy) -> None:
    told = read(plain("我们镇是一家龙头带着十二家配套"), policy.facts, DAY).facts
    assert told.quantity("leaders") == Quantity.of(1)
