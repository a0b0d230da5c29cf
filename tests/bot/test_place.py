"""Strange surroundings: every command works, or says in one Chinese line why it can't."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import psutil
import pytest

from bot.error_texts import ERRORS
from bot.explained import explained
from knowledge import errors
from tests.bot.ledger_file import until
from tests.bot.serving import ROOT, environment
from tests.telegram_api import TelegramApi

COMMAND = (sys.executable, "-m", "bot")
NUMBER = "蒲政办发〔2023〕1号"
FACTS = "去年评上省级企业技术中心，技改投了1500万"
NO_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
MAKER = shutil.which("make") or ""


@cache
def as_nobody() -> list[str]:
    """Returns what runs a command as a user whom the system doesn't know, reading all root may.

    So it may use an environment that lies in root's own folder.
    """
    number = "54321"
    prefix = ["setpriv", f"--reuid={number}", f"--regid={number}", "--clear-groups"]
    reading = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        pytest.skip("only root can be somebody else, with setpriv")
    for words in ([*prefix, *reading], prefix):
        if subprocess.run([*words, *COMMAND, "--version"], cwd=ROOT, check=False).returncode == 0:
            return words
    pytest.skip("another user can't run this environment's Python")


@dataclass(frozen=True)
class Place:
    """Where a command runs: its environment, and what stands before it."""

    settings: dict[str, str] = field(default_factory=dict)
    without: Sequence[str] = ()
    nobody: bool = False
    before: Sequence[str] = ()

    def run(
        self, *arguments: str, given: bytes = b"", command: Sequence[str] = COMMAND
    ) -> subprocess.CompletedProcess[bytes]:
        prefix = [*(as_nobody() if self.nobody else ()), *self.before]
        kept = environment(**self.settings)
        return subprocess.run(
            [*prefix, *command, *arguments],
            cwd=ROOT,
            env={name: value for name, value in kept.items() if name not in self.without},
            input=given,
            capture_output=True,
            timeout=60,
            check=False,
        )


def one_chinese_line(words: bytes) -> str:
    """Returns the only line of standard error; it is for people."""
    (line,) = words.decode().splitlines()
    assert any("一" <= character <= "鿿" for character in line), line
    assert "Traceback" not in line
    return line


NOWHERE = Place(without=("HOME", "DATA_DIR"), nobody=True)


@pytest.mark.parametrize(
    ("place", "note"),
    [
        (NOWHERE, "没有主目录"),
        (Place({"HOME": "/nonexistent"}, nobody=True), "/nonexistent/"),
        (Place({"DATA_DIR": "/dev/full"}), "/dev/full/"),
    ],
    ids=["no home", "a home that is not there", "no folder"],
)
def test_without_a_place_to_keep_knowledge_it_answers_and_says_so_once(
    place: Place, note: str
) -> None:
    done = place.run("chat", given="文号多少\n谁牵头招商\n".encode())
    assert done.returncode == 0
    assert NUMBER in done.stdout.decode()
    assert note in one_chinese_line(done.stderr)


def test_a_data_folder_is_enough_for_a_user_without_a_home(tmp_path: Path) -> None:
    place = Place({"DATA_DIR": str(tmp_path / "data")}, without=("HOME",), nobody=True)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o777)
    done = place.run("ask", "文号多少")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "data" / "knowledge-puxian-2023-1.json").is_file()


@pytest.mark.skipif(not shutil.which("prlimit"), reason="prlimit takes the room away")
def test_a_full_disk_keeps_nobody_from_asking(tmp_path: Path) -> None:
    done = Place({"DATA_DIR": str(tmp_path)}, before=("prlimit", "--fsize=0")).run(
        "ask", "文号多少"
    )
    assert done.returncode == 0
    assert NUMBER in done.stdout.decode()
    assert str(tmp_path) in one_chinese_line(done.stderr)
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
    done = Place({"BOT_TOKEN": "1:x", "DATA_DIR": folder}).run("serve")
    assert done.returncode == 1
    assert folder in one_chinese_line(done.stderr)


@pytest.mark.parametrize(
    ("settings", "encoding", "sign"),
    [
        ({"PYTHONIOENCODING": "gbk"}, "gbk", "√"),
        ({"PYTHONIOENCODING": "cp950"}, "utf-8", "✓"),
        ({"PYTHONIOENCODING": "cp1252:strict", "PYTHONTZPATH": ""}, "utf-8", "✓"),
        (NO_LOCALE | {"TZ": "Mars/Phobos", "PYTHONTZPATH": "/nonexistent"}, "utf-8", "✓"),
    ],
    ids=["gbk", "cp950", "cp1252, no time zones", "ascii, no time zones"],
)
def test_an_answer_comes_through_in_any_encoding(
    settings: dict[str, str], encoding: str, sign: str, tmp_path: Path
) -> None:
    done = Place(settings | {"DATA_DIR": str(tmp_path)}).run("ask", FACTS)
    assert (done.returncode, done.stderr) == (0, b"")
    told = done.stdout.decode(encoding)
    assert told.startswith("可以得省级企业技术中心奖励 20 万元")
    assert f"{sign} 企业技术中心奖励" in told


@pytest.mark.parametrize(
    ("words", "answer"),
    [("招商谁牵头".encode("gbk"), "促进外来投资中心"), (b"\xff\xfe\x80", "")],
    ids=["GBK", "no encoding"],
)
def test_a_question_in_other_bytes_is_answered(words: bytes, answer: str, tmp_path: Path) -> None:
    done = Place({"DATA_DIR": str(tmp_path)}).run("ask", os.fsdecode(words))
    assert (done.returncode, done.stderr) == (0, b"")
    assert answer in done.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "given"),
    [(("chat",), "文号\n".encode()), (("check",), b""), (("--version",), b"")],
    ids=["chat", "check", "version"],
)
def test_a_full_disk_under_the_output_is_told_in_one_line(
    arguments: Sequence[str], given: bytes, tmp_path: Path
) -> None:
    place = Place({"DATA_DIR": str(tmp_path)}, before=("sh", "-c", 'exec "$0" "$@" >/dev/full'))
    done = place.run(*arguments, given=given)
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
    done = Place(settings | {"BOT_TOKEN": "1:x", "DATA_DIR": str(tmp_path)}).run("serve")
    assert done.returncode == 1
    line = one_chinese_line(done.stderr)
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


def _minds_interrupts() -> None:
    """Undoes what a shell does for a job in the background: it lets it ignore interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_ends_a_waiting_chat_at_once_and_without_a_word(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "chat"],
        cwd=ROOT,
        env=environment(DATA_DIR=str(tmp_path)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_minds_interrupts,  # nothing else runs in this process
    )
    with process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("文号\n".encode())
        process.stdin.flush()
        while process.stdout.readline().strip():  # the empty line ends the answer
            pass
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) in (0, 130)
        assert process.stderr
        assert process.stderr.read() == b""


def loading(serving: int) -> bool:
    """Returns whether the process that answers for a serving one has begun to load what it needs.

    That takes a while, in which nothing minds an interrupt.
    """
    children = psutil.Process(serving).children()
    return any("numpy" in map_.path for child in children for map_ in child.memory_maps())


@pytest.mark.asyncio
@pytest.mark.skipif(sys.platform != "linux", reason="only there a process shows what it has loaded")
async def test_an_interrupt_ends_both_processes_without_a_word(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        process = await asyncio.create_subprocess_exec(
            *COMMAND,
            "serve",
            cwd=ROOT,
            env=environment(**settings, LOG_LEVEL="ERROR"),
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,  # its terminal's interrupts go to a group of its own
        )
        async with asyncio.timeout(60):
            await until(lambda: loading(process.pid), within=50)
            os.killpg(process.pid, signal.SIGINT)
            _, log = await process.communicate()
        assert process.returncode in (0, 130)
        assert log == b""
