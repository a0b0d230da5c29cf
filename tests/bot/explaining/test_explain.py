"""`policybot explain`: what a maintainer sees of how a message was understood."""

import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot.explaining.explain import Row, explanation, labels
from bot.explaining.page import show
from handlers.message import Intent
from handlers.services import Services
from knowledge.language.quantity import Manner
from knowledge.language.rank import RANK
from knowledge.language.units import TIMES, WRITTEN, WRONG
from knowledge.policy.facts.facts import Standing
from knowledge.reading.figures.account import Fate
from knowledge.reading.figures.figure import Why
from tests.bot.running.command import policybot
from tests.chaos.everyday import MARKS, PIECES
from tests.conftest import DAY, Ask

_WORDS = st.lists(st.sampled_from((*PIECES, *MARKS)) | st.text(max_size=12), max_size=12)


def explained(services: Services, text: str) -> Row:
    return explanation(services, text, DAY)


def page(services: Services, row: Row) -> str:
    console = Console(file=io.StringIO(), width=40)
    show(console, row, labels(services))
    written = console.file
    assert isinstance(written, io.StringIO)
    return written.getvalue()


def test_a_person_and_a_script_see_the_same_stages(tmp_path: Path) -> None:
    message = "平台毛都没有，去年产值12个亿，明年争取15亿"
    shown = policybot("explain", message, data=tmp_path)
    row = json.loads(policybot("explain", "--json", message, data=tmp_path).stdout)
    assert shown.returncode == 0
    assert "15亿        打算或预计的 主导产业年产值" in shown.stdout
    assert "没有公共服务平台" in shown.stdout
    assert row["statements"]["told"] == ["主导产业年产值12亿元", "没有公共服务平台"]
    assert [n["became"] for n in row["numbers"]] == ["taken", "planned"]
    assert row["parts"] == [{"question": None, "handler": "eligibility.answer", "instead_of": []}]
    assert row["answer"] in shown.stdout


@pytest.mark.parametrize(
    ("text", "handlers"),
    [
        ("文号是多少？另外就业要带动多少人", ["document.answer", "clause.answer"]),
        ("用地指标归谁管，那个局长叫什么", ["owner.answer", "person.answer"]),
        ("你好", ["smalltalk.answer"]),
        ("申报截止到几号", ["absent.aspect"]),
        ("制造业产值12亿", ["eligibility.answer"]),
        ("测一测我们镇够不够认定标准", ["interview.answer"]),
        ("奖" * 2000, ["readable.refused"]),
        ("咕噜咕噜", ["absent.unknown"]),
    ],
)
def test_it_names_who_answered_each_question(
    services: Services, text: str, handlers: list[str]
) -> None:
    assert [part["handler"] for part in explained(services, text)["parts"]] == handlers


def test_it_says_what_kind_of_question_that_handler_takes(services: Services) -> None:
    row = explained(services, "招商谁牵头")
    assert row["parts"][0]["needs"] == "who leads or cooperates in a thing that is named"


@pytest.mark.parametrize(
    "text",
    [
        "平台毛都没有，去年产值12个亿，明年争取15亿",
        "去年评上省级企业技术中心，大概投了2000来万，能拿多少",
        "龙头1家配套十来家，2300多人，全国占三成，我们是农业镇",
        "原先有3个平台，如今都黄了，10到12亿吧，年产3万吨",
        "我们厂全国排第3名",
        "招商谁牵头",
        "省会有多少人口",
        "咕噜咕噜",
    ],
)
def test_a_person_reads_chinese_but_for_what_is_called_so_in_the_files(
    services: Services, text: str
) -> None:
    row = explained(services, text)
    names = {mention["role"] for mention in row["mentions"]}
    for part in row["parts"]:
        names |= {part["handler"], *part["instead_of"]}
    assert set(re.findall(r"[A-Za-z][\w.]*", page(services, row), re.ASCII)) <= names


def test_all_that_is_told_has_words() -> None:
    from bot.explaining import texts

    assert set(texts.MANNERS) == {*map(str, Manner)}
    assert set(texts.INTENTS) == {*map(str, Intent)}
    assert set(texts.SAYS) >= {*map(str, Standing)}
    assert set(texts.UNITS) >= {RANK, TIMES, WRONG, *WRITTEN}


def test_the_best_clauses_are_those_of_the_answer(services: Services, ask: Ask) -> None:
    row = explained(services, "厂子想升规，县里管不管")
    reply = ask("厂子想升规，县里管不管")
    clauses = row["parts"][0]["clauses"]
    assert clauses[0]["id"] == reply.clauses[0] == "4.3"
    assert clauses[0]["score"] >= clauses[1]["score"]
    assert (row["intent"], row["answer"]) == (reply.intent.value, reply.blocks[0].text)


@pytest.mark.parametrize(
    ("text", "became"),
    [
        ("制造业产值离10亿差2亿", ["taken", "merged"]),
        ("隔壁镇产值9亿，我们产值12亿", ["foreign", "taken"]),
        ("文件要10亿，我们制造业产值只有7亿", ["quoted", "taken"]),
        ("一厂产值2亿，二厂3亿，三厂6亿，都是制造业", ["part", "part", "part"]),
        ("去年省里给了工信专项100万", ["money"]),
        ("年产值3万吨", ["wrong_unit"]),
    ],
)
def test_every_number_is_accounted_for(services: Services, text: str, became: list[str]) -> None:
    assert [number["became"] for number in explained(services, text)["numbers"]] == became


def test_all_that_may_become_of_a_number_has_words() -> None:
    from bot.explaining.texts import BECAME

    assert set(BECAME) == {*map(str, Fate), *map(str, Why)}


@given(st.text(max_size=1100) | _WORDS.map("".join))
@settings(max_examples=60)
def test_any_text_can_be_explained(services: Services, text: str) -> None:
    row = explained(services, text)
    assert row["parts"]
    assert json.dumps(row)
    assert page(services, row)
    numbers = [mention for mention in row["mentions"] if mention["role"] == "number"]
    assert len(row["numbers"]) >= len(numbers)


def test_all_that_may_be_wanted_has_words(services: Services) -> None:
    page(services, explained(services, "我是开门厂的"))
