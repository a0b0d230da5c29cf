"""The house: where the words stand. Who may import whom is held by the contracts of `make lint`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SENTENCE = re.compile(r"[\u4e00-\u9fff]{2}.*[，。！？；]")


def modules(*packages: str) -> Iterator[tuple[str, Path, ast.Module]]:
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield package, path, ast.parse(path.read_text("utf-8"))


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


def test_the_locks_record_versions_and_hashes_and_no_addresses() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text("utf-8")
        assert "://" not in text
        assert text.count("==") <= text.count("--hash=sha256:")
