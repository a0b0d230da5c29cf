"""`policybot check`: a folder whose facts do not stand in its text is refused by name."""

import shutil
from pathlib import Path

import pytest

from bot.library import POLICIES, folders
from knowledge.errors import EntryError
from knowledge.policy.check import Problem, problems

FOLDER = POLICIES / "puxian-2023-1"


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_the_shipped_folders_are_fine(folder: Path) -> None:
    assert list(problems(folder)) == []


@pytest.mark.parametrize(
    ("file", "right", "wrong", "named"),
    [
        ("policy.toml", "力争到 2025 年", "力争到 2026 年", "goal"),
        ("policy.toml", 'clause = "A.3"', 'clause = "A.9"', "A.9"),
        ("directory.toml", 'name = "统计局"', 'name = "统算局"', "统算局"),
        ("phrasings.toml", '[clause."4.3"]', '[clause."4.13"]', "4.13"),
        ("awards.toml", "national = 500_000", "national = 510_000", "510000"),
        ("awards.toml", "percent = 30", "percent = 130", "130"),
        ("criteria.toml", "threshold = 2000", "threshold = 3000", "3000"),
        ("awards.toml", 'without = "renovation_funds"', 'without = "other_funds"', "other_funds"),
        ("awards.toml", 'local = "local"', "", "local"),
        ("criteria.toml", 'choice = "sector"', 'choice = "branch"', "branch"),
        ("questions/4.6.toml", 'quote = "长三角', 'quote = "长五角', "questions/4.6.toml"),
        ("questions/4.6.toml", "\nlead = [", "\nleading = [", "leading"),
        ("questions/none.toml", 'aspect = "deadline"', 'aspect = "dead"', "dead"),
    ],
)
def test_what_does_not_stand_in_the_text_is_named(
    tmp_path: Path, file: str, right: str, wrong: str, named: str
) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "policy")
    content = (folder / file).read_text("utf-8")
    assert right in content
    (folder / file).write_text(content.replace(right, wrong), "utf-8")
    found = list(problems(folder))
    assert any(named in str(problem) for problem in found), found


def test_a_file_that_is_no_table_is_named(tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "policy")
    (folder / "directory.toml").write_text("[[department]\n")
    assert any("directory.toml" in str(problem) for problem in problems(folder))


def test_questions_of_no_clause_are_named(tmp_path: Path) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "policy")
    (folder / "questions" / "9.9.toml").write_text("", "utf-8")
    assert Problem("questions/9.9.toml", "no_clause", "9.9") in list(problems(folder))


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("phrasings.toml", '[[synonym]]\ntext = "企业"\nsay = [""]\n'),
        ("directory.toml", '[[department]]\nname = "统计局"\nsay = [" "]\n'),
        ("questions/4.6.toml", '[[about]]\nany = [""]\n'),
        ("tellings/town.toml", '[jobs]\nyes = [""]\n'),
    ],
)
def test_an_empty_word_is_refused_wherever_it_stands(
    tmp_path: Path, file: str, content: str
) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "policy")
    (folder / file).write_text(content, "utf-8")
    (problem,) = problems(folder)
    assert isinstance(problem.error, EntryError)
    assert problem.error.value == folder / file
