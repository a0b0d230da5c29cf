import pytest

from knowledge.policy.splitting.owners.roster import Roster
from knowledge.policy.splitting.splitter import split


def read(block: str) -> list[tuple[str, str, str]]:
    roster = Roster()
    lines = [roster.read(line.strip()) for line in block.splitlines()]
    return [(p.role, p.name, p.post) for people in lines for p in people or ()]


LEADERS = [("组长", "薛向阳", "县长"), ("副组长", "刘俊明", "副县长")]


@pytest.mark.parametrize(
    "block",
    [
        "组 长：\t薛向阳\t县长\n副组长：\t刘俊明\t副县长",
        "组　　长：薛向阳　　县长\n副 组 长：刘俊明　　副县长",
        "组长 薛向阳 县长\n副组长 刘俊明 副县长",
        "组  长：薛向阳（县长）\n副组长：刘俊明（副县长）",
        "组长: 县长 薛向阳\n副组长: 副县长 刘俊明",
        "组  长：\n薛 向 阳  县长\n副组长：\n刘俊明  副县长",
    ],
)
def test_role_name_and_post_are_read_however_they_are_set(block: str) -> None:
    assert read(block) == LEADERS


def test_a_role_counts_until_the_next_one() -> None:
    people = read("成 员：\t花 剑\t副部长\n\t许文冬\t办公室副主任\n王 强\t县市场监管局局长")
    assert {role for role, _, _ in people} == {"成员"}
    assert [name for _, name, _ in people] == ["花剑", "许文冬", "王强"]


def test_names_keep_no_spaces_and_no_notes_but_a_double_post_stays() -> None:
    people = read(
        "成员：刘  洋（女）　副县长\n买买提·艾力　副县长（挂职）\n李四（兼）　县工信局局长"
    )
    assert people == [
        ("成员", "刘洋", "副县长"),
        ("成员", "买买提·艾力", "副县长（挂职）"),
        ("成员", "李四", "县工信局局长（兼）"),
    ]


def test_several_people_may_stand_on_one_line() -> None:
    assert read("副组长：李  明  张晓红") == [("副组长", "李明", ""), ("副组长", "张晓红", "")]
    assert read("副组长：李明（副县长）、张晓红（县委常委）") == [
        ("副组长", "李明", "副县长"),
        ("副组长", "张晓红", "县委常委"),
    ]


@pytest.mark.parametrize(
    "block",
    [
        "成员单位：县发改局、县财政局",
        "成员：县发改局、县财政局",
        "成员：各乡镇乡镇长、县直有关部门主要负责人",
        "领导小组组长由县长担任。",
        "组长：由县长任组长，负责全面工作。",
        "薛向阳\t县长",
    ],
)
def test_nobody_is_invented(block: str) -> None:
    assert read(block) == []


def test_prose_after_a_roster_is_no_person() -> None:
    roster = Roster()
    roster.read("组长：薛向阳 县长")
    assert roster.read("办公室设在县工信局。") is None
    assert roster.read("县工信局局长") is None
    roster.close()
    assert roster.read("刘俊明 副县长") is None


def test_a_roster_goes_on_under_headings_that_name_groups() -> None:
    text = (
        "一、组成\n主  任：张三　　副县长\n委  员：\n（一）部门委员\n李四　　县财政局局长\n"
        "王　五　　县工信局局长\n"
        "（二）专家委员（按姓氏笔划为序）\n赵六　　教授、东山学院院长\n二、职责\n"
        "（一）统筹推进。\n县工信局　　牵头单位负责人"
    )
    people = [p for clause in split(text).clauses for p in clause.people]
    assert [(p.role, p.name) for p in people] == [
        *(("主任", "张三"), ("委员", "李四"), ("委员", "王五"), ("委员", "赵六")),
    ]


def test_a_numbered_line_may_give_a_role_itself() -> None:
    text = "附件：名单\n一、组长：张三（县长）\n二、副组长：李四（副县长）\n三、职责：统筹推进。"
    people = [p for clause in split("一、甲\n乙。\n" + text).clauses for p in clause.people]
    assert [(p.role, p.name, p.post) for p in people] == [
        *(("组长", "张三", "县长"), ("副组长", "李四", "副县长")),
    ]


def test_a_role_may_say_how_its_people_are_ordered() -> None:
    text = "主任委员：张三 副县长\n委员（按姓氏笔画排序）：\n李四 县财政局局长\n王五 县工信局局长"
    assert read(text) == [
        *(("主任委员", "张三", "副县长"), ("委员", "李四", "县财政局局长")),
        ("委员", "王五", "县工信局局长"),
    ]
