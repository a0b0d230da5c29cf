"""The shelf: a policy's name is taken off a message however it is written."""

from dataclasses import replace

import pytest

from knowledge.policy.policy import Policy
from knowledge.policy.shelf.shelf import Shelf

NAMES = ("香菇产业发展办法（试行）", "A+ 计划", "三年行动方案")


@pytest.fixture
def shelf(policy: Policy) -> Shelf:
    return Shelf([replace(policy, file=policy.file.model_copy(update={"names": NAMES}))])


@pytest.mark.parametrize(
    "name",
    [
        "《香菇产业发展办法（试行）》",
        "香菇产业发展办法试行",
        "香菇产业发展办法(试行)",
        "a+计划",
        "A+ 计划",
    ],
)
@pytest.mark.parametrize("before", ["", "请问", "你好，"])
def test_a_name_is_taken_off_however_it_is_written(shelf: Shelf, name: str, before: str) -> None:
    text = f"{before}{name}，招商谁牵头"
    named = shelf.named(text)
    assert named
    assert shelf.without(text, named) == f"{before}，招商谁牵头"
    assert shelf.bare(text, named) == f"{before}，招商谁牵头"


def test_a_mark_in_a_name_is_no_pattern(shelf: Shelf) -> None:
    named = shelf.named("A+计划")
    assert shelf.bare("aaa计划里招商谁牵头", named) == "aaa计划里招商谁牵头"
