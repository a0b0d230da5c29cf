"""A folder is drafted by a command, checked by another, and one that does not fit is left out."""

import shutil
from pathlib import Path

import pytest

from bot import library
from bot.library import POLICIES
from tests.bot.running.command import fails_in_one_clear_line, policybot
from tests.bot.running.serving import ROOT

DOCUMENT = ROOT / "tests" / "policies" / "lucheng-industry-2019" / "policy.txt"


def drafted(tmp_path: Path) -> Path:
    file = tmp_path / "industry 2019.txt"
    shutil.copy(DOCUMENT, file)
    done = policybot(
        "new", str(file), "--place", "某区", "--to", str(tmp_path / "made"), data=tmp_path
    )
    assert done.returncode == 0, done.stderr
    return tmp_path / "made" / "industry-2019"


def test_a_drafted_folder_leads_to_what_is_to_be_confirmed(tmp_path: Path) -> None:
    folder = drafted(tmp_path)
    assert (folder / "policy.txt").read_bytes() == DOCUMENT.read_bytes()
    assert 'place = "某区"' in (folder / "policy.toml").read_text("utf-8")
    checked = policybot("check", str(folder), data=tmp_path)
    assert checked.returncode == 0, checked.stderr
    assert "待确认" in checked.stdout
    assert "没有 criteria.toml" in checked.stdout


def test_a_folder_that_is_there_is_not_drafted_over(tmp_path: Path) -> None:
    folder = drafted(tmp_path)
    (folder / "awards.toml").write_text("", "utf-8")
    again = policybot(
        "new", str(tmp_path / "industry 2019.txt"), "--to", str(folder.parent), data=tmp_path
    )
    assert "已经有了" in fails_in_one_clear_line(again)
    assert (folder / "awards.toml").read_text("utf-8") == ""


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("[[award]]\n", "award.0"),
        ("[[award\n", "第 1 行"),
        ("colour = 3\n", "没有 colour 这一项"),
        ('[[award]]\nlabel = "高企奖励"\nkind = "pay"\n', "award.0.kind（高企奖励）"),
        ('[[award]]\nlabel = "高企奖励"\nkind = "pay"\n', "pays"),
        ('[[award]]\nname = "a1"\nkind = "pay"\n', "award.0.kind（a1）"),
    ],
)
def test_what_does_not_fit_is_named_in_chinese(tmp_path: Path, content: str, named: str) -> None:
    folder = drafted(tmp_path)
    (folder / "awards.toml").write_text(content, "utf-8")
    checked = policybot("check", str(folder), data=tmp_path)
    assert checked.returncode == 1
    assert named in checked.stderr


def test_a_broken_folder_is_left_out_and_the_rest_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(POLICIES / "puxian-2023-1", tmp_path / "policies" / "good")
    (tmp_path / "policies" / "broken").mkdir()
    (tmp_path / "policies" / "broken" / "policy.toml").write_text("place = 3\n", "utf-8")
    monkeypatch.setattr(library, "POLICIES", tmp_path / "policies")
    served = library.services(tmp_path / "data")
    assert [policy.file.key for policy in served.policies] == ["puxian-2023-1"]
    assert "broken" in caplog.text
    assert "没有启用" in caplog.text


FACT = """[[fact]]
name = "high_tech"
asker = "enterprise"
label = "高新技术企业"
kind = "yes_no"
"""


@pytest.mark.parametrize("written", ['yes = [""]', 'no = [" "]'])
def test_an_empty_word_is_refused_by_name(tmp_path: Path, written: str) -> None:
    folder = drafted(tmp_path)
    (folder / "facts.toml").write_text(f"{FACT}{written}\n", "utf-8")
    checked = policybot("check", str(folder), data=tmp_path)
    assert checked.returncode == 1
    assert "（高新技术企业） 是空的" in checked.stderr


def test_a_pattern_is_refused_by_name(tmp_path: Path) -> None:
    folder = drafted(tmp_path)
    (folder / "facts.toml").write_text(f"{FACT}yes = ['/高新(?:技术)?企业/']\n", "utf-8")
    assert "这里只认词" in policybot("check", str(folder), data=tmp_path).stderr


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_a_file_saved_on_windows_is_read(tmp_path: Path, encoding: str) -> None:
    folder = drafted(tmp_path)
    before = policybot("check", str(folder), data=tmp_path).stdout
    for file in folder.glob("*.toml"):
        file.write_text(file.read_text("utf-8").replace("\n", "\r\n"), encoding, newline="")
    checked = policybot("check", str(folder), data=tmp_path)
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout == before


def test_a_folder_that_fails_in_any_way_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(POLICIES / "puxian-2023-1", tmp_path / "policies" / "good")
    shutil.copytree(POLICIES / "puxian-2023-1", tmp_path / "policies" / "broken")
    deep = "a = " + "[" * 5000 + "]" * 5000  # deeper than its reader goes
    (tmp_path / "policies" / "broken" / "facts.toml").write_text(deep, "utf-8")
    monkeypatch.setattr(library, "POLICIES", tmp_path / "policies")
    served = library.services(tmp_path / "data")
    assert [policy.file.key for policy in served.policies] == ["puxian-2023-1"]
    assert "broken" in caplog.text
