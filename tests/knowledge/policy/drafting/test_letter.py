"""What a document says of itself is drafted, and nothing else: its letter, its days, its place."""

import pytest

from knowledge.policy.drafting.file import drafted_file
from knowledge.policy.drafting.naming import place_of, whole_place
from knowledge.policy.folder.folder import PolicyFile as File
from knowledge.policy.folder.toml_file import read_table
from tests.knowledge.policy.drafting.documents import (
    GANJINGZI,
    PUXIAN,
    clauses,
    records,
)


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
