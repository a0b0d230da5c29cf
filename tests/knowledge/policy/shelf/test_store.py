"""The knowledge store: rebuilt when the text changes, never torn."""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from knowledge.errors import StoreError
from knowledge.policy.shelf.store import AtomicStorage, KnowledgeStore

Tables: TypeAlias = dict[str, dict[str, Any]]
TEXT = "一、总则\n\n第一段内容。\n\n二、附则\n\n第二段内容。\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "policy.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "knowledge-one.json"


def store_of(path: Path) -> KnowledgeStore:
    return KnowledgeStore(path.with_name("knowledge.json"))


def headings(path: Path, text: Path, key: str = "one") -> list[str]:
    return [c.heading for c in store_of(path).clauses(key, text) if c.marker]


def test_records_are_rebuilt_only_when_the_text_changes(path: Path, text: Path) -> None:
    assert headings(path, text) == ["总则", "附则"]
    before = path.stat().st_mtime_ns
    assert headings(path, text) == ["总则", "附则"]
    assert path.stat().st_mtime_ns == before
    text.write_text(TEXT.replace("附则", "其他"), "utf-8")
    assert headings(path, text) == ["总则", "其他"]


def test_the_file_is_json_that_a_person_can_read(path: Path, text: Path) -> None:
    headings(path, text)
    content = path.read_text("utf-8")
    assert "第一段内容" in content
    assert set(json.loads(content)) == {"clauses", "seals"}


def test_policies_are_kept_side_by_side(path: Path, text: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace("总则", "目的"), "utf-8")
    headings(path, text)
    assert headings(path, other, "two") == ["目的", "附则"]
    assert path.with_name("knowledge-two.json").exists()
    before = path.stat().st_mtime_ns
    assert headings(path, text) == ["总则", "附则"]
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize("content", ["", '{"clauses": {"1": {"po', "[]", "\x00\x01"])
def test_a_torn_or_foreign_file_is_made_anew(path: Path, text: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content)
    assert headings(path, text) == ["总则", "附则"]


def reworded(tables: Tables) -> None:
    tables["clauses"]["2"]["record"]["text"] = "由财政局牵头。"


def dropped(tables: Tables) -> None:
    del tables["clauses"]["2"]


def added(tables: Tables) -> None:
    tables["clauses"]["99"] = tables["clauses"]["2"]


def renamed(tables: Tables) -> None:
    tables["clauses"]["2"]["policy"] = "two"


def emptied(tables: Tables) -> None:
    tables["clauses"] = {}


def broken(tables: Tables) -> None:
    tables["clauses"]["2"]["record"] = {"id": 1}


@pytest.mark.parametrize("edit", [reworded, dropped, added, renamed, emptied, broken])
def test_what_somebody_edits_is_noticed_and_made_anew(
    path: Path, text: Path, edit: Callable[[Tables], None], caplog: pytest.LogCaptureFixture
) -> None:
    headings(path, text)
    whole = path.read_text("utf-8")
    store = store_of(path)
    assert not store.is_edited("one")
    tables = json.loads(whole)
    edit(tables)
    path.write_text(json.dumps(tables, ensure_ascii=False), "utf-8")
    assert store.is_edited("one")
    assert headings(path, text) == ["总则", "附则"]
    assert "changed by hand" in caplog.text
    assert not store.is_edited("one")
    assert "财政局" not in path.read_text("utf-8")


@pytest.mark.parametrize(
    "tables",
    [
        {"clauses": []},
        {"clauses": {"1": 5}},
        {"clauses": {"x": {}}},
        {"clauses": {"1": {"policy": "one"}}, "seals": {"1": {"policy": "one"}}},
        {"clauses": {}, "seals": 3},
    ],
)
def test_tables_of_another_shape_are_made_anew(path: Path, text: Path, tables: object) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps(tables))
    assert headings(path, text) == ["总则", "附则"]


def test_another_layout_of_the_same_records_is_no_edit(path: Path, text: Path) -> None:
    headings(path, text)
    path.write_text(json.dumps(json.loads(path.read_text("utf-8"))), "utf-8")
    before = path.stat().st_mtime_ns
    assert headings(path, text) == ["总则", "附则"]
    assert path.stat().st_mtime_ns == before


def test_records_of_a_version_without_seals_are_made_anew_without_a_word(
    path: Path, text: Path, caplog: pytest.LogCaptureFixture
) -> None:
    headings(path, text)
    tables = json.loads(path.read_text("utf-8"))
    del tables["seals"]
    path.write_text(json.dumps(tables), "utf-8")
    assert headings(path, text) == ["总则", "附则"]
    assert caplog.text == ""


def test_a_storage_opened_for_reading_refuses_to_write(path: Path) -> None:
    with pytest.raises(StoreError):
        AtomicStorage(path).write({})


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(path: Path, text: Path) -> None:
    headings(path, text)
    old = path.read_bytes()
    full_disk = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from knowledge.policy.store import AtomicStorage\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "AtomicStorage(Path(sys.argv[1]), writable=True).write({'clauses': {'1': 'x' * 999}})"
    )
    done = subprocess.run([sys.executable, "-c", full_disk, str(path)], check=False, stderr=-3)
    assert done.returncode != 0
    assert path.read_bytes() == old
    assert [child.name for child in path.parent.iterdir()] == [path.name]


def test_a_kill_while_writing_never_tears_the_file(path: Path, text: Path) -> None:
    headings(path, text)
    writing = (
        "import sys; from pathlib import Path; from knowledge.policy.store import AtomicStorage\n"
        "storage = AtomicStorage(Path(sys.argv[1]), writable=True)\n"
        "print('ready', flush=True)\n"
        "for n in range(10**6): storage.write({'clauses': {str(i): n for i in range(n % 999)}})"
    )
    for number in range(8):
        child = subprocess.Popen([sys.executable, "-c", writing, str(path)], stdout=-1, text=True)
        assert child.stdout
        child.stdout.readline()
        time.sleep(0.005 * (number + 1))
        child.kill()
        child.wait()
        child.stdout.close()
        json.loads(path.read_text("utf-8"))
