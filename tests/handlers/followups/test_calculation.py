"""What goes on about a calculation: more or other money, a place, a level, one of two sums."""

import pytest

from tests.conftest import Ask
from tests.handlers.followups.before import BOTH, CENTRE, MATCH, REVENUE
from tests.handlers.talking import said

OPEN = "去年省里技改上给过我们60万，县里还配多少"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((REVENUE, "我厂可不在专业镇里边"), "不在专业镇内不算"),
        ((REVENUE, "厂子其实在专业镇外头"), "不在专业镇内不算"),
        (("主营收入去年9亿，有奖没", "五十五亿哩"), "主营业务收入进档奖励（50亿）：按相关政策"),
        (("主营收入去年9亿，有奖没", "那十二个亿嘞?"), "主营业务收入进档奖励（10亿）：按相关政策"),
        ((MATCH, "市上又给了50呢"), "“50”没说单位，按 50 万元算"),
        ((MATCH, "市上又给了50呢"), "县级配套奖励：27 万元"),
        ((MATCH, "市里也给了20万", "要是光省上的呢"), "县级配套奖励：12 万元"),
        (("去年省里拨了专项资金70万", "县里配套多少"), "县级配套奖励：21 万元"),
        (("去年省里拨了专项资金70万", "县里配套多少", "市里又拨了三十"), "奖励：30 万元"),
        (("去年国家给了我们60，省里40，县里配多少",), "县级配套奖励：12 万元"),
        (("去年有工信专项，省里补了我们90",), "“90”没说单位，按 90 万元算"),
        ((OPEN, "那市里又拨了30呢"), "要等弄清是什么资金才能算进去"),
        ((CENTRE, "给20万还是10万"), "可以得省级企业技术中心奖励 20 万元"),
        (("制造业创新中心分几档", "第一个我们去年拿上了"), "国家级制造业创新中心奖励 100 万元"),
        (("企业技术中心分几级", "第三个多少"), "市级 10 万元"),
        (
            (CENTRE, "再加个国家级制造业创新中心也是去年的", "技术中心说错了 是市级"),
            "合计 110 万元",
        ),
        ((*BOTH, "说错了 技术中心是市级的"), "合计 110 万元"),
    ],
)
def test_the_calculation_goes_on(ask: Ask, lines: tuple[str, ...], told: str) -> None:
    assert told in said(ask, *lines).text


@pytest.mark.parametrize(
    ("lines", "dropped"),
    [
        ((REVENUE, "要是5亿呢", "我厂不在专业镇里"), True),
        ((MATCH, "要是200万呢", "归谁管", "一共多少"), True),
        ((MATCH, "要是200万呢", "300万呢"), False),
        ((MATCH, "要是200万呢", "一共多少"), False),
        ((MATCH, "一共多少"), False),
    ],
)
def test_a_supposition_that_holds_no_more_is_said_to(
    ask: Ask, lines: tuple[str, ...], dropped: bool
) -> None:
    assert ("刚才假设的没有算进来" in said(ask, *lines).text) is dropped
