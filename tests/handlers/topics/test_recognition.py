"""Whom to ask about becoming a specialised town: the group's office."""

import pytest

from tests.conftest import Ask


@pytest.mark.parametrize(
    "message",
    [
        "我们乡想申报专业镇，该找哪个单位",
        "专业镇到底归谁认定",
        "认定专业镇是哪个部门说了算",
        "申请专业镇的事去找谁",
        "专业镇的认定权归哪家",
    ],
)
def test_the_groups_office_recognises_towns(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.clauses[0] == "A.3"
    assert "工信局" in reply.blocks[0].text


def test_a_department_that_does_not_is_denied(ask: Ask) -> None:
    assert ask("财政局是管认定的不").blocks[0].text.startswith("不是财政局")


@pytest.mark.parametrize("message", ["评上专业镇要哪些条件", "省级企业技术中心找哪个局申报"])
def test_conditions_and_other_titles_are_answered_as_before(ask: Ask, message: str) -> None:
    assert ask(message).clauses[0] != "A.3"
