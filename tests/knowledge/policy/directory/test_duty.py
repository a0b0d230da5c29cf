"""Departments named by what they do, and words that only sound like it."""

import pytest

from knowledge.policy.fold import fold, spoken
from knowledge.policy.policy import Policy


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("管社保和就业的那个局配合啥", "人社局"),
        ("管地的局有几项", "自然资源局"),
        ("主管环评的单位在不在里面", "市生态环境局蒲县分局"),
        ("收税的也要出力吗", "税务局"),
        ("负责用水的部门参与了没", "水利局"),
        ("管钱的也不牵头", "财政局"),
        ("搞旅游的那个局", "文旅局"),
        ("管电的那家进没进来", "供电公司"),
        ("分管农业的局长叫什么", "农业农村局"),
        ("管房子的局长是谁", "住建局"),
        ("统计这块谁盯着", "统计局"),
        ("那谁管农业这块，我去问问", "农业农村局"),
        ("工业口谁负责", "工信局"),
        ("科技谁管", "教科局"),
        ("旅游这块谁牵头", "文旅局"),
        ("请问环保那一块归哪管", "市生态环境局蒲县分局"),
        ("交通这条线哪个局抓", "交通局"),
        ("架电线那家单位出不出力", "供电公司"),
        ("发证的部门牵头几项", "行政审批服务管理局"),
        ("水利上参与了哪项", "水利局"),
    ],
)
def test_a_department_is_known_by_what_it_does(policy: Policy, text: str, department: str) -> None:
    mentions = policy.directory.mentions(spoken(fold(text)))
    assert [mention.department.name for mention in mentions] == [department]


@pytest.mark.parametrize(
    "text",
    [
        "哪个局是管地的",
        "管地的是哪个局",
        "谁管招商的事",
        "负责审批的有哪些部门",
        "负责招商的部门是哪个",
        "搞旅游的能拿什么奖",
        "种地的算不算",
        "管钱的事找谁",
        "我是办学校的",
        "配合招商的单位有谁",
        "跑运输的能申请吗",
        "用电的单位有补贴吗",
        "审批的单位是哪个",
        "农业上有补贴没",
    ],
)
def test_who_does_something_or_is_asked_for_names_none(policy: Policy, text: str) -> None:
    assert not policy.directory.mentions(spoken(fold(text)))


def test_every_department_has_words_for_what_it_does_of_its_own(policy: Policy) -> None:
    for department in policy.directory.departments:
        assert department.does, department.name
        for duty in department.does:
            (mention,) = policy.directory.mentions(f"管{duty}的那个局要配合")
            assert mention.department is department
