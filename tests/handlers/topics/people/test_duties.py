"""What the departments of people who are named have to do."""

import pytest

from tests.conftest import Ask


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("王强牵头哪项", ("市场监督管理局牵头 1 项",)),
        ("王强和王顺成各自牵头哪项", ("市场监督管理局牵头 1 项", "促进外来投资中心牵头 1 项")),
        ("辛浩和汪峰他们俩局都管啥", ("工信局牵头 2 项", "自然资源局牵头 1 项")),
        ("荀居龙牵头啥", ("司法局在培育措施里没有被列为",)),
    ],
)
def test_whose_tasks_are_asked_by_name_are_those_of_the_department(
    ask: Ask, message: str, told: tuple[str, ...]
) -> None:
    reply = ask(message).text
    assert all(line in reply for line in told)


@pytest.mark.parametrize("message", ["王强是谁", "王强和李俊虎是干啥的"])
def test_who_asks_for_a_post_hears_no_tasks(ask: Ask, message: str) -> None:
    assert "牵头" not in ask(message).text
