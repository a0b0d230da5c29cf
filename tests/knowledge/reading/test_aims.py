"""What somebody set as an aim, and what came of it."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.policy import Policy
from tests.knowledge.reading.figures import facts

YI = 100_000_000


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("镇里定了个小目标，产值12亿，造机械", None),
        ("考核任务产值12亿，造机械", None),
        ("年初定的盘子是产值12亿，造机械", None),
        ("县里给我们下的任务是产值12亿，造机械", None),
        ("今年到现在产值9亿，造机械", None),
        ("定的目标是12亿，去年完成了10.5亿，造机械", 1050),
        ("县里定的目标10亿，我们去年干了12亿，造机械", 1200),
        ("给自己定的目标都达到了，产值12亿，造机械", 1200),
    ],
)
def test_an_aim_that_was_set_is_no_figure(policy: Policy, text: str, output: int | None) -> None:
    told = facts(policy, text).values.get("output_yuan")
    assert told == (None if output is None else Quantity.of(output * YI // 100))


@pytest.mark.parametrize("text", ["书记给我们定了调子", "镇上喊出了口号，要冲上去"])
def test_what_was_only_said_to_all_claims_no_quality(policy: Policy, text: str) -> None:
    assert not facts(policy, text).values
