"""Several towns or firms in one message are told apart, and never read as one."""

import pytest

from knowledge.policy.facts.facts import Standing
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.figures.figure import Why
from knowledge.reading.whose.alone import alone
from tests.knowledge.reading.telling import told, value

YI = 100_000_000


@pytest.mark.parametrize(
    "text",
    [
        "河口镇产值12亿，桥头镇用工2300人，做铸件的",
        "甲乡用工1500人，乙乡用工2600人",
        "恒达公司技改投了2600万，永泰公司主营12亿",
    ],
)
def test_of_two_that_are_nobodys_nothing_is_taken(policy: Policy, text: str) -> None:
    read_ = told(policy, text)
    assert not {"output_yuan", "jobs", "revenue_yuan", "fixed_investment_yuan"} & (
        read_.facts.values.keys()
    )
    assert {left.why for left in read_.left_out} == {Why.PARTY}


@pytest.mark.parametrize(
    ("text", "jobs"),
    [
        ("河口镇用工2900人，我们桥头镇用工1700人", 1700),
        ("我们镇用工2100人，河口镇用工900人", 2100),
        ("赵庄用工2900人，刘庄用工1800人，我问的是刘庄", 1800),
        ("河口那边用工3000人，我们这边用工1900人", 1900),
    ],
)
def test_of_two_only_the_askers_own_is_taken(policy: Policy, text: str, jobs: int) -> None:
    quantity = told(policy, text).facts.quantity("jobs")
    assert quantity is not None
    assert quantity.low == jobs


def test_the_titles_of_two_firms_are_nobodys(policy: Policy) -> None:
    read_ = told(policy, "恒达公司去年评上省级企业技术中心，永泰公司去年评上国家级企业技术中心")
    assert {title.standing for title in read_.facts.titles} == {Standing.DOUBTED}
    assert Why.PARTY in {left.why for left in read_.left_out}


@pytest.mark.parametrize(
    "text",
    [
        "单位\t称号\t认定时间\n三益铸造\t市级企业技术中心\t2025.04\n三益铸造\t省级企业技术中心\t2025.10",
        "序号|企业|称号\n1|三益铸造|2025市级企业技术中心\n2|三益铸造|2025省级企业技术中心",
        "三益铸造，市级企业技术中心，2025年4月\n三益铸造，省级企业技术中心，2025年10月",
    ],
)
def test_a_table_of_one_name_is_the_askers(policy: Policy, text: str) -> None:
    titles = told(policy, text).facts.titles
    assert [(t.level, t.year, t.standing) for t in titles] == [
        ("city", 2025, Standing.HELD),
        ("province", 2025, Standing.HELD),
    ]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("帮我岳父打听一下，他那个厂去年评了省级企业技术中心，有奖没", "province"),
        ("同学托我问，他们公司去年评上市级企业技术中心", "city"),
        ("替我舅咨询，他的厂去年是市级企业技术中心，隔壁厂是国家级的", "city"),
        ("隔壁厂去年拿了国家级企业技术中心，我们没他家有本事，去年评的省级", "province"),
        ("比不上人家，我们去年就评了个市级企业技术中心", "city"),
    ],
)
def test_who_is_asked_for_or_does_better_takes_no_title_away(
    policy: Policy, text: str, level: str
) -> None:
    titles = told(policy, text).facts.titles
    held = {t.level for t in titles if t.standing is Standing.HELD}
    assert held == {level}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("2025年12月26号公告的市级企业技术中心，文件是今年2月才到手", "city"),
        ("去年省厅公布的企业技术中心名单里有我们", "province"),
    ],
)
def test_what_was_announced_is_had(policy: Policy, text: str, level: str) -> None:
    (title,) = told(policy, text).facts.titles
    assert (title.level, title.year, title.standing) == (level, 2025, Standing.HELD)


@pytest.mark.parametrize(
    "text", ["集团合并报表48亿，我们单体13亿", "合并口径48亿，单体口径13亿，都是主营"]
)
def test_of_a_groups_report_ours_is_what_we_report_alone(policy: Policy, text: str) -> None:
    quantity = told(policy, text).facts.quantity("revenue_yuan")
    assert quantity is not None
    assert quantity.low == 13 * YI


@pytest.mark.parametrize("text", ["我同学他们公司去年评上省级企业技术中心，我们没他家命好"])
def test_nobody_is_asked_for_where_one_only_tells_of_them(policy: Policy, text: str) -> None:
    assert not {t for t in told(policy, text).facts.titles if t.standing is Standing.HELD}


@pytest.mark.parametrize(
    "text",
    [
        "三益铸造\t市级企业技术中心\t2025\n大盛机械\t省级企业技术中心\t2025",
        "三益铸造\t市级企业技术中心\t2025\n三益铸造\t省级企业技术中心\t2025\n我们没有",
    ],
)
def test_a_table_of_others_is_not(policy: Policy, text: str) -> None:
    assert {t.standing for t in told(policy, text).facts.titles} == {Standing.DOUBTED}


def test_beside_ones_own_title_somebody_elses_is_none(policy: Policy) -> None:
    read_ = told(policy, "隔壁厂去年拿了国家级企业技术中心，我们去年拿的是市级的")
    assert [(t.level, t.standing) for t in read_.facts.titles] == [("city", Standing.HELD)]


@pytest.mark.parametrize(
    "text",
    [
        "我们省级技术中心去年批的，子公司的市级技术中心也是去年批的",
        "我厂去年新认定省级企业技术中心1个，子公司新认定市级1个",
        "我们村有两家厂，一家去年省级技术中心，另一家去年市级技术中心",
        "一家去年省级技术中心，第二家去年市级技术中心",
    ],
)
def test_what_each_of_the_askers_firms_has_is_told(policy: Policy, text: str) -> None:
    facts = told(policy, text).facts
    assert {(t.level, t.standing) for t in facts.titles} == {
        ("province", Standing.HELD),
        ("city", Standing.HELD),
    }
    assert facts.several


@pytest.mark.parametrize("text", ["大厂1家，小厂12家", "全镇用工2300人，一厂用工800人"])
def test_a_size_or_a_number_names_no_party(policy: Policy, text: str) -> None:
    assert Why.PARTY not in {left.why for left in told(policy, text).left_out}


def test_towns_that_a_colon_leads_in_are_two(policy: Policy) -> None:
    facts = told(policy, "两个镇比一下：王庄镇产值8亿，李庄镇用工2300").facts
    assert not facts.values
    assert {"output_yuan", "jobs"} <= facts.unsettled


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("某镇做农机，产值11亿，用工2300", 11 * YI),
        ("假设某镇产值12亿，制造业，龙头1家配套11家，够不够", 12 * YI),
        ("请问某乡种苹果，一年产值2亿，能评吗", 2 * YI),
        ("某镇产值12亿评上了，我们镇做农机9亿能评不", 9 * YI),
        ("我们镇做农机产值9亿，某镇龙头1家，产值12亿", 9 * YI),
    ],
)
def test_a_town_without_a_name_is_the_one_asked_for_unless_one_s_own_is_told(
    policy: Policy, text: str, yuan: int
) -> None:
    assert value(policy, text) == yuan


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("我和子公司都在去年评上省级企业技术中心", 2),
        ("我和子公司去年评上省级企业技术中心", 1),
        ("我厂去年评上省级企业技术中心，和子公司一起办的", 1),
    ],
)
def test_each_firm_has_it_where_that_is_said(policy: Policy, text: str, firms: int) -> None:
    assert told(policy, text).facts.alike == firms


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("我朋友的厂去年评上小巨人", "我朋友的厂"),
        ("他们厂去年评上小巨人", "他们厂"),
        ("隔壁村的厂都评上了省级技术中心", None),
        ("我老战友家的厂各评上一个省级技术中心", None),
        ("隔壁厂子每家都评上省级技术中心", None),
        ("他们公司们去年评上小巨人", None),
    ],
)
def test_one_other_firm_is_told_from_many(text: str, who: str | None) -> None:
    only = alone(plain(text))
    assert (only.who if only else None) == who


@pytest.mark.parametrize(
    "text",
    [
        "我们镇做铸造，书记镇长挂帅，用工2300",
        "我们镇做铸造，书记乡长都下过厂，用工2300",
        "我们镇做铸造，分管副镇长包着龙头厂，用工2300",
    ],
)
def test_an_office_leads_no_other_town(policy: Policy, text: str) -> None:
    assert value(policy, text, "jobs") == 2300


def test_a_town_whose_head_speaks_is_another(policy: Policy) -> None:
    assert value(policy, "我们镇做铸造，河口镇长期用工2300", "jobs") is None


@pytest.mark.parametrize(
    ("text", "name", "yuan"),
    [
        ("我们给链主企业供零件，链主去年收入52亿，我们能拿啥", "revenue_yuan", None),
        ("大厂技改投了3000万，我们是下游的小作坊", "fixed_investment_yuan", None),
        ("我们是给龙头做配套的，龙头一年主营12亿，能领奖不", "revenue_yuan", None),
        ("我们厂专门给大厂代工，去年我们自己主营收入11亿", "revenue_yuan", 11 * YI),
        ("我们镇给大厂做配套的有12家，大厂一家，产值11亿", "output_yuan", 11 * YI),
    ],
)
def test_what_the_firm_makes_that_one_works_for_is_not_ones_own(
    policy: Policy, text: str, name: str, yuan: int | None
) -> None:
    assert value(policy, text, name) == yuan
