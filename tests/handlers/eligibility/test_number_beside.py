"""A number alone beside a claim, and money that came, told behind a result."""

import pytest

from knowledge.language.quantity import Quantity
from tests.conftest import Ask
from tests.handlers.talking import said

RENOVATED = "技改固投2600万，没拿国省资金"
SOLD = "去年营业收入13亿"


@pytest.mark.parametrize(
    ("first", "then", "lines"),
    [
        (RENOVATED, "800万 小巨人", ["✗ 市级技术改造专项资金", "再投 200 万元", "国家级"]),
        (RENOVATED, "八百万，是小巨人", ["✗ 市级技术改造专项资金", "再投 200 万元"]),
        (RENOVATED, "8百万，我们是小巨人", ["✗ 市级技术改造专项资金", "再投 200 万元"]),
        ("技改固投一千九百万", "1600万 不是小巨人", ["再投 400 万元"]),
        (SOLD, "8亿 专精特新省级", ["再增加 2 亿元", "✓ 专精特新企业争取省级奖励资金"]),
        (SOLD, "53亿，两化融合贯标了", ["（50亿）", "✓ 两化融合奖励"]),
        (f"{SOLD}，{RENOVATED}", "1600万，小巨人", ["“1600万”没有算进去"]),
    ],
)
def test_a_number_beside_a_claim_puts_right_what_it_can_be_of(
    ask: Ask, first: str, then: str, lines: list[str]
) -> None:
    text = said(ask, first, then).text
    assert [line for line in lines if line not in text] == []


@pytest.mark.parametrize(
    ("then", "mark"),
    [
        ("拿过国家的60万", "✗"),
        ("省里给了30万", "✗"),
        ("后来国家补了60万", "✗"),
        ("国家今年拨了90万", "✗"),
        ("要是国家给了60万呢", "✗"),
        ("国家会给60万", "？"),
        ("市里给了60万", "✓"),
        ("县里给了10万", "✓"),
    ],
)
def test_money_that_came_is_no_investment(ask: Ask, then: str, mark: str) -> None:
    text = said(ask, RENOVATED, then).text
    assert f"{mark} 市级技术改造专项资金" in text
    assert "再投" not in text


def test_money_beside_a_title_may_be_of_that(ask: Ask) -> None:
    text = said(ask, f"{RENOVATED}，去年评上省级技术中心", "省里给了20万").text
    assert "？ 市级技术改造专项资金" in text


@pytest.mark.parametrize("then", ["审计调减了3千万", "审计核减了300万"])
def test_what_is_taken_off_by_others_is_not_passed_over(ask: Ask, then: str) -> None:
    text = said(ask, RENOVATED, then).text
    assert "都没有改" in text
    assert "✓" not in text


@pytest.mark.parametrize(
    "says", ["全国30%谁能达到啊", "全国30%太高了吧", "全国占30%也太难了", "全国三成不现实"]
)
def test_who_complains_of_a_threshold_does_not_reach_it(ask: Ask, says: str) -> None:
    town = ask("我们乡苹果产值2.1亿,省内占有率55%,全国3%,能评上吗").topic
    reply = ask(says, topic=town)
    assert reply.criteria is None or "30%，达到" not in reply.text
    assert reply.topic.facts is None or reply.topic.facts.quantity("share_national") == Quantity.of(
        3
    )


@pytest.mark.parametrize(
    ("number", "labels"),
    [
        ("30%", "主导产品全国市场占有率、主导产品全省市场占有率"),
        ("12家", "龙头企业数量、关联配套企业数量"),
    ],
)
def test_a_number_alone_of_what_was_not_told_yet_is_asked_about(
    ask: Ask, number: str, labels: str
) -> None:
    reply = said(ask, "我们镇种苹果 产值3亿", number)
    assert reply.text.startswith(f"“{number}”是哪一项：{labels}？")
    assert len(reply.buttons) == 2


def test_money_alone_behind_a_title_is_asked_about(ask: Ask) -> None:
    text = said(ask, "去年省级技术中心", "2300万").text
    assert text.startswith("“2300万”是哪一项：技改项目固定资产投资、年度主营业务收入？")


def test_what_an_interview_hears_in_another_unit_is_told_as_not_taken(ask: Ask) -> None:
    text = said(ask, "我们镇种核桃 产值8000万 龙头1家", "继续填写", "带了两千多户").text
    assert "“两千多户”的单位和标准不一样，没有算进去。" in text


@pytest.mark.parametrize(
    ("first", "then", "line"),
    [
        ("我们镇编柳筐的，一年卖9.5亿", "等等 说少了 10.5", "年产值 10.5 亿元，多出 5000 万元"),
        ("我们镇编柳筐的，一年卖10.5亿", "说多了 9.8", "年产值 9.8 亿元，还差 2000 万元"),
        ("我们镇编柳筐的，产值9.5亿，用工1900", "说少了 10.5", "带动就业人数 1900 人"),
        ("我们镇编柳筐的，产值9.5亿，用工1900", "说少了 2100", "带动就业人数 2100 人"),
        ("我们公司营收9.5亿", "改成10.2", "✓ 主营业务收入进档奖励（10亿）"),
        ("我们公司固投1800万", "说少了 是2300", "技改项目固定资产投资2300万元"),
        ("我们公司固投1800万", "不对 2300", "技改项目固定资产投资2300万元"),
        ("我们镇编柳筐的，产值9.5亿", "说少了 2100", "没有读懂“说少了 2100”"),  # near in no unit
    ],
)
def test_digits_that_put_a_sum_right_are_in_its_unit(
    ask: Ask, first: str, then: str, line: str
) -> None:
    assert line in said(ask, first, then).text
