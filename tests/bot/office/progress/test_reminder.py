"""Reminders and the digest over Telegram, by the running bot's own timer."""

from pathlib import Path

import pytest

from tests.bot.office.by_day import morning, written
from tests.bot.office.conftest import Town
from tests.bot.running.ledger_file import LedgerFile, until

pytestmark = pytest.mark.asyncio


async def due(data: Path, job: str) -> None:
    """Makes a job due, and returns when it was done."""
    ledger = LedgerFile(data)
    written(data, f"UPDATE jobs SET due_at = 0 WHERE name = '{job}'")  # noqa: S608
    done = f"SELECT name FROM jobs WHERE name = '{job}' AND due_at > 0"  # noqa: S608
    await until(lambda: ledger.rows(done))


async def test_a_silent_department_is_reminded_and_reports_by_the_button(
    town: Town,
) -> None:
    alice = await town.official("Alice", "工信局")
    bob = await town.official("Bob", "统计局")
    written(town.data, "UPDATE roles SET since = since - 10 * 86400 WHERE department = '工信局'")
    await due(town.data, "remind")
    await morning(town.data)
    reminded = await alice.hears()
    assert reminded.text.startswith("您部门牵头的 2 项任务等待更新进展：")
    assert "四、（二）技术创新改造行动：还没有上报过" in reminded.text
    await bob.hears_nothing()
    await alice.presses(reminded, "上报 两化融合改造行动")
    assert "两化融合改造行动现在是什么状态" in (await alice.hears()).text
    await alice.says("推进中 60%")
    assert "进度：60%" in (await alice.hears()).text
    await alice.says("对")
    assert "已保存：两化融合改造行动 推进中 60%" in (await alice.hears()).text


async def test_the_reminder_s_button_serves_nobody_else(town: Town) -> None:
    alice = await town.official("Alice", "统计局")
    for action, said in (
        ("/report open puxian-2023-1 4.2", "由工信局上报"),
        ("/report open puxian-2023-1 9.9", "没有再保存"),
        ("/report open", "没有再保存"),
    ):
        await alice.says(action)
        assert said in (await alice.hears()).text


async def test_the_office_gets_the_digest_with_the_next_steps(town: Town) -> None:
    alice = await town.official("Alice", "招商局")
    for line in ("招商 受阻 30% 等用地批复", "对"):
        await alice.says(line)
        await alice.hears()
    await due(town.data, "digest")
    await morning(town.data)
    digest = await town.office.hears()
    assert digest.text.startswith("每周简报（")
    assert "受阻：精准招商攻坚行动" in digest.text
    assert "还没有经办人的牵头部门" in digest.text
    await alice.hears_nothing()
    for label, said in (("各项进展", "8 项"), ("待办咨询", "没有待办"), ("没答上来的问题", "没有")):
        await town.office.presses(digest, label)
        assert said in (await town.office.hears()).text
