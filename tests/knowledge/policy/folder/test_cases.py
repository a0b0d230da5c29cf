"""The cases of the shipped policy: the development questions, in the folder itself."""

import json
from pathlib import Path

import pytest

from knowledge.errors import FolderError
from knowledge.policy.folder.cases import read_cases
from knowledge.policy.policy import Policy

GOLD = Path(__file__).parents[3] / "eval" / "questions.jsonl"


def test_they_are_the_development_questions(policy: Policy) -> None:
    gold = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    wanted = [
        (one["text"], () if one["kind"] == "out_of_scope" else tuple(one["gold_clauses"]))
        for one in gold
    ]
    assert [(case.text, case.clauses) for case in policy.cases] == wanted


def test_a_folder_may_have_none(tmp_path: Path) -> None:
    assert read_cases(tmp_path) == ()


def test_a_line_that_does_not_fit_is_named_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "cases.jsonl").write_text('{"text": "文号"}\n', "utf-8")
    with pytest.raises(FolderError, match=r"cases\.jsonl"):
        read_cases(tmp_path)


def test_what_is_taught_leaves_the_policy_itself_as_it_was(policy: Policy) -> None:
    before = policy.phrasings
    taught = policy.taught({"4.3": ("豆腐坊能搭车不",), "9.9": ("没有这一条",)})
    assert policy.phrasings == before
    assert taught.phrasings.clause["4.3"].asks[-1] == "豆腐坊能搭车不"
    assert "9.9" not in taught.phrasings.clause
    assert taught.search.find("豆腐坊能搭车不", question="豆腐坊能搭车不").clauses[0] == "4.3"
