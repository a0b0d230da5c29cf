"""What a question states is compared with the text: yes, or no and what stands there."""

import pytest

from handlers.message import Intent
from tests.conftest import Ask


@pytest.mark.parametrize(
    ("message", "clause", "said"),
    [
        ("省里的企业技术中心是不是奖30万", "4.2", "省级 20 万元"),
        ("省级制造业创新中心给一百万对吧", "4.2", "省级 50 万元"),
        ("县里配套比例是五成吗", "4.2", "30%"),
        ("技改门槛是5000万吗", "4.2", "2000 万元"),
        ("文旅镇产值要8个亿吗", "3.4", "2亿元以上"),
        ("就业至少要带动一万人吗", "3.6", "2000人以上"),
        ("全省市占率要达到60%吗", "3.5", "50%"),
        ("市级专业镇要培育五个吗", "2", "1 个市级专业镇"),
        ("目标年份是2035年吗", "2", "2025 年"),
        ("认定标准是10条吧", "3", "8 条"),
        ("就业得5000人吗", "3.6", "2000人以上"),
        ("龙头企业必须有三家吗", "3.3", "1家"),
        ("文化旅游产值要10亿吗", "3.4", "2亿元以上"),
        ("技改投资要3000万吗", "4.2", "2000 万元"),
        ("2025年之前得有4个市级专业镇是吗", "2", "1 个市级专业镇"),
        ("2030年要培育1个市级专业镇对吗", "2", "2025 年"),
        ("省级企业技术中心20万，市级企业技术中心也是20万对吧", "4.2", "市级 10 万元"),
        ("制造业创新中心国家级80万省级50万没记错吧", "4.2", "国家级 100 万元"),
        ("国家级企业技术中心是不是年年都发50万", "4.2", "一次性"),
        ("全国和全省占有率都要50%吗", "3.5", "30%"),
        ("领导小组是30个人对吧", "A.2", "共 23 人"),
        ("带动1800人就业就够了吗", "3.6", "2000人以上"),
        ("特优农业要10亿才行吧", "3.4", "2亿元以上"),
    ],
)
def test_a_wrong_number_is_put_right(ask: Ask, message: str, clause: str, said: str) -> None:
    reply = ask(message)
    assert reply.text.startswith("不是")
    assert said in reply.blocks[0].text
    assert reply.clauses[0] == clause
    assert reply.criteria is None
    assert reply.awards is None
    assert reply.topic.facts is None


@pytest.mark.parametrize(
    "message",
    [
        "国家级企业技术中心是奖50万吗",
        "小巨人的技改门槛是1000万吧",
        "农业类的镇年产值要2亿是吗",
        "龙头企业至少要1家对吗",
        "带动就业要2000人对吧",
        "目标是2025年对吧",
        "2025年至少培育1个市级专业镇对吧",
        "企业技术中心国家级50万，省级20万，市级10万，没错吧",
        "国家级技术中心和省级创新中心都给50万是吧",
        "领导小组有23个人是吗",
        "小组成员是21个人吧",
        "国家级50万，省级20万对吧，企业技术中心",
    ],
)
def test_a_right_number_is_confirmed(ask: Ask, message: str) -> None:
    assert ask(message).text.startswith("是的")


def test_of_two_numbers_the_one_that_stands_there_is_told(ask: Ask) -> None:
    reply = ask("关联配套企业要8家还是10家")
    assert reply.text.startswith("文件写的是")
    assert reply.criteria is None


@pytest.mark.parametrize(
    "message",
    [
        "企业技术中心奖50万对吗",
        "国家级企业技术中心50万是省里掏的对吗",
        "省级企业技术中心20万外加一套房子对吧",
        "2024年的国家级企业技术中心奖50万对吗",
        "领导小组有23个人，辛浩当组长对吧",
        "市级企业技术中心10万由财政局发对吗",
        "省级企业技术中心不是20万对吧",
    ],
)
def test_what_cannot_be_checked_is_not_confirmed(ask: Ask, message: str) -> None:
    assert ask(message).text.startswith("文件写的是")


@pytest.mark.parametrize("message", ["升规给10万对不对", "企业升规拿30万是不是"])
def test_a_number_that_does_not_stand_there_is_not_affirmed(ask: Ask, message: str) -> None:
    first = ask(message).blocks[0].text
    assert "文件里有这方面的内容" not in first
    assert "没有" in first


def test_one_and_the_same_states_no_number(ask: Ask) -> None:
    assert "23 人" not in ask("小组组长和办公室主任是同一个人吗").text


def test_who_pays_is_said_not_to_be_written(ask: Ask) -> None:
    assert "由哪一级出，文件没有写" in ask("市级企业技术中心10万是县里出的对吧").text


def test_what_is_only_striven_for_is_not_promised(ask: Ask) -> None:
    assert "不保证" in ask("县级配套肯定会给吗").blocks[0].text


def test_an_amount_for_what_has_none_is_denied(ask: Ask) -> None:
    assert "没有写" in ask("省级专精特新是奖30万吗").blocks[0].text
    assert ask("评上链主是奖50万吗").intent is Intent.NOT_IN_DOCUMENT


@pytest.mark.parametrize("message", ["我们镇就业5000人，够吗", "带动就业3000人，行吗"])
def test_ones_own_number_is_judged_by_the_rules(ask: Ask, message: str) -> None:
    assert ask(message).criteria is not None


@pytest.mark.parametrize(
    ("message", "clause"),
    [
        ("就业两千是全镇还是这个行业", "3.6"),
        ("产值10亿是按今年还是去年", "3.4"),
        ("三成是全国的还是全省的", "3.5"),
        ("龙头1家是必须本地的吗", "3.3"),
        ("2000人包括临时工不", "3.6"),
    ],
)
def test_what_a_figure_of_the_document_is_of_tells_nothing(
    ask: Ask, message: str, clause: str
) -> None:
    reply = ask(message)
    assert reply.clauses[0] == clause
    assert reply.topic.facts is None


@pytest.mark.parametrize(
    "message", ["我们镇就业2000人，是外镇还是本镇的都有", "就业2100人，龙头是1家", "就业2000是有的"]
)
def test_what_is_told_beside_is_told(ask: Ask, message: str) -> None:
    assert ask(message).criteria is not None


@pytest.mark.parametrize(
    "message",
    [
        "国家给了就能让县里配30%吗",
        "国家级的专项资金县里配30%对吧",
        "县级配套30%是照国家那笔钱算的对吗",
    ],
)
def test_a_share_of_money_that_does_not_count_is_denied(ask: Ask, message: str) -> None:
    assert ask(message).text.startswith("不是")


def test_a_share_of_money_that_counts_is_so(ask: Ask) -> None:
    assert ask("省市的专项县里配30%是吧").text.startswith("是的")


@pytest.mark.parametrize("message", ["龙头有一家，配套的十二三家吧", "龙头2家吧，配套13家吧"])
def test_who_is_not_sure_of_several_figures_tells_them(ask: Ask, message: str) -> None:
    assert "产业相对集中：龙头企业数量" in ask(message).text


@pytest.mark.parametrize("who", ["听说", "群里说", "人家说", "网上说", "别人说"])
def test_whoever_said_a_number_it_is_held_against_the_text(ask: Ask, who: str) -> None:
    assert ask(f"{who}就业要3000人").text.startswith("不是，文件写的是：拉动就业2000人以上")
