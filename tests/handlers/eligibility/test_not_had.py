"""What is told as asked for, heard, lost or somebody else's is not paid."""

import pytest

from knowledge.policy.calculators.verdict import Claim
from tests.conftest import Ask
from tests.handlers.eligibility.marked import PROVINCE, told
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("text", "results"),
    [
        (
            "创新中心去年没弄成，技术中心倒是弄下来了，也是省里的",
            {"innovation_center/province ✗", PROVINCE},
        ),
        (
            "技术中心去年没批，创新中心倒批了，都是省里的",
            {"tech_center/province ✗", "innovation_center/province ✓"},
        ),
        (
            "省级创新中心去年黄了，技术中心批下来了，也是省级",
            {"innovation_center/province ✗", PROVINCE},
        ),
        ("制造业创新中心没整成，省级技术中心去年整下来了", {"innovation_center ✗", PROVINCE}),
        (
            "去年评上国家级技术中心，这个先别算进去，去年还评了省级创新中心",
            {"tech_center/national ？", "innovation_center/province ✓"},
        ),
        (
            "去年评上省级技术中心，去年还拿了省级创新中心，技术中心那个先不算",
            {"tech_center/province ？", "innovation_center/province ✓"},
        ),
        ("省级技术中心去年没跑下来", {"tech_center/province ✗"}),
        ("省级技术中心去年没闹成", {"tech_center/province ✗"}),
        ("省级技术中心去年办妥了", {PROVINCE}),
    ],
)
def test_what_was_not_got_is_told_from_what_was(ask: Ask, text: str, results: set[str]) -> None:
    assert told(ask, text) == results


@pytest.mark.parametrize(
    "text",
    [
        "听会计说去年评上了省级技术中心，我没见着文件",
        "听说我们厂去年评上省级技术中心了，不知道真假",
        "据说我们省级技术中心去年批了，还没看到文",
        "听人说去年省级技术中心给我们批了",
        "省级技术中心去年可能批了，没见文",
        "去年应该评上省级技术中心了",
        "省级技术中心估计是批了",
    ],
)
def test_what_is_only_heard_is_open_with_its_sum(ask: Ask, text: str) -> None:
    assert told(ask, text) == {"tech_center/province ？"}
    assert "20 万元" in ask(text).text


@pytest.mark.parametrize(
    "text",
    [
        "有个省级技术中心，能领不",
        "省级的技术中心有一个，能拿奖不",
        "我是省级技术中心，有奖没",
        "厂里有个省级技术中心，有钱没",
        "手里有省级技术中心的牌子，能领钱不",
    ],
)
def test_who_has_a_title_and_asks_is_asked_for_its_year(ask: Ask, text: str) -> None:
    awards = ask(text).awards
    assert awards
    assert awards.missing == ("tech_center.year",)


@pytest.mark.parametrize(
    "text",
    [
        "我们厂去年有没有评上省级企业技术中心",
        "请问我司去年是否获评国家级企业技术中心",
        "咱厂去年评没评上市级技术中心",
        "去年我们厂拿到省级创新中心了吗",
        "客户去年评上省级企业技术中心，我们厂能拿钱不",
        "供应商去年拿了国家级创新中心，我们厂有份没",
        "老李去年评上省级企业技术中心，我们厂能领吗",
    ],
)
def test_what_is_asked_or_somebody_elses_is_not_paid(ask: Ask, text: str) -> None:
    awards = ask(text).awards
    assert awards is None or all(r.verdict is not Claim.ELIGIBLE for r in awards.results)


@pytest.mark.parametrize(
    "text",
    [
        "去年评上省级企业技术中心能领钱吗",
        "省级企业技术中心去年评上了，有没有钱",
        "我们跟大学合作，去年评上了省级企业技术中心",
        "去年评上的省级企业技术中心，是不是能领20万",
    ],
)
def test_who_asks_what_it_brings_has_it(ask: Ask, text: str) -> None:
    assert PROVINCE in told(ask, text)


@pytest.mark.parametrize(
    "text",
    [
        "准备报省里那个专精特新，报下来县里支持不",
        "想报个省级专精特新，能支持吗",
        "正在报省专精特新，下来以后有支持没",
        "我们厂正报着省级专精特新呢，批了给不给钱",
        "明年打算申报省级专精特新，有没有扶持",
    ],
)
def test_who_applies_and_asks_what_comes_of_it_is_backed(ask: Ask, text: str) -> None:
    assert told(ask, text) == {"specialised_refined/province ✓"}
    assert "还没有评上" in ask(text).text


@pytest.mark.parametrize("text", ["想报省级专精特新，要什么材料", "打算报小巨人，找哪个局"])
def test_who_applies_and_asks_who_or_what_it_takes_hears_of_no_award(ask: Ask, text: str) -> None:
    assert ask(text).awards is None


@pytest.mark.parametrize(
    "text",
    [
        "省级企业技术中心 去年12月公示的 红头文今年1月才下来 算哪年",
        "省级企业技术中心 2025年12月公示的 正式文件2026年1月 能领不",
    ],
)
def test_what_nobody_can_date_is_open_with_its_sum(ask: Ask, text: str) -> None:
    assert told(ask, text) == {"tech_center/province ？"}
    assert "20 万元" in ask(text).text


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("想往上报个省级专精特新，还没评，县里有没有扶持", {"specialised_refined/province ✓"}),
        (
            "我厂想再往上冲一下国家级小巨人，现在还没报，有扶持没有",
            {"specialised_refined/national ✓"},
        ),
        ("还没评小巨人，就是想争取，文件里支持吗", {"specialised_refined/national ✓"}),
        ("专精特新还没评，打算今年下半年报，文件支持吗", {"specialised_refined ✓"}),
        ("想争一争专精特新，县里支持不支持", {"specialised_refined ✓"}),
        ("小巨人去年没评上，不想再报了，能拿啥", {"specialised_refined ✗"}),
        ("省级技术中心去年评的，国家级的打算明年报", {PROVINCE, "tech_center/national ✗"}),
        ("省级技术中心去年评的，国家级还想争取一下", {PROVINCE, "tech_center/national ✗"}),
        (
            "去年拿的省级创新中心，国家级计划后年申报",
            {"innovation_center/province ✓", "innovation_center/national ✗"},
        ),
    ],
)
def test_what_is_only_to_be_applied_for_is_not_had(ask: Ask, text: str, results: set[str]) -> None:
    assert told(ask, text) == results


@pytest.mark.parametrize(
    "then",
    ["有他们电话没", "他们管得严不", "他们几点上班", "别家拿到过没", "问他们要材料单有没"],
)
def test_who_asks_about_others_still_has_what_was_told(ask: Ask, then: str) -> None:
    reply = said(ask, "我厂子去年拿了市级企业技术中心的牌子", then, "那我能拿多少")
    assert "可以得市级企业技术中心奖励 10 万元" in reply.text


def test_where_a_firm_stands_is_none_of_its_titles(ask: Ask) -> None:
    reply = said(ask, "我厂子去年拿了市级企业技术中心的牌子", "我们厂不在镇里 有影响没")
    assert "没有写是否限于专业镇内的企业" in reply.text
    assert "有没有评上" not in reply.text
