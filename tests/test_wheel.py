"""The wheel: it holds the whole program, and answers where no source tree is."""

import json
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from knowledge.policy.learned.models import INSTALLED
from tests.bot.running.serving import environment

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "knowledge")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def run(*command: str | Path, folder: Path, **settings: str) -> str:
    """Returns what the command prints, started in a folder where there is no source."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@dataclass(frozen=True)
class Installed:
    """An environment of its own with the wheel in it and an empty folder to work in."""

    wheel: Path
    prefix: Path
    folder: Path

    def policybot(self, *arguments: str) -> str:
        return run(
            self.prefix / "bin" / "policybot",
            *arguments,
            folder=self.folder,
            DATA_DIR=str(self.folder / "data"),
        )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel, built from the files alone; the packages that it needs are this environment's."""
    root = tmp_path_factory.mktemp("wheel")
    source, prefix, folder = root / "source", root / "prefix", root / "elsewhere"
    folder.mkdir()
    source.mkdir()
    for package in PACKAGES:
        unlike = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / package, source / package, ignore=unlike)
    for file in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / file, source)
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", root, source, folder=root)
    (wheel,) = root.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", prefix, folder=root)
    python = prefix / "bin" / "python"
    run(*pip, "--python", python, "install", "--no-deps", "--no-index", wheel, folder=root)
    # As a plain path, so that the links of this environment to the source tree do not count.
    packages = sysconfig.get_path("purelib", vars={"base": str(prefix)})
    (Path(packages) / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return Installed(wheel, prefix, folder)


def shipped(wheel: Path) -> Sequence[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_wheel_has_every_file_of_the_program_and_no_test(installed: Installed) -> None:
    program = {
        file.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for file in (ROOT / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert {f"{package}/py.typed" for package in PACKAGES} <= program
    packed = {name for name in shipped(installed.wheel) if ".dist-info/" not in name}
    assert packed == program


def test_the_version_is_the_projects_own(installed: Installed) -> None:
    assert installed.policybot("--version") == f"policybot {VERSION}\n"
    assert f"## [{VERSION}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_it_answers_from_another_folder_by_what_was_learned_from_its_own_examples(
    installed: Installed,
) -> None:
    learned = installed.prefix / INSTALLED.relative_to(sys.prefix)
    shutil.copytree(INSTALLED, learned)
    before = set(learned.iterdir())
    answer = json.loads(installed.policybot("ask", "--json", "招商谁牵头"))
    assert answer["intent"] == "owner"
    assert answer["owners"]["lead"] == ["促进外来投资中心"]
    assert set(learned.iterdir()) == before, "the wheel's examples are others than the source's"
    assert installed.policybot("check")
