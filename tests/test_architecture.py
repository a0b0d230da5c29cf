"""The house: who may import whom, where the words stand, and what the README must say."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from bot.cli import app
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
MAY_IMPORT = {"knowledge": {"knowledge"}, "handlers": {"handlers", "knowledge"}}
SENTENCE = re.compile(r"[\u4e00-\u9fff]{2}.*[，。！？；]")


def modules(*packages: str) -> Iterator[tuple[str, Path, ast.Module]]:
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield package, path, ast.parse(path.read_text("utf-8"))


def imported(tree: ast.Module) -> set[str]:
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    return names


def test_imports_run_one_way() -> None:
    own = {"bot", "handlers", "knowledge"}
    for package, path, tree in modules("handlers", "knowledge"):
        roots = {name.split(".")[0] for name in imported(tree)}
        assert roots & own <= MAY_IMPORT[package], path


def test_only_the_telegram_adapter_knows_telegram() -> None:
    for _, path, tree in modules("bot", "handlers", "knowledge"):
        if any(name.split(".")[0] == "telegram" for name in imported(tree)):
            assert path.parent == ROOT / "bot" / "channels" / "telegram", path


def test_only_the_ledger_knows_databases() -> None:
    for _, path, tree in modules("bot", "handlers", "knowledge"):
        if {"sqlalchemy", "alembic", "sqlite3"} & {name.split(".")[0] for name in imported(tree)}:
            assert path.is_relative_to(ROOT / "knowledge" / "ledger"), path


def holds_texts(path: Path) -> bool:
    return path.name.endswith("texts.py") or path.parent.name == "texts"


def test_every_text_that_a_user_sees_is_in_one_place() -> None:
    for _, path, tree in modules("bot", "handlers"):
        if holds_texts(path):
            continue
        docstrings = {
            node.body[0].value
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                seen = node not in docstrings and SENTENCE.search(node.value)
                assert not seen, f"{path}: {node.value}"


def test_no_text_stands_twice_under_one_name() -> None:
    folders: dict[Path, list[str]] = {}
    for _, path, tree in modules("bot", "handlers"):
        if holds_texts(path):
            folders.setdefault(path.parent, []).extend(
                n.id
                for node in tree.body
                if isinstance(node, ast.Assign)
                for n in node.targets
                if isinstance(n, ast.Name)
            )
    for folder, names in folders.items():
        assert sorted(names) == sorted(set(names)), folder


@pytest.mark.parametrize("setting", [name.upper() for name in Settings.model_fields])
def test_every_setting_is_in_the_readme(setting: str) -> None:
    assert f"`{setting}`" in README


@pytest.mark.parametrize("command", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`policybot {command}" in README


def test_every_dependency_is_in_the_readme() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    for requirement in wanted:
        name = re.split(r"[<>=\[]", requirement)[0]
        assert name in README, name


def test_the_locks_record_versions_and_hashes_and_no_addresses() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text("utf-8")
        assert "://" not in text
        assert text.count("==") <= text.count("--hash=sha256:")


@pytest.mark.parametrize("package", ["handlers", "knowledge"])
def test_every_file_that_the_program_reads_is_packed(package: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"][package]
    packed = {file for one in patterns for file in (ROOT / package).glob(one)}
    assert set((ROOT / package).rglob("*.toml")) <= packed
