"""Enquiries and intentions to apply, over Telegram."""

import pytest

from knowledge.office import receipt
from tests.bot.office.conftest import Town
from tests.bot.office.enquiries.enquiring import asks, number_in, shown, told

pytestmark = pytest.mark.asyncio


async def test_a_question_goes_to_the_lead_department_and_its_answer_comes_back(
    town: Town,
) -> None:
    clerk = await town.official("Clerk", "统计局")
    ann = town.api.person("Ann")
    answer = await told(ann, "升规入统的联系电话是多少")
    assert "文件没有写联系电话" in answer.text
    draft = await shown(ann, answer, "向部门咨询")
    assert "点“提交”后发给统计局" in draft.text
    assert "升规入统的联系电话是多少" in draft.text
    sent = await shown(ann, draft, "提交")
    for said in (draft, sent):
        assert "正式申报以部门通知为准" in said.text
    number = number_in(sent)
    notice = await clerk.hears()
    assert f"新的咨询 {number}（统计局）" in notice.text
    assert "升规入统的联系电话是多少" in notice.text
    assert number in (await told(clerk, "/queue")).text
    assert "已受理" in (await shown(clerk, notice, "受理")).text
    assert f"您的咨询 {number}：已受理（统计局）" in (await ann.hears()).text
    read_back = await told(clerk, "请到统计局 203 室", reply_to=notice)
    assert "请核对" in read_back.text
    await ann.hears_nothing()
    assert "已答复" in (await shown(clerk, read_back, "确认")).text
    answered = await ann.hears()
    assert "答复：请到统计局 203 室" in answered.text
    assert "正式申报以部门通知为准" in answered.text
    for spelling in (number.lower(), number.replace("-", " "), f"查一下{number.lower()}到哪了"):
        sheet = (await told(ann, spelling)).text
        assert "已答复" in sheet
        assert "统计局 受理" in sheet
    assert "没有待办" in (await told(clerk, "/queue")).text


async def test_an_intention_to_apply_is_taken_from_a_result(town: Town) -> None:
    clerk = await town.official("Clerk", "工信局")
    ann = town.api.person("Ann")
    result = await told(ann, "去年评上省级企业技术中心，技改投了1500万")
    draft = await shown(ann, result, "提交意向")
    assert "发给工信局" in draft.text
    assert "2025年获得省级企业技术中心" in draft.text
    assert "正式申报以部门通知为准" in draft.text
    number = number_in(await shown(ann, draft, "提交"))
    notice = await clerk.hears()
    assert f"新的申报意向 {number}" in notice.text
    which = await told(clerk, "材料齐，等申报通知", reply_to=notice)
    assert which.buttons == ["通过", "不通过", "需补正", "取消"]
    await shown(clerk, which, "通过")
    assert f"您的申报意向 {number}：通过（工信局）" in (await ann.hears()).text
    assert number in (await told(ann, "我的申报")).text


async def test_a_town_asks_the_office_after_its_self_test(town: Town) -> None:
    ann = town.api.person("Ann")
    draft = await shown(ann, await told(ann, "我们镇主导产业年产值3亿"), "提交意向")
    assert "发给领导小组办公室" in draft.text
    await shown(ann, draft, "提交")
    assert "我们镇的情况" in (await town.office.hears()).text


async def test_an_enquiry_for_a_department_that_nobody_has_joined_goes_to_the_office(
    town: Town,
) -> None:
    ann = town.api.person("Ann")
    draft = await told(ann, "/ask 我们想升规入统")
    choices = await shown(ann, draft, "换部门")
    assert "领导小组办公室" in choices.buttons
    assert "没有认出" in (await told(ann, "不知道哪个局")).text
    draft = await told(ann, "教育局")
    assert "发给教科局" in draft.text
    number = number_in(await shown(ann, draft, "提交"))
    notice = await town.office.hears()
    assert f"新的咨询 {number}（教科局）" in notice.text
    assert "教科局还没有经办人加入" in notice.text
    queue = await told(town.office, "/queue")
    assert "还没有经办人加入：教科局" in queue.text
    assert "我们想升规入统" in (await shown(town.office, queue, number)).text


async def test_what_is_passed_on_is_the_other_departments_alone(town: Town) -> None:
    first = await town.official("First", "统计局")
    second = await town.official("Second", "工信局")
    ann = town.api.person("Ann")
    number = await asks(ann, "统计局，技改怎么申请")
    notice = await first.hears()
    assert "转交给哪个部门" in (await shown(first, notice, "转交")).text
    assert "已经在统计局" in (await told(first, "统计局")).text
    assert "转交工信局的原因" in (await told(first, "工信局")).text
    read_back = await told(first, "技改归工信局")
    assert "转交工信局" in read_back.text
    await shown(first, read_back, "确认")
    assert "转交工信局：技改归工信局" in (await ann.hears()).text
    passed = await second.hears()
    assert f"转来的咨询 {number}（工信局）" in passed.text
    assert "技改怎么申请" in passed.text
    assert "技改归工信局" in passed.text
    assert "由工信局办理" in (await shown(first, notice, "受理")).text
    assert "已受理" in (await shown(second, passed, "受理")).text


async def test_what_is_lacking_is_asked_for_and_added(town: Town) -> None:
    clerk = await town.official("Clerk", "统计局")
    ann = town.api.person("Ann")
    number = await asks(ann, "统计局，怎么入统")
    assert "补正什么" in (await shown(clerk, await clerk.hears(), "需补正")).text
    await shown(clerk, await told(clerk, "缺上年营收"), "确认")
    wanted = await ann.hears()
    assert f"{number}：需补正" in wanted.text
    assert "缺上年营收" in wanted.text
    read_back = await told(ann, "上年营收 2100 万", reply_to=wanted)
    assert "已受理" in (await shown(ann, read_back, "确认")).text
    added = await clerk.hears()
    assert "提交人补充" in added.text
    assert "上年营收 2100 万" in added.text


async def test_who_asked_can_withdraw_and_nothing_more_happens_then(town: Town) -> None:
    clerk = await town.official("Clerk", "统计局")
    ann = town.api.person("Ann")
    number = await asks(ann, "统计局，怎么入统")
    notice = await clerk.hears()
    sure = await shown(ann, await told(ann, number), "撤回")
    assert "撤回后不能恢复" in sure.text
    assert "已撤回" in (await shown(ann, sure, "确认")).text
    assert "提交人撤回" in (await clerk.hears()).text
    refusal = (await shown(clerk, notice, "答复")).text
    assert "现在是“已撤回”，不能再答复" in refusal
    assert "提交人 撤回" in refusal


async def test_a_stranger_sees_the_state_and_not_the_text(town: Town) -> None:
    other = await town.official("Other", "工信局")
    ann, bob = town.api.person("Ann"), town.api.person("Bob")
    number = await asks(ann, "统计局，我们厂的营收算不算")
    for stranger in (bob, other):
        sheet = await told(stranger, number)
        assert f"{number}：已提交" in sheet.text
        assert "营收" not in sheet.text
        assert sheet.buttons == []
    wrong = number[:-1] + ("2" if number[-1] != "2" else "3")
    assert "可能抄错" in (await told(bob, wrong)).text
    assert "没有编号" in (await told(bob, receipt.new())).text


async def test_of_two_officials_who_answer_the_second_is_told_what_the_first_did(
    town: Town,
) -> None:
    first = await town.official("First", "统计局")
    second = await town.official("Second", "统计局")
    ann = town.api.person("Ann")
    await asks(ann, "统计局，怎么入统")
    drafts = [
        (clerk, await told(clerk, f"答复{n}", reply_to=await clerk.hears()))
        for n, clerk in enumerate((first, second))
    ]
    for clerk, draft in drafts:
        await clerk.presses(draft, "确认")
    said = [(await clerk.hears()).text for clerk in (first, second)]
    assert sum("已通知对方" in text for text in said) == 1
    assert sum("最近一步" in text and "统计局 答复：答复" in text for text in said) == 1
    assert "答复：答复" in (await ann.hears()).text
    await ann.hears_nothing()


async def test_nobody_has_more_than_five_open_ones(town: Town) -> None:
    ann = town.api.person("Ann")
    for n in range(5):
        await asks(ann, f"第{n}个问题")
    assert "您有 5 件还没办完" in (await told(ann, "/ask 再问一个")).text


async def test_a_forgotten_person_withdraws_and_leaves_no_text(town: Town) -> None:
    clerk = await town.official("Clerk", "统计局")
    ann = town.api.person("Ann")
    number = await asks(ann, "统计局，我们厂怎么入统")
    notice = await clerk.hears()
    sure = await told(ann, "/forget")
    assert number in sure.text
    assert "已撤回" in (await shown(ann, sure, "确认")).text
    assert f"咨询 {number}：提交人撤回" in (await clerk.hears()).text
    assert "不能再受理" in (await shown(clerk, notice, "受理")).text
    sheet = (await told(clerk, number)).text
    assert "内容已删除" in sheet
    assert "我们厂" not in sheet
