"""What waits to be confirmed: it survives other answers, or people are told that it did not."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from handlers.services import Services
from tests.bot.office.hall import OFFICE, OTHER, OWN, PUBLIC, Hall, open_hall

pytestmark = pytest.mark.asyncio
# Answered from a clause, from the roster, as absent, as out of scope, as small talk, by commands.
BESIDE = (
    "技改奖多少",
    "领导小组组长是谁",
    "高新技术企业奖励多少",
    "人才公寓有吗",
    "今天天气怎么样",
    "谢谢",
    "/follow 招商",
    "/progress",
    "/whoami",
    "/my",
    "/help",
    "/start",
    "/privacy",
)


@pytest_asyncio.fixture
async def hall(services: Services, tmp_path: Path) -> AsyncIterator[Hall]:
    async with open_hall(services, tmp_path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("role", "drafts", "saved"),
    [
        (OTHER, ("技改 60% 备案三家",), "已保存：技术创新改造行动 推进中 60%"),
        (PUBLIC, ("/ask 技改窗口在哪",), "已提交给工信局"),
        (OWN, (">enquiry answer {enquiry}", "请到 203 室"), "已通知对方"),
        (OFFICE, ("/pool 乔家湾镇 铸造 入库",), "已登记：乔家湾镇"),
        (OFFICE, ("/post 工信局局长 李四 2025-03-01",), "已登记：工信局局长 李四"),
    ],
    ids=["report", "ask", "reply", "pool", "post"],
)
async def test_whatever_is_answered_in_between_the_word_confirms_what_was_read_back(
    hall: Hall, role: str, drafts: tuple[str, ...], saved: str
) -> None:
    await hall.talk(role, *(draft.format(**hall.names) for draft in drafts))
    for reply in await hall.talk(role, *BESIDE):
        assert "等您确认" in reply.text, reply.text
        assert "向部门咨询" not in [button.label for button in reply.buttons]
    (done,) = await hall.talk(role, "确认")
    assert saved in done.text
    assert "等您确认" not in done.text


async def test_what_is_half_told_waits_as_well(hall: Hall) -> None:
    *_, queue, note = await hall.talk(
        OWN, f">enquiry answer {hall.names['enquiry']}", "/queue", "请到 203 室"
    )
    assert "答复没写完" in queue.text
    assert "请核对" in note.text


async def test_a_second_wording_takes_the_place_of_the_first(hall: Hall) -> None:
    wordings = ("招商谁牵头", "第二版", "第三版，请带营业执照")
    asked, *read_back = await hall.talk(OWN, f">enquiry answer {hall.names['enquiry']}", *wordings)
    assert "请写下答复" in asked.text
    for wording, reply in zip(wordings, read_back, strict=True):
        assert "请核对" in reply.text
        assert wording in reply.text
    (sent,) = await hall.talk(OWN, "确认")
    assert "答复：第三版，请带营业执照" in sent.notices[0].reply.text


async def test_the_button_of_an_older_wording_sends_nothing(hall: Hall) -> None:
    await hall.talk(OWN, f">enquiry answer {hall.names['enquiry']}", "第一版")
    older = hall.rooms[OWN].action(">确认")
    await hall.talk(OWN, "第二版")
    (refused,) = await hall.talk(OWN, f">{older}")
    assert not refused.effects
    assert "答复等您确认" in refused.text
    (sent,) = await hall.talk(OWN, "确认")
    assert "第二版" in sent.notices[0].reply.text


async def test_who_begins_something_else_is_told_what_was_given_up(hall: Hall) -> None:
    await hall.talk(OTHER, "技改 60%")
    (begun,) = await hall.talk(OTHER, "/ask 谁管用地")
    assert "前面没确认的上报已放弃" in begun.text
    (sent,) = await hall.talk(OTHER, "确认")
    assert "已提交给" in sent.text
    *_, other = await hall.talk(OTHER, "技改 60%", "两化融合 70%")
    assert "前面没确认的上报已放弃" in other.text
    (saved,) = await hall.talk(OTHER, "确认")
    assert "两化融合改造行动 推进中 70%" in saved.text


@pytest.mark.parametrize("word", ["/cancel", "取消"])
@pytest.mark.parametrize(
    ("role", "drafts"),
    [
        (OTHER, ("技改 60%",)),
        (OTHER, ("/report",)),
        (PUBLIC, ("人才公寓有吗",)),  # an enquiry is offered under it
        (PUBLIC, ("/ask",)),
        (PUBLIC, ("/ask 技改窗口在哪",)),
        (OWN, (">enquiry answer {enquiry}",)),
        (OWN, (">enquiry refer {enquiry}",)),
        (OWN, (">enquiry answer {enquiry}", "请到 203 室")),
        (OFFICE, ("/pool new",)),
        (OFFICE, ("/pool 乔家湾镇 铸造 入库",)),
        (OFFICE, ("/post 工信局局长 李四 2025-03-01",)),
        (PUBLIC, ("测一测我们镇够不够认定标准",)),
    ],
)
async def test_one_word_closes_every_form(
    hall: Hall, role: str, drafts: tuple[str, ...], word: str
) -> None:
    await hall.talk(role, *(draft.format(**hall.names) for draft in drafts))
    closed, again = await hall.talk(role, word, word)
    assert "已取消" in closed.text or "已停下" in closed.text, closed.text
    assert not closed.effects
    assert "没有要取消的" in again.text or "没有等您回答的" in again.text


WAITING = {
    "report": (OTHER, ("技改 60% 备案三家",), "已保存"),
    "ask": (PUBLIC, ("/ask 技改窗口在哪",), "已提交给"),
    "reply": (OWN, (">enquiry answer {enquiry}", "请到 203 室"), "已通知对方"),
    "pool": (OFFICE, ("/pool 乔家湾镇 铸造 入库",), "已登记"),
    "post": (OFFICE, ("/post 工信局局长 李四 2025-03-01",), "已登记"),
    "forget": (PUBLIC, (">forget",), "已删除您的对话内容"),
}


@pytest.mark.parametrize("form", WAITING)
async def test_the_same_words_confirm_and_drop_whatever_waits(hall: Hall, form: str) -> None:
    role, drafts, done = WAITING[form]
    begin = [draft.format(**hall.names) for draft in drafts]
    for word in ("不发了", "不报了", "算了吧。", "不用了", "停", "退出", "不提交", "不要了！"):
        *_, dropped = await hall.talk(role, *begin, word)
        assert "已取消" in dropped.text, word
        assert not dropped.effects
    for word in ("发送？", "可以？", "好的?"):
        *_, asked = await hall.talk(role, *begin, word)
        assert not asked.effects, word
    await hall.talk(role, *begin)
    for word in ("发送", "好的", "没错", "提交！", "确认提交", "OK", "行吧"):
        reply = await hall.would_hear(role, word)
        assert done in reply.text, word
        assert reply.effects or reply.forget, word


async def test_a_passed_on_enquiry_has_no_buttons_for_who_passed_it_on(hall: Hall) -> None:
    refer = f">enquiry refer {hall.names['enquiry']}"
    *_, passed = await hall.talk(OWN, refer, "工信局", "归工信局管", "确认")
    assert "已通知对方" in passed.text
    assert passed.buttons == ()
    assert passed.notices[1].reply.buttons


async def test_an_offices_number_reaches_the_asker_and_a_persons_does_not(hall: Hall) -> None:
    answer = "打0357-5321234找张科长，手机13900001111"
    *_, read_back = await hall.talk(OWN, f">enquiry answer {hall.names['enquiry']}", answer)
    assert "0357-5321234" in read_back.text
    assert "手机***********" in read_back.text
    assert "手机号和银行卡号属于个人信息，已用 * 遮盖" in read_back.text
    (sent,) = await hall.talk(OWN, "确认")
    assert "打0357-5321234找张科长，手机***********" in sent.notices[0].reply.text
    _, asked = await hall.talk(PUBLIC, "/ask", "我电话0357-5321234，技改怎么报")
    assert "我电话****-*******" in asked.text
    assert "已用 * 遮盖" in asked.text


async def test_the_word_of_another_act_is_no_note(hall: Hall) -> None:
    number = hall.names["application"]
    _, asked, read_back = await hall.talk(OWN, f">enquiry approve {number}", "不通过", "缺认定文件")
    assert "请写下不通过的原因" in asked.text
    assert f"{number} 不通过：\n缺认定文件" in read_back.text
