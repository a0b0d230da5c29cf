"""Several awards told in one message: none is lost, and none is taken for another's."""

import pytest

from tests.conftest import Ask
from tests.handlers.eligibility.marked import PROVINCE, told
from tests.handlers.talking import ENTERPRISE, said

TEN = "revenue_milestone/10亿 ✓"
REFINED, CERTIFIED = "specialised_refined/province ✓", "integration ✓"
RENOVATED, MATCHED = "tech_renovation ✓", "county_match ✓"


@pytest.mark.parametrize(
    ("text", "results"),
    [
        (
            "省级技术中心是去年拿的，国家的小巨人也拿下了",
            {PROVINCE, "specialised_refined/national ✓"},
        ),
        ("去年拿的省级技术中心，哎不对，牌子上写的2024年", {"tech_center/province ✗"}),
        ("前年市级技术中心，去年升了省级，俩都能要不", {"tech_center/city ✗", PROVINCE}),
        ("去年市一级评的技术中心，别的啥也没有", {"tech_center/city ✓"}),
        ("创新中心我们没有，技术中心去年省极批的", {"innovation_center ✗", PROVINCE}),
        ("国家级企业技术中心我们厂没有", {"tech_center/national ✗"}),
        ("隔壁厂去年拿了国家级技术中心，我家只有个省级的还是22年的", {"tech_center/province ✗"}),
        ("同行去年评了国家级创新中心，我们是省级的还是前年的", {"innovation_center/province ✗"}),
    ],
)
def test_a_level_is_of_what_it_stands_beside(ask: Ask, text: str, results: set[str]) -> None:
    assert told(ask, text) == results


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


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("去年主营收入每个月平均都有8800万", True),
        ("去年主营月均8700万", True),
        ("去年平均一个月主营8900万", True),
        ("去年主营一个月平均下来9000万", True),
        ("去年主营平均每季度2.6亿", True),
        ("去年主营按月算平均8500万", True),
        ("去年月月主营9000万", True),
        ("去年主营月平均7千万", False),
        ("集团去年主营20亿，我们厂占六成", True),
        ("总公司去年主营15亿，我们占80%", True),
        ("母公司去年主营33亿，我们子公司占三分之一", True),
        ("集团去年主营13亿，我们这家占六成五", False),
        ("集团去年主营12亿，七成是我们的", False),
        ("我们厂占集团主营的七成，集团去年12亿", False),
        ("集团去年主营12亿，我们这家9亿", False),
    ],
)
def test_the_year_of_all_months_and_our_share_of_a_group_are_reckoned(
    ask: Ask, text: str, reached: bool
) -> None:
    assert told(ask, text) == {TEN if reached else "revenue_milestone ✗"}


@pytest.mark.parametrize(
    "text",
    [
        "技改项目分三期，900万、800万、500万",
        "技改分两期，一期1300万，二期800万",
        "技改项目分三期投，第一期800万，第二期700万，第三期600万",
        "技改投了三笔，900万、700万、500万",
        "同一个技改项目先投1200万后投900万",
        "技改前后投了两回，1200万和900万",
        "技改投了800万又投了700万又投了600万",
        "技改一期1500万，二期800万，是一个项目",
        "技改投了800万，接着又追了1300万",
        "技改是一个项目分批投的，头一批900万，后一批1300万",
    ],
)
def test_what_is_put_into_one_project_in_stages_is_added(ask: Ask, text: str) -> None:
    assert told(ask, f"{text}，国家省里的技改钱没要过") == {RENOVATED}


@pytest.mark.parametrize("text", ["两个项目，一个1200万一个900万", "一个1200万，另一个项目900万"])
def test_two_projects_are_not_added(ask: Ask, text: str) -> None:
    assert RENOVATED not in told(ask, f"技改投了{text}，国家省里的技改钱没要过")


@pytest.mark.parametrize(
    "text",
    [
        "去年平上省及企业技木中心",
        "去年评上省级企业技本中心",
        "去年评上省级企业枝术中心",
        "去年拿下省级企业技术申心",
        "省及企业技术中芯去年批的",
    ],
)
def test_one_wrong_character_of_a_long_name_is_mended(ask: Ask, text: str) -> None:
    assert told(ask, text) == {PROVINCE}


@pytest.mark.parametrize("text", ["企业技能中心", "企业技改中心", "公司检测中心"])
def test_another_name_is_mended_into_none(ask: Ask, text: str) -> None:
    assert not ask(f"去年评上省级{text}").awards


def test_what_was_taken_is_said_and_what_was_not(ask: Ask) -> None:
    assert "工信领域专项资金9.8亿元" in said(ask, ENTERPRISE, "没有", "9亿8").blocks[0].text
    several = said(ask, ENTERPRISE, "没有", "去年省里一百万市里五十万")
    assert "没有算进去" not in several.text
    unitless = said(ask, ENTERPRISE, "没有", "去年省里给了100")
    assert "2025年工信领域专项资金省级100万元" in unitless.blocks[0].text
    assert "占有率" not in unitless.text


@pytest.mark.parametrize(
    "text",
    [
        "小巨人 固投1200万 可以申请技改专项不",
        "去年评上省级技术中心，技改投了3000万，能申请技改资金吗",
        "有两化融合证书，技改投了2600万，技改资金有没有份",
    ],
)
def test_the_first_line_is_of_the_award_that_is_asked_for(ask: Ask, text: str) -> None:
    reply = ask(text)
    assert reply.text.splitlines()[0] == "还不能确定，要看：有没有拿过国家或省级技改资金。"
    assert reply.awards
    assert len(reply.awards.results) > 1


@pytest.mark.parametrize("told", ["快够2000人了", "差不多够2000人了", "2000人，差不多够了"])
def test_what_is_nearly_enough_is_to_be_judged(ask: Ask, told: str) -> None:
    reply = ask(f"我们镇就业{told}")
    assert reply.criteria
    verdicts = {result.rule.clause: result.verdict for result in reply.criteria.results}
    assert verdicts["3.6"] == "needs_judgement"


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("主营收入分成：煤3亿，焦5亿，运输3亿", TEN),
        ("主营收入分两部分，铸件6亿，机加5亿", TEN),
        ("主营收入两块，机加工六个半亿，铸造四个亿", TEN),
        ("主营收入就是两块，一块是煤6亿，一块是焦5亿", TEN),
        ("主营业务收入分三块：洗煤7亿、运输2亿、贸易2亿", TEN),
        ("主营收入铸件6亿，机加5亿", "revenue_milestone ？"),
        ("主营收入有铸件6亿、焦炭5亿", "revenue_milestone ？"),
        ("主营收入铸件4亿，机加3亿", "revenue_milestone ✗"),
        ("主营收入铸件6亿，利润5亿", "revenue_milestone ✗"),
        ("主营收入8万元", "revenue_milestone ✗"),
    ],
)
def test_of_what_is_sold_in_parts_the_first_never_stands_for_all(
    ask: Ask, text: str, result: str
) -> None:
    assert told(ask, text) == {result}


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("两化融合的证是子公司的，主营收入12亿", {TEN, "integration ？"}),
        ("省级技术中心是子公司的，去年评的", {"tech_center/province ？"}),
        (
            "小巨人是子公司的，我们技改投了1500万，国省没给过技改钱",
            {"tech_renovation ？"},
        ),
    ],
)
def test_what_a_firm_below_has_is_open(ask: Ask, text: str, results: set[str]) -> None:
    assert told(ask, text) == results
