"""A town by its name, and one's own: no ledger here, so nothing is known but the criteria."""

import pytest

from handlers.message import Intent
from handlers.texts import answers as texts
from tests.conftest import Ask


@pytest.mark.parametrize("message", ["古县乡算专业镇吗", "红道乡"])
def test_nothing_is_said_of_a_town_but_how_to_test_it(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.intent is Intent.NOT_IN_DOCUMENT
    assert "的情况" in reply.blocks[0].text
    assert reply.buttons[0].label == texts.TEST


@pytest.mark.parametrize("message", ["我们乡可以申报专业镇不", "咱镇想评专业镇", "克城镇够不够格"])
def test_a_town_is_shown_the_criteria_and_the_test(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert len(reply.clauses) == 8
    assert reply.buttons[0].label == texts.TEST


def test_a_topic_named_with_a_town_is_answered(ask: Ask) -> None:
    assert ask("克城镇招商找谁").owners.lead == ("促进外来投资中心",)


def test_told_facts_of_ones_own_town_are_judged(ask: Ask) -> None:
    assert ask("我们镇就业3000人，能评专业镇吗").criteria is not None


@pytest.mark.parametrize("question", ["县里到现在一共几个专业镇", "咱县评上的专业镇有多少个了"])
def test_how_many_there_are_is_not_in_the_document_for_that_reason(ask: Ask, question: str) -> None:
    assert ask(question).blocks[0].text == "文件没有写已经认定了几个专业镇、是哪些。"
