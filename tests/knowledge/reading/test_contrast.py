"""Firms counted as big and small ones are those of the policy where both stand side by side."""

import pytest

from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY


def _firms(policy: Policy, text: str) -> list[int | None]:
    facts = read(plain(text), policy.facts, DAY).facts
    told = [facts.quantity(name) for name in ("leaders", "supporting")]
    return [None if value is None else int(value.low) for value in told]


@pytest.mark.parametrize(
    "text",
    [
        "一个大厂带十四家小厂",
        "领头的一家 跟着干的面粉厂十四家",
        "1大14小",
        "一拖十四",
        "我们镇老大一个，底下小弟十四个",
        "十四家小作坊围着一家大公司转",
        "大小加起来十五家，其中大的一家",
        "链主企业1户，配套企业14户",
        "厂子一共十五家，大厂一家，其余都是小厂",
        "一个大厂，给它做包装的九家，跑运输的五家",
        "龙头1带14",
        "1家龙头拖着14家",
        "我镇一家龙头企业拉起来十四家厂子",
        "1龙头带14配套",
    ],
)
def test_what_leads_and_what_follows_are_counted(policy: Policy, text: str) -> None:
    assert _firms(policy, text) == [1, 14]


@pytest.mark.parametrize(
    "text",
    [
        "车间俩，一个大的一个小的",
        "大枣加工厂一家，小米加工厂十四家",
        "大厂一个月三千万，小厂一个月二百万",
        "镇上办厂的一共十五家",
        "打算引一个大厂带十四家小厂过来",
        "龙头带动就业800人",
        "隔壁镇一个大厂带着十四家小厂",
    ],
)
def test_what_only_has_big_and_small_ones_counts_no_firms(policy: Policy, text: str) -> None:
    assert _firms(policy, text) == [None, None]
