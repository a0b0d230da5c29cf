"""Whether what is named is the asker's own: no denial, plan or neighbour ever fixes an amount."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators import awards
from knowledge.policy.calculators.verdict import Claim
from knowledge.policy.facts.facts import Standing
from knowledge.policy.policy import Policy
from knowledge.reading.figures.figure import Why
from tests.conftest import DAY
from tests.knowledge.reading.telling import told

TITLES = ("企业技术中心", "制造业创新中心")
LEVELS = ("国家级", "省级", "市级", "")
YEARS = ("去年", "2025年", "上年度", "25年")
# {year}, {level} and {title} in ways of telling that it was not got by the asker in that year.
NOT_GOT = (
    "{year}{level}{title}没评上",
    "{year}没能评上{level}{title}",
    "{year}申报{level}{title}没通过",
    "{year}{level}{title}落选了",
    "{year}{level}{title}被取消了",
    "{year}{level}{title}评审没过",
    "{level}{title}{year}报上去，最后没批下来",
    "{year}差一点拿到{level}{title}",
    "{year}申报{level}{title}失败",
    "{year}{level}{title}名单里没有我们",
    "隔壁{year}评上{level}{title}",
    "听说{year}有家厂评上{level}{title}",
    "别人家{year}拿了{level}{title}",
    "{year}评上{level}{title}的不是我们",
    "{level}{title}{year}复审合格",
    "{year}准备申报{level}{title}",
    "{level}{title}{year}开始申报，还在公示",
    "{year}开始搞{level}{title}，还在弄",
    "{level}{title}{year}就在走流程",
)
BESIDE = (
    "营收12亿",
    "技改投了3000万",
    "没拿过国省的技改钱",
    "能拿多少奖励",
    "有没有钱",
    "两化融合过了",
    "今年用工200人",
    "谢谢",
)


@settings(max_examples=150, deadline=None)
@given(
    way=st.sampled_from(NOT_GOT),
    level=st.sampled_from(LEVELS),
    title=st.sampled_from(TITLES),
    year=st.sampled_from(YEARS),
    before=st.lists(st.sampled_from(BESIDE), max_size=2),
    after=st.lists(st.sampled_from(BESIDE), max_size=2),
    mark=st.sampled_from("，。；"),
)
def test_no_amount_is_fixed_for_what_was_not_got(
    policy: Policy,
    way: str,
    level: str,
    title: str,
    year: str,
    before: list[str],
    after: list[str],
    mark: str,
) -> None:
    text = mark.join([*before, way.format(year=year, level=level, title=title), *after])
    assessment = awards.assess(policy.awards, told(policy, text).facts, DAY)
    titles = [r for r in assessment.results if r.rule.kind == "title"]
    assert titles
    assert all(r.verdict in (Claim.NOT_ELIGIBLE, Claim.UNKNOWN) for r in titles)
    assert not assessment.fixed_total_yuan


@settings(max_examples=80, deadline=None)
@given(
    way=st.sampled_from(
        [
            "{year}评上{level}{title}",
            "{level}{title}是{year}拿的",
            "{year}申报的{level}{title}批下来了",
            "{year}没费什么事就获得{level}{title}",
        ]
    ),
    level=st.sampled_from(LEVELS[:2]),
    title=st.sampled_from(TITLES),
    year=st.sampled_from(YEARS),
    before=st.lists(st.sampled_from(BESIDE), max_size=2),
    after=st.lists(st.sampled_from(BESIDE), max_size=2),
)
def test_what_was_got_stays_got_whatever_stands_around_it(
    policy: Policy,
    way: str,
    level: str,
    title: str,
    year: str,
    before: list[str],
    after: list[str],
) -> None:
    text = "，".join([*before, way.format(year=year, level=level, title=title), *after])
    (got,) = told(policy, text).facts.titles
    assert (got.standing, got.year) == (Standing.HELD, 2025)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("我们镇产值计划达到12亿", Why.PLANNED),
        ("明年镇里新厂一开，产值也能上12亿", Why.PLANNED),
        ("我们镇产值12亿，这还是疫情前的数", Why.FORMER),
        ("通知写着：须满足年产值10亿元以上", Why.QUOTED),
        ("邻镇产值12亿", Why.FOREIGN),
        ("产值比去年多了12亿", Why.CHANGE),
        ("一个村产值12亿", Why.PART),
        ("全镇生产总值12亿", Why.UNLIKE),
    ],
)
def test_a_number_that_is_not_the_figure_is_named_and_left_out(
    policy: Policy, text: str, why: Why
) -> None:
    result = told(policy, text)
    assert [left.why for left in result.left_out] == [why]
    assert "output_yuan" in result.facts.unsettled
    assert not result.facts.values


@given(
    others=st.integers(1, 99), ours=st.integers(1, 99), who=st.sampled_from(["隔壁镇", "别的镇"])
)
def test_the_neighbours_figure_never_stands_for_ours(
    policy: Policy, others: int, ours: int, who: str
) -> None:
    for text in (
        f"{who}产值{others}亿，我们镇{ours}亿",
        f"我们镇产值{ours}亿，{who}产值{others}亿",
    ):
        facts = told(policy, text).facts
        assert facts.values["output_yuan"] == Quantity.of(ours * 10**8)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("去年评上的市级企业技术中心，今年六月让摘了", Standing.DOUBTED),
        ("我们是市级企业技术中心，去年通过复评", Standing.RENEWED),
        ("我们没有技术中心，那是老板在霍州另一个公司的，去年的省级", Standing.LACKED),
        ("创新中心是老板娘另外一个厂的，去年省级，我们自己没有", Standing.LACKED),
        ("企业技术中心是股东另一个公司去年评的省级", Standing.FOREIGN),
        ("邻村那家去年评上市级企业技术中心，我们啥牌子也没有", Standing.LACKED),
        ("去年我们和隔壁厂都评上了市级企业技术中心", Standing.HELD),
        ("我们集团去年评上市级企业技术中心", Standing.HELD),
        ("去年公示完就发了证，市级企业技术中心，没被取消", Standing.HELD),
        ("市级企业技术中心是去年评的，不过是我们母公司的", Standing.FOREIGN),
        ("市级企业技术中心的牌子去年被收走了", Standing.LACKED),
        ("市级企业技术中心这牌子去年又续上了", Standing.RENEWED),
        ("去年12月通过的是省级企业技术中心的初审", Standing.DOUBTED),
        ("去年拿到省级企业技术中心入围通知", Standing.DOUBTED),
        ("去年进了培育库的省级企业技术中心", Standing.DOUBTED),
        ("去年省级企业技术中心现场考察后正式认定了", Standing.HELD),
        ("去年年初评上市级企业技术中心", Standing.HELD),
        ("去年推荐上去的省级企业技术中心评上了", Standing.HELD),
        ("培育出来的省级企业技术中心去年评上了", Standing.HELD),
        ("去年省级新材料创新中心获批", Standing.DOUBTED),
        ("省里头一个制造业创新中心就是我们，去年批的", Standing.HELD),
        ("省里去年授予我们创新中心称号", Standing.HELD),
    ],
)
def test_what_came_of_a_title_and_whose_it_is(
    policy: Policy, text: str, standing: Standing
) -> None:
    (title,) = told(policy, text).facts.titles
    assert title.standing is standing


def test_what_the_group_has_is_not_ours(policy: Policy) -> None:
    titles = told(policy, "集团的企业技术中心是省级的，我们自己的是市级，去年批的").facts.titles
    assert {t.level for t in titles if t.standing is Standing.HELD} == {"city"}


def test_a_guessed_level_is_asked_for(policy: Policy) -> None:
    (title,) = told(policy, "去年评上企业技术中心，好像是市里发的").facts.titles
    assert title.level is None


@pytest.mark.parametrize(
    "who",
    [
        *("其它单位", "其它人的厂", "另外的单位", "其它的公司", "其他的单位", "其他家", "别的人"),
        *("别的村的厂", "其它镇的公司", "其他的人的公司", "其它地方的企业", "其他的乡的厂"),
    ],
)
def test_what_another_has_is_not_ours(policy: Policy, who: str) -> None:
    (title,) = told(policy, f"{who}去年评上省级企业技术中心").facts.titles
    assert title.standing is Standing.FOREIGN


@pytest.mark.parametrize(
    "people", ["三人家里都是技术员", "有3人家里种地", "特别牛", "其他人员不算"]
)
def test_people_who_are_counted_and_no_others_are_ours(policy: Policy, people: str) -> None:
    (title,) = told(policy, f"我们厂{people} 去年评上省级企业技术中心").facts.titles
    assert title.standing is Standing.HELD


@pytest.mark.parametrize("text", ["省级专精特新企业，2023年到期", "省级专精特新，证书今年到期了"])
def test_what_ended_is_not_held_for_sure(policy: Policy, text: str) -> None:
    facts = told(policy, text).facts
    assert "specialised_refined" not in facts.values


@pytest.mark.parametrize(
    "text",
    [
        "去年被撤销了省级企业技术中心，能领多少",
        "去年丢了省级技术中心，还能拿20万吗",
        "我厂去年被取消了省级企业技术中心，还能领钱不",
        "去年取消了我们的省级企业技术中心",
    ],
)
def test_what_was_taken_away_is_not_had(policy: Policy, text: str) -> None:
    (title,) = told(policy, text).facts.titles
    assert (title.standing, title.year) == (Standing.LACKED, 2025)


def test_what_a_lost_word_may_not_be_of_is_open(policy: Policy) -> None:
    (title,) = told(policy, "我厂国家级黄了省级技术中心能领多少").facts.titles
    assert title.standing is not Standing.HELD
