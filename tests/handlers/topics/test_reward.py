"""Awards as the text has them: all, those named, and amounts that nobody wrote down."""

import pytest

from handlers.message import Intent
from handlers.texts import answers as texts
from knowledge.policy.calculators.verdict import Claim
from tests.conftest import Ask


@pytest.mark.parametrize(
    "message", ["都有啥奖", "各项奖励金额给我列列", "奖励", "对厂子有哪些奖励"]
)
def test_all_awards_come_with_their_amounts_and_how_firm_they_are(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.intent is Intent.AWARD
    assert set(reply.clauses) == {"4.2", "4.3", "4.5"}
    for said in (
        "国家级 50 万元",
        "省级 20 万元",
        "市级 10 万元",
        "国家级 100 万元",
        "30%",
        "争取",
    ):
        assert said in reply.text
    assert len(reply.text) < 500
    assert reply.buttons[0].label == texts.RECKON


def test_the_button_for_awards_opens_all_of_them(ask: Ask) -> None:
    assert "国家级 100 万元" in ask(action="puxian-2023-1 menu 奖励").text
    assert {texts.RECKON, texts.TEST} <= dict(texts.MENU.values()).keys()


def test_two_awards_in_one_question_both_get_their_amounts(ask: Ask) -> None:
    reply = ask("技术中心、创新中心都给多少钱")
    assert "20 万元" in reply.text
    assert "100 万元" in reply.text


def test_a_level_that_the_text_leaves_out_is_said_to_have_no_award(ask: Ask) -> None:
    reply = ask("县级的企业技术中心奖几万")
    assert "没有写县级的奖励" in reply.text
    assert reply.answered


def test_an_award_without_an_amount_says_so_before_anything_else(ask: Ask) -> None:
    reply = ask("专精特新一次奖几万")
    assert reply.answered
    assert "没有写金额" in reply.blocks[0].text


@pytest.mark.parametrize(
    ("message", "nearest"),
    [
        ("升规的企业一家奖几万", "4.3"),
        ("拿了单项冠军奖金多少", "4.4"),
        ("链核企业奖励金额", "4.3"),
        ("集体商标一件补助多少", "4.4"),
    ],
)
def test_an_amount_that_is_not_written_is_not_made_up(ask: Ask, message: str, nearest: str) -> None:
    reply = ask(message)
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert "没有写" in reply.blocks[0].text
    assert reply.clauses == (nearest,)


def test_how_much_a_town_must_have_is_no_question_for_an_award(ask: Ask) -> None:
    assert ask("镇里产值得多少钱才够格").clauses[0] == "3.4"


@pytest.mark.parametrize("level", ["国家级", "省级", "市级"])
@pytest.mark.parametrize("asked", ["奖多少钱", "能拿几万", "有没有奖", "给不给补贴"])
def test_an_award_that_is_named_is_the_one_that_is_told(ask: Ask, level: str, asked: str) -> None:
    assert ask(f"{level}企业技术中心{asked}").blocks[0].text.startswith("企业技术中心奖励")
    assert ask(f"{level}制造业创新中心{asked}").blocks[0].text.startswith("制造业创新中心奖励")


@pytest.mark.parametrize(
    "said",
    [
        "国家省里的技改钱拿没拿过会计不在",
        "国家省里给没给过钱说不好",
        "省里的技改款批没批我不清楚",
        "上头发没发过技改补助不晓得",
        "国家的没给，省里给没给忘了",
    ],
)
def test_whether_money_came_is_no_denial(ask: Ask, said: str) -> None:
    reply = ask(f"我们厂技改投了2100万，{said}")
    assert reply.awards
    assert [result.verdict for result in reply.awards.results] == [Claim.UNKNOWN]


@pytest.mark.parametrize("place", ["蒲县", "说回蒲县，", "咱们蒲县的", "洪洞县"])
def test_the_name_of_a_county_is_no_level(ask: Ask, place: str) -> None:
    assert "县级" not in ask(f"{place}省级企业技术中心奖多少").text


@pytest.mark.parametrize(
    "message",
    [
        "我开洗煤厂的，能拿什么奖",
        "我家是做豆腐的小厂，县里有啥扶持",
        "刚注册的公司，能享受什么政策",
        "给大厂配套的小厂有啥补助",
        "我是养牛的，能领补贴不",
        "俺开染坊的，公家能贴补几个不",
        "种连翘的，跟这个有啥关系",
        "我家三间豆腐房能要下几个钱不",
        "厂子在城里头，不在镇上，能跟着享受不",
    ],
)
def test_who_says_what_they_are_is_told_all_that_there_is(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.intent is Intent.AWARD
    assert "7 项企业奖励" in reply.text


def test_of_whom_the_document_is_silent_that_is_said_first(ask: Ask) -> None:
    first = ask("我是养牛的，能领补贴不").blocks[0]
    assert "农户" in first.text
    assert "没有写" in first.text


@pytest.mark.parametrize(
    "message",
    ["我开洗煤厂的，环评能快点不", "小厂评上省级企业技术中心能拿啥", "开旅店的税上能免点不"],
)
def test_who_names_what_the_money_is_for_is_not_told_all(ask: Ask, message: str) -> None:
    assert "7 项企业奖励" not in ask(message).text


def test_who_asks_is_no_part_of_what_is_asked(ask: Ask) -> None:
    assert ask("我是做法兰的，刚上规，能领多少钱").clauses[:1] == ("4.3",)


def test_a_match_of_about_so_much_money_is_about_as_much(ask: Ask) -> None:
    assert "约 18 万元" in ask("去年省里给了工信专项资金60来万，县里配多少").text


def test_a_title_that_is_not_there_is_refused_whoever_asks_for_it(ask: Ask) -> None:
    assert ask("高新技术企业有什么补贴").text.startswith("文件没有提到“高新技术企业”")
    assert "个体户" not in ask("企业能享受啥").blocks[0].text


def test_who_is_outside_of_towns_is_told_which_awards_are_for_those_within(ask: Ask) -> None:
    said = ask("我们厂没进专业镇，奖励能轮上吗").text
    assert "两化融合奖励只给在内的企业" in said
    assert "7 项企业奖励" in said


@pytest.mark.parametrize(
    "message", ["小升规能给几万块", "升规入统给不给奖金", "厂里刚升规，给多少"]
)
def test_what_is_not_paid_is_not_told_as_if_nothing_were_found(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert "文件没有写这一项" in reply.blocks[0].text
    assert "没有找到" not in reply.text


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("县里给省级技术中心多少钱", "省级 20 万元"),
        ("县给市级企业技术中心几万", "市级 10 万元"),
        ("县上奖省级技术中心多少", "省级 20 万元"),
    ],
)
def test_the_county_that_gives_is_no_level_of_a_title(ask: Ask, message: str, amount: str) -> None:
    reply = ask(message)
    assert amount in reply.text
    assert "没有写县级" not in reply.text


def test_who_only_says_to_be_outside_is_so_for_what_is_asked_next(ask: Ask) -> None:
    outside = ask("先说下 我们公司不在专业镇里")
    reply = ask("去年主营12亿 这个呢", topic=outside.topic)
    assert "不在专业镇内不算" in reply.text


@pytest.mark.parametrize("asked", ["哪个给的多", "哪个奖得高", "奖励差多少"])
def test_two_awards_that_are_compared_are_both_told(ask: Ask, asked: str) -> None:
    text = ask(f"技术中心和创新中心 {asked}").text
    assert "国家级 50 万元" in text
    assert "国家级 100 万元" in text


@pytest.mark.parametrize("asks", ["想弄专业镇给多少钱", "想搞专业镇给多少钱", "评专业镇有钱吗"])
def test_who_asks_what_a_town_is_given_hears_first_that_it_is_nothing(ask: Ask, asks: str) -> None:
    assert ask(asks).text.startswith("文件没有写乡镇被认定为专业镇后能拿到的奖励")


@pytest.mark.parametrize("text", ["我卖陈醋的小老板，想招大学生有没有补贴", "连翘合作社想要补钱"])
def test_the_trade_of_who_asks_is_not_what_is_asked_about(ask: Ask, text: str) -> None:
    assert "文件没有提到" not in ask(text).text
