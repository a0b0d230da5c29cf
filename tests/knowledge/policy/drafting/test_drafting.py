"""What a document says of itself, of money and of who does what is drafted, and nothing else."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest

from knowledge.errors import EntryError
from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.check import problems, unconfirmed
from knowledge.policy.clause import Clause
from knowledge.policy.drafting.awards import drafted_awards
from knowledge.policy.drafting.criteria import drafted_criteria
from knowledge.policy.drafting.departments import drafted_directory
from knowledge.policy.drafting.file import drafted_file
from knowledge.policy.drafting.folder import drafted_folder
from knowledge.policy.drafting.money import numbers
from knowledge.policy.drafting.naming import place_of, whole_place
from knowledge.policy.folder import PolicyFile as File
from knowledge.policy.policy import Policy
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split
from knowledge.policy.store import Unkept
from knowledge.policy.table import MARK, read_table

ROOT = Path(__file__).parents[4]
PUXIAN = ROOT / "knowledge" / "policies" / "puxian-2023-1"
DOCUMENTS = Path(__file__).parents[1] / "splitting" / "documents"
LUCHENG = ROOT / "tests" / "policies" / "lucheng-industry-2019"
GANJINGZI = ROOT / "tests" / "policies" / "ganjingzi-economic-awards-2017"


def clauses(text: str) -> tuple[Clause, ...]:
    return split(text).clauses


def records(file: Path) -> tuple[Clause, ...]:
    return clauses(read_source(file))


def test_the_letter_says_what_a_clerk_wrote_of_it() -> None:
    drafted = drafted_file(records(PUXIAN / "policy.txt"))
    written = read_table(PUXIAN / "policy.toml", File)
    for name in ("title", "number", "issuer", "issued", "addressees", "copied_to", "public"):
        fact = getattr(drafted, name)
        assert fact is not None, name
        assert fact.text == getattr(written, name).text
    assert (drafted.place, drafted.subject) == (written.place, written.subject)
    assert drafted.goal is not None
    assert drafted.goal.year == 2025
    assert drafted.sections.model_copy(update={"office": "A.3"}) == written.sections
    assert drafted.office_head is not None
    assert drafted.office_head.text == "工信局局长"


def test_a_document_without_a_letter_has_none_of_it() -> None:
    drafted = drafted_file(
        clauses("一、支持创新\n\n对新认定的企业给予奖励10万元。\n\n二、其他\n\n略。")
    )
    assert drafted == File()


@pytest.mark.parametrize(
    ("closing", "since", "until"),
    [
        ("本办法自2017年5月1日起施行，有效期至2020年12月31日。", "2017-05-01", "2020-12-31"),
        ("本办法有效期五年，自2016年1月1日起施行。", "2016-01-01", "2020-12-31"),
        ("本政策自2023年9月8日起施行，有效期3年。", "2023-09-08", "2026-09-07"),
        ("本意见自2020年2月29日起实施，有效期1年。", "2020-02-29", "2021-02-28"),
        ("本意见自2020年2月29日起实施，有效期三年。", "2020-02-29", "2023-02-28"),
        ("本意见自2020年2月29日起实施，有效期4年。", "2020-02-29", "2024-02-28"),
        ("本政策适用于全县企业。", None, None),
        ("对人才发给有效期5年的居留许可。", None, None),
    ],
)
def test_validity_is_as_it_is_written(closing: str, since: str | None, until: str | None) -> None:
    drafted = drafted_file(
        clauses(f"某县若干政策\n\n一、支持\n\n给予支持。\n\n二、附则\n\n{closing}")
    )
    found = [day and day.date.isoformat() for day in (drafted.valid_from, drafted.valid_until)]
    assert found == [since, until]
    if drafted.valid_until:
        assert drafted.valid_until.quote == closing


def test_what_is_repealed_is_told_with_its_sentence() -> None:
    drafted = drafted_file(records(GANJINGZI / "policy.txt"))
    assert drafted.supersedes is not None
    assert "同时废止" in drafted.supersedes.quote


def award(sentence: str) -> Any:
    (rule,) = drafted_awards(clauses(f"一、奖励\n\n（一）{sentence}\n\n二、其他\n\n略。")).rules
    return rule


@pytest.mark.parametrize(
    ("sentence", "kind", "sums"),
    [
        ("对新上市的企业，给予一次性奖励20万元。", "flat", [200_000]),
        (
            "通过国家级、省级新产品鉴定的，分别给予补助8万元、5万元。",
            "by_choice",
            [80_000, 50_000],
        ),
        (
            "产值首次超过50亿元、30亿元的企业，分别奖励100万元、50万元。",
            "tiers",
            [1_000_000, 500_000],
        ),
        (
            "税收在全县排前三名的企业，分别奖励5万元、3万元、1万元。",
            "by_place",
            [50_000, 30_000, 10_000],
        ),
        ("对技改项目，按设备投资额的8%给予补助，最高不超过50万元。", "percent", [8]),
        ("获得发明专利授权的，每件给予资助2万元。", "per_unit", [20_000]),
    ],
)
def test_a_promise_of_money_is_of_the_kind_that_can_hold_it(
    sentence: str, kind: str, sums: list[int]
) -> None:
    rule = award(sentence)
    amount = dict(rule["amount"])
    assert amount["kind"] == kind
    assert rule["quote"] in sentence
    found = amount.get("yuan", amount.get("percent"))
    if kind == "tiers":
        found = [tier["yuan"] for tier in amount["tier"]]
    given = list(found.values()) if isinstance(found, dict) else found
    assert (given if isinstance(given, list) else [given]) == sums


@pytest.mark.parametrize(
    ("sentence", "kind", "threshold"),
    [
        ("产品占全国市场份额66.5%以上。", "at_least", Decimal("66.5")),
        ("年产值超过10亿元。", "over", 10**9),
        ("年产值超过10亿元以上。", "at_least", 10**9),
        ("年产值达到10亿元。", "at_least", 10**9),
        ("有龙头企业5家（含）以上。", "at_least", 5),
        ("有龙头企业5家以上。", "at_least", 5),
        ("亏损企业占比不超过5%。", "claimed", None),
        ("能耗在5%以下。", "claimed", None),
    ],
)
def test_a_criterion_has_the_number_of_its_words(
    sentence: str, kind: str, threshold: Decimal | int | None
) -> None:
    found = clauses(f"一、认定标准\n\n（一）规模。{sentence}\n\n二、其他\n\n略。")
    section = next(one.id for one in found if one.heading == "认定标准")
    ((condition,),) = (one["condition"] for one in drafted_criteria(found, section).rules)
    assert (condition["kind"], condition.get("threshold")) == (kind, threshold)
    CriteriaFile.model_validate({"criterion": [{"clause": "1", "condition": [condition]}]})


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("产值1亿元以下的", ["OTHER"]),
        ("产值不足1亿元的", ["OTHER"]),
        ("产值低于1亿元的", ["OTHER"]),
        ("产值不低于1亿元的", ["LEAST"]),
        ("产值1亿元以上的", ["LEAST"]),
    ],
)
def test_what_is_under_a_number_reaches_no_threshold(text: str, uses: list[str]) -> None:
    assert [number.use.name for number in numbers(text)] == uses


def test_an_award_whose_sum_asks_for_nothing_requires_its_condition() -> None:
    rule = award("对进入全国行业前1强的企业，给予奖励10万元。")
    assert rule["amount"]["kind"] == "flat"
    assert rule["requires"]


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
    assert Policy.open(tmp_path, Unkept()).awards.award
    awards = tmp_path / "awards.toml"
    awards.write_text(awards.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(EntryError, match=r"awards\.toml"):
        Policy.open(tmp_path, Unkept())


def test_the_cap_is_no_sum_and_whom_it_is_for_is_told() -> None:
    assert award("按设备投资额的8%给予补助，最高不超过50万元。")["cap"] == {"yuan": 500_000}
    assert award("对年度完成计划的街道，给予奖励3万元。")["receiver"] == "street"


@pytest.mark.parametrize(
    "sentence",
    [
        "年产值2亿元以上的企业优先推荐。",
        "补助比例在原有基础上再提高2个百分点。",
        "按照相关政策给予奖励。",
        "对有贡献的单位，分别奖励8万元、5万元。",  # for whom which is not said
    ],
)
def test_what_says_no_sum_makes_no_rule(sentence: str) -> None:
    assert not drafted_awards(clauses(f"一、奖励\n\n（一）{sentence}\n\n二、其他\n\n略。")).rules


@pytest.mark.parametrize("folder", [LUCHENG, GANJINGZI], ids=lambda folder: folder.name)
def test_the_sums_that_a_clerk_wrote_are_drafted(folder: Path) -> None:
    """By clause: what the confirmed rules give stands in the drafts, too."""
    written = tomllib.loads((folder / "awards.toml").read_text("utf-8"))["award"]
    drafted = drafted_awards(records(folder / "policy.txt")).rules
    flat = [(one["clause"], one["amount"]["yuan"]) for one in written if _is_flat(one)]
    found = {(one["clause"], one["amount"]["yuan"]) for one in drafted if _is_flat(one)}
    assert len([pair for pair in flat if pair in found]) >= 0.85 * len(flat)


def _is_flat(rule: Any) -> bool:
    return bool(rule.get("amount")) and rule["amount"]["kind"] == "flat"


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
    assert not Policy.open(tmp_path, Unkept()).awards.award
    awards = tmp_path / "awards.toml"
    first, second, rest = awards.read_text("utf-8").split("[[award]]", 2)
    confirmed = second.replace(f"  {MARK}", "")
    awards.write_text("[[award]]".join([first, confirmed, rest]), "utf-8")
    (rule,) = Policy.open(tmp_path, Unkept()).awards.award
    assert {fact.name for fact in Policy.open(tmp_path, Unkept()).facts.fact} == set(rule.facts)
    assert rule.quote == "通过省重点技术创新专项验收的，给予补助10万元"


@pytest.mark.parametrize(
    ("title", "issuer", "place", "whole"),
    [
        ("", "广州市天河区人民政府", "天河区", "广州市天河区"),
        ("温州市鹿城区工业扶持政策", "", "鹿城区", "温州市鹿城区"),
        ("企业挂牌上市扶持办法", "", "", ""),
        ("园区扶持办法", "", "", ""),
        ("", "恩施土家族苗族自治州人民政府", "恩施土家族苗族自治州", ""),
        ("廣guǎng州zhōu市shì天tiān河hé區qū促进办法", "", "天河区", "广州市天河区"),
    ],
)
def test_a_place_is_a_place(title: str, issuer: str, place: str, whole: str) -> None:
    assert (place_of(title, issuer), whole_place(title, issuer)) == (place, whole)


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
    policy = Policy.open(tmp_path, Unkept())
    assert policy.place("1") == "1."
    assert policy.search.find("3a升4a").clauses[0] == "1"
    assert any("5万元" in one.words for one in unconfirmed(tmp_path))
