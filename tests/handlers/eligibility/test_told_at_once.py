"""Several awards told in one message: none is lost, and none is taken for another's."""

import pytest

from knowledge.policy.calculators.verdict import Claim
from tests.conftest import Ask

MARKS = {
    Claim.ELIGIBLE: "✓",
    Claim.NOT_ELIGIBLE: "✗",
    Claim.UNKNOWN: "？",
    Claim.AMBIGUOUS: "？",
}


def told(ask: Ask, text: str) -> set[str]:
    """Return the verdicts as `tech_center/province ✓`."""
    awards = ask(text).awards
    assert awards, text
    levels = ((r, f"/{r.level}" if r.level else "") for r in awards.results)
    return {f"{r.rule.name}{level} {MARKS[r.verdict]}" for r, level in levels}


PROVINCE, TEN = "tech_center/province ✓", "revenue_milestone/10亿 ✓"
REFINED, CERTIFIED = "specialised_refined/province ✓", "integration ✓"
RENOVATED, MATCHED = "tech_renovation ✓", "county_match ✓"


@pytest.mark.parametrize(
    ("text", "results"),
    [
        (
            "去年市里批了技术中心然后主营十一亿二然后技改花了两千八百万国家省里技改的钱都没拿过",
            {"tech_center/city ✓", TEN, RENOVATED},
        ),
        (
            "省级技术中心是去年批的完了主营卖了十三亿完了专精特新省里的也有",
            {PROVINCE, TEN, REFINED},
        ),
        ("去年工信专项省里给了五十万还有省级技术中心也是去年评上的", {MATCHED, PROVINCE}),
        (
            "去年省级企业技术中心批了接着两化融合贯标也过了接着技改投了两千二百万国家省里的钱没要过",
            {PROVINCE, CERTIFIED, RENOVATED},
        ),
        ("去年主营做了11亿后来又评上了省级技术中心", {TEN, PROVINCE}),
        ("技术中心省里去年认的再就是工信的专项市里给过三十万", {PROVINCE, MATCHED}),
        (
            "我们去年主营收入十二亿然后创新中心没批下来然后技术中心市里批了",
            {TEN, "innovation_center ✗", "tech_center/city ✓"},
        ),
        ("去年省里给技术中心授牌了而且主营过了十亿", {PROVINCE, TEN}),
        ("去年评上省级技术中心同时两化认证也下来了随后主营过了十亿", {PROVINCE, CERTIFIED, TEN}),
        (
            "市级技术中心去年评的另外主营十亿五另外小巨人是国家的",
            {"tech_center/city ✓", TEN, "specialised_refined/national ✓"},
        ),
    ],
)
def test_who_dictates_sets_no_marks(ask: Ask, text: str, results: set[str]) -> None:
    assert told(ask, text) == results


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("专精特新省里的也有，去年市级技术中心", {REFINED, "tech_center/city ✓"}),
        ("技术中心去年省里评的，两化体系也过了", {PROVINCE, CERTIFIED}),
        ("去年主营12亿，专精特新是省上给的，两化证书拿到了", {TEN, REFINED, CERTIFIED}),
        (
            "技术中心去年省里给的，专精特新我们也是省级的，工信专项去年省里给了50万",
            {PROVINCE, REFINED, MATCHED},
        ),
    ],
)
def test_what_has_a_level_takes_no_titles(ask: Ask, text: str, results: set[str]) -> None:
    assert told(ask, text) == results


@pytest.mark.parametrize(
    ("figure", "near"),
    [
        *(
            ("快五十个亿了", True),
            ("48个亿左右", True),
            ("大概51亿", True),
            ("在45亿到52亿之间", True),
        ),
        *(("49.8亿", False), ("超过10亿", False), ("约12亿", False)),
    ],
)
def test_a_milestone_nearly_reached_is_open_beside_the_one_reached(
    ask: Ask, figure: str, near: bool
) -> None:
    assert told(ask, f"去年主营{figure}") == {TEN, *(["revenue_milestone/50亿 ？"] if near else [])}
