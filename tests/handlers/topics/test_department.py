"""What a department has to do, by whichever name it goes."""

import pytest

from tests.conftest import Ask


@pytest.mark.parametrize("message", ["财政在这里头干啥", "财政这块要做哪些", "财政局有哪些任务"])
def test_a_department_needs_no_word_for_an_organ_where_its_tasks_are_asked_for(
    ask: Ask, message: str
) -> None:
    assert ask(message).blocks[0].text == "财政局没有牵头的任务，配合 6 项。"


def test_what_it_leads_but_for_one_is_told_with_all_its_tasks(ask: Ask) -> None:
    assert ask("行政审批局除了第一项还牵头哪个").owners.lead_tasks == ("4.1", "4.8")


def test_the_head_of_a_department_is_found_by_its_short_name(ask: Ask) -> None:
    assert "付国平" in ask("环保的一把手叫啥").text
