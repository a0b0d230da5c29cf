"""Members: whether a department is in the leading group, yes or no first."""

import pytest

from tests.conftest import Ask


@pytest.mark.parametrize(
    ("message", "first", "told"),
    [
        ("水利局在领导小组里没", "不在", "配合 1 项"),
        ("供电公司进领导小组了吗", "不在", "供电公司"),
        ("气象局有没有进领导小组", "不在", "整份文件都没有提到气象局"),
        ("领导小组里有没有公安局", "不在", "公安局"),
        ("教育局是成员不", "在", "张旭东（教科局局长）"),
        ("税务局是成员单位吧", "在", "张建兵"),
        ("宣传部也在组里吗", "在", "花剑"),
    ],
)
def test_a_department_is_said_to_be_in_the_group_or_not(
    ask: Ask, message: str, first: str, told: str
) -> None:
    reply = ask(message)
    assert reply.text.startswith(f"{first}，领导小组名单里")
    assert told in reply.text


def test_each_of_several_departments_is_answered(ask: Ask) -> None:
    text = ask("财政局和水利局都在领导小组里吗").text
    assert "在，领导小组名单里有财政局" in text
    assert "不在，领导小组名单里没有水利局" in text


@pytest.mark.parametrize("message", ["领导小组办公室是不是设在工信局", "水利局在组里管啥"])
def test_who_asks_more_of_a_department_gets_no_yes_or_no(ask: Ask, message: str) -> None:
    assert "名单里没有" not in ask(message).text


@pytest.mark.parametrize("message", ["组长的副手叫啥", "领导小组二把手是谁", "谁给组长当副职"])
def test_the_leaders_deputy_is_named_whichever_way_he_is_called(ask: Ask, message: str) -> None:
    assert ask(message).owners.people == ("刘俊明",)
