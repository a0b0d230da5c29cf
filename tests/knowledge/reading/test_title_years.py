"""Years around a title, and of which of its levels each is."""

import pytest

from knowledge.language.ago import LONG_SINCE
from knowledge.policy.facts.facts import Level, Standing
from knowledge.policy.fold import plain
from knowledge.policy.policy import Policy
from knowledge.reading.reader import read
from tests.conftest import DAY
from tests.knowledge.reading.telling import held


@pytest.mark.parametrize(
    "text",
    [
        "企业技术中心：2024市级，2025省级",
        "企业技术中心 前年市级 去年省级",
        "市级企业技术中心是前年的，去年升省级了",
        "2024年市级企业技术中心，2025年升级为省级",
        "省级企业技术中心2025，市级2024",
        "技术中心从市级升成省级，前年市级，去年省级",
        "市级升省级技术中心 前年市级去年省级",
        "我们厂从市级升到省级企业技术中心，市级前年评的，省级去年评的",
        "企业技术中心从市级提到省级了 24年市级25年省级",
        "我家技术中心从市里的升成省里的 前年市里的 去年省里的",
    ],
)
def test_each_level_has_its_year(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.CITY, 2024), (Level.PROVINCE, 2025)}


@pytest.mark.parametrize("text", ["头年评上省级企业技术中心", "去年报的省级企业技术中心，批下来了"])
def test_a_year_that_may_be_another_is_none(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.PROVINCE, None)}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("两年前评的省级企业技术中心，能拿多少", 2024),
        ("企业技术中心省级，两年前的，能奖多少", 2024),
        ("我们厂好几年前就是省级企业技术中心了", LONG_SINCE),
        ("省级企业技术中心，老早以前的事了", LONG_SINCE),
        ("多年以前评的省级企业技术中心，去年复审过了", LONG_SINCE),
        ("我们2025年以前评上的省级企业技术中心", LONG_SINCE),
        ("我公司一年前评的省级企业技术中心", None),
        ("我们厂三年前建的，去年评上省级企业技术中心", 2025),
        ("三年前申报的省级企业技术中心，去年批下来的", 2025),
        ("去年年底以前评上的省级企业技术中心", 2025),
    ],
)
def test_how_long_ago_a_title_was_got_is_its_year(
    policy: Policy, text: str, year: int | None
) -> None:
    assert held(policy, text) == {(Level.PROVINCE, year)}


@pytest.mark.parametrize(
    "text",
    [
        "国家级企业技术中心，前年报的，去年公示的",
        "2025年1月报的，2025年12月30日公示的国家级企业技术中心",
        "国家级企业技术中心公示了，去年12月30号",
    ],
)
def test_what_was_published_in_a_year_that_is_over_is_no_wish(policy: Policy, text: str) -> None:
    (title,) = read(plain(text), policy.facts, DAY).facts.titles
    assert title.standing is Standing.HEARD


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("市级技术中心24年报了没批，25年又报，批了", {(Level.CITY, 2025)}),
        ("省级企业技术中心2024年报了没批下来，2025年拿下", {(Level.PROVINCE, 2025)}),
        ("省级技术中心24年没批25年批了给多少", {(Level.PROVINCE, 2025)}),
        ("市级技术中心23年报没过，24年又没过，25年总算过了", {(Level.CITY, 2025)}),
        ("国家级技术中心报了两次，24年没过，25年过了", {(Level.NATIONAL, 2025)}),
        ("第一次报省级技术中心没成，后来成了", {(Level.PROVINCE, None)}),
        ("市级技术中心前年没批，今年再报能批吗", set()),
        ("24年报市级技术中心没批，25年又报了，还没批", set()),
        ("省级技术中心没评上，去年评上了高新技术企业", set()),
        ("我们24年没评上市级技术中心，隔壁25年评上了", set()),
        ("省级技术中心没批下来，去年省里批了50万", set()),
    ],
)
def test_a_title_got_at_another_try_is_of_the_year_of_that(
    policy: Policy, text: str, titles: set[tuple[Level, int]]
) -> None:
    assert held(policy, text) == titles


@pytest.mark.parametrize(
    "text",
    [
        "先是市级技术中心，去年升的省级",
        "原来是市级技术中心，去年升成省级了，能拿多少",
        "技术中心先是市级的，25年升为省级",
    ],
)
def test_what_a_title_was_at_first_is_of_no_year_of_the_next(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.CITY, None), (Level.PROVINCE, 2025)}


@pytest.mark.parametrize(
    "text",
    [
        "我们技术中心24年先是市级后来25年是省级给多少",
        "技术中心前年是市级去年变成省级了给多少",
    ],
)
def test_a_level_behind_its_year_is_told_whatever_is_asked(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.CITY, 2024), (Level.PROVINCE, 2025)}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "那个我们单位二零二五年十二月份下来的国家级制造业创新中心然后市级那个技术中心是二四年的您给算算一共多少",
            {(Level.NATIONAL, 2025), (Level.CITY, 2024)},
        ),
        (
            "二四年市级技术中心二五年省级创新中心您给看看一共能拿多少",
            {(Level.CITY, 2024), (Level.PROVINCE, 2025)},
        ),
        (
            "公司去年评的省级制造业创新中心另外那个企业技术中心国家级的是今年的帮我算一下总数",
            {(Level.PROVINCE, 2025), (Level.NATIONAL, 2026)},
        ),
    ],
)
def test_each_of_two_titles_dictated_in_a_row_has_its_year(
    policy: Policy, text: str, titles: set[tuple[Level, int]]
) -> None:
    assert held(policy, text) == titles


@pytest.mark.parametrize(
    "text",
    [
        "先拿的市级技术中心，去年的事；腊月又给了省级",
        "先是市级，去年二月批的技术中心，年底又批了省级",
        "原先是市级技术中心，是去年开春评的，年底成省级的了",
    ],
)
def test_a_year_of_its_own_behind_the_first_level_is_of_that(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.CITY, 2025), (Level.PROVINCE, 2025)}


@pytest.mark.parametrize(
    "text",
    [
        "去年升成国家级企业技术中心了 原来是省级",
        "原来是省级 去年升成国家级企业技术中心了",
        "企业技术中心去年升国家级了 以前是省级的",
    ],
)
def test_the_year_is_not_of_the_level_before(policy: Policy, text: str) -> None:
    assert held(policy, text) == {(Level.NATIONAL, 2025), (Level.PROVINCE, None)}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("我今年45岁，办厂20年了，我厂有省级企业技术中心的牌子，能领多少", None),
        ("去年搬了新厂，我们有省级企业技术中心牌子，能领多少", None),
        ("去年交了80万电费，我厂有省级技术中心", None),
        ("公司2009年成立的，省级企业技术中心，能领多少", None),
        ("今年招了30个大学生，省级企业技术中心奖多少", None),
        ("去年双喜临门，省级企业技术中心下来了", 2025),
        ("去年主营做了11亿后来又评上了省级技术中心", 2025),
        ("我们有省级企业技术中心，去年年底的事", 2025),
    ],
)
def test_a_year_of_something_else_is_no_title_s(
    policy: Policy, text: str, year: int | None
) -> None:
    assert held(policy, text) == {(Level.PROVINCE, year)}
