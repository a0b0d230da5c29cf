"""What is said behind a result of what was told, that it is not quite so."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import talk

_TOWN = "我们镇产值12亿，就业2300人，龙头2家，配套13家"
_SHARES = "我们镇产品全国占35%，全省占60%"
_CENTRE = "去年评上国家级制造业创新中心"
_GIVEN = "我们厂去年省里给了100万工信专项资金，县里配多少"


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        (_TOWN, "这是集团合并的数"),
        (_TOWN, "都是村里报的，没核过"),
        (_TOWN, "那是规划上的数"),
        (_SHARES, "这个是我们自己估的，没依据"),
        (_SHARES, "那是龙头一家的数"),
        ("我们镇就业2100人", "里头有些是临时工"),
        ("我们厂去年营收突破10亿了，有奖励吗", "是含了外地分公司的"),
        (_CENTRE, "是分中心 不是我们独立的"),
        (_GIVEN, "那钱后来被收回去了"),
    ],
)
def test_what_is_not_quite_so_is_open_and_no_verdict_rests_on_it(
    ask: Ask, told: str, behind: str
) -> None:
    text = talk(ask, (told, behind)).text
    assert text.startswith(f"照“{behind}”说")
    assert "✓" not in text


def test_what_is_named_alone_is_open(ask: Ask) -> None:
    text = talk(ask, (_TOWN, "龙头企业搬到外省去了")).text
    assert "前面说的龙头企业数量还不能算" in text
    assert "✓ （四）规模相对较大" in text


@pytest.mark.parametrize(
    ("told", "behind", "opened", "kept"),
    [
        ("主营收入去年12亿，两化融合证有", "证是子公司的", "？ 两化融合", "✓ 主营业务收入"),
        ("小巨人，去年主营12亿", "小巨人是兄弟公司的", "小巨人”企业", "✓ 主营业务收入"),
    ],
)
def test_what_has_no_number_is_named_by_its_words(
    ask: Ask, told: str, behind: str, opened: str, kept: str
) -> None:
    text = talk(ask, (told, behind)).text
    assert opened in text
    assert kept in text


def test_what_one_only_is_takes_no_doubt_away(ask: Ask) -> None:
    told = (_CENTRE, "是和大学一块评的", "我们只是参与单位")
    assert "✓ 制造业创新中心" not in talk(ask, told).text


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        ("我们镇产值2.3亿，主导产业是核桃", "搞错了，核桃只占一半，剩下是煤"),
        ("我们厂去年拿到省级专精特新", "去年那个公告我看错了，名单里没有我们"),
    ],
)
def test_what_puts_right_and_nobody_can_place_leaves_no_old_verdict(
    ask: Ask, told: str, behind: str
) -> None:
    text = talk(ask, (told, behind)).text
    assert text.startswith(f"没有读懂“{behind}”")
    assert "✓" not in text


def test_what_is_told_anew_behind_that_counts_beside_the_rest(ask: Ask) -> None:
    text = talk(ask, (_TOWN + "，搞制造业", "这一堆我报错了", "产值是8亿")).text
    assert "✗ （四）规模相对较大" in text
    assert "✓ （六）就业带动性强" in text


@pytest.mark.parametrize("behind", ["对不起 是1600人", "哎呀抱歉，1600人"])
def test_a_number_behind_an_apology_puts_right(ask: Ask, behind: str) -> None:
    text = talk(ask, ("我们镇就业2600人，产值12亿", behind)).text
    assert "✗ （六）就业带动性强：带动就业人数 1600 人" in text


@pytest.mark.parametrize(
    ("told", "behind"),
    [
        (_TOWN, "从清朝就开始做了"),
        (_TOWN, "大超市都摆着我们的货"),
        (_TOWN, "检测室、物流站都有"),
        ("技改投2500万，没拿过国家和省里的钱", "是的"),
        (_CENTRE, "我们厂在镇上"),
        (_CENTRE, "知道了，谢谢"),
    ],
)
def test_what_tells_more_or_nothing_opens_nothing(ask: Ask, told: str, behind: str) -> None:
    before, after = talk(ask, (told,)).topic.facts, talk(ask, (told, behind)).topic.facts
    assert before
    assert after
    assert before.values.items() <= after.values.items()
    assert before.titles == after.titles


_RENOVATION = "技改投了1000万，是小巨人，没拿过国家和省里的钱，能申请吗"


@pytest.mark.parametrize(
    ("behind", "says"),
    [
        ("其中50万是国家的", "？ 市级技术改造专项资金：门槛 1000 万元，还要看：有没有拿过"),
        ("不对，其中800万是流动资金", "？ 市级技术改造专项资金"),
        ("市里给过50万了", "市级给的不影响"),
    ],
)
def test_a_part_of_what_was_spent_does_not_leave_it_as_it_was(
    ask: Ask, behind: str, says: str
) -> None:
    assert says in talk(ask, (_RENOVATION, behind)).text


def test_what_is_taken_off_is_quoted_as_it_was_told(ask: Ask) -> None:
    told = ("设备改造投入2400万，没享受过上级资金", "哦，里头五百万是买原料的")
    assert "24000000" not in talk(ask, told).text


def test_money_that_was_all_for_somebody_else_is_open(ask: Ask) -> None:
    told = ("去年省工信给了我们80万，县里配套多少", "其实那80万是给研究院的")
    assert "24 万元" not in talk(ask, told).text


def test_who_asks_for_money_behind_a_lost_title_gets_that_result(ask: Ask) -> None:
    told = ("我们企业技术中心去年评了省级", "今年被摘牌了", "还能拿钱不")
    assert "✗ 企业技术中心奖励（省级）" in talk(ask, told).text
