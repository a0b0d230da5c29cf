"""Departments counted over all measures, exactly."""

import pytest

from handlers.message import Intent
from tests.conftest import Ask


@pytest.mark.parametrize(
    "message",
    [
        "专业镇这件事总的谁牵头",
        "整个方案归哪个部门负责",
        "专业镇这摊谁领着干",
        "这整个事县里谁挑头",
        "县里哪个局管专业镇这个",
    ],
)
def test_the_whole_is_led_by_the_group_and_its_office(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.owners.lead == ("工信局",)
    assert reply.clauses[0] == "A.3"
    assert "薛向阳" in reply.text


@pytest.mark.parametrize(
    "message", ["全部牵头单位列出来", "每个行动的牵头单位", "责任单位汇总一下"]
)
def test_all_lead_departments_come_measure_by_measure(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert len(reply.clauses) == 8
    assert len(reply.owners.lead) == 6


def test_who_leads_most_is_counted(ask: Ask) -> None:
    reply = ask("哪个部门牵头的最多")
    assert set(reply.owners.lead) == {"行政审批服务管理局", "工信局"}
    assert "各 2 项" in reply.text


def test_who_has_no_task_is_in_no_measure(ask: Ask) -> None:
    reply = ask("哪些局没任务")
    assert reply.intent is Intent.OWNER
    assert "交通局" in reply.text
    assert "供电公司" not in reply.text


def test_a_departments_gaps_are_the_other_measures(ask: Ask) -> None:
    assert ask("水利局没有参与哪些").clauses == tuple(f"4.{n}" for n in range(1, 8))


def test_one_topics_lead_stays_that_topics(ask: Ask) -> None:
    assert ask("招商总的谁负责").owners.lead == ("促进外来投资中心",)


@pytest.mark.parametrize("text", ["专业镇归哪个局管", "谁抓专业镇", "专业镇找哪个单位"])
def test_who_has_the_subject_itself_is_no_measures_lead(ask: Ask, text: str) -> None:
    reply = ask(text)
    assert reply.owners.lead == ("工信局",)
    assert "领导小组" in reply.blocks[0].text
