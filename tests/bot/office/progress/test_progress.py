"""What anybody hears of progress, over Telegram: one task, all, those that lag, the history."""

import asyncio
import datetime

import pytest

from tests.bot.office.conftest import Town
from tests.conftest import DAY
from tests.telegram_api import Person

pytestmark = pytest.mark.asyncio


async def reports(person: Person, line: str) -> None:
    await person.says(line)
    assert "请核对" in (await person.hears()).text
    await person.says("确认")
    assert "已保存" in (await person.hears()).text


async def answer(person: Person, question: str) -> str:
    await person.says(question)
    return (await person.hears()).text


async def test_what_nobody_reported_is_said_to_be_unreported(town: Town) -> None:
    bob = town.api.person("Bob")
    heard = await answer(bob, "招商进展怎么样")
    assert "精准招商攻坚行动：暂无上报" in heard
    assert "依据：蒲政办发〔2023〕1号 四、（六）" in heard
    assert "暂无上报 8" in await answer(bob, "总体进展")
    assert "暂无上报" in await answer(bob, "招商的历史")


async def test_anybody_hears_the_newest_report_with_its_age_and_source(town: Town) -> None:
    alice = await town.official("Alice", "招商局")
    ago = DAY - datetime.timedelta(days=97)
    await reports(alice, f"招商 推进中 30% {(ago - datetime.timedelta(days=1)).isoformat()}")
    await reports(alice, f"招商 已签约2家 60% {ago.isoformat()}")
    bob = town.api.person("Bob")
    for question in ("招商进展怎么样", "招商完成了吗", "招商怎么样了", "招商搞到哪一步了"):
        heard = await answer(bob, question)
        assert f"推进中 60%，97 天前（{ago.isoformat()}）" in heard, question
        assert "██████░░░░" in heard
        assert "备注：已签约2家" in heard
        assert "促进外来投资中心 #1上报" in heard
        assert "依据：蒲政办发〔2023〕1号 四、（六）" in heard
    history = await answer(bob, "招商的历史")
    assert history.index("推进中 60% 已签约2家") < history.index("推进中 30%")
    await answer(bob, "招商谁牵头")
    assert await answer(bob, "历史呢") == history


async def test_the_overview_is_a_picture_above_a_short_list(town: Town) -> None:
    await reports(town.office, "质量品牌 受阻 资金没到位")
    await reports(town.office, "小升规 完成了")
    for question in ("总体进展", "进展总览", "各项任务进展怎么样", "/progress"):
        heard = await answer(town.office, question)
        assert "已完成 1，受阻 1，暂无上报 6" in heard, question
        assert "✓（三）企业壮大培育行动 已完成 100% 今天" in heard
        assert "！（四）质量品牌提升行动 受阻 今天" in heard
    await town.office.says("/progress")
    shown = await town.office.hears()
    await town.office.presses(shown, "质量品牌提升行动")
    assert "受阻 资金没到位（领导小组办公室" in (await town.office.hears()).text


async def test_lagging_are_the_stuck_the_silent_and_the_never_reported(town: Town) -> None:
    long_ago, lately = (DAY - datetime.timedelta(days=n) for n in (45, 44))
    await reports(town.office, "质量品牌 受阻 资金没到位")
    await reports(town.office, f"招商 60% {long_ago.isoformat()}")
    await reports(town.office, f"技改 60% {lately.isoformat()}")
    await reports(town.office, f"小升规 完成了 {long_ago.isoformat()}")
    for question in ("哪些任务滞后", "有没有滞后的", "滞后的有哪些"):
        heard = await answer(town.office, question)
        assert "受阻 1，45 天没有更新 1，从未上报 9" in heard, question
        assert "质量品牌提升行动（市场监督管理局）：受阻，今天，资金没到位" in heard
        assert "精准招商攻坚行动（促进外来投资中心）：推进中 60%，45 天前" in heard
        assert "技术创新改造行动" not in heard
        assert "企业壮大培育行动" not in heard
    assert "滞后 1 项：受阻 1" in await answer(town.office, "哪些任务受阻")
    assert "滞后 9 项：从未上报 9" in await answer(town.office, "哪些任务没人上报")


async def test_what_is_entered_late_for_an_earlier_day_is_history_and_not_the_state(
    town: Town,
) -> None:
    alice, bob = await town.official("Alice", "招商局"), town.api.person("Bob")
    lately, long_ago = (DAY - datetime.timedelta(days=n) for n in (3, 50))
    await reports(alice, f"招商 推进中 60% {lately.isoformat()}")
    await answer(bob, "/follow 招商")
    await alice.says(f"招商 受阻 10% {long_ago.isoformat()}")
    await alice.hears()
    saved = await answer(alice, "确认")
    assert f"已有更晚的上报（{lately.isoformat()}：推进中 60%）" in saved
    for question in ("招商进展怎么样", "总体进展"):
        heard = await answer(bob, question)
        assert "推进中 60%" in heard, question
        assert "受阻" not in heard, question
    assert "精准招商攻坚行动" not in await answer(bob, "哪些任务滞后")
    history = (await answer(bob, "招商的历史")).splitlines()
    assert "推进中 60%" in history[1]
    assert "受阻 10%" in history[2]
    await reports(alice, f"招商 已签约 70% {lately.isoformat()}")
    assert "推进中 70%" in await answer(bob, "招商进展怎么样")


async def test_a_departments_tasks_are_told_together(town: Town) -> None:
    await reports(town.office, "技改 45%")
    for question in ("工信局的任务完成得如何", "经信局牵头的任务进展怎么样"):
        heard = await answer(town.office, question)
        assert "工信局牵头 2 项：推进中 1，暂无上报 1" in heard, question


async def test_of_two_officials_at_once_both_reports_are_kept(town: Town) -> None:
    alice = await town.official("Alice", "工信局")
    carol = await town.official("Carol", "工信局")
    for person, line in ((alice, "技改 40% 甲"), (carol, "技改 50% 乙")):
        await person.says(line)
        assert "请核对" in (await person.hears()).text
    await asyncio.gather(alice.says("确认"), carol.says("确认"))
    first, second = await asyncio.gather(alice.hears(), carol.hears())
    assert "40%" in first.text
    assert "50%" in second.text
    history = await answer(town.office, "技改的上报记录")
    assert "40% 甲（工信局 #1" in history
    assert "50% 乙（工信局 #2" in history
    newest = history.splitlines()[1]
    shown = await answer(town.office, "技改进展怎么样")
    assert ("40%" in newest) == ("40%" in shown)
