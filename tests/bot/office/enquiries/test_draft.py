"""A draft to the departments: nothing is sent before it is confirmed, and nothing is lost."""

import re

import pytest

from tests.bot.office.conftest import Town
from tests.bot.office.enquiries.enquiring import asks, number_in, shown, told

pytestmark = pytest.mark.asyncio


async def test_the_text_is_asked_for_and_nothing_is_sent_before_it_is_confirmed(
    town: Town,
) -> None:
    ann = town.api.person("Ann")
    assert "请用一条消息写下" in (await told(ann, "/ask")).text
    assert "写了 1200 字，最多 1000 字" in (await told(ann, "问" * 1200)).text
    draft = await told(ann, "统计局的窗口在哪")
    assert "统计局的窗口在哪" in draft.text
    assert "文号" in (await told(ann, "文件的文号是多少")).text  # something else in between
    assert "已取消" in (await told(ann, "取消")).text
    assert "没有等待发出的内容" in (await ann.presses_again(draft, "提交")).text
    assert "还没有提交过" in (await told(ann, "/my")).text
    await town.office.hears_nothing()


async def test_a_draft_survives_another_question_and_is_sent_once(town: Town) -> None:
    ann = town.api.person("Ann")
    draft = await told(ann, "/ask 窗口在哪")
    await told(ann, "招商谁牵头")
    number = number_in(await shown(ann, draft, "提交"))
    assert (await ann.presses_again(draft, "提交")).text == "", "a second tap is silent"
    assert number in (await town.office.hears()).text
    await town.office.hears_nothing()


@pytest.mark.parametrize("in_private", [True, False])
async def test_forged_buttons_do_nothing(town: Town, in_private: bool) -> None:
    clerk = await town.official("Clerk", "统计局")
    ann, bob = town.api.person("Ann"), town.api.person("Bob", started=True)
    group = town.api.group("群", [bob])
    number = await asks(ann, "统计局，怎么入统")
    await clerk.hears()
    if in_private:
        told_ = await told(bob, "你好")
        chat = bob.chat
    else:
        await bob.says(f"@{town.api.bot.username} 你好", chat=group)
        told_, chat = await bob.hears(chat=group), group
    for forged in (
        "enquiry",
        "enquiry x",
        "enquiry accept",
        "enquiry accept 💥",
        f"enquiry accept {number}",
        f"enquiry answer {number}",
        f"enquiry withdraw {number}",
        f"enquiry add {number}",
        f"enquiry submit {number}",
        f"enquiry refer {number}",
        "enquiry refer-to 工信局",
        "enquiry yes 00000000",
        "enquiry yes 00000000 approve",
        "enquiry to 99999999999",
        "enquiry to office",
        "enquiry apply puxian-2023-1",
    ):
        alert = (await bob.presses_again(told_, forged)).text
        answer = alert or (await bob.hears(chat=chat)).text
        assert not re.search("已通知|请核对|已提交给", answer), forged
    await clerk.hears_nothing()
    assert "已提交" in (await told(clerk, number)).text


async def test_a_draft_is_not_lost_behind_a_question_that_the_document_does_not_answer(
    town: Town,
) -> None:
    clerk = await town.official("Clerk", "工信局")
    ann = town.api.person("Ann")
    draft = await told(ann, "／ask 技改怎么报")  # as a Chinese keyboard types it
    for question in ("高新技术企业奖励多少", "今天天气怎么样", "技改奖多少"):
        assert "还有一份咨询等您确认" in (await told(ann, question)).text, question
    number = number_in(await shown(ann, draft, "提交"))
    notice = await clerk.hears()
    await shown(clerk, notice, "答复")
    first = await told(clerk, "第一版答复")
    second = await told(clerk, "第二版答复，电话0357-5321234，手机13900001111")
    assert "电话0357-5321234" in second.text
    assert "手机***********" in second.text
    assert "已用 * 遮盖" in second.text
    assert "没有等待发出的内容" in (await clerk.presses_again(first, "确认")).text
    await ann.hears_nothing()
    assert number in (await told(clerk, "确认")).text
    assert "答复：第二版答复，电话0357-5321234，手机***********" in (await ann.hears()).text


async def test_cancel_closes_the_form_and_a_picture_asks_by_its_caption(town: Town) -> None:
    ann = town.api.person("Ann")
    assert "请用一条消息写下" in (await told(ann, "/ask")).text
    assert "已取消" in (await told(ann, "/cancel")).text
    await ann.sends_photo(caption="招商谁牵头")
    assert "促进外来投资中心" in (await ann.hears()).text
    await ann.sends_document("材料.docx", b"x", caption="咨询")
    assert "请用一条消息写下" in (await ann.hears()).text
    assert "已取消" in (await told(ann, "取消")).text
    assert "没有要取消的内容" in (await told(ann, "/cancel")).text
    await town.office.hears_nothing()
