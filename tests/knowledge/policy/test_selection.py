"""Selections over records: conditions, orders, and that each agrees with the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.policy import members
from knowledge.policy.policy import Policy
from knowledge.policy.selection import Count, Mark, Member, Named, Order, Role, Selection, Tie

FOUR = (
    Member("a", {Role.LEAD: ("x", "y")}),
    Member("b", {Role.LEAD: ("x",), Role.COOP: ("y", "z")}),
    Member("c", {Role.COOP: ("z",)}, frozenset({"marked"}), yuan=5),
    Member("d", {}, yuan=7),
)


@pytest.mark.parametrize(
    ("selection", "keys"),
    [
        (Selection(), "abcd"),
        (Selection((Tie(Role.LEAD, "x"),)), "ab"),
        (Selection((Tie(Role.PART, "y", there=False),)), "cd"),
        (Selection((Tie(Role.PART, "z"), Tie(Role.LEAD, "x", there=False))), "c"),
        (Selection((Count(Role.LEAD, 2),)), "a"),
        (Selection((Count(Role.PART, 0, 0),)), "d"),
        (Selection((Count(Role.COOP, 1), Count(Role.LEAD, 0, 0))), "c"),
        (Selection((Mark("marked", there=False),)), "abd"),
        (Selection((Named(("a", "c"), there=False),)), "bd"),
        (Selection(order=Order.MOST, by=Role.PART), "b"),
        (Selection(order=Order.LEAST, by=Role.LEAD), "b"),
        (Selection(order=Order.LEAST), "c"),
        (Selection((Mark("nothing"),), Order.MOST, Role.LEAD), ""),
    ],
)
def test_members_are_chosen_by_all_conditions_and_then_by_order(
    selection: Selection, keys: str
) -> None:
    assert "".join(member.key for member in selection.of(FOUR)) == keys


@given(st.data())
def test_a_departments_ties_are_the_tasks_that_the_directory_knows(
    policy: Policy, data: st.DataObject
) -> None:
    department = data.draw(st.sampled_from(members.departments(policy)))
    named = policy.directory.department(department.key)
    assert named
    tasks = policy.directory.tasks(named)
    assert department.tied(Role.LEAD) == tasks.lead
    assert department.tied(Role.COOP) == tasks.coop


def test_a_deputys_title_is_not_the_heads(policy: Policy) -> None:
    found = members.people(policy, ["主任", "副主任"])
    heads = Selection((Mark("主任"),)).of(found)
    deputies = Selection((Mark("副主任"),)).of(found)
    assert len(heads) == 2
    assert [member.key for member in deputies] == ["许文冬"]


def test_awards_with_a_sum_are_compared_level_by_level(policy: Policy) -> None:
    fixed = Selection((Mark(members.FIXED),)).of(members.awards(policy))
    assert sorted(member.yuan or 0 for member in fixed) == [
        100_000,
        200_000,
        500_000,
        500_000,
        1_000_000,
    ]
