"""The words on a button, typed, do what the button does."""

import pytest

from handlers.message import Intent, Reply
from handlers.texts import answers as texts
from tests.conftest import Ask


@pytest.fixture
def result(ask: Ask) -> Reply:
    return ask("去年评上市级企业技术中心")


@pytest.mark.parametrize("label", [name for name, _ in texts.MENU.values()])
def test_a_label_of_the_menu_does_what_its_button_does(ask: Ask, label: str) -> None:
    pressed = ask(action=f"puxian-2023-1 menu {label}")
    assert ask(label).text == pressed.text


def test_a_label_under_a_result_still_works_after_another_question(ask: Ask, result: Reply) -> None:
    after = ask("两化融合谁牵头", topic=result.topic)
    assert "10 万元" in ask("理由", topic=after.topic).text
    assert "一次性奖励" in ask("引文", topic=after.topic).text
    assert "转发" in ask("分享", topic=after.topic).text


@pytest.mark.parametrize("label", ["理由", "分享", "改一项", "重新算", "不清楚", "上一步", "取消"])
def test_a_label_with_nothing_open_is_no_question_to_the_document(ask: Ask, label: str) -> None:
    reply = ask(label)
    assert reply.intent is Intent.HELP
    assert [button.label for button in reply.buttons] == [texts.RECKON, texts.TEST]


def test_the_labels_under_a_clause_open_that_clause(ask: Ask) -> None:
    topic = ask("精准招商有哪些内容").topic
    assert "云招商" in ask("全文", topic=topic).text
    assert ask("牵头单位", topic=topic).owners.lead == ("促进外来投资中心",)
    assert len(ask("相关条款", topic=topic).clauses) == 8


@pytest.mark.parametrize("message", ["全文", "把文件全文发我看看"])
def test_the_whole_text_is_offered_section_by_section(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert "培育措施" in [button.label for button in reply.buttons]
