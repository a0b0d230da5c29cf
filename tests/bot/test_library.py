"""The library: folders come and go while the bot runs, and a bad one is named and left out."""

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.library import POLICIES, Library, clashes, opened
from knowledge.policy.store import KnowledgeStore

TEXT = """青石县香菇产业发展办法

一、扶持措施

（一）对新建香菇大棚的企业，给予每亩2000元补助。（牵头单位：农业农村局。）

二、附则

本办法自2024年3月1日起施行，有效期3年。
"""


@pytest.fixture
def more(tmp_path: Path) -> Path:
    folder = tmp_path / "policies"
    folder.mkdir()
    return folder


@pytest.fixture
def library(tmp_path: Path, more: Path) -> Library:
    found = Library(KnowledgeStore(tmp_path / "data" / "knowledge.json"), more)
    found.open()
    return found


def put(more: Path, name: str, text: str = TEXT) -> Path:
    folder = more / name
    folder.mkdir()
    (folder / "policy.txt").write_text(text, "utf-8")
    return folder


def served(library: Library) -> list[str]:
    return [policy.file.key for policy in library.policies]


def test_a_folder_is_served_once_it_is_there_whole(library: Library, more: Path) -> None:
    assert served(library) == ["puxian-2023-1"]
    put(more, "qingshi")
    assert not library.look()  # it may still be being copied
    assert library.look()
    assert served(library) == ["puxian-2023-1", "qingshi"]
    assert not library.look()


def test_what_stays_is_not_opened_again(library: Library, more: Path) -> None:
    before = library.policies[0]
    put(more, "qingshi")
    library.look()
    library.look()
    assert library.policies[0] is before


def test_a_folder_that_goes_is_served_no_more(library: Library, more: Path) -> None:
    folder = put(more, "qingshi")
    library.look()
    library.look()
    shutil.rmtree(folder)
    assert library.look()
    assert served(library) == ["puxian-2023-1"]


def test_what_changes_is_read_anew(library: Library, more: Path) -> None:
    folder = put(more, "qingshi")
    library.look()
    library.look()
    (folder / "policy.txt").write_text(TEXT.replace("2000元", "3000元"), "utf-8")
    os.utime(folder / "policy.txt", (1, 1))
    library.look()
    assert library.look()
    assert "3000元" in library.policies[1].text


def broken_table(folder: Path) -> None:
    (folder / "policy.toml").write_text("key = ", "utf-8")


def empty_text(folder: Path) -> None:
    (folder / "policy.txt").write_text("", "utf-8")


@pytest.mark.parametrize("spoil", [broken_table, empty_text])
def test_a_folder_that_can_not_be_read_is_named_and_left_out(
    library: Library, more: Path, spoil: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    spoil(put(more, "bad"))
    put(more, "qingshi")
    for _ in range(4):
        library.look()
    assert served(library) == ["puxian-2023-1", "qingshi"]
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert len(errors) == 1
    assert "政策文件夹 bad 读不了，没有启用" in errors[0].getMessage()


def test_of_two_folders_with_one_key_the_second_is_named(
    library: Library, more: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copytree(POLICIES / "puxian-2023-1", more / "zz-copy")
    library.look()
    library.look()
    assert served(library) == ["puxian-2023-1"]
    assert "zz-copy" in caplog.text
    assert clashes(more) == [
        ("zz-copy", "key 是 puxian-2023-1，和文件夹 puxian-2023-1 的一样；只启用前一个。")
    ]


def test_a_folder_of_policies_that_is_not_there_is_told_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    missing = tmp_path / "nowhere"
    found = opened(tmp_path / "data", missing)
    assert served(found) == ["puxian-2023-1"]
    assert "POLICIES_DIR" in caplog.text
    assert "不在" in clashes(missing)[0][1]
