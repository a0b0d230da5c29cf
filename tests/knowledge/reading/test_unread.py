"""A title is had where plain words say so, and asked about where nobody knows the words."""

import pytest

from knowledge.policy.facts.facts import Level, Standing
from knowledge.policy.policy import Policy
from tests.knowledge.reading.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "去年市里推荐我们为市级企业技术中心",
        "去年进了市级企业技术中心的培育库",
        "去年市级企业技术中心初评我们排第三",
        "去年并购的那家公司有市级企业技术中心",
        "去年市里没认我们的企业技术中心",
        "去年评上市级企业技术中心，证书落款是2024年",
    ],
)
def test_a_title_is_asked_about_where_words_are_unknown_or_papers_say_otherwise(
    policy: Policy, text: str
) -> None:
    titles = told(policy, text).facts.titles
    assert not any(t.standing is Standing.HELD and t.year == 2025 for t in titles)


@pytest.mark.parametrize(
    "text",
    [
        "去年腊月市级企业技术中心批下来了",
        "市级企业技术中心是去年到手的",
        "去年我们厂成了市级企业技术中心",
        "村口有个小厂子去年市里给认了企业技术中心",
        "我们那做轴承的公司去年就挂了市级企业技术中心的牌子那时候没人去领现在补领行不行",
        "我厂去年就是市级企业技术中心了，当时没申请，现在还能补领吗",
        "去年评上了市级企业技术中心，不过没报别的",
    ],
)
def test_a_title_told_in_plain_words_is_held(policy: Policy, text: str) -> None:
    (title,) = told(policy, text).facts.titles
    assert (title.standing, title.year) == (Standing.HELD, 2025)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("去年一次性拿了市级企业技术中心", True),
        ("去年我们先后拿了市级企业技术中心", True),
        ("去年差点一次性拿了市级企业技术中心", False),
        ("去年没能一次性拿下市级企业技术中心", False),
        ("去年先后被推荐为市级企业技术中心", False),
    ],
)
def test_in_what_manner_it_was_got_says_nothing(policy: Policy, text: str, *, held: bool) -> None:
    (title,) = told(policy, text).facts.titles
    assert (title.standing is Standing.HELD) is held


@pytest.mark.parametrize("text", ["县里给咱认了个技术中心", "县里去年给我们颁的技术中心"])
def test_what_the_county_recognised_is_of_its_level(policy: Policy, text: str) -> None:
    (title,) = told(policy, text).facts.titles
    assert title.level is Level.COUNTY
