"""What is given to a command and what it says comes through, whatever the streams are."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bot.running.command import policybot, run_raw
from tests.bot.running.place import Place, one_chinese_line
from tests.bot.running.serving import ROOT

FACTS = "去年评上省级企业技术中心，技改投了1500万"
NO_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def comes_through(done: subprocess.CompletedProcess[bytes], encoding: str, sign: str) -> None:
    assert (done.returncode, done.stderr) == (0, b"")
    told = done.stdout.decode(encoding)
    assert told.startswith("可以得省级企业技术中心奖励 20 万元")
    assert f"{sign} 企业技术中心奖励" in told


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONIOENCODING": "cp1252:strict", "PYTHONTZPATH": ""},
        NO_LOCALE | {"TZ": "Mars/Phobos", "PYTHONTZPATH": "/nonexistent"},
    ],
    ids=["cp1252, no time zones", "ascii, no time zones"],
)
def test_an_answer_comes_through_from_a_process_that_began_without_chinese(
    settings: dict[str, str], tmp_path: Path
) -> None:
    done = Place(settings | {"DATA_DIR": str(tmp_path)}).run("ask", FACTS)
    comes_through(done, "utf-8", "✓")


@pytest.mark.parametrize(
    ("streams", "encoding", "sign"), [("gbk", "gbk", "√"), ("cp950", "utf-8", "✓")]
)
def test_an_answer_comes_through_in_any_encoding(
    streams: str, encoding: str, sign: str, tmp_path: Path
) -> None:
    settings = {"PYTHONIOENCODING": streams, "DATA_DIR": str(tmp_path)}
    comes_through(run_raw(("ask", FACTS), settings), encoding, sign)


@pytest.mark.parametrize(
    ("words", "answer"),
    [("招商谁牵头".encode("gbk"), "促进外来投资中心"), (b"\xff\xfe\x80", "")],
    ids=["GBK", "no encoding"],
)
def test_a_question_in_other_bytes_is_answered(words: bytes, answer: str, tmp_path: Path) -> None:
    done = policybot("ask", os.fsdecode(words), data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert answer in done.stdout


@pytest.mark.parametrize(
    ("arguments", "given"),
    [(("chat",), "文号\n"), (("check",), ""), (("--version",), "")],
    ids=["chat", "check", "version"],
)
def test_a_full_disk_under_the_output_is_told_in_one_line(
    arguments: Sequence[str], given: str, tmp_path: Path
) -> None:
    full = Path("/dev/full")
    done = run_raw(arguments, {"DATA_DIR": str(tmp_path)}, given=given, output=full)
    assert done.returncode == 1
    assert "已满" in one_chinese_line(done.stderr)


@pytest.mark.parametrize(
    ("shell", "arguments", "status"),
    [
        ('"$0" "$@" | head -n 1', ("clauses", "--json", "knowledge/policies"), 0),
        ('exec "$0" "$@" <&- >&-', ("chat",), 0),
        ('exec "$0" "$@" 2>&- </dev/null', ("ask", "文号"), 0),
        ('exec "$0" "$@" >/dev/full 2>&1', ("ask", "文号"), 1),
    ],
    ids=["a reader that goes", "no input, no output", "no errors", "all of it full"],
)
def test_streams_that_are_closed_end_a_command_quietly(
    shell: str, arguments: Sequence[str], status: int, tmp_path: Path
) -> None:
    (policy,) = (ROOT / "knowledge" / "policies").glob("*/policy.txt")
    words = [str(policy) if word == "knowledge/policies" else word for word in arguments]
    done = Place({"DATA_DIR": str(tmp_path)}, before=("sh", "-c", shell)).run(*words)
    assert (done.returncode, done.stderr) == (status, b"")


def test_a_reader_that_goes_in_the_middle_is_no_trouble(tmp_path: Path) -> None:
    lines = "文号\n" * 50
    place = Place({"DATA_DIR": str(tmp_path)}, before=("sh", "-c", '"$0" "$@" | head -n 1'))
    done = place.run("chat", given=lines.encode())
    assert (done.returncode, done.stderr) == (0, b"")
