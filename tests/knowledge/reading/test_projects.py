"""Projects: whether money came for what the asker does, or for something else."""

import pytest

from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("技改投了2500万，国家省里都没补过", False),
        ("技改2500万 没用国家和省的资金", False),
        ("技改2300万 国省资金：无", False),
        ("技改2300万 国省技改资金0元", False),
        ("技改2300万 国省技改资金 无", False),
        ("技改2500万，上级没给过钱", False),
        ("技改2500万 省上给了200万", True),
        ("技改2500万，已经拿了国家的技改资金", True),
        ("技改2500万，去年省工信厅技改专项给了110万", True),
    ],
)
def test_money_for_renovation_came_or_not(policy: Policy, text: str, came: bool) -> None:
    facts = told(policy, text).facts
    assert facts.values["renovation_funds"] is came
    quantity = facts.quantity("fixed_investment_yuan")
    assert quantity
    assert quantity.low >= 23_000_000


@pytest.mark.parametrize(
    "money",
    [
        "国家给过一次研发补助，不是技改的钱",
        "国家给过80万，不是技改资金",
        "国家给的是研发补助，不是技改资金，省里也没给过",
        "国家发过稳岗补贴，不算技改钱吧",
        "省里给过研发补助",
    ],
)
def test_money_of_something_else_leaves_open_whether_any_came(policy: Policy, money: str) -> None:
    assert "renovation_funds" not in told(policy, f"技改3000万，{money}").facts.values
