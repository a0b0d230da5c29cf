"""A figure told anew stands for the one before, and one that nobody can place is asked about."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import TOWN, talk

_TOWN = "我们镇做铸件，产值9亿，龙头1家，配套8家，用工1700人"
_FIRM = "我公司去年主营收入9.5亿"


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("一千七是老数，最新的是2300人", "2300 人"),
        ("现在是2300，1700是旧的", "2300 人"),
        ("人社所核的是2300不是1700", "2300 人"),
        ("最新的是2300人", "2300 人"),
        ("还有几家没报，统共11亿", "11 亿元"),
        ("有两家没算上，总共10家", "关联配套企业数量 10 家"),
        ("那9亿是邻镇的数 我们是12亿", "12 亿元，多出"),
        ("我看串行了 12亿才对", "12 亿元，多出"),
        ("又添了301个 2001了", "2001 人"),
        ("会计重新核了 是11.3亿", "11.3 亿元"),
        ("劳动站又点了一遍人，是2080人", "2080 人"),
        ("说错了 1700是一个村的 全镇是2500人", "2500 人"),
        ("又来了一家 9家了", "关联配套企业数量 9 家"),
    ],
)
def test_it_stands_for_the_one_told_before(ask: Ask, says: str, told: str) -> None:
    assert told in talk(ask, (_TOWN, says)).text


@pytest.mark.parametrize(
    ("says", "stays"),
    [
        ("去年2300，今年1700", "2300 人"),
        ("1700是对的，2300是去年的", "2300 人"),
        ("三年总共27亿", "27 亿元，"),
        ("统计局说全县是35亿", "35 亿元，"),
        ("连龙头总共10家", "龙头企业数量 10 家"),
        ("加上隔壁镇的一共12亿", "12 亿元"),
        ("又来了一家 11家了", "11 家"),
        ("1700明年要到2300", "✓ （六）"),
    ],
)
def test_what_is_of_before_of_others_or_of_more_does_not(ask: Ask, says: str, stays: str) -> None:
    assert stays not in talk(ask, (_TOWN, says)).text


def test_what_was_left_out_of_a_firm_is_its_own(ask: Ask) -> None:
    assert "50亿" in talk(ask, (_FIRM, "会计说漏了分厂，合起来51亿")).text


@pytest.mark.parametrize(
    ("before", "says", "named"),
    [
        (_TOWN, "县里统一口径2100人", "带动就业人数 2100人"),
        (_FIRM, "加上分公司的合计51亿", "年度主营业务收入 51亿"),
    ],
)
def test_a_number_that_nobody_can_place_is_offered_its_name(
    ask: Ask, before: str, says: str, named: str
) -> None:
    asked = talk(ask, (before, says))
    assert "都没有改" in asked.text
    assert named in [button.label for button in asked.buttons]


def test_in_an_interview_it_is_put_right_as_well(ask: Ask) -> None:
    reply = talk(ask, (TOWN, "做铸件的 12亿", "2家", "13家", "13是老数，现在9家", "结果"))
    assert "9 家" in reply.text


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("加上新厂产值是十亿五", "✓ （四）规模相对较大：主导产业年产值 10.5 亿元"),
        ("那连二期算上产值达到11亿", "✓ （四）规模相对较大：主导产业年产值 11 亿元"),
        ("加上新厂产值是2亿", "✗ （四）规模相对较大：主导产业年产值 9 亿元"),
        ("加上邻镇产值是12亿", "？ （四）规模相对较大：还要看主导产业年产值"),
    ],
)
def test_what_all_comes_to_with_what_is_added_stands_where_it_is_more(
    ask: Ask, more: str, told: str
) -> None:
    assert told in talk(ask, ("我们镇做铸件制造的，产值九个亿，能认不", more)).text


def test_a_result_of_several_turns_says_what_it_is_reckoned_by(ask: Ask) -> None:
    assert "按这些算" not in talk(ask, (_FIRM,)).text
    told = talk(ask, (_FIRM, "去年评上省级企业技术中心")).text
    assert "按这些算：2025年获得省级企业技术中心，年度主营业务收入9.5亿元。" in told


@pytest.mark.parametrize(
    "says", ["不是我们厂 是我小舅子的厂", "那是我小舅子的厂", "不是我们的", "其实是隔壁厂的"]
)
def test_a_title_that_turns_out_to_be_anothers_is_not_paid(ask: Ask, says: str) -> None:
    told = talk(ask, ("我们去年评上省级企业技术中心", says)).text
    assert "✓" not in told
    assert "别家" in told


def test_who_says_that_it_is_their_own_keeps_it(ask: Ask) -> None:
    assert "20 万元" in talk(ask, ("我们去年评上省级企业技术中心", "是我们厂的")).text


@pytest.mark.parametrize("says", ["我记错了，没拿过省里的", "不对 没拿过"])
def test_what_is_taken_back_in_part_is_never_left_as_it_was(ask: Ask, says: str) -> None:
    told = "技改投1500万，是小巨人，拿过省里技改钱"
    text = talk(ask, (told, says)).text
    assert f"没有读懂“{says}”" in text or "？ 市级技术改造专项资金" in text


def test_an_honour_that_is_anothers_is_open_again(ask: Ask) -> None:
    told = "技改固定资产投1500万，是小巨人，没拿过国家省里的钱"
    reply = talk(ask, (told, "唉搞错了 小巨人是我弟那公司的 不是我家"))
    assert "？ 市级技术改造专项资金" in reply.text
    assert "✓" not in reply.text


def test_money_that_another_level_gave_is_of_that_alone(ask: Ask) -> None:
    before = ("去年省上的工信专项资金批了我们一百万", "市里工信专项也给了40万")
    reply = talk(ask, (*before, "坏了 那一百万是国家给的 不是省里给的"))
    assert "县级配套奖励：12 万元" in reply.text


def test_the_level_of_a_title_that_nobody_told_changes_no_other(ask: Ask) -> None:
    reply = talk(ask, ("我厂去年评上省级企业技术中心", "又弄错了，创新中心那块牌是国家的"))
    assert "企业技术中心奖励（国家级）" not in reply.text


@pytest.mark.parametrize(
    ("told", "says", "mark"),
    [
        ("技改投1500万，是小巨人", "没拿过", "✓"),
        ("技改投1500万，是小巨人", "一分没拿过呢", "✓"),
        ("技改投1500万，是小巨人", "拿过", "✗"),
        ("技改投1500万，没拿过国家和省里的钱", "不是", "✗"),
        ("技改投1500万，没拿过国家和省里的钱", "是的", "✓"),
    ],
)
def test_a_yes_or_no_alone_is_of_what_the_result_lacks(
    ask: Ask, told: str, says: str, mark: str
) -> None:
    assert f"{mark} 市级技术改造专项资金" in talk(ask, (told, says)).text


@pytest.mark.parametrize("says", ["嗯", "好的", "没看懂", "没问题"])
def test_what_only_says_that_it_was_read_is_no_answer(ask: Ask, says: str) -> None:
    assert "市级技术改造专项资金：可以" not in talk(ask, ("技改投1500万，是小巨人", says)).text
