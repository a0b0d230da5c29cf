"""What townships have to do: the sentences that name their governments."""

import pytest

from tests.conftest import Ask


@pytest.mark.parametrize(
    "message",
    [
        "镇政府在这件事里要出面做什么",
        "乡政府牵头哪一项",
        "我是东河镇的干事，我们镇要做些什么",
        "我们黑龙关镇该担些什么责任",
        "乡镇干部得给厂里做点什么",
        "我是太林乡政府的，我们该怎么配合",
    ],
)
def test_townships_are_told_what_is_written_of_them(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.clauses[0] == "3.8"
    assert "规划引导" in reply.text
    assert "没有把乡镇政府列为牵头单位或配合单位" in reply.text
    assert "主送：各乡镇" in reply.text
    assert reply.clauses[-1] == "0"


def test_a_townships_government_is_no_office_of_the_countys(ask: Ask) -> None:
    assert "许文冬" not in ask("镇政府负责什么").text
    assert ask("政府办公室是谁去").owners.people == ("许文冬",)


@pytest.mark.parametrize(
    ("message", "clause"),
    [
        ("镇里没有规划影响评选吗", "3.8"),
        ("这份文发到乡里了没有", "0"),
        ("我们镇产值要到多少", "3.4"),
        ("我们乡算不算发文对象", "0"),
        ("我们镇上收不收这份文", "0"),
    ],
)
def test_what_else_is_asked_of_towns_is_no_work_of_theirs(
    ask: Ask, message: str, clause: str
) -> None:
    reply = ask(message)
    assert reply.clauses[0] == clause
    assert "列为牵头单位" not in reply.text


def test_what_no_text_has_of_townships_is_refused(ask: Ask) -> None:
    assert not ask("乡政府几点下班").answered
