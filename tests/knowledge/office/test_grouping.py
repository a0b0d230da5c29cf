"""Grouping wordings: likely ones together, unlike ones apart, whatever their order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.office.asked import Missed
from knowledge.office.grouping import grouped

WORDS = ("豆腐坊", "能", "补贴", "吗", "老人", "电价", "怎么", "申请", "搭车", "直播", "不", "，")
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
