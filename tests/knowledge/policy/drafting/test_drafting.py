"""A drafted folder passes the check, and its rules count once a clerk has confirmed them."""

from pathlib import Path

import docx
import pytest

from knowledge.errors import EntryError
from knowledge.policy.check import problems, unconfirmed
from knowledge.policy.drafting.departments import drafted_directory
from knowledge.policy.drafting.folder import drafted_folder
from knowledge.policy.folder.toml_file import MARK
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import Unkept
from tests.knowledge.policy.drafting.documents import (
    DOCUMENTS,
    LUCHENG,
    PUXIAN,
    records,
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('clause = "', 'clause = "99'),
        ('fact = "fixed_investment_yuan"', 'fact = "nobody_knows"'),
    ],
)
def test_a_policy_with_a_rule_of_a_clause_or_a_fact_that_is_not_there_is_refused(
    old: str, new: str, tmp_path: Path
) -> None:
    for name in ("policy.txt", "policy.toml", "facts.toml", "awards.toml"):
        (tmp_path / name).write_bytes((PUXIAN / name).read_bytes())
    assert open_policy(tmp_path, Unkept()).awards.award
    awards = tmp_path / "awards.toml"
    awards.write_text(awards.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(EntryError, match=r"awards\.toml"):
        open_policy(tmp_path, Unkept())


def test_departments_have_the_names_that_people_use() -> None:
    directory = drafted_directory(records(PUXIAN / "policy.txt")).department
    industry = next(one for one in directory if one.name == "工信局")
    assert "经信局" in industry.say
    assert industry.post == "工信局局长"
    names = [name for one in directory for name in (one.name, *one.say)]
    assert len(names) == len({*names})


@pytest.mark.parametrize("document", sorted(DOCUMENTS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_drafted_folder_passes_the_check(tmp_path: Path, document: Path) -> None:
    (tmp_path / "policy.txt").write_bytes(document.read_bytes())
    for name, content in drafted_folder(records(document), "drafted").items():
        (tmp_path / name).write_text(content, "utf-8")
    assert list(problems(tmp_path)) == []


def test_a_rule_counts_once_its_lines_are_confirmed(tmp_path: Path) -> None:
    document = LUCHENG / "policy.txt"
    (tmp_path / "policy.txt").write_bytes(document.read_bytes())
    for name, content in drafted_folder(records(document), "drafted").items():
        (tmp_path / name).write_text(content, "utf-8")
    left = [one.file for one in unconfirmed(tmp_path)]
    assert {*left} == {"awards.toml", "policy.toml"}  # what an award asks for is judged with it
    assert len(left) < 4 * len(document.read_text("utf-8")) / 200  # in half an hour, 4,000
    assert not open_policy(tmp_path, Unkept()).awards.award
    awards = tmp_path / "awards.toml"
    first, second, rest = awards.read_text("utf-8").split("[[award]]", 2)
    confirmed = second.replace(f"  {MARK}", "")
    awards.write_text("[[award]]".join([first, confirmed, rest]), "utf-8")
    (rule,) = open_policy(tmp_path, Unkept()).awards.award
    assert {fact.name for fact in open_policy(tmp_path, Unkept()).facts.fact} == set(rule.facts)
    assert rule.quote == "通过省重点技术创新专项验收的，给予补助10万元"


def test_a_word_file_with_nothing_but_a_table_is_drafted(tmp_path: Path) -> None:
    rows = [
        ("序号", "项目", "条件", "奖励标准"),
        ("1", "物流企业升级", "被评为国家3A、4A级的物流企业", "分别奖励20万元、30万元"),
        ("2", "信息平台建设", "自建信息平台的企业", "给予一次性奖励5万元"),
        ("3", "冷链运输", "购置冷藏车的企业", "给予补助2万元"),
    ]
    document = docx.Document()
    table = document.add_table(rows=0, cols=4)
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(tmp_path / "policy.docx"))
    for name, content in drafted_folder(records(tmp_path / "policy.docx"), "drafted").items():
        (tmp_path / name).write_text(content, "utf-8")
    assert list(problems(tmp_path)) == []
    policy = open_policy(tmp_path, Unkept())
    assert policy.headings.place("1") == "1."
    assert policy.search.find("3a升4a").clauses[0] == "1"
    assert any("5万元" in one.words for one in unconfirmed(tmp_path))
