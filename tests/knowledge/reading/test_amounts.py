"""An amount is the same however it is written."""

from cn2an import an2cn
from hypothesis import given
from hypothesis import strategies as st

from knowledge.policy.policy import Policy
from tests.knowledge.reading.figures import values

AROUND_OUTPUT = (
    "我们镇产值{}",
    "制造业，产值{}，龙头2家",
    "就业2300人，产值大概{}",
    "去年产值{}，配套11家",
    "产值达到了{}了，够不够",
    "咱镇做法兰的 年产值有{}左右",
    "产值不到{}",
    "产值超过{}，制造业",
)
AROUND_INVESTMENT = (
    "技改投了{}",
    "技改投资{}，没拿过国家省里的钱",
    "去年评上省级企业技术中心，设备投了{}搞技改",
    "技改项目固定资产投资{}，我们是小巨人",
)


def of_yi(number: int) -> list[str]:
    chinese = an2cn(number)
    return [
        f"{number}亿",
        f"{number}个亿",
        f"{number}亿元",
        f"{number}.0亿",
        f"{number} 亿",
        f"{number * 10_000}万",
        f"{number * 10_000:,}万元",
        f"{number * 100_000_000}元",
        f"{number * 100_000_000:,}元",
        f"{chinese}亿",
        f"{chinese}个亿",
        f"{chinese}亿元",
        "".join(chr(ord(digit) + 0xFEE0) for digit in str(number)) + "亿",
    ]


def of_wan(number: int) -> list[str]:
    chinese = an2cn(number)
    return [
        f"{number}万",
        f"{number}万元",
        f"{number}w",
        f"{number} 万",
        f"{number:,}万",
        f"{number * 10_000}元",
        f"{number * 10_000:,}元",
        f"{number / 10_000:.4f}亿",
        f"{chinese}万",
        f"{chinese}万元",
    ]


@given(st.integers(1, 99), st.sampled_from(AROUND_OUTPUT))
def test_an_amount_is_the_same_however_it_is_written(
    policy: Policy, number: int, around: str
) -> None:
    first, *others = of_yi(number)
    told = values(policy, around.format(first))
    assert "output_yuan" in told
    for other in others:
        assert values(policy, around.format(other)) == told, around.format(other)


@given(st.integers(100, 9_999), st.sampled_from(AROUND_INVESTMENT))
def test_a_smaller_amount_is_the_same_however_it_is_written(
    policy: Policy, number: int, around: str
) -> None:
    first, *others = of_wan(number)
    told = values(policy, around.format(first))
    assert "fixed_investment_yuan" in told
    for other in others:
        assert values(policy, around.format(other)) == told, around.format(other)
