"""What keeps `policybot serve` from serving Telegram is said, and it stops."""

from pathlib import Path

import pytest

from tests.bot.conftest import QUICK
from tests.bot.running.serving import refused, serving
from tests.telegram_api import TelegramApi

pytestmark = pytest.mark.asyncio


async def test_what_keeps_it_from_serving_is_one_clear_line(
    shared: TelegramApi, tmp_path: Path
) -> None:
    settings = {"DATA_DIR": str(tmp_path)}
    shared.expect("Unauthorized")
    for token, url, word in (
        ("", shared.url, "BOT_TOKEN"),
        ("999:wrong", shared.url, "不接受"),
        (shared.token, "http://127.0.0.1:9", "连不上"),
    ):
        settings |= {"BOT_TOKEN": token, "BOT_API_URL": url}
        status, log = await refused(**settings, HURRY="bot.channels.telegram.patience._START=0.5")
        assert status == 1
        assert word in log.splitlines()[-1]
        assert "Traceback" not in log


async def test_a_second_bot_on_the_same_token_says_so_and_stops(
    shared: TelegramApi, tmp_path: Path
) -> None:
    shared.expect("terminated by other getUpdates request")
    settings = {"BOT_TOKEN": shared.token, "BOT_API_URL": shared.url}
    async with serving(**settings, **QUICK, DATA_DIR=str(tmp_path / "first")):
        alice = shared.person("Alice")
        await alice.says("文号")
        await alice.hears()
        status, log = await refused(**settings, DATA_DIR=str(tmp_path / "second"))
    assert status == 1
    assert "已经有另一个程序" in log.splitlines()[-1]
