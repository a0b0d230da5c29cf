"""Grouping wordings: likely ones together, unlike ones apart, whatever their order."""

import random
import sys
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from knowledge.office.asked import Missed
from knowledge.office.grouping import grouped
from knowledge.policy.fold import squeeze
from knowledge.policy.search.index import question_grams

WORDS = ("豆腐坊", "能", "补贴", "吗", "老人", "电价", "怎么", "申请", "搭车", "直播", "不", "，")
CHARACTERS = [chr(code) for code in range(0x4E00, 0x5600)]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map("".join)


def missed(*texts: str) -> list[Missed]:
    return [Missed(number, "p", text, 1) for number, text in enumerate(texts, 1)]


@st.composite
def lists(draw: st.DrawFn) -> tuple[list[Missed], list[Missed]]:
    texts = draw(st.lists(TEXTS, max_size=12, unique=True))
    rows = [
        Missed(number, draw(st.sampled_from("pq")), text, draw(st.integers(1, 3)))
        for number, text in enumerate(texts, 1)
    ]
    return rows, draw(st.permutations(rows))


@given(lists())
@settings(max_examples=150, deadline=None)
def test_the_order_of_the_list_makes_no_difference(
    lists: tuple[list[Missed], list[Missed]],
) -> None:
    rows, shuffled = lists
    groups = grouped(rows)
    assert groups == grouped(shuffled)
    assert sorted(n for group in groups for n in group.numbers) == [one.number for one in rows]
    assert [group.count for group in groups] == sorted((g.count for g in groups), reverse=True)
    assert all(len({one.policy for one in group.wordings}) == 1 for group in groups)


def test_wordings_of_one_question_are_together() -> None:
    rows = missed("豆腐坊能搭车吗", "豆腐坊能不能搭车？", "豆腐坊能搭上车吗")
    assert len(grouped(rows)) == 1


def test_different_questions_are_apart() -> None:
    rows = missed("豆腐坊能搭车吗", "电价能便宜吗", "光伏发电能补贴吗")
    assert len(grouped(rows)) == 3


def test_the_most_frequent_wording_stands_for_the_group_and_the_oldest_number_names_it() -> None:
    rows = [Missed(4, "p", "豆腐坊能搭车吗", 1), Missed(9, "p", "豆腐坊能搭车不", 3)]
    (group,) = grouped(rows)
    assert (group.first.text, group.number, group.count) == ("豆腐坊能搭车不", 4, 4)


def test_wordings_that_say_nothing_to_compare_do_not_fail() -> None:
    assert len(grouped(missed("吗", "？", "?!"))) >= 1


def alike(one: Missed, other: Missed) -> bool:
    """Returns what makes a pair alike, said as plainly as can be."""
    texts = squeeze(one.text), squeeze(other.text)
    if fuzz.ratio(*texts) >= 75:
        return True
    first, second = (set(question_grams(text)) for text in texts)
    both = len(first & second)
    return both > 0 and 2 * both >= 0.6 * (len(first) + len(second))


def pair_by_pair(rows: Sequence[Missed]) -> set[frozenset[int]]:
    """Returns the numbers in each group, every wording compared with one leader after another."""
    groups: list[list[Missed]] = []
    for one in sorted(rows, key=lambda r: (-r.count, r.policy, squeeze(r.text), r.number)):
        leaders = ((group, group[0]) for group in groups if group[0].policy == one.policy)
        home = next((group for group, leader in leaders if alike(leader, one)), None)
        if home is None:
            groups.append(home := [])
        home.append(one)
    return {frozenset(row.number for row in group) for group in groups}


@given(lists())
@settings(max_examples=150, deadline=None)
def test_the_groups_are_those_of_comparing_pair_by_pair(
    lists: tuple[list[Missed], list[Missed]],
) -> None:
    rows, _ = lists
    assert {frozenset(group.numbers) for group in grouped(rows)} == pair_by_pair(rows)


def steps(wordings: int) -> int:
    """Returns how many calls it takes to group so many wordings that are not alike."""
    chance = random.Random(wordings)  # noqa: S311
    texts = ["".join(chance.choices(CHARACTERS, k=12)) for _ in range(wordings)]
    rows, calls = missed(*texts), 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        groups = grouped(rows)
    finally:
        sys.setprofile(None)
    assert len(groups) == wordings
    return calls


def test_the_work_grows_with_the_wordings_and_not_with_their_pairs() -> None:
    steps(50)  # what is read once for all is read
    assert steps(400) < 3 * steps(200)
