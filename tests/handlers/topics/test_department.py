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


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("这个文件跟水利局有啥关系", "水利局没有牵头的任务，配合 1 项"),
        ("这文件和财政局有关系没", "财政局没有牵头的任务，配合 6 项"),
        ("这通知和住建局有什么干系", "住建局没有牵头的任务，配合 1 项"),
        ("咱这政策跟税务局挨得上吗", "税务局在培育措施里没有被列为"),
        ("这政策和公安局有没有关系", "文件没有提到“公安局”"),
    ],
)
def test_what_the_document_has_to_do_with_a_department_is_its_tasks(
    ask: Ask, message: str, told: str
) -> None:
    assert ask(message).blocks[0].text.startswith(told)


def test_beside_what_a_department_helps_with_stands_who_leads_it(ask: Ask) -> None:
    told = ask("水利局有啥任务").text
    assert "优化环境服务行动（行政审批服务管理局牵头）" in told
    led, helped = ask("工信局有啥任务").text.split("配合：")
    assert "局牵头）" not in led
    assert "质量品牌提升行动（市场监督管理局牵头）" in helped
