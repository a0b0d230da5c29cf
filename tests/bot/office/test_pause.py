"""The pause switch, over Telegram: who is held, who is not, and that it outlives a restart."""

from pathlib import Path

import pytest

from tests.bot.office.conftest import PACE, Town
from tests.bot.running.serving import serving
from tests.telegram_api import TelegramApi

pytestmark = pytest.mark.asyncio


async def test_while_paused_only_the_office_and_officials_work_go_on(town: Town) -> None:
    alice, bob = await town.official("Alice", "工信局"), town.api.person("Bob")
    await town.office.says("/pause")
    assert "请写明原因" in (await town.office.hears()).text
    await town.office.says("/pause 文件正在修订。")
    assert "已暂停服务" in (await town.office.hears()).text
    for person, text in ((bob, "文号"), (bob, "/start"), (bob, "/whoami"), (alice, "文号")):
        await person.says(text)
        assert (await person.hears()).text == "暂停服务：文件正在修订。请稍后再问。"
    await alice.says("/whoami")
    assert "工信局经办人" in (await alice.hears()).text
    await town.office.says("文号")
    assert "蒲政办发〔2023〕1号" in (await town.office.hears()).text
    await town.office.says("/stats")
    assert "文件正在修订" in (await town.office.hears()).text
    await town.office.says("/resume")
    assert "已恢复" in (await town.office.hears()).text
    await bob.says("文号")
    assert "蒲政办发〔2023〕1号" in (await bob.hears()).text
    await town.office.says("/resume")
    assert "没有暂停" in (await town.office.hears()).text
    await town.office.says("/audit")
    acts = (await town.office.hears()).text
    assert "暂停服务 telegram 文件正在修订" in acts
    assert "恢复服务 telegram" in acts


async def test_a_pause_and_a_lesson_outlive_a_restart(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        office, bob = api.person("Office", started=True), api.person("Bob")
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        settings |= {**PACE, "ADMIN_IDS": str(office.id)}
        async with serving(**settings):
            await bob.says("咋往外吆喝")
            assert "没有找到" in (await bob.hears()).text
            await office.says("/teach 1 5.4")
            assert "已教会" in (await office.hears()).text
            await office.says("/pause 机房检修")
            assert "已暂停" in (await office.hears()).text
        async with serving(**settings):
            await bob.says("咋往外吆喝")
            assert "机房检修" in (await bob.hears()).text
            await office.says("/resume")
            await office.hears()
            await bob.says("咋往外吆喝")
            assert "做好宣传引导" in (await bob.hears()).text
        api.assert_clean()
