"""The lists of words: none is empty or has a word twice, and each is read where it stands."""

import ast
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import knowledge.reading
from knowledge.reading.mentions.lists import lists

READING = Path(knowledge.reading.__file__).parent
ROOT = READING.parents[1]
COMMON = "mentions"
TABLES = {"words", "wording", "grades"}  # read whole: their names say what their words are
ASKING = {"any_of", "listed"}
IMPORTED = "from knowledge.reading.mentions.lists import"


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def strings(module: ast.AST) -> set[str]:
    nodes = ast.walk(module)
    return {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def asked(module: ast.Module) -> set[str]:
    """The lists of folders that the module asks for."""
    calls = [n for n in ast.walk(module) if isinstance(n, ast.Call) and not n.keywords]
    calls = [n for n in calls if isinstance(n.func, ast.Name) and n.func.id in ASKING]
    return {name for call in calls for arg in call.args for name in strings(arg)}


def folder(path: Path) -> str:
    """The folder of the reading that the module stands in, or nothing."""
    return path.relative_to(READING).parts[0] if path.is_relative_to(READING) else ""


@cache
def askers() -> dict[Path, ast.Module]:
    """The modules that read lists, each as its tree; parsed when asked for: it takes a while."""
    files = [p for top in ("knowledge", "handlers") for p in (ROOT / top).rglob("*.py")]
    return {path: tree(path) for path in files if IMPORTED in path.read_text("utf-8")}


OF_LANGUAGE = ROOT / "knowledge/language/lists.toml"
OF_DOCUMENTS = ROOT / "knowledge/policy/document_words.toml"
OF_READING = sorted(READING.glob("*/*.toml"))
EVERY = [*OF_READING, OF_LANGUAGE, OF_LANGUAGE.with_name("units.toml"), OF_DOCUMENTS]
FILES = [path for path in OF_READING if path.stem not in TABLES]


def named(path: Path) -> set[str]:
    return set(tomllib.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("file", EVERY, ids=lambda file: file.stem)
def test_no_list_is_empty_or_has_a_word_twice(file: Path) -> None:
    tables = tomllib.loads(file.read_text("utf-8"))
    kept = {name: words for name, words in tables.items() if isinstance(words, list)}
    kept |= {f"level.{name}": words for name, words in tables.get("level", {}).items()}
    assert all(kept.values())
    twice = {name: [w for w, n in Counter(words).items() if n > 1] for name, words in kept.items()}
    assert {name: words for name, words in twice.items() if words} == {}


def test_no_two_folders_have_a_list_of_one_name() -> None:
    of_folders = [path for path in FILES if path.stem == "lists"]
    names = Counter(name for path in (*of_folders, OF_LANGUAGE) for name in named(path))
    assert not [name for name, times in names.items() if times > 1]
    assert lists("*/lists").keys() == names.keys()


def test_every_list_is_read() -> None:
    for path in FILES:
        if path.stem == "lists":
            beside = [p for p in askers() if path.parent.name in (COMMON, folder(p))]
        else:
            name = f"{path.parent.name}/{path.stem}"
            beside = [p for p, module in askers().items() if name in strings(module)]
        read = set().union(*(strings(askers()[p]) for p in beside))
        whole = any("lists(" in p.read_text("utf-8") for p in beside) and path.stem != "lists"
        assert whole or not named(path) - read, f"{path}: nobody reads them"


@pytest.mark.parametrize("file", [OF_LANGUAGE, OF_DOCUMENTS], ids=lambda file: file.stem)
def test_every_list_of_the_language_and_of_documents_is_read(file: Path) -> None:
    modules = map(tree, (ROOT / "knowledge").rglob("*.py"))
    assert not named(file) - set().union(*map(strings, modules))


def test_the_lists_of_a_folder_are_read_there_alone() -> None:
    for path in FILES:
        if path.stem == "lists" and path.parent.name != COMMON:
            elsewhere = {p: asked(m) for p, m in askers().items() if folder(p) != path.parent.name}
            for asker, names in elsewhere.items():
                both = names & named(path)
                assert not both, f"{asker} reads {both}: they belong in mentions/lists.toml"
