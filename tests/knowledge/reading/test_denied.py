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
