"""Strange surroundings: every command works, or says in one Chinese line why it can't."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.errors.explained import explained
from bot.errors.texts import ERRORS
from knowledge import errors
from tests.bot.running.command import fails_in_one_clear_line, policybot, run_raw
from tests.bot.running.place import Place, one_chinese_line
from tests.bot.running.serving import ROOT

NUMBER = "蒲政办发〔2023〕1号"
ASKED = "文号多少\n谁牵头招商\n"
MAKER = shutil.which("make") or ""


NOWHERE = Place(without=("HOME", "DATA_DIR"), nobody=True)


def is_answered(done: subprocess.CompletedProcess[bytes], note: str) -> None:
    assert done.returncode == 0
    assert NUMBER in done.stdout.decode()
    assert note in one_chinese_line(done.stderr)


def test_a_user_without_a_home_is_answered_and_told_of_it_once() -> None:
    is_answered(NOWHERE.run("chat", given=ASKED.encode()), "没有主目录")


@pytest.mark.parametrize(
    ("settings", "note"),
    [({"HOME": "/proc/nobody"}, "/proc/nobody/"), ({"DATA_DIR": "/dev/full"}, "/dev/full/")],
    ids=["a home that is not there", "no folder"],
)
def test_without_a_place_to_keep_knowledge_it_answers_and_says_so_once(
    settings: dict[str, str], note: str
) -> None:
    is_answered(run_raw(("chat",), settings, given=ASKED), note)


def test_a_data_folder_is_enough_for_a_user_without_a_home(tmp_path: Path) -> None:
    place = Place({"DATA_DIR": str(tmp_path / "data")}, without=("HOME",), nobody=True)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o777)
    done = place.run("ask", "文号多少")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "data" / "knowledge-puxian-2023-1.json").is_file()


@pytest.mark.skipif(not shutil.which("prlimit"), reason="prlimit takes the room away")
def test_a_full_disk_keeps_nobody_from_asking(tmp_path: Path) -> None:
    place = Place({"DATA_DIR": str(tmp_path)}, before=("prlimit", "--fsize=0"))
    is_answered(place.run("ask", "文号多少"), str(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [("serve",), ("backup", "/dev/null/file"), ("export", "/dev/null/folder")],
    ids=["serve", "backup", "export"],
)
def test_what_needs_a_place_says_that_there_is_none(arguments: Sequence[str]) -> None:
    place = Place({"BOT_TOKEN": "1:x"}, NOWHERE.without, nobody=True)
    done = place.run(*arguments)
    assert done.returncode == 1
    assert "请用 DATA_DIR 指定" in one_chinese_line(done.stderr)


@pytest.mark.parametrize("folder", ["/dev/full", "/proc/data"])
def test_a_folder_that_cannot_be_used_stops_serve_in_one_line(folder: str) -> None:
    done = policybot("serve", data=Path(folder), BOT_TOKEN="1:x")
    assert done.returncode == 1
    assert folder in fails_in_one_clear_line(done)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"BOT_PROXY": "socks5://me:hush@127.0.0.1:1080"}, "只能用 HTTP 代理"),
        ({"BOT_PROXY": "http://127.0.0.1:port"}, "BOT_PROXY"),
        ({"ADMIN_IDS": "1，老王", "LOG_LEVEL": "info"}, "老王"),
    ],
)
def test_a_setting_that_does_not_fit_stops_serve_in_one_line(
    settings: dict[str, str], words: str, tmp_path: Path
) -> None:
    done = policybot("serve", data=tmp_path, BOT_TOKEN="1:x", **settings)
    assert done.returncode == 1
    line = fails_in_one_clear_line(done)
    assert words in line
    assert "hush" not in line


def test_every_error_of_ours_is_told_in_words(tmp_path: Path) -> None:
    kinds = {name: kind for name, kind in vars(errors).items() if isinstance(kind, type)}
    assert ERRORS.keys() <= kinds.keys()
    line = explained(errors.ConflictError(tmp_path, "of some reason"))
    assert str(tmp_path) in line
    assert "of some reason" in line


def test_an_error_that_nobody_foresaw_is_told_without_its_words() -> None:
    line = explained(ValueError("老王的电话"))
    assert "ValueError" in line
    assert "老王" not in line


def test_the_version_is_that_of_the_package() -> None:
    done = Place().run("--version")
    assert f'version = "{done.stdout.decode().split()[1]}"' in (ROOT / "pyproject.toml").read_text()


def test_make_chat_ends_well_for_a_user_without_a_home() -> None:
    ready = subprocess.run([MAKER, "--question", ".venv/.run"], cwd=ROOT, check=False)
    if ready.returncode:
        pytest.skip("make has not set .venv up here")
    done = NOWHERE.run(command=(MAKER, "chat"))
    assert done.returncode == 0, done.stderr.decode()
    assert "没有主目录" in one_chinese_line(done.stderr)
