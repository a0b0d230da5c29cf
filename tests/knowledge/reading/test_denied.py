"""What a denial is of: what it stands beside, and nothing else."""

import pytest

from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY


@pytest.mark.parametrize("pause", [" ", "，", "  ", "。"])
@pytest.mark.parametrize(
    ("told", "denial", "fact"),
    [
        ("我们镇历史悠久", "没有龙头", "heritage"),
        ("政府很重视", "没有龙头企业", "environment"),
        ("我们厂是小巨人", "没拿过国家省里的钱", "little_giant"),
        ("我们厂是小巨人", "没评上企业技术中心", "little_giant"),
    ],
)
def test_a_denial_of_another_thing_takes_nothing_back(
    policy: Policy, told: str, denial: str, fact: str, pause: str
) -> None:
    text = plain(f"{told}{pause}{denial}")
    assert read(text, policy.facts, DAY).facts.values.get(fact) is True


@pytest.mark.parametrize("text", ["公共服务平台 没有", "公共服务平台 没建起来"])
def test_a_denial_alone_is_of_what_stands_before(policy: Policy, text: str) -> None:
    assert read(plain(text), policy.facts, DAY).facts.values.get("services") is False


def test_a_title_that_was_not_got_denies_no_other(policy: Policy) -> None:
    text = plain("我们厂是省级专精特新，没评上企业技术中心")
    assert read(text, policy.facts, DAY).facts.values.get("specialised_refined") == "province"


@pytest.mark.parametrize(
    "text",
    [
        "我是小巨人没拿过别的钱，技改投了1200万",
        "我们是小巨人没要过上面的钱，技改固投1500万",
        "小巨人有，省里钱没有，国家也没有，技改1300万",
        "我家是小巨人企业没有享受过国省资金固投1600万",
        "是小巨人没别的荣誉，技改1200万",
        "小巨人牌子有，国省钱没拿，技改1100万",
    ],
)
def test_money_that_never_came_denies_no_honour(policy: Policy, text: str) -> None:
    assert read(plain(text), policy.facts, DAY).facts.values["little_giant"] is True


@pytest.mark.parametrize("text", ["我们不是小巨人没拿过钱", "小巨人没评上，国省的钱没拿过"])
def test_an_honour_that_is_denied_beside_money_is_denied(policy: Policy, text: str) -> None:
    assert read(plain(text), policy.facts, DAY).facts.values["little_giant"] is False


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("快递站有一个，物流园也有，检测的没有", "services", True),
        ("检测没有，培训没有", "services", False),
        ("环境没有平台重要", "services", None),
        ("我们镇没一个像样的大厂，规划倒是做了", "environment", True),
    ],
)
def test_what_denies_a_part_or_weighs_two_denies_nothing(
    policy: Policy, text: str, fact: str, value: bool | None
) -> None:
    assert read(plain(text), policy.facts, DAY).facts.values.get(fact) is value
