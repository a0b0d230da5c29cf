"""The systemd units in docs/systemd: they fit together, and what they start works as written."""

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import app
from bot.configuration.settings import Settings
from tests.bot.running.command import policybot
from tests.bot.running.serving import environment
from tests.ledgers import ledger_on, put_ledger
from tests.postgres import PostgresServer

ROOT = Path(__file__).parents[1]
UNITS = ROOT / "docs" / "systemd"
SERVICES = ("policybot.service", "policybot-backup.service")
GUIDE = (ROOT / "docs" / "operations.md").read_text("utf-8")
PROGRAM = "/opt/policybot/.venv/bin/policybot"
INSTALLED = Path(sys.executable).with_name("policybot")
ANALYZE = shutil.which("systemd-analyze")
MOST_EXPOSED = 3.0
WITH_SYSTEMD = pytest.mark.skipif(not ANALYZE, reason="systemd-analyze is not installed: unchecked")

Unit = Mapping[str, Sequence[str]]


def unit(name: str) -> Unit:
    """Returns every directive of a unit with its values."""
    found: dict[str, list[str]] = {}
    for line in (UNITS / name).read_text("utf-8").splitlines():
        key, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            found.setdefault(key, []).append(value)
    return found


def variables(name: str) -> dict[str, str]:
    words = [word for line in unit(name)["Environment"] for word in line.split()]
    return dict(word.split("=", 1) for word in words)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_runs_the_installed_program_on_its_own_data(name: str) -> None:
    service = unit(name)
    (command,) = service["ExecStart"]
    (folder,) = service["WorkingDirectory"]
    assert PROGRAM.startswith(f"{folder}/")
    called = re.search(rf"{re.escape(PROGRAM)} (\w+)", command)
    assert called
    assert called[1] in get_command(app).commands  # type: ignore[attr-defined]
    kept = {f"/var/lib/{one}" for line in service["StateDirectory"] for one in line.split()}
    assert variables(name)["DATA_DIR"] in kept
    assert {key.lower() for key in variables(name)} <= Settings.model_fields.keys()
    written = re.findall(r"/var/lib/[\w-]+", command)
    assert set(written) <= kept, "ProtectSystem=strict lets nothing else be written"


def test_both_services_are_one_user_with_one_environment_and_the_same_walls() -> None:
    service, backup = map(unit, SERVICES)
    own = {"Description", "ExecStart", "Environment", "StateDirectory", "TimeoutStopSec", "Type"}
    own |= {"Restart", "RestartSec", "TimeoutStartSec", "WantedBy"}
    alike = (service.keys() | backup.keys()) - own
    assert {"User", "EnvironmentFile", "UMask", "SystemCallFilter", "ProtectSystem"} <= alike
    for key in sorted(alike):
        assert service.get(key) == backup.get(key), key
    assert variables(SERVICES[0])["DATA_DIR"] == variables(SERVICES[1])["DATA_DIR"]
    assert service["UMask"] == ["0077"]
    assert service["StateDirectoryMode"] == ["0700"]
    assert int(service["TimeoutStopSec"][0]) > 10
    assert unit("policybot-backup.timer")["OnCalendar"]


def test_the_guide_names_the_units_and_their_paths() -> None:
    for path in UNITS.iterdir():
        assert path.name in GUIDE
        assert f"/etc/systemd/system/{path.name}" in path.read_text("utf-8").splitlines()[0]
    paths = [*unit(SERVICES[0])["EnvironmentFile"], *variables(SERVICES[1]).values(), PROGRAM]
    for path_ in (*paths, "/var/lib/policybot-backup"):
        assert path_ in GUIDE


def test_the_guide_installs_without_starting_anything() -> None:
    wanted = set(re.findall(r"(?:`|^|&& )make ([a-z]+)", GUIDE, re.MULTILINE))
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert "install" in wanted <= set(targets)
    done = subprocess.run(
        [str(shutil.which("make")), "--dry-run", "--always-make", "install"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    started = re.findall(r"bin/policybot (.*)", done.stdout)
    assert started == ["learn"], "it ends by itself and needs no settings"


@pytest.mark.usefixtures("tools")
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_nightly_job_runs_as_written(
    tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    """With nothing in its environment but what the unit and its file of settings say."""
    settings = {}
    data, folder = tmp_path / "policybot", tmp_path / "policybot-backup"
    if kind == "postgresql":
        settings["DATABASE_URL"] = ledger_on(request.getfixturevalue("postgres"))
    else:
        put_ledger(data)
    folder.mkdir()
    for _ in range(2):  # the second replaces the first
        command = here(unit("policybot-backup.service")["ExecStart"][0], tmp_path)
        place = {k: here(v, tmp_path) for k, v in variables("policybot-backup.service").items()}
        done = subprocess.run(
            shlex.split(command.replace("%%", "%")),
            env={"PATH": os.environ["PATH"], **place, **settings},
            cwd=tmp_path,
            umask=0o022,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        (file,) = folder.iterdir()
        assert re.fullmatch(r"policybot-[1-7]\.bak", file.name)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    restored = policybot("restore", str(file), data=data, **settings)
    assert restored.returncode == 0, restored.stderr


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    """pg_dump of the server's own version comes first."""
    monkeypatch.setenv("PATH", f"{PostgresServer.bin}{os.pathsep}{os.environ['PATH']}")


def here(text: str, folder: Path) -> str:
    """Returns a unit's text with this machine's paths."""
    return text.replace(PROGRAM, str(INSTALLED)).replace("/var/lib", str(folder))


@WITH_SYSTEMD
def test_systemd_knows_every_directive(tmp_path: Path) -> None:
    copies = []
    for path in UNITS.iterdir():
        copy = tmp_path / path.name
        copy.write_text(here(path.read_text("utf-8"), tmp_path), "utf-8")
        copies.append(copy)
    done = analyze("verify", *map(str, copies))
    told = [
        line for line in done.stderr.splitlines() if str(tmp_path) in line or "policybot" in line
    ]
    assert (done.returncode, told) == (0, []), done.stderr


@WITH_SYSTEMD
@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_walled_in(name: str) -> None:
    done = analyze("security", "--offline=true", str(UNITS / name))
    level = re.search(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    assert level, done.stdout + done.stderr
    assert float(level[1]) <= MOST_EXPOSED


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(ANALYZE), *arguments],
        env=environment(SYSTEMD_PAGER="", SYSTEMD_COLORS="0"),
        capture_output=True,
        text=True,
        check=False,
    )
