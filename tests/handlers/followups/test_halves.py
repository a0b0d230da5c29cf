"""A later half of one message that goes on about the department of the first."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("司法局局长是谁，他们牵头啥", ("荀居龙", "司法局在培育措施里没有被列为")),
        ("司法局局长姓啥，他们局管啥", ("荀居龙", "司法局在培育措施里没有被列为")),
        ("财政局局长是谁？他们局有啥任务", ("张彦龙", "财政局没有牵头的任务，配合 6 项")),
        ("统计局局长叫啥，这个局配合哪几项", ("成立海", "统计局牵头 1 项")),
        (
            "工信局和财政局局长是谁，他们各自牵头啥",
            ("辛浩", "张彦龙", "工信局牵头 2 项", "财政局没有牵头的任务"),
        ),
        ("水利局局长是谁，他们要干啥", ("没有水利局负责人", "水利局没有牵头的任务，配合 1 项")),
        ("能源局局长是谁，他们得干些啥", ("辛耀恒", "能源局没有牵头的任务，配合 4 项")),
        ("财政局局长是谁，招商谁牵头", ("张彦龙", "牵头单位是促进外来投资中心")),
    ],
)
def test_they_are_the_department_whose_head_was_asked_for(
    ask: Ask, message: str, told: tuple[str, ...]
) -> None:
    reply = ask(message).text
    assert all(line in reply for line in told)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("领导小组组长是谁？现在还是他吗", "组长是薛向阳（截至"),
        ("副组长是谁，换人了没", "副组长是刘俊明（截至"),
        ("统计局局长是谁？还是他不", "统计局局长是成立海"),
    ],
)
def test_whether_it_still_is_so_is_of_the_one_told_before(
    ask: Ask, message: str, told: str
) -> None:
    reply = ask(message).text
    assert told in reply
    assert "请用一句话" not in reply


@pytest.mark.parametrize("told", ["组长是谁？招商谁牵头？", "招商谁牵头？组长是谁？"])
@pytest.mark.parametrize("asked", ["现在还是他吗", "他换人了没"])
def test_who_was_told_beside_something_else_is_still_talked_of(
    ask: Ask, told: str, asked: str
) -> None:
    assert "组长是薛向阳（截至" in said(ask, told, asked).text


@pytest.mark.parametrize(
    ("message", "told", "lacks"),
    [
        ("哪个局管招商 电话", "牵头单位是促进外来投资中心", "文件没有写联系电话"),
        ("用地归哪个局 地址", "牵头单位是自然资源局", "文件没有写办公地址"),
        ("组长是谁 联系方式", "薛向阳", "文件没有写联系电话"),
        ("统计局牵头啥 电话", "四、（三）企业壮大培育行动", "文件没有写联系电话"),
    ],
)
def test_a_blank_parts_what_is_not_there_from_what_is_told(
    ask: Ask, message: str, told: str, lacks: str
) -> None:
    reply = ask(message).text
    assert told in reply
    assert lacks in reply
