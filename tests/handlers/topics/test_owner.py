"""Owners: a topic's departments and a department's tasks, complete and in the text's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.message import Intent, Topic
from knowledge.policy.policy import Policy
from tests.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("贷款难的事哪个局牵头", "自然资源局"),
        ("参展对接谁负责", "促进外来投资中心"),
        ("知识产权保护谁牵投", "市场监督管理局"),
        ("智能制造升级找哪个部门", "工信局"),
    ],
)
def test_everyday_words_find_the_lead_department(ask: Ask, question: str, lead: str) -> None:
    reply = ask(question)
    assert reply.intent is Intent.OWNER
    assert reply.owners.lead == (lead,)
    assert lead in reply.blocks[0].text


def test_of_two_measures_that_fit_alike_the_owners_of_both_are_told(ask: Ask) -> None:
    reply = ask("直播电商物流平台这块归谁管")  # 4.5 has 物流配送、电子商务, 4.8 物流配送、电商平台
    assert reply.intent is Intent.OWNER
    assert set(reply.owners.lead) == {"工信局", "行政审批服务管理局"}
    assert set(reply.clauses[:2]) == {"4.5", "4.8"}


def test_of_two_things_in_a_row_each_has_its_lead(ask: Ask) -> None:
    text = ask("技改谁管 环评谁管 都说说").text
    assert "牵头单位是工信局" in text
    assert "牵头单位是自然资源局" in text


def test_cooperating_departments_are_complete_and_in_the_texts_words(
    ask: Ask, policy: Policy
) -> None:
    reply = ask("优化环境服务那条有哪些配合单位")
    assert reply.owners.coop == policy.clauses["4.8"].coop
    assert len(reply.owners.coop) == 13
    assert "市生态环境局蒲县分局、供电公司" in reply.text


@pytest.mark.parametrize("name", ["经信局", "工信委", "工业和信息化局", "工信"])
def test_any_name_people_use_finds_the_department(ask: Ask, name: str) -> None:
    reply = ask(f"{name}负责哪些")
    assert reply.owners.lead_tasks == ("4.2", "4.5")
    assert reply.owners.coop_tasks == ("4.1", "4.3", "4.4", "4.6", "4.7", "4.8")
    assert reply.blocks[0].text.startswith("工信局牵头 2 项，配合 6 项")


def test_a_department_of_no_measure_is_said_to_have_none(ask: Ask) -> None:
    reply = ask("司法局要干什么")
    assert reply.owners.lead_tasks == reply.owners.coop_tasks == ()
    assert "没有被列为" in reply.blocks[0].text
    assert "荀居龙" in reply.text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("要素保障是自然资源局牵头吧", "是的"),
        ("要素保障水利局配合不", "没有水利局"),
        ("要素保障能源局配合吗", "能源局是要素保障创新行动的配合单位"),
        ("招商是归发改局管对吧", "不是发改局牵头，牵头单位是促进外来投资中心"),
        ("商标这事归发改局管吗", "不是发改局牵头，牵头单位是市场监督管理局"),
        ("上市那块统计局说了算吧", "不是统计局，要素保障创新行动的牵头单位是自然资源局"),
        ("招商工信局配合不", "是的，工信局是精准招商攻坚行动的配合单位"),
    ],
)
def test_a_guess_is_confirmed_or_put_right(ask: Ask, question: str, says: str) -> None:
    assert says in ask(question).blocks[0].text


def test_a_fragment_asks_about_what_was_talked_of(ask: Ask) -> None:
    before = ask("精准招商行动讲的什么")
    assert ask("那配合单位呢", topic=before.topic).owners.coop[-1] == "行政审批服务管理局"
    assert ask("牵头单位?", topic=before.topic).owners.lead == ("促进外来投资中心",)


def test_a_fragment_without_a_topic_asks_back_with_choices(ask: Ask) -> None:
    reply = ask("那配合单位呢", topic=Topic())
    assert reply.intent is Intent.CLARIFY
    assert reply.buttons


def test_all_leads_and_all_departments_are_listed(ask: Ask, policy: Policy) -> None:
    leads = ask("各项措施分别由谁牵头")
    assert set(leads.owners.lead) == {d for c in policy.headings.children("4") for d in c.lead}
    everyone = ask("方案一共涉及哪些部门")
    assert len(everyone.owners.coop) == 17


@given(st.data())
def test_a_clause_and_a_department_always_agree(policy: Policy, data: st.DataObject) -> None:
    department = data.draw(st.sampled_from(policy.directory.departments))
    tasks = policy.directory.tasks(department)
    for clause in policy.headings.children("4"):
        assert (department.name in clause.lead) == (clause.id in tasks.lead)
        assert (department.name in clause.coop) == (clause.id in tasks.coop)


@pytest.mark.parametrize(
    "message", ["粮食局牵头哪些", "公安局参与几项", "武装部有任务吗", "市公安局蒲县分局管什么"]
)
def test_a_department_that_is_not_in_the_document_is_said_not_to_be(ask: Ask, message: str) -> None:
    reply = ask(message)
    assert "没有提到" in reply.blocks[0].text
    assert not reply.owners.lead
    assert not reply.owners.coop_tasks


def test_a_department_that_is_not_there_is_named_beside_one_that_is(ask: Ask) -> None:
    text = ask("财政局和气象局参与哪些").text
    assert "财政局" in text
    assert "没有提到“气象局”" in text


def test_who_is_told_the_owners_is_not_offered_them_again(ask: Ask) -> None:
    assert "牵头单位" not in [button.label for button in ask("智能制造升级找哪个部门").buttons]
    both = ask("技改谁牵头，投多少能申请")
    assert "牵头单位" not in [button.label for button in both.buttons]
    assert "牵头单位" in [button.label for button in ask("智能制造升级有什么支持").buttons]


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("招商那块几个局掺和", "配合单位 6 个"),
        ("跟着市场监管局弄品牌的有几家单位", "配合单位 5 个"),
        ("两化融合一共几家单位参加", "配合单位 7 个"),
    ],
)
def test_how_many_take_part_is_counted(ask: Ask, message: str, said: str) -> None:
    assert said in ask(message).blocks[0].text


def test_who_only_helps_has_not_the_last_word(ask: Ask) -> None:
    assert ask("技改是财政局说了算的吧").blocks[0].text.startswith("不是")


@pytest.mark.parametrize(
    ("message", "name"), [("工信口牵头几样", "工信局"), ("环保口参与啥了", "市生态环境局蒲县分局")]
)
def test_a_department_is_named_by_its_field(ask: Ask, message: str, name: str) -> None:
    assert name in ask(message).blocks[0].text


@pytest.mark.parametrize(
    ("message", "measure"),
    [
        ("住建局跟着干的是哪条", "优化环境服务行动"),
        ("国网出力的是哪项", "优化环境服务行动"),
        ("人社局打下手的是哪条", "技术创新改造行动"),
        ("水务局和供电局都是帮哪一项的忙", "优化环境服务行动"),
    ],
)
def test_words_for_helping_name_no_measure(ask: Ask, message: str, measure: str) -> None:
    reply = ask(message)
    assert measure in reply.text
    assert "名单里没有" not in reply.text


def test_who_is_to_do_a_thing_is_told_where_the_measure_says_it(ask: Ask) -> None:
    reply = ask("当地几家共用一个招牌，谁出头去办")
    assert reply.clauses[0] == "4.4"
    assert "行业协会" in reply.text


def test_behind_two_measures_their_head_is_that_of_the_first(ask: Ask) -> None:
    both = ask("拉企业进来这摊子归谁管")
    assert len(both.owners.lead) > 1
    head = ask("头儿是哪个", topic=both.topic)
    assert "促进外来投资中心主任：王顺成" in head.text
