"""What is asked of an award beside its sum: how firm it is, of which year, how often, to whom."""

import pytest

from handlers.message import Intent
from tests.conftest import Ask
from tests.handlers.talking import said

CENTRE = "省级企业技术中心多少钱"
MATCH = "县里配套给多少"
RENOVATION = "技改补助给多少"
GRANT = "去年工信专项资金省里给了80万，县里能配几万"


@pytest.mark.parametrize("year", ["那要是前年评的呢", "今年才公布的呢", "大前年发的牌子还顶事不"])
def test_a_year_supposed_of_an_award_is_of_its_title(ask: Ask, year: str) -> None:
    reply = said(ask, CENTRE, year)
    assert "还拿不到" in reply.blocks[0].text
    assert "（省级）：要上年度（2025 年）的" in reply.text


@pytest.mark.parametrize("year", ["那去年的呢", "去年底发的证呢"])
def test_the_level_that_was_asked_for_is_that_of_the_title(ask: Ask, year: str) -> None:
    assert "可以得省级企业技术中心奖励 20 万元" in said(ask, CENTRE, year).text


@pytest.mark.parametrize(
    "year", ["不是去年的行不", "非得上年度的才算吗", "老早评上的还给吗", "十来年前评的有份没"]
)
def test_which_year_counts_is_said_and_no_year_is_taken(ask: Ask, year: str) -> None:
    reply = said(ask, CENTRE, year)
    assert reply.blocks[0].text == "企业技术中心奖励：要上年度（2025 年）的才有，别的年份的不算。"
    assert reply.topic.facts is None


def test_a_year_denied_behind_a_result_is_not_the_year_told(ask: Ask) -> None:
    reply = said(ask, "我们厂想问下市级的企业技术中心给几个钱", "不是去年的行不")
    assert "可以得" not in reply.text
    assert "别的年份的不算" in reply.blocks[0].text


@pytest.mark.parametrize(
    ("shown", "sure", "firm"),
    [
        (CENTRE, "准能兑现吗", "文件写的是“给予”，写明了金额"),
        (CENTRE, "那20万稳拿了吧", "文件写的是“给予”，写明了金额"),
        (MATCH, "这三成是必须给的不", "不保证，文件写的是“争取”"),
        (RENOVATION, "申请了就准批吗", "不保证，要申请或争取"),
        (GRANT, "那24万就落袋了吧", "不保证，文件写的是“争取”"),
        (GRANT, "那60万铁定有了吧", "不是 60万，按您说的情况是 24 万元"),
        (GRANT, "万一县里没钱不给呢", "不保证，文件写的是“争取”"),
    ],
)
def test_how_firm_an_award_is_comes_first(ask: Ask, shown: str, sure: str, firm: str) -> None:
    reply = said(ask, shown, sure)
    assert firm in reply.blocks[0].text
    assert "24 万元" in reply.text or shown != GRANT


def test_what_is_not_had_is_not_promised(ask: Ask) -> None:
    reply = said(ask, CENTRE, "那要是前年评的呢", "这钱稳不稳")
    assert reply.blocks[0].text == "按您说的情况，还拿不到。"


@pytest.mark.parametrize(
    ("shown", "asks", "told"),
    [
        (CENTRE, "以后年年给吗", "文件写的是一次性奖励"),
        (MATCH, "是不是年年都能配", "没有写是给一次还是每年都给"),
        (CENTRE, "给老板个人还是给公司", "给企业，没有写给个人"),
        (CENTRE, "哪些厂子能拿", "给企业，没有写给个人"),
        (CENTRE, "钱是一次给清还是分几年", "文件写的是一次性奖励"),
        (MATCH, "发给厂里还是个人", "没有写给企业还是给个人"),
        (MATCH, "资金必须是去年的吗", "要上年度（2025 年）的才有"),
        (RENOVATION, "去年的行不", "没有写要是哪一年的"),
        (RENOVATION, "国家给过钱了还能报吗", "已获国家或省技改资金的不能再申请"),
    ],
)
def test_what_the_document_says_of_it_or_not(ask: Ask, shown: str, asks: str, told: str) -> None:
    assert told in said(ask, shown, asks).blocks[0].text


@pytest.mark.parametrize("how", ["那我要咋申请", "手续咋跑", "得准备点啥"])
def test_how_to_apply_is_not_written_and_who_leads_is(ask: Ask, how: str) -> None:
    first = said(ask, CENTRE, how).blocks[0].text
    assert "文件没有写申报和办理的流程、申报要交的材料、申报的起止时间" in first
    assert "牵头单位是工信局" in first


@pytest.mark.parametrize(
    ("asks", "lacks"),
    [("要带啥资料", "材料"), ("几号截止", "起止时间"), ("有没有现成的表", "表格")],
)
@pytest.mark.parametrize(("shown", "lead"), [(CENTRE, "工信局"), ("营收过十亿给什么奖", "统计局")])
def test_what_is_not_written_of_it_is_asked_of_who_leads(
    ask: Ask, shown: str, lead: str, asks: str, lacks: str
) -> None:
    reply = said(ask, shown, asks)
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert lacks in reply.blocks[0].text
    assert f"由{lead}牵头" in reply.text
    assert said(ask, shown, asks, "找谁").owners.lead == (lead,)


def test_what_another_is_asked_for_is_not_asked_of_who_leads_the_award(ask: Ask) -> None:
    assert "工信局牵头" not in said(ask, CENTRE, "财政局要带啥资料").text


def test_behind_a_towns_result_no_award_is_spoken_of(ask: Ask) -> None:
    reply = said(ask, "我们镇做铸件，产值9亿，龙头1家，配套8家", "要带啥资料")
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert "奖励由" not in reply.text


def test_what_is_no_sum_is_not_promised(ask: Ask) -> None:
    assert "文件写的是“给予”" not in said(ask, CENTRE, "那20人稳了吧").text


def test_an_award_whose_words_were_quoted_was_told_of(ask: Ask) -> None:
    assert "县级配套奖励：不保证" in said(ask, "县配套按啥给", "敢打包票不").text


@pytest.mark.parametrize("sure", ["一定给吗", "保准能拿到吗"])
def test_how_firm_each_award_is_is_said_behind_the_list_of_all(ask: Ask, sure: str) -> None:
    told = said(ask, "都有哪些奖励", sure).text
    assert "企业技术中心奖励：文件写的是“给予”" in told
    assert "县级配套奖励：不保证" in told


@pytest.mark.parametrize("late", ["迟了一年来申报还行吗", "隔了一年才来报"])
def test_who_comes_a_year_late_is_told_which_year_counts(ask: Ask, late: str) -> None:
    assert "要上年度（2025 年）的才有" in said(ask, CENTRE, late).blocks[0].text


@pytest.mark.parametrize("kinds", ["这条给奖的是哪几类", "这条奖励哪几种企业", "补的钱是哪一级的"])
def test_what_an_award_is_for_and_who_pays_it_is_in_its_words(ask: Ask, kinds: str) -> None:
    told = said(ask, "两化融合那条讲了啥", kinds).text
    assert "软件和信息技术服务企业" in told
    assert "市级技术改造专项资金" in told
    assert "培育措施有 3 项" not in told


@pytest.mark.parametrize("asks", ["到底归谁管", "找哪个局", "去哪办"])
def test_who_leads_each_award_of_a_result_is_told(ask: Ask, asks: str) -> None:
    reply = said(ask, "我投了1800万技改，是小巨人", asks)
    assert reply.owners.lead == ("工信局", "统计局")
    assert "市级技术改造专项资金：牵头单位是工信局" in reply.text


def test_of_one_award_its_lead_and_who_helps_are_told(ask: Ask) -> None:
    reply = said(ask, "我投了2800万技改，没拿过国家省里的钱", "找哪个局")
    assert reply.owners.lead == ("工信局",)
    assert "农业农村局" in reply.text


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("再往上一级多少", "国家级 50 万元（"),
        ("低一级的呢", "市级 10 万元（"),
        ("升一级给多少", "国家级 50 万元（"),
    ],
)
def test_a_step_up_or_down_is_of_the_next_level(ask: Ask, step: str, told: str) -> None:
    assert said(ask, CENTRE, step).blocks[0].text.startswith(f"企业技术中心奖励：{told}")


def test_beyond_the_last_level_there_is_none(ask: Ask) -> None:
    reply = said(ask, "国家级制造业创新中心奖多少", "低一级呢", "再低一级呢")
    assert "没有写市级的奖励" in reply.text


@pytest.mark.parametrize(
    ("who", "what"), [("我们合作社能不能报", "合作社"), ("我们十来个人的厂够格不", "人数")]
)
def test_whom_no_text_names_is_not_said_to_have_it(ask: Ask, who: str, what: str) -> None:
    reply = said(ask, RENOVATION, who)
    assert not reply.answered
    assert what in reply.blocks[0].text
