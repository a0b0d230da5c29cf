"""Where it runs: whose code it takes, and whose files it leaves."""

import asyncio
import os
import pwd
import shutil
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.library import services as open_services
from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from tests.bot.running.command import policybot
from tests.bot.running.serving import ROOT, serving
from tests.ledgers import put_ledger
from tests.telegram_api import TelegramApi

INSTALLED = Path(sys.executable).with_name("policybot")
HOSTILE = "import pathlib\npathlib.Path({proof!r}).touch()\nraise SystemExit('hostile code runs')\n"


def hostile(folder: Path, proof: Path) -> Path:
    """Returns a folder with modules of every name that the bot, Python or a package looks for."""
    names = (
        "logging",
        "sitecustomize",
        "usercustomize",
        "asyncio",
        "numpy",
        "sqlalchemy",
        "uvloop",
    )
    packages = ("bot", "handlers", "knowledge")
    for package in packages:
        (folder / package).mkdir(parents=True)
    files = (
        *names,
        *(f"{one}/{module}" for one in packages for module in ("__init__", "answering")),
    )
    for name in files:
        (folder / f"{name}.py").write_text(HOSTILE.format(proof=str(proof)))
    return folder


@pytest.mark.asyncio
async def test_nothing_in_the_current_folder_is_run(api: TelegramApi, tmp_path: Path) -> None:
    proof = tmp_path / "proof"
    alice = api.person("Alice")
    settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path / "data")}
    folder = hostile(tmp_path / "cwd", proof)
    async with serving(folder, [str(INSTALLED)], **settings) as served:
        await alice.says("文号")
        assert "蒲政办发" in (await alice.hears()).text
    assert "hostile" not in served.log
    assert not proof.exists()


@pytest.mark.asyncio
async def test_a_source_tree_that_is_not_installed_answers_with_its_own_code(
    api: TelegramApi, tmp_path: Path
) -> None:
    """Not with what happens to be installed beside it."""
    tree = tmp_path / "tree"
    for package in ("bot", "handlers", "knowledge"):
        shutil.copytree(ROOT / package, tree / package)
    texts = tree / "bot" / "texts.py"
    texts.write_text(f"{texts.read_text('utf-8')}\nONLY_TEXT = '这是另一份代码。'\n", "utf-8")
    alice = api.person("Alice")
    settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path / "data")}
    async with serving(tree, **settings):
        await alice.sends_photo()
        assert (await alice.hears()).text == "这是另一份代码。"


def modes(folder: Path) -> dict[str, int]:
    found = [path for path in (folder, *folder.rglob("*")) if path.is_file() or path.is_dir()]
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in found}


def open_to_others(folder: Path) -> Iterable[str]:
    return [name for name, mode in modes(folder).items() if mode & 0o077]


@pytest.mark.asyncio
async def test_what_a_running_bot_keeps_is_for_its_own_user_alone(
    api: TelegramApi, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(data)}
    alice = api.person("Alice")
    old = os.umask(0o022)
    try:
        async with serving(**settings):
            await alice.says("文号")
            await alice.hears()
            kept = modes(data)
            assert {"ledger.sqlite3", "ledger.sqlite3-wal", "ledger.sqlite3-shm"} <= kept.keys()
            assert {"knowledge-puxian-2023-1.json", "replica-0.lock"} <= kept.keys()
            assert open_to_others(data) == []
            for command in ("backup", "export"):
                made = tmp_path / command
                done = await asyncio.to_thread(policybot, command, str(made), data=data)
                assert done.returncode == 0, done.stderr
                assert open_to_others(made) == []
    finally:
        os.umask(old)


@pytest.mark.asyncio
async def test_what_an_older_version_left_open_is_closed_at_the_start(
    api: TelegramApi, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(data)}
    alice = api.person("Alice")
    data.mkdir(mode=0o755)
    open_services(data)
    database = Database(None, data)
    await migrate(database)
    await database.close()
    (data / "replica-0.lock").touch()
    (data / "id.key").write_text("the key of ids\n")
    data.chmod(0o755)
    for path in data.iterdir():
        path.chmod(0o644)
    assert {"ledger.sqlite3", "knowledge-puxian-2023-1.json"} <= modes(data).keys()
    async with serving(**settings):
        await alice.says("文号")
        await alice.hears()
        assert open_to_others(data) == []


def test_a_folder_that_holds_more_than_the_bots_files_stays_open(tmp_path: Path) -> None:
    data = tmp_path / "shared"
    (data / "others").mkdir(parents=True)
    data.chmod(0o755)
    (data / "notes.txt").write_text("somebody's")
    (data / "notes.txt").chmod(0o644)
    done = policybot("ask", "文号多少", data=data)
    assert done.returncode == 0
    kept = modes(data)
    assert (kept["shared"], kept["notes.txt"]) == (0o755, 0o644)
    assert kept["knowledge-puxian-2023-1.json"] == 0o600


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can restore into another user's folder")
def test_what_root_restores_can_be_opened_by_the_service(tmp_path: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    source, target, file = tmp_path / "source", tmp_path / "target", tmp_path / "ledger.bak"
    put_ledger(source)
    assert policybot("backup", str(file), data=source).returncode == 0
    target.mkdir(mode=0o700)
    os.chown(target, nobody.pw_uid, nobody.pw_gid)
    (tmp_path / "roots").touch()
    (target / "ledger.sqlite3-roots").hardlink_to(tmp_path / "roots")
    done = policybot("restore", str(file), data=target)
    assert done.returncode == 0, done.stderr
    owners = {path.name: path.stat().st_uid for path in target.iterdir()}
    assert owners.pop("ledger.sqlite3-roots") == 0, "another name of root's own file"
    assert owners["ledger.sqlite3"] == nobody.pw_uid
    assert set(owners.values()) == {nobody.pw_uid}
