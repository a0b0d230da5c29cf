"""The library: folders come and go while the bot runs, and a bad one is named and left out."""

import asyncio
import logging
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.conversation.conversation import Conversations
from bot.library import POLICIES, Library, clashes, learn, opened
from bot.shelving import followed
from handlers.services import Services
from knowledge.policy.shelf.store import KnowledgeStore

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


def test_for_a_folder_without_examples_nothing_is_left_to_learn(
    tmp_path: Path, more: Path, caplog: pytest.LogCaptureFixture
) -> None:
    learn()
    put(more, "qingshi")
    with caplog.at_level(logging.INFO):
        assert len(opened(tmp_path / "data", more).policies) == 2
    assert "learning" not in caplog.text


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


@pytest.mark.parametrize("spoil", [broken_table, empty_text])
def test_a_folder_that_is_half_saved_is_served_as_it_was_until_it_can_be_read(
    library: Library, more: Path, spoil: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    folder = put(more, "qingshi")
    for _ in range(2):
        library.look()
    spoil(folder)
    for _ in range(4):
        library.look()
    assert served(library) == ["puxian-2023-1", "qingshi"]
    assert "2000元" in library.policies[1].text
    assert caplog.text.count("政策文件夹 qingshi 改动后读不了，仍按改动前的内容答复") == 1
    (folder / "policy.toml").unlink(missing_ok=True)
    (folder / "policy.txt").write_text(TEXT.replace("2000元", "3000元"), "utf-8")
    for _ in range(2):
        library.look()
    assert "3000元" in library.policies[1].text


def test_the_last_policies_stay_where_no_folder_is_left(
    library: Library, more: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.library.POLICIES", more)
    library.look()
    assert served(library) == ["puxian-2023-1"]
    assert "一个能用的政策文件夹都没有了" in caplog.text
    put(more, "qingshi")
    for _ in range(2):
        library.look()
    assert served(library) == ["qingshi"]


def test_records_that_can_not_be_written_are_tried_again(
    tmp_path: Path, library: Library, more: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = tmp_path / "data"
    data.rename(tmp_path / "aside")
    data.write_text("in the way")
    put(more, "qingshi")
    for _ in range(4):
        assert not library.look()
    assert served(library) == ["puxian-2023-1"]
    assert caplog.text.count("政策文件夹 qingshi 的条款存不下来") == 1
    data.unlink()
    assert library.look()
    assert served(library) == ["puxian-2023-1", "qingshi"]


def test_a_file_that_moves_within_its_folder_is_noticed(library: Library, more: Path) -> None:
    folder = put(more, "qingshi")
    (folder / "one").mkdir()
    (folder / "two").mkdir()
    (folder / "one" / "notes.txt").write_text("a", "utf-8")
    times = {path: path.stat().st_mtime_ns for path in (folder / "one", folder / "two")}
    for _ in range(2):
        library.look()
    (folder / "one" / "notes.txt").rename(folder / "two" / "notes.txt")
    for path, at in times.items():
        os.utime(path, ns=(at, at))
    library.look()
    assert library.look()


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


def test_a_chat_that_is_open_answers_from_a_folder_that_comes(library: Library, more: Path) -> None:
    conversations = Conversations(Services(library.policies))
    with followed(library, conversations.shelve, every=0.05):
        put(more, "qingshi")
        for _ in range(200):
            reply = asyncio.run(conversations.reply("me", "香菇大棚每亩补多少"))
            if "2000元" in reply.text:
                return
            time.sleep(0.05)
    pytest.fail("the folder was never answered from")
