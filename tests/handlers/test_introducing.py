"""Who says first who he is gets the answer to what he asks, and no verdict on himself."""

import pytest

from handlers.message import Intent
from tests.conftest import Ask
from tests.handlers.talking import said


@pytest.mark.parametrize(
    ("message", "clause"),
    [
        ("我们是镇上的一家小食品厂，政策不大懂，请问有没有干部来厂里走访宣讲？", "4.8"),
        ("我们公司想跟太原理工搞联合研发，文件支持吗", "4.2"),
        ("我们是一家八个人的小公司，想引进外地的合伙企业，该找谁", "4.6"),
    ],
)
def test_what_is_asked_is_answered_whoever_asks(ask: Ask, message: str, clause: str) -> None:
    reply = ask(message)
    assert reply.clauses[0] == clause
    assert reply.answered
    assert not reply.criteria


def test_who_is_of_a_department_hears_all_its_tasks(ask: Ask) -> None:
    reply = ask("我是工信局的，请问我们牵头哪几项")
    assert reply.owners.lead_tasks == ("4.2", "4.5")
    assert "我们局" not in ask("我是财政局的，我们局要配合哪些事").text


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("我自然资源局的，局长问咱局牵头哪项", "自然资源局牵头"),
        ("我是市监局的，主任叫我查下咱单位主抓哪一块", "市场监督管理局牵头"),
        ("农业农村局的，领导让查查咱局配合几项", "农业农村局"),
    ],
)
def test_who_has_them_ask_is_not_asked_about(ask: Ask, message: str, name: str) -> None:
    reply = ask(message)
    assert reply.text.startswith(name)
    assert reply.intent is Intent.OWNER


def test_whom_else_a_head_names_is_asked_about(ask: Ask) -> None:
    assert ask("能源局的，领导问咱们局长叫啥").owners.people == ("辛耀恒",)


@pytest.mark.parametrize(
    "lines",
    [
        ("我是水利局的", "招商是谁牵头", "我们局有啥事"),
        ("我是水利局的", "统计局管啥", "那我们呢"),
        ("统计局管啥", "本局有哪些任务", "水利局"),
    ],
)
def test_our_bureau_is_the_one_they_said_they_are_of(ask: Ask, lines: tuple[str, ...]) -> None:
    reply = said(ask, *lines)
    assert reply.text.startswith("水利局")
    assert reply.owners.coop_tasks == ("4.8",)


def test_of_an_unknown_bureau_it_is_asked_which_one(ask: Ask) -> None:
    assert said(ask, "环保局管啥", "我们局要做哪些").intent is Intent.CLARIFY


def test_the_department_is_told_beside_the_clause_where_it_is_asked_for(ask: Ask) -> None:
    assert "自然资源局" in ask("我厂要盖车间，占地15亩，该找哪个局").text


@pytest.mark.parametrize("message", ["有哪些钱可以领", "都有哪些钱可以拿"])
def test_money_that_can_be_had_is_all_awards(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.intent is Intent.AWARD
    assert "7 项" in reply.blocks[0].text


def test_an_award_that_is_only_asked_about_is_none_of_ones_own(ask: Ask) -> None:
    assert not ask("技术中心奖励每年都有吗").awards


def test_the_members_are_the_whole_list(ask: Ask) -> None:
    assert "23 人" in ask("小组的成员有谁").blocks[0].text


@pytest.mark.parametrize("message", ["就是想问问那个专业镇的", "我想了解一下专业镇的事"])
def test_who_only_names_the_subject_is_asked_what_of_it(ask: Ask, message: str) -> None:
    assert ask(message).intent is Intent.CLARIFY


@pytest.mark.parametrize("lead", ["要给县长汇报 ", "明天给书记作汇报，", "向领导汇报用 "])
def test_who_is_told_of_it_is_not_asked_about(ask: Ask, lead: str) -> None:
    assert ask(f"{lead}文里的目标是啥").clauses[0] == "2"


@pytest.mark.parametrize(
    "message",
    [
        "我是个体户",
        "我在镇上上班",
        "俺开了个小作坊",
        "你好，我是新来的大学生村官",
        "我叫张伟，是个厂长",
    ],
)
def test_who_only_says_who_they_are_hears_what_can_be_asked(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert reply.intent is Intent.HELP
    assert reply.text.startswith("您好！")
    assert reply.buttons


@pytest.mark.parametrize(
    "message", ["我是开厂的", "我是农民", "我是投资商，想来你们这投资", "龙头企业要几家"]
)
def test_who_asks_then_what_there_is_hears_all_awards(ask: Ask, message: str) -> None:
    assert "7 项企业奖励" in said(ask, message, "有啥钱能拿").text


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("我是水利局的，我们有啥活", "不对，我是人社局的", "我们有啥活"), "人社局"),
        (("文旅局小李", "我们有啥活"), "文旅局"),
        (("我文旅局的，姓王",), "文旅局"),
        (("我是工信局的老张",), "工信局"),
        (("我们是能源局", "我们有啥任务"), "能源局"),
        (("我是统计局的", "我调到发改局了", "我们管啥"), "发改局"),
    ],
)
def test_who_speaks_is_of_the_department_they_said_last(
    ask: Ask, lines: tuple[str, ...], name: str
) -> None:
    assert said(ask, *lines).text.startswith(name)


def test_a_firm_that_says_its_trade_hears_all_awards(ask: Ask) -> None:
    assert "7 项企业奖励" in ask("我是开厂的").text


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("我是水利局的", "我们是不是成员单位"), "不在，领导小组名单里没有水利局"),
        (("我是工信局的", "那我们是成员单位吗"), "在，领导小组名单里有工信局"),
        (("我们在领导小组里没", "我是交通局的"), "在，领导小组名单里有交通局"),
        (("我是能源局的", "用地那条我们配合不"), "是的，能源局是要素保障创新行动的配合单位"),
        (("文旅局算不算领导小组成员",), "在，领导小组名单里有文旅局"),
        (("我是统计局的", "我们单位长期牵头啥"), "统计局牵头 1 项"),
        (("我们审计局在领导小组里不",), "不在，领导小组名单里没有审计局"),
    ],
)
def test_whether_we_are_in_it_is_answered_for_our_bureau(
    ask: Ask, lines: tuple[str, ...], told: str
) -> None:
    assert said(ask, *lines).text.startswith(told)


def test_the_head_of_ones_own_bureau_is_its_head(ask: Ask) -> None:
    assert "成立海" in said(ask, "我是统计局的", "我们局长叫啥").text
    own = ("我是水利局的，这个方案里有我们的事吗", "那项是谁牵头的", "我们局长进没进领导小组")
    assert said(ask, *own).text.startswith("不在")
    assert "哪个局" in ask("我们局长是不是组员").text
    assert "薛向阳" in said(ask, "我是统计局的", "我们局长让我问下组长是谁").text
