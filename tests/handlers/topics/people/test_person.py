"""People: posts to names, names to posts, slips in names, and several of one surname."""

import pytest

from handlers.message import Intent, Part
from tests.conftest import Ask


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("组长是哪位", ("薛向阳",)),
        ("副组长是谁", ("刘俊明",)),
        ("财政局的一把手叫什么", ("张彦龙",)),
        ("国土局长是谁", ("汪峰",)),
        ("集聚区主任是哪个", ("崔荣平",)),
        ("小组办公室主任谁兼", ("辛浩",)),
        ("这活到底是谁在挂帅", ("薛向阳",)),
        ("姓王的都有谁", ("王强", "王顺成")),
        ("办公室副主任叫什么", ()),
    ],
)
def test_posts_lead_to_names(ask: Ask, question: str, people: tuple[str, ...]) -> None:
    reply = ask(question)
    assert reply.intent is Intent.PERSON
    assert reply.owners.people == people


@pytest.mark.parametrize(
    ("question", "people"),
    [
        ("副组长是谁，财政局一把手叫什么", ("刘俊明", "张彦龙")),
        ("财政局局长是谁，县长是谁", ("张彦龙", "薛向阳")),
        ("县长是哪位？统计局局长又叫啥", ("薛向阳", "成立海")),
    ],
)
def test_who_asks_for_two_people_is_told_of_both(
    ask: Ask, question: str, people: tuple[str, ...]
) -> None:
    reply = ask(question)
    assert reply.owners.people == people
    assert reply.text.count("自行替补") == 1
    assert [block.part for block in reply.blocks[:2]] == [Part.LEAD, Part.LEAD]


@pytest.mark.parametrize("typed", ["荀居龙是谁", "荀巨龙是谁", "苟居龙是谁", "寻居龙什么职务"])
def test_names_with_slips_are_understood(ask: Ask, typed: str) -> None:
    assert "司法局局长" in ask(typed).text


def test_names_are_said_to_be_of_the_day_of_issue(ask: Ask) -> None:
    reply = ask("统计局局长是谁")
    assert "截至 2023 年 1 月印发时" in reply.blocks[0].text
    assert "自行替补" in reply.text


def test_one_of_several_with_a_surname_is_asked_back(ask: Ask) -> None:
    reply = ask("张局长是谁")
    assert "哪一位" in reply.blocks[0].text
    assert set(reply.owners.people) == {"张旭东", "张彦龙", "张晋峰", "张建兵"}


def test_the_group_is_counted_and_listed_complete(ask: Ask) -> None:
    reply = ask("领导小组有多少人")
    assert "共 23 人：组长 1 人，副组长 1 人，成员 21 人" in reply.text
    assert len(reply.owners.people) == 23


def test_deputies_that_the_text_does_not_name_are_not_invented(ask: Ask) -> None:
    reply = ask("工信局副局长是谁")
    assert reply.owners.people == ()
    assert "没有写" in reply.text


@pytest.mark.parametrize(
    ("message", "first", "who"),
    [
        ("组长是刘俊明吧", "不是", "薛向阳"),
        ("能源局局长是辛浩吗", "不是", "辛耀恒"),
        ("办公室主任是辛浩对吗，领导小组的", "是的", "辛浩"),
        ("统计局局长是成立海吗", "是的", "成立海"),
    ],
)
def test_who_holds_a_post_is_confirmed_or_put_right(
    ask: Ask, message: str, first: str, who: str
) -> None:
    reply = ask(message)
    assert reply.text.startswith(first)
    assert who in reply.blocks[0].text


@pytest.mark.parametrize("message", ["县长叫啥名", "领导小组一把手是谁"])
def test_the_county_head_leads_the_group(ask: Ask, message: str) -> None:
    assert ask(message).owners.people == ("薛向阳",)


def test_somebody_else_is_said_not_to_be_in_the_roster(ask: Ask) -> None:
    reply = ask("孙小明是谁")
    assert "没有“孙小明”" in reply.text
    assert reply.owners.people == ()


def test_who_acts_as_head_is_not_confirmed_as_head(ask: Ask) -> None:
    reply = ask("薛向阳是县长吗")
    assert reply.text.startswith("文件写的是：代县长是薛向阳")
    assert ask("薛向阳是代县长对吧").text.startswith("是的")


@pytest.mark.parametrize(
    "message", ["副组长是刘俊明还是辛浩", "品牌提升归市监局牵头还是工信局牵头"]
)
def test_a_choice_is_not_answered_with_yes(ask: Ask, message: str) -> None:
    assert not ask(message).text.startswith("是的")


def test_who_says_his_own_surname_asks_for_nobody(ask: Ask) -> None:
    reply = ask("我姓李，在太林乡，想找招商的人")
    assert "李俊虎" not in reply.text
    assert "4.6" in reply.clauses


@pytest.mark.parametrize("question", ["水利局局长是谁", "供电公司的头是谁"])
def test_who_is_in_no_roster_is_said_not_to_be_named(ask: Ask, question: str) -> None:
    reply = ask(question)
    assert not reply.answered
    assert "没有写是谁" in reply.text


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("文旅局那位的名字怎么写", "郭俊芳"),
        ("管收税那位局长是谁", "张建兵"),
        ("荀局长的荀是哪个字", "荀居龙"),
    ],
)
def test_how_a_name_is_written_is_told_by_the_name(ask: Ask, message: str, name: str) -> None:
    assert ask(message).owners.people == (name,)
