"""Levels around a title, in whatever order, and whose it is."""

import pytest

from knowledge.policy.facts.facts import Level
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY
from tests.knowledge.reading.telling import held, told


@pytest.mark.parametrize(
    "text",
    [
        "去年评上的省级技术中心跟国家的能拿多少钱",
        "去年评上省级企业技术中心还有国家级的，合计多少",
        "省里认定的企业技术中心和国家的，去年的，给多少",
        "去年省里评的技术中心外加国家的那个总共多少",
        "国家级技术中心跟省里的去年都到手了，能拿多少",
    ],
)
def test_a_level_in_a_row_with_a_title_is_told_as_it_is(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.PROVINCE, 2025), (Level.NATIONAL, 2025)}


def test_the_level_of_a_title_that_the_document_lacks_is_of_no_other(policy: Policy) -> None:
    text = "去年得了国家级技术创新中心，去年还得了省级企业技术中心"
    assert held(policy, text) == {(Level.PROVINCE, 2025)}


@pytest.mark.parametrize("beside", ["，跟国家的比差在哪", "和市里的专项30万能拿多少", "和国家的钱"])
def test_a_level_that_is_compared_or_of_money_is_told_of_no_title(
    policy: Policy, beside: str
) -> None:
    assert held(policy, f"去年省级企业技术中心{beside}") == {(Level.PROVINCE, 2025)}


@pytest.mark.parametrize(
    "text",
    [
        "企业技术中心：省级，2025",
        "去年评上山西省级企业技术中心",
        "去年评上国家级企业技术中心，打错了，是省级",
        "不是国家级，是省级企业技术中心，去年的",
        "前年的省级企业技术中心，更正：去年",
        "去年省级创新中心，口误，是企业技术中心",
        "称号：省级企业技术中心\n获评时间：2025.10",
        "去年评上省级企业技术中心，没有拿过国家的技改钱",
        "24年秋递的申请 25年开春给认的 省级企业技术中心",
        "省级企业技术中心25年评上的，今年才授牌",
        "公司2016年成立，去年评上省级企业技术中心",
        "省级企业技术中心前年报的不过去年批的",
        "省级企业技术中心24年报了不久，25年就批了",
    ],
)
def test_one_level_is_one_title(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.PROVINCE, 2025)}


def test_the_level_of_money_is_no_level_of_a_title(policy: Policy) -> None:
    text = "去年评上省级企业技术中心，工信专项市级给了80万"
    assert held(policy, text) == {(Level.PROVINCE, 2025)}


@pytest.mark.parametrize("said", ["还在申报，{}没批", "是{}给的", "{}认定的，去年"])
@pytest.mark.parametrize("above", ["上头", "上面", "国省", "上级"])
def test_who_is_only_above_names_no_level(policy: Policy, said: str, above: str) -> None:
    text = f"企业技术中心{said.format(above)}"
    assert all(level is None for level, _ in held(policy, text))


@pytest.mark.parametrize(
    "text", ["技术中心国家的省里的去年一块下来的", "去年的技术中心，市里的国家的都批了"]
)
def test_two_levels_without_anything_between_them_are_two_titles(policy: Policy, text: str) -> None:
    assert len(held(policy, text)) == 2


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("去年部里认的企业技术中心", Level.NATIONAL),
        ("去年临汾的企业技术中心我们评上了", Level.CITY),
        ("去年临汾市给评的企业技术中心", Level.CITY),
        ("去年山西省里给的企业技术中心", Level.PROVINCE),
        ("去年山西省企业技术中心名单里有我们", Level.PROVINCE),
        ("去年县里自己的企业技术中心", Level.COUNTY),
        ("去年县政府评的企业技术中心", Level.COUNTY),
        ("去年评上省级企业技术中心，全部里头就这一个", Level.PROVINCE),
    ],
)
def test_who_recognised_it_says_the_level(policy: Policy, text: str, level: Level) -> None:
    assert held(policy, text) == {(level, 2025)}


@pytest.mark.parametrize(
    "text",
    [
        "两个厂一个省级一个市级，都是去年的企业技术中心",
        "一厂去年省级企业技术中心，二厂去年市级企业技术中心，都是我们的",
        "集团下面两家公司，去年一家省级企业技术中心，一家市级企业技术中心",
        "我们公司两家工厂，一家去年认定市级企业技术中心，一家去年认定省级企业技术中心",
    ],
)
def test_two_firms_have_one_each(policy: Policy, text: str) -> None:
    facts = read(policy.search.mend(plain(text)), policy.facts, DAY).facts
    assert held(policy, text) == {(Level.CITY, 2025), (Level.PROVINCE, 2025)}
    assert facts.several


def test_a_pair_of_firms_is_counted(policy: Policy) -> None:
    text = plain("俩公司去年各拿了一个省级企业技术中心")
    assert read(policy.search.mend(text), policy.facts, DAY).facts.alike == 2


@pytest.mark.parametrize(
    "text",
    [
        "去年评上省级技术中心但是造假被取消了",
        "去年评上省级技术中心，因为造假被取消了",
        "去年拿到省级技术中心，结果环保出事给撤了",
        "我们厂去年评上省级技术中心，证后来被收回了",
    ],
)
def test_what_was_taken_back_is_not_had_whatever_the_reason(policy: Policy, text: str) -> None:
    assert held(policy, text) == set()


def test_what_somebody_else_lost_changes_nothing(policy: Policy) -> None:
    text = "我厂去年评上省级技术中心，隔壁的被取消了"
    assert held(policy, text) == {(Level.PROVINCE, 2025)}


@pytest.mark.parametrize(
    "text",
    [
        "省厅公布2025年省级企业技术中心名单，我司在列",
        "【转】省工信厅公布2025年省级企业技术中心名单，我公司榜上有名",
        "2025年省级企业技术中心名单公布，名单上有我们",
        "省级企业技术中心（25年）；两化证书（2024）；主营11亿",
        "麻烦给盘盘：省级企业技术中心（2025年批）；主营11亿",
        "企业技术中心（省级，25年认定）；工信专项（市，25年，60万）",
        "荣誉：高新技术企业（2024）、省级企业技术中心（2025）、绿色工厂（2023）",
        "资质：瞪羚企业、省级企业技术中心（2025）",
        "省级企业技术中心（2025）、高新技术企业（2024）",
        "去年由市级企业技术中心升成省级",
        "去年认定的市级计术中心，诶看岔了，是省级的",
    ],
)
def test_lists_brackets_and_heads_tell_a_title(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.PROVINCE, 2025)}


@pytest.mark.parametrize(
    "text",
    [
        "省厅公布2025年省级企业技术中心名单",
        "2025年省级企业技术中心名单里没我们",
        "国家公布2025年国家企业技术中心名单，没看到我们厂",
        "省厅推荐名单：省级企业技术中心（25年）",
        "推荐名单：高新技术企业（2024）、省级企业技术中心（2025）",
        "省级企业技术中心（推荐中）",
    ],
)
def test_who_is_in_no_list_has_no_title(policy: Policy, text: str) -> None:
    assert not held(policy, text)


@pytest.mark.parametrize("firm", ["俺们洗煤厂", "咱面粉厂", "洗煤厂", "我们选煤公司"])
def test_the_trade_of_who_has_a_title_says_nothing_of_it(policy: Policy, firm: str) -> None:
    assert held(policy, f"{firm}今年才挂的市级技术中心牌牌，有钱没") == {(Level.CITY, 2026)}


@pytest.mark.parametrize(
    ("giver", "level"),
    [("工信部", Level.NATIONAL), ("省工信厅", Level.PROVINCE), ("临汾市政府", Level.CITY)],
)
def test_who_recognised_a_title_says_its_level_and_gave_no_money(
    policy: Policy, giver: str, level: Level
) -> None:
    text = f"{giver}去年认定的技术中心，有钱没"
    assert held(policy, text) == {(level, 2025)}
    assert not read(plain(text), policy.facts, DAY).facts.funds


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("去年一个省里的制造业创新中心，一个市里的企业技术中心", {Level.PROVINCE, Level.CITY}),
        ("一个国家的创新中心，一个省级的技术中心，都是去年给的", {Level.NATIONAL, Level.PROVINCE}),
        ("厂里两块牌子，都是去年省里给的，技术中心跟制造业创新中心", {Level.PROVINCE}),
        ("去年三块牌，都是市里的，技术中心和创新中心", {Level.CITY}),
    ],
)
def test_each_of_several_titles_has_the_level_before_them(
    policy: Policy, text: str, levels: set[Level]
) -> None:
    told = read(plain(text), policy.facts, DAY)
    assert {title.level for title in told.facts.titles} == levels
    assert {title.name for title in told.facts.titles} == {"tech_center", "innovation_center"}
    assert not told.wrong_unit


@pytest.mark.parametrize(
    "text",
    [
        "我们有个省级工程技术研究中心，去年认定的，能按技术中心拿吗",
        "市里去年认定的企业研发中心，当技术中心报行不行",
        "去年评上省级工业设计中心，能不能算作技术中心",
    ],
)
def test_what_something_else_is_to_be_taken_for_is_not_had(policy: Policy, text: str) -> None:
    assert not held(policy, text)


@pytest.mark.parametrize(
    "text",
    [
        "我们23年是省级小巨人，25年升的国家级小巨人",
        "我们国家级小巨人，省级专精特新都有",
        "先是省级专精特新，去年升到国家级",
    ],
)
def test_of_two_levels_of_one_kind_the_higher_is_held(policy: Policy, text: str) -> None:
    assert told(policy, text).facts.values["specialised_refined"] == Level.NATIONAL


@pytest.mark.parametrize("higher", ["想升国家级", "国家级没升上", "国家级小巨人正在申报"])
def test_a_level_that_is_not_had_leaves_the_one_that_is(policy: Policy, higher: str) -> None:
    facts = told(policy, f"我们是省级专精特新，{higher}").facts
    assert facts.values["specialised_refined"] == Level.PROVINCE


@pytest.mark.parametrize(
    "text",
    [
        "省级“专精特新”，还有市级技术中心，都去年评的",
        "国家级「小巨人」，去年还评了市级技术中心",
        "省级“专精特新”企业称号加市级企业技术中心称号，2025年评的",
    ],
)
def test_the_level_of_a_programme_in_quotation_marks_is_of_no_title(
    policy: Policy, text: str
) -> None:
    assert held(policy, text) == {(Level.CITY, 2025)}
