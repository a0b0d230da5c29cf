"""What can't be answered is that one line's: it says so in its place, and the others go on."""

import json
from pathlib import Path

import pytest

from tests.bot.running.command import policybot
from tests.bot.running.failing import WORD, policybot_failing
from tests.bot.running.talking import talking

ASKED = "我们2024年获得省级企业技术中心"


def test_a_question_that_fails_is_an_object_of_its_own(tmp_path: Path) -> None:
    given = f"文号是多少\n{WORD}\n" + json.dumps({"question": WORD}) + "\n招商谁牵头\n"
    done = policybot_failing("ask", "--json", "-", data=tmp_path, given=given)
    first, *wrong, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert first["intent"] == "document"
    assert last["owners"]["lead"] == ["促进外来投资中心"]
    for row in wrong:
        assert row.keys() == {"question", "error"}
        assert row["question"] == WORD
        assert "没处理成功" in row["error"]
    notes = done.stderr.splitlines()
    assert len(notes) == 2
    for note in notes:
        assert "LookupError" in note
        assert "bot/conversation/conversation.py:" in note
        assert WORD not in note, "what an error says may quote a question"


def test_in_the_chat_it_is_a_sentence_and_the_chat_goes_on(tmp_path: Path) -> None:
    done = policybot_failing("chat", data=tmp_path, given=f"{WORD}\n招商谁牵头\n")
    failed, answered, *_ = done.stdout.split("\n\n")
    assert done.returncode == 0
    assert "没处理成功" in failed
    assert "促进外来投资中心" in answered
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("json_", [(), ("--json",)])
def test_one_question_that_fails_ends_with_a_sentence_and_status_one(
    tmp_path: Path, json_: tuple[str, ...]
) -> None:
    done = policybot_failing("ask", *json_, WORD, data=tmp_path)
    assert done.returncode == 1
    assert "没处理成功" in (done.stdout if json_ else done.stderr)
    assert "Traceback" not in done.stderr


def test_a_line_that_begins_like_a_request_and_is_none_is_never_the_question(
    tmp_path: Path,
) -> None:
    lines = [
        '{"broken',
        '{"question": 7}',
        '{"question": null}',
        "{}",
        '  {"as_of": "2025-05-01"}',
        '{"question": "文号"} 文号',
        '{"question": ' + "[" * 100_000,
    ]
    given = "\n".join([*lines, "文号"]) + "\n"
    done = policybot("ask", "--json", "-", data=tmp_path, given=given)
    *wrong, right = [json.loads(printed) for printed in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [answer["question"] for answer in wrong] == lines
    for answer in wrong:
        assert answer.keys() == {"question", "error"}
        assert "不是能用的请求" in answer["error"]
    assert right["intent"] == "document"


def test_a_day_of_asking_that_is_none_is_told_and_not_today(tmp_path: Path) -> None:
    days = ["2025/05/01", "2025-5-1", "2025-02-29", "20250501", "2025-05-01T00:00:00", "", 5, []]
    lines = [json.dumps({"question": ASKED, "as_of": day}, ensure_ascii=False) for day in days]
    lines.append(json.dumps({"question": ASKED, "as_of": "2025-05-01"}))
    lines += [
        json.dumps({"question": ASKED, "as_of": f"{year}-01-01"}) for year in ("0001", "9999")
    ]
    done = policybot("ask", "--json", "-", data=tmp_path, given="\n".join(lines) + "\n")
    answers = [json.loads(printed) for printed in done.stdout.splitlines()]
    assert len(answers) == len(lines)
    for day, wrong in zip(days, answers, strict=False):
        assert wrong.keys() == {"question", "error"}
        assert wrong["question"] == ASKED
        assert json.dumps(day) in wrong["error"]
    assert answers[len(days)]["fixed_total_yuan"] == 200_000
    assert all("awards" in answer for answer in answers[len(days) :])


def test_a_byte_order_mark_and_bytes_that_are_no_text_stop_nothing(tmp_path: Path) -> None:
    asked = json.dumps({"question": ASKED, "as_of": "2025-05-01"}).encode()
    half = b'{"question": "\\ud800\\u62db\\u5546\\u8c01\\u7275\\u5934"}'
    lines = [b"\xef\xbb\xbf" + asked, b"\xff\xfe\x00", "招商".encode("gbk"), half, "文号".encode()]
    done = policybot("ask", "--json", "-", data=tmp_path, given=b"\r\n".join(lines))
    first, no_text, gbk, odd, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert first["fixed_total_yuan"] == 200_000
    assert "UTF-8" in no_text["error"]
    assert "UTF-8" in gbk["error"]
    assert odd["question"] == "\ud800招商谁牵头"
    assert odd["owners"]["lead"] == ["促进外来投资中心"]
    assert last["intent"] == "document"


def test_bytes_that_are_no_text_are_a_sentence_in_the_chat_and_gbk_is_read(tmp_path: Path) -> None:
    lines = ("招商谁牵头".encode("utf-8-sig"), "文号".encode("gbk"), b"\xff\xfe\x00", b"9" * 5000)
    given = b"\n".join(lines)
    done = policybot("chat", data=tmp_path, given=given)
    text = done.stdout
    assert done.returncode == 0
    assert done.stderr == ""
    assert "促进外来投资中心" in text
    assert "文号：蒲政办发〔2023〕1号" in text
    assert "编码认不出来" in text
    assert "这段话太长了" in text


def test_each_answer_is_there_before_the_next_question_is_asked(tmp_path: Path) -> None:
    with talking("ask", "--json", "-", DATA_DIR=str(tmp_path)) as running:
        for question in ("文号", "招商谁牵头"):
            running.say(question)
            assert json.loads(running.output.readline())["question"] == question
        assert running.end() == 0
