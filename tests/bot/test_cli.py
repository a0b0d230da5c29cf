"""The command line on documents and settings of every kind."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.running.command import fails_in_one_clear_line, policybot
from tests.bot.running.serving import ROOT, environment

TEXT = "一、总体要求\n\n（一）指导思想。坚持稳中求进。（牵头单位：县发改局）\n\n二、主要任务\n"
KEYS = {"id", "parent", "level", "marker", "heading", "text", "start", "end", "lead", "coop"}


def test_clauses_of_a_gbk_file_are_read(tmp_path: Path) -> None:
    file = tmp_path / "gbk.txt"
    file.write_bytes(TEXT.encode("gbk"))
    done = policybot("clauses", "--json", str(file), data=tmp_path)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert all(record.keys() >= KEYS for record in records)
    assert next(r for r in records if r["marker"] == "（一）")["lead"] == ["县发改局"]


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\n", b"\x00\x01\xff\xfe\x00" * 50, "没有一句话".encode(), None],
    ids=["empty", "blank", "binary", "without a sentence", "missing"],
)
def test_a_file_that_cannot_be_split_gets_one_clear_line(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "document.txt"
    if content is not None:
        file.write_bytes(content)
    fails_in_one_clear_line(policybot("clauses", str(file), data=tmp_path))


def test_a_gap_in_the_numbers_is_told(tmp_path: Path) -> None:
    file = tmp_path / "document.txt"
    file.write_text("一、目标\n建成。\n三、保障\n落实。", "utf-8")
    done = policybot("clauses", str(file), data=tmp_path)
    assert done.returncode == 0
    assert "“一、目标”之后就是“三、保障”，少了 1 个" in done.stderr


def test_the_shipped_folders_pass_the_check(tmp_path: Path) -> None:
    done = policybot("check", data=tmp_path)
    assert done.returncode == 0
    assert done.stderr == ""


def test_records_that_somebody_edits_fail_the_check_until_the_next_start(tmp_path: Path) -> None:
    assert policybot("ask", "招商谁牵头", data=tmp_path).returncode == 0
    assert policybot("check", data=tmp_path).returncode == 0
    store = tmp_path / "knowledge-puxian-2023-1.json"
    content = store.read_text("utf-8")
    assert "促进外来投资中心" in content
    store.write_text(content.replace("促进外来投资中心", "财政局"), "utf-8")
    line = fails_in_one_clear_line(policybot("check", data=tmp_path))
    assert str(store) in line
    answered = policybot("ask", "招商谁牵头", data=tmp_path)
    assert "促进外来投资中心" in answered.stdout
    assert "changed by hand" in answered.stderr
    assert policybot("check", data=tmp_path).returncode == 0


def test_what_there_is_not_can_neither_be_backed_up_nor_exported(tmp_path: Path) -> None:
    for command in ("backup", "export"):
        done = policybot(command, str(tmp_path / "made"), data=tmp_path / "data")
        assert "还没有运行数据" in fails_in_one_clear_line(done)
        assert not (tmp_path / "made").exists()


def test_without_gold_files_eval_says_where_they_are_wanted(tmp_path: Path) -> None:
    """As where it is installed: the tests are not shipped."""
    for package in ("bot", "handlers", "knowledge"):
        shutil.copytree(ROOT / package, tmp_path / package)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "eval"],
        cwd=tmp_path,
        env=environment(DATA_DIR=str(tmp_path / "data")),
        capture_output=True,
        text=True,
        check=False,
    )
    line = fails_in_one_clear_line(done)
    assert str(tmp_path / "tests" / "eval") in line
    assert "policybot eval" in line


def test_a_gold_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text("{broken\n")
    assert str(file) in fails_in_one_clear_line(policybot("eval", str(file), data=tmp_path))


def test_a_setting_that_does_not_fit_is_named(tmp_path: Path) -> None:
    done = policybot("serve", data=tmp_path, LOG_LEVEL="LOUD")
    assert "LOG_LEVEL" in fails_in_one_clear_line(done)


def test_in_the_terminal_a_word_closes_the_interview_and_the_offices_commands_say_where_they_are(
    tmp_path: Path,
) -> None:
    lines = ("算一算我们企业能拿哪些奖励", "/cancel", "取消", "／ask 技改怎么报")
    done = policybot("chat", data=tmp_path, given="\n".join(lines) + "\n")
    *_, asked, stopped, nothing, office = done.stdout.strip().split("\n\n")
    assert "（第 1 问" in asked
    assert "已停下" in stopped
    assert "没有等您回答的问题" in nothing
    assert "请在 Telegram 里用" in office
