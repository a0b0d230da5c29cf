"""A number that is asked about is answered from the text: no verdict, nothing kept."""

import pytest

from tests.conftest import Ask


@pytest.mark.parametrize(
    ("asked", "says", "clause"),
    [
        ("就业得5000人吗", "不是，文件要求：带动就业人数 2000 人", "3.6"),
        ("带动就业要2000人对吧", "是的，文件要求：带动就业人数 2000 人", "3.6"),
        ("龙头企业必须有三家吗", "不是，文件要求：龙头企业数量 1 家", "3.3"),
        ("配套企业要12家还是15家", "文件要求：关联配套企业数量 10 家左右", "3.3"),
        ("文化旅游产值要10亿吗", "不是，文件要求：文化旅游主导产业年产值 2 亿元", "3.4"),
        ("技改投资要3000万吗", "不是，文件要求：技改项目固定资产投资 2000 万元", "4.2"),
        ("主营业务收入要达到10亿吗", "10 亿元、50 亿元", "4.3"),
    ],
)
def test_the_number_that_stands_there_is_told(ask: Ask, asked: str, says: str, clause: str) -> None:
    reply = ask(asked)
    assert says in reply.text
    assert reply.clauses == (clause,)
    assert reply.criteria is None
    assert reply.awards is None
    assert reply.topic.facts is None


@pytest.mark.parametrize("told", ["我们镇带动就业2500人", "我们镇带动就业2500人，够吗"])
def test_what_is_told_of_oneself_still_gets_a_verdict(ask: Ask, told: str) -> None:
    assert ask(told).criteria
