"""What a firm put into its works, beside money that it was given."""

import pytest

from knowledge.language.quantity import Quantity
from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("市里给了技改30万 去年的 工信的专项", None),
        ("技改投了2500万，去年市里给了技改30万，工信专项", 25_000_000),
        ("市里批了技改投资2500万", 25_000_000),
        ("市里让搞技改2500万", 25_000_000),
    ],
)
def test_money_given_is_nobodys_investment(policy: Policy, text: str, yuan: int | None) -> None:
    quantity = told(policy, text).facts.quantity("fixed_investment_yuan")
    assert (int(quantity.low) if quantity else None) == yuan


@pytest.mark.parametrize(
    "text",
    [
        *("我们厂投了2300万买设备", "去年投了两千三百万上新线", "投了2300万", "花2300万换了整条线"),
        *("投了条新生产线 花了2300万", "投了条新生产线，一共2300万", "上了套自动化设备，2300万"),
    ],
)
def test_what_a_firm_put_into_its_works_needs_no_other_word(policy: Policy, text: str) -> None:
    assert told(policy, text).facts.quantity("fixed_investment_yuan") == Quantity.of(23_000_000)


@pytest.mark.parametrize(
    "text",
    ["镇里投了3000万修路", "我们投了500万给职工盖宿舍", "投了20万广告", "投了广告 花了2300万"],
)
def test_other_spending_is_no_investment(policy: Policy, text: str) -> None:
    assert told(policy, text).facts.quantity("fixed_investment_yuan") is None


@pytest.mark.parametrize("text", ["投了2600万新建厂房，不是技改，国家省里都没给钱"])
def test_what_is_no_renovation_has_no_investment(policy: Policy, text: str) -> None:
    assert told(policy, text).facts.quantity("fixed_investment_yuan") is None


@pytest.mark.parametrize(
    "text", ["技改总共投了2600万，固定的1850万", "技改总共2900万，固定的才1850万"]
)
def test_what_is_fixed_of_the_whole_is_the_investment(policy: Policy, text: str) -> None:
    assert told(policy, text).facts.quantity("fixed_investment_yuan") == Quantity.of(18_500_000)
