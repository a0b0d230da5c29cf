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
    ],
)
def test_a_right_number_is_confirmed(ask: Ask, message: str) -> None:
    assert ask(message).text.startswith("是的")


def test_of_two_numbers_the_one_that_stands_there_is_told(ask: Ask) -> None:
    reply = ask("关联配套企业要8家还是10家")
    assert reply.text.startswith("文件写的是")
    assert reply.criteria is None


def test_what_is_only_striven_for_is_not_promised(ask: Ask) -> None:
    assert "不保证" in ask("县级配套肯定会给吗").blocks[0].text


def test_an_amount_for_what_has_none_is_denied(ask: Ask) -> None:
    assert "没有写" in ask("省级专精特新是奖30万吗").blocks[0].text
    assert ask("评上链主是奖50万吗").intent is Intent.NOT_IN_DOCUMENT


@pytest.mark.parametrize("message", ["我们镇就业5000人，够吗", "带动就业3000人，行吗"])
def test_ones_own_number_is_judged_by_the_rules(ask: Ask, message: str) -> None:
    assert ask(message).criteria is not None
