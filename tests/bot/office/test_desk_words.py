"""What people type at the office's desk: to be led on, to report, to ask what was reported."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from handlers.message import Reply
from handlers.services import Services
from tests.bot.office.hall import OFFICE, OTHER, OWN, PUBLIC, Hall, Room, open_hall

PROGRESS = re.compile(r"（第 \d+ 问")  # of the interview

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def hall(services: Services, tmp_path: Path) -> AsyncIterator[Hall]:
    async with open_hall(services, tmp_path) as opened:
        yield opened


async def told(hall: Hall, role: str, *words: str) -> str:
    """Returns the text of the last reply."""
    return (await hall.talk(role, *words))[-1].text


def labels(reply: Reply) -> list[str]:
    return [button.label for button in reply.buttons]


async def test_a_line_of_what_was_done_is_the_departments_report(hall: Hall) -> None:
    read_back = await told(hall, OTHER, "技改备案3家，培训2场，完成投资1.2亿")
    assert "状态：推进中" in read_back
    assert "备注：备案3家，培训2场，完成投资1.2亿" in read_back
    assert "已保存：技术创新改造行动 推进中" in await told(hall, OTHER, "确认")
    for role in (PUBLIC, OWN, OFFICE):
        assert "请核对" not in await told(hall, role, "技改备案3家，培训2场")


async def test_the_last_percent_stays_where_none_is_told(hall: Hall) -> None:
    await hall.talk(OTHER, "技改 50%", "确认")
    read_back = await told(hall, OTHER, "技改受阻")
    assert "状态：受阻\n进度：50%" in read_back
    assert "沿用上次" in read_back
    await hall.talk(OTHER, "确认")
    assert "█████░░░░░" in await told(hall, PUBLIC, "技改进展怎么样")
    assert "进度：55%" in await told(hall, OTHER, "技改受阻", "55")
    assert "进度：没有填" in await told(hall, OTHER, "取消", "两化融合 受阻")


async def test_who_wants_a_report_back_hears_how_it_is_put_right(hall: Hall) -> None:
    await hall.talk(OTHER, "技改 50%", "确认")
    for words in ("撤回上一条", "删除刚才那条上报", "报错了", "撤销上报"):
        assert "只能更正：再报一次" in await told(hall, OTHER, words), words


async def test_what_is_done_and_who_reported_is_told_from_the_board(hall: Hall) -> None:
    for question in ("哪些任务滞后", "哪些已经完成", "完成率多少", "谁报的"):
        assert "还没有任何一项上报过" in await told(hall, PUBLIC, question), question
    assert "从未上报 13" in await told(hall, PUBLIC, "哪些任务没人上报")
    await hall.talk(OTHER, "两化融合 已完成", "确认", "技改 50%", "确认")
    for question in ("哪些已经完成", "完成率", "完成率多少", "哪些任务完成了"):
        answer = await told(hall, PUBLIC, question)
        assert "已完成的 1 项，完成率 12%" in answer, question
        assert "两化融合改造行动\n██████████" in answer, question
    for question in ("技改谁报的", "技改上次报的是多少"):
        assert "推进中 50%（工信局 #2" in await told(hall, PUBLIC, question), question


@pytest.mark.parametrize(
    "words", ["咨询", "我要咨询", "人工", "转人工客服", "我想咨询一下", "我要申报", "提交意向"]
)
async def test_a_word_leads_to_the_desk(hall: Hall, words: str) -> None:
    assert "请用一条消息写下" in await told(hall, PUBLIC, words)
    assert "点“提交”后发给统计局" in await told(hall, PUBLIC, "升规入统找谁")


@pytest.mark.parametrize("words", ["我要咨询财政局", "我想向财政局咨询", "咨询财政局"])
async def test_the_department_that_is_named_gets_it(hall: Hall, words: str) -> None:
    assert "要向财政局咨询的内容" in await told(hall, PUBLIC, words)
    assert "点“提交”后发给财政局" in await told(hall, PUBLIC, "升规入统找谁")


async def test_a_question_about_enquiries_is_none(hall: Hall) -> None:
    for question in ("咨询电话是多少", "咨询服务平台谁建", "在哪里咨询技改"):
        assert "请用一条消息写下" not in await told(hall, PUBLIC, question), question


async def test_an_intention_for_two_departments_goes_to_both_or_to_one(hall: Hall) -> None:
    await hall.talk(PUBLIC, "去年评上省级企业技术中心，营收12亿")
    draft, which, one, _, both, sent = await hall.talk(
        PUBLIC, "我要申报", ">换部门", "统计局", ">换部门", ">各发一份", "确认"
    )
    assert "发给工信局、统计局" in draft.text
    assert labels(which)[:3] == ["工信局", "统计局", "各发一份"]
    assert "发给统计局：" in one.text
    assert "几个部门各发一份" in both.text
    assert sent.text.count("已提交给") == 2
    assert [notice.to for notice in sent.notices] == [(OTHER,), (OWN,)]


async def test_a_number_that_can_be_none_is_looked_up_as_one(hall: Hall) -> None:
    number = hall.names["enquiry"]
    assert f"{number}：已提交" in await told(hall, PUBLIC, f"帮我查一下 {number}")
    assert "编号“ABCD-EFGH”不对" in await told(hall, PUBLIC, "帮我查一下 ABCD-EFGH")
    assert "点编号看详情" in await told(hall, PUBLIC, "撤回")


async def test_help_says_what_each_role_can_do(hall: Hall) -> None:
    for word in ("/help", "/start", "帮助"):
        assert "上报进展：直接写一句，例如“企业壮大培育行动" in await told(hall, OWN, word)
        assert "/queue" in await told(hall, OWN, word)
        assert "/invite" in await told(hall, OFFICE, word)
        assert "/ask" in await told(hall, PUBLIC, word)
        assert "/queue" not in await told(hall, PUBLIC, word)


async def test_a_role_is_not_told_before_others(hall: Hall) -> None:
    (reply,) = await hall.talk(OWN, "/whoami", room=Room())
    assert "统计局" not in reply.text
    assert "请私聊我" in reply.text


async def test_what_is_not_understood_is_not_followed_and_the_measures_are_offered(
    hall: Hall,
) -> None:
    (reply,) = await hall.talk(PUBLIC, "/follow 天气")
    assert "没有找到“天气”" in reply.text
    assert not reply.effects
    offered = labels(reply)[-1]  # what is followed already is not offered
    assert "已关注" in await told(hall, PUBLIC, f">{offered}")


@pytest.mark.parametrize("words", ["没懂", "没看懂", "看不懂", "不明白"])
async def test_who_did_not_understand_is_not_welcome(hall: Hall, words: str) -> None:
    answer = await told(hall, PUBLIC, words)
    assert "不客气" not in answer
    assert "换个说法" in answer or "您可以问" in answer


async def test_a_groups_interview_is_its_beginners_and_others_are_answered(hall: Hall) -> None:
    room = Room()
    (asked,) = await hall.talk(PUBLIC, "算一算我们企业能拿哪些奖励", room=room)
    assert "（第 1 问" in asked.text
    for words in ("招商谁牵头", "申报截止到几号", "营收12亿"):
        (other,) = await hall.talk(OWN, words, room=room)
        assert "没有读成答案" not in other.text, words
        assert PROGRESS.search(other.text) is None, words
    for words in ("算一算我们企业能拿哪些奖励", ">没有"):
        (other,) = await hall.talk(OWN, words, room=room)
        assert "请私聊我" in other.text, words
    (own,) = await hall.talk(PUBLIC, "去年评上省级企业技术中心", room=room)
    assert "（第 2 问" in own.text
    (closed,) = await hall.talk(PUBLIC, "/cancel", room=room)
    assert "已停下" in closed.text
    (begun,) = await hall.talk(OWN, "算一算我们企业能拿哪些奖励", room=room)
    assert PROGRESS.search(begun.text)
