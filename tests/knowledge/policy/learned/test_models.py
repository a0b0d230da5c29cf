"""What was learned is kept, made anew when its examples change, and never a reason to fail."""

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.errors import FolderError
from knowledge.language.classifier import Classifiers, trained
from knowledge.policy.learned import models
from knowledge.policy.learned.models import ModelStore
from knowledge.policy.shelf import store
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import KnowledgeStore, Unkept

PUXIAN = Path(__file__).parents[4] / "knowledge" / "policies" / "puxian-2023-1"
TEXTS = ["多少钱", "给多少", "奖多少钱", "谁牵头", "谁来管", "归谁管"]
LABELS = ["money"] * 3 + ["lead"] * 3


class Counted:
    """Learns, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Classifiers:
        self.times += 1
        return trained(TEXTS, want=LABELS)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "examples.toml"
    path.write_text("a", "utf-8")
    return path


def best(load: Callable[[], Classifiers], text: str) -> str:
    return load().named("want").best(text).label


def test_it_is_learned_once_and_again_when_the_examples_change(
    tmp_path: Path, source: Path
) -> None:
    learn = Counted()
    for _ in range(2):
        kept = ModelStore(tmp_path).learned("want", [source], learn)
        assert best(kept, "这个给多少钱") == "money"
    assert learn.times == 1
    source.write_text("b", "utf-8")
    assert best(ModelStore(tmp_path).learned("want", [source], learn), "谁管这事") == "lead"
    assert learn.times == 2
    assert len(list(tmp_path.glob("want-*.npz"))) == 1


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_who_may_read_it_is_whom_the_umask_lets(
    tmp_path: Path, source: Path, umask: int, mode: int
) -> None:
    before = os.umask(umask)
    try:
        ModelStore(tmp_path).learned("want", [source], Counted())
    finally:
        os.umask(before)
    (file,) = tmp_path.glob("want-*")
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_what_is_kept_says_the_same_as_what_was_learned(tmp_path: Path, source: Path) -> None:
    fresh = ModelStore(tmp_path).learned("want", [source], Counted())().named("want")
    kept = ModelStore(tmp_path).learned("want", [source], Counted())().named("want")
    for text in TEXTS:
        assert kept.best(text).label == fresh.best(text).label
        assert kept.best(text).margin == pytest.approx(fresh.best(text).margin, abs=0.01)


@pytest.mark.parametrize("torn", [b"", b"PK\x03\x04 torn", b"no archive at all"])
def test_a_torn_file_is_made_anew(tmp_path: Path, source: Path, torn: bytes) -> None:
    ModelStore(tmp_path).learned("want", [source], Counted())
    (file,) = tmp_path.glob("want-*.npz")
    file.write_bytes(torn)
    assert best(ModelStore(tmp_path).learned("want", [source], Counted()), "谁管") == "lead"


def test_where_nothing_can_be_kept_it_is_held_in_memory(source: Path) -> None:
    learn = Counted()
    kept = ModelStore(Path("/dev/null/nowhere")).learned("want", [source], learn)
    assert best(kept, "给多少") == "money"
    assert best(kept, "谁牵头") == "lead"
    assert learn.times == 1


def test_folders_of_one_name_keep_what_was_learned_of_each(tmp_path: Path) -> None:
    kept_in = KnowledgeStore(tmp_path / "data" / "knowledge.json")
    folders = []
    for key in ("one", "two"):
        folder = tmp_path / key / "policy"
        (folder / "tellings").mkdir(parents=True)
        for name in ("policy.txt", "policy.toml", "tellings/town.toml"):
            shutil.copy(PUXIAN / name, folder / name)
        table = (folder / "policy.toml").read_text("utf-8")
        (folder / "policy.toml").write_text(table.replace("puxian-2023-1", key), "utf-8")
        folders.append(folder)
    for folder in folders:
        _ = open_policy(folder, kept_in)
    kept = {file.name.partition("-")[0] for file in (tmp_path / "data").glob("*.npz")}
    assert {"one", "two"} <= kept


def test_what_is_learned_is_of_all_code_that_makes_records() -> None:
    of = {file.parent.name for file in models._CODE}
    assert {"drafting", "splitting", "formats", "calculators", "facts"} <= of
    assert "formats" in {file.parent.name for file in store._RECORD_MODULES}


def test_what_is_learned_under_a_longer_name_is_not_removed(tmp_path: Path, source: Path) -> None:
    ModelStore(tmp_path).learned("want-more", [source], Counted())
    ModelStore(tmp_path).learned("want", [source], Counted())
    assert len(list(tmp_path.glob("want-more-*.npz"))) == 1


def test_examples_that_are_no_table_are_told_with_their_file(tmp_path: Path) -> None:
    folder = tmp_path / "policy"
    shutil.copytree(PUXIAN, folder)
    (folder / "tellings" / "town.toml").write_text("[leaders]\nno = 3\n", "utf-8")
    with pytest.raises(FolderError, match=r"town\.toml"):
        open_policy(folder, Unkept())
