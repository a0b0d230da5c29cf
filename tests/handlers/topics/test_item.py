"""Clauses asked for by where they stand."""

import pytest

from handlers.message import Intent
from tests.conftest import Ask


@pytest.mark.parametrize(
    ("message", "clause"),
    [
        ("4.4", "4.4"),
        ("三（三）讲的什么", "3.3"),
        ("四、(五)", "4.5"),
        ("第五条第三款", "5.3"),
        ("第四部分第六项是什么", "4.6"),
        ("附件三", "A.3"),
        ("文件3.7写了啥", "3.7"),
        ("第三大块的第五小条", "3.5"),
        ("第四块第六小点讲什么", "4.6"),
        ("五里头的第三条", "5.3"),
        ("四那部分第七条", "4.7"),
    ],
)
def test_a_path_opens_its_clause(ask: Ask, message: str, clause: str) -> None:
    assert ask(message).clauses[0] == clause


def test_the_lead_of_a_path_is_that_clauses_lead(ask: Ask) -> None:
    assert ask("四（四）谁牵头").owners.lead == ("市场监督管理局",)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("五（七）写的什么", "组织保障只有 4 条，没有第 7 条"),
        ("3.9", "认定标准只有 8 条，没有第 9 条"),
        ("第七部分", "没有第 7 部分"),
    ],
)
def test_a_place_that_is_not_there_is_said_not_to_be(ask: Ask, message: str, said: str) -> None:
    reply = ask(message)
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert said in reply.text


def test_an_amount_is_no_path(ask: Ask) -> None:
    assert ask("我们镇制造业产值4.2亿").criteria is not None


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("第12条", "文件各部分最多 8 条，没有第 12 条"),
        ("第99999999999999999条", "没有第 99999999999999999 条"),
        ("第一千二百条说的什么", "没有第 1200 条"),
        ("认定标准第一千二百条", "认定标准只有 8 条，没有第 1200 条"),
    ],
)
def test_a_number_that_no_clause_has_is_told_whatever_its_length(
    ask: Ask, asked: str, said: str
) -> None:
    reply = ask(asked)
    assert not reply.answered
    assert said in reply.text
