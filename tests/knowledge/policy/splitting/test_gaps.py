import pytest

from knowledge.policy.splitting.gaps import gaps
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

from .document import POLICY


def told(text: str) -> list[tuple[str | None, str, int]]:
    return [
        (gap.before.marker if gap.before else None, gap.after.marker, gap.missing)
        for gap in gaps(split(text).clauses)
    ]


def test_numbers_that_are_left_out_are_told() -> None:
    assert told("一、甲\n乙。\n三、丙\n（二）丁。\n（五）戊。") == [
        *(("一、", "三、", 1), (None, "（二）", 1), ("（二）", "（五）", 2)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一、甲\n（一）乙。\n（二）丙。\n二、丁\n（一）戊。\n（二）己。",
        "一、甲\n（一）乙。\n(二）丙。\n二、丁\n（三）戊。\n( 四 )己。",
        "第一章 甲\n第一条 乙。\n第二条 丙。\n第二章 丁\n第一条 戊。",
        "一、甲\n1.乙。\n2、丙。\n3．丁。\n①戊。\n②己。",
    ],
    ids=["restarting", "running on", "chapters", "careless"],
)
def test_lists_that_restart_or_run_on_have_no_gap(text: str) -> None:
    assert told(text) == []


def test_the_policy_has_no_gap() -> None:
    assert told(read_source(POLICY)) == []
