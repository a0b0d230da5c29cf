"""What the departments of people who are named have to do."""

import pytest

from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("王强牵头哪项", ("市场监督管理局牵头 1 项",)),
        ("王强和王顺成各自牵头哪项", ("市场监督管理局牵头 1 项", "促进外来投资中心牵头 1 项")),
        ("辛浩和汪峰他们俩局都管啥", ("工信局牵头 2 项", "自然资源局牵头 1 项")),
        ("成立海管哪块", ("统计局牵头 1 项",)),
        ("汪峰管哪一摊", ("自然资源局牵头 1 项",)),
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


@pytest.mark.parametrize(
    ("message", "first"),
    [
        ("招商是不是王顺成牵头", "是的，精准招商攻坚行动由促进外来投资中心牵头"),
        ("两化融合是辛耀恒负责吗", "两化融合改造行动的名单里没有能源局"),
        ("王强管用地吗", "不是市场监督管理局牵头"),
        ("李俊虎是不是配合招商", "发改局是精准招商攻坚行动的配合单位"),
    ],
)
def test_whether_somebody_leads_a_thing_is_asked_of_the_department(
    ask: Ask, message: str, first: str
) -> None:
    reply = ask(message)
    assert reply.text.startswith(first)
    assert reply.owners.people


@pytest.mark.parametrize(
    ("who", "first"),
    [("是不是辛浩管", "不是工信局牵头"), ("王顺成管吧", "是的，精准招商攻坚行动")],
)
def test_whether_somebody_leads_what_was_shown_is_asked_of_that(
    ask: Ask, who: str, first: str
) -> None:
    assert said(ask, "招商谁牵头", who).text.startswith(first)
