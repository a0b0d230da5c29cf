"""`policybot doctor` beside the real things: what it finds, and that it says what to do."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.doctor.doctoring import HUSH, command, command_anew, doctor
from tests.bot.running.serving import serving
from tests.port import free_port
from tests.telegram_api import TelegramApi

pytestmark = pytest.mark.asyncio


async def test_a_bot_that_can_start_is_found_fine(
    tmp_path: Path, settings: Mapping[str, str]
) -> None:
    told = await command(tmp_path, **settings, WEBHOOK_LISTEN=f"127.0.0.1:{free_port()}")
    assert told.status == 0, told.lines
    *found, summary = told.lines
    assert summary == "没有发现问题。"
    assert [line for line in found if not line.startswith("✓ ")] == []
    assert "@policy_test_bot" in told.line("令牌")
    for thing in ("Python", "设置", "政策文件夹", "数据文件夹", "磁盘", "数据库", "端口", "时钟"):
        assert told.line(thing)
    assert list((tmp_path / "data").iterdir()) == [], "it leaves nothing behind"


async def test_without_a_token_it_says_what_can_be_done_all_the_same(
    tmp_path: Path, data: Path
) -> None:
    told = await command_anew(tmp_path, "gbk", DATA_DIR=str(data))
    assert told.status == 0
    assert len(told.of("√")) >= 4, "GBK has no ✓"
    (doubt,) = told.of("△")
    assert "没有设置 BOT_TOKEN" in doubt
    assert "chat 和 ask" in doubt


async def test_bad_settings_and_open_files_are_named_and_the_rest_is_looked_at(
    tmp_path: Path,
) -> None:
    file = tmp_path / ".env"
    file.write_text(f"BOT_PROXY=socks5://me:{HUSH}@127.0.0.1:1080\n")
    file.chmod(0o644)
    told = await command(tmp_path)
    assert told.status == 1
    assert told.line("BOT_PROXY").startswith("✗ ")
    assert "chmod 600 .env" in told.line("644")
    assert told.line("政策文件夹").startswith("✓ ")


async def test_a_data_folder_that_others_may_enter_is_told(
    tmp_path: Path, settings: Mapping[str, str]
) -> None:
    told = await doctor(tmp_path, **{**settings, "DATA_DIR": str(tmp_path / "open")})
    assert "第一次运行时会建" in told.line("数据文件夹")
    (tmp_path / "open").mkdir(mode=0o755)
    told = await doctor(tmp_path, **{**settings, "DATA_DIR": str(tmp_path / "open")})
    assert told.status == 0
    (line,) = told.of("△")
    assert "755" in line
    assert f"chmod go= {tmp_path / 'open'}" in line
    (tmp_path / "open" / "of others").mkdir()
    told = await doctor(tmp_path, **{**settings, "DATA_DIR": str(tmp_path / "open")})
    assert "chmod" not in told.line("△"), "that would shut others out"


async def test_a_data_folder_that_cannot_be_written_fails_serve_and_not_chat(
    tmp_path: Path, settings: Mapping[str, str]
) -> None:
    told = await doctor(tmp_path, **{**settings, "DATA_DIR": "/dev/full"})
    assert told.status == 1
    assert "DATA_DIR" in told.of("✗")[0]
    for folder in ("/dev/full/x", "n" * 300):
        told = await doctor(tmp_path, DATA_DIR=folder)
        assert told.status == 0
        assert "DATA_DIR" in told.of("△")[0]
        assert "BOT_TOKEN" in told.of("△")[-1], "the rest is looked at all the same"


async def test_a_token_that_telegram_refuses_is_told(
    tmp_path: Path, api: TelegramApi, settings: Mapping[str, str]
) -> None:
    api.expect("Unauthorized")
    told = await doctor(tmp_path, **{**settings, "BOT_TOKEN": "1:of-somebody-else"})
    assert told.status == 1
    (line,) = told.of("✗")
    assert "不接受这个 BOT_TOKEN" in line
    assert told.line("时钟").startswith("✓"), "what else can be seen is told"


@pytest.mark.parametrize("proxy", ["", f"http://me:{HUSH}@127.0.0.1:9"], ids=["direct", "proxy"])
async def test_a_telegram_that_cannot_be_reached_is_told(
    tmp_path: Path, data: Path, proxy: str
) -> None:
    settings = {"BOT_TOKEN": "1:of-nobody", "DATA_DIR": str(data), "BOT_PROXY": proxy}
    told = await doctor(tmp_path, **settings, BOT_API_URL=f"http://127.0.0.1:{free_port()}")
    assert told.status == 1
    (line,) = told.of("✗")
    assert "连不上 127.0.0.1" in line
    assert ("通过 BOT_PROXY" in line) == bool(proxy)


@pytest.mark.parametrize(("ahead", "words"), [(3600, "慢 3600 秒"), (-45, "快 45 秒"), (8, "")])
async def test_a_clock_that_differs_from_telegrams_is_told(
    tmp_path: Path, api: TelegramApi, settings: Mapping[str, str], ahead: float, words: str
) -> None:
    api.clock_ahead = ahead
    line = (await doctor(tmp_path, **settings)).line("时钟")
    assert line.startswith("△" if words else "✓")
    if words:
        way, seconds, _ = words.split()
        assert way in line
        assert abs(int(line.split(way)[1].split()[0]) - int(seconds)) <= 5
        assert "时间同步" in line


async def test_the_running_bot_is_known_and_a_webhook_that_somebody_removed_is_told(
    tmp_path: Path, api: TelegramApi, settings: Mapping[str, str]
) -> None:
    address = f"127.0.0.1:{free_port()}"
    hook = {"WEBHOOK_LISTEN": address, "WEBHOOK_URL": f"http://{address}/hook"}
    webhook = {**settings, **hook, "BOT_MODE": "webhook"}
    told = await doctor(tmp_path, **webhook)
    assert told.status == 0
    assert "启动时会设好" in told.line("webhook")
    async with serving(**webhook):
        alice = api.person("Alice")
        await alice.says("文号")
        await alice.hears()
        told = await doctor(tmp_path, **webhook)
        assert told.of("✗") == []
        assert "正在运行" in told.line("端口")
        assert told.line("WEBHOOK_URL").startswith("✓")
        assert "表是最新的" in told.line("数据库：")
        assert told.line("密钥：").startswith("✓")
        api.faults.fail_next("setWebhook", 502, times=10_000)  # else the bot sets it again
        await api.state.webhook.stop()
        told = await doctor(tmp_path, **webhook)
        assert told.status == 1
        gone = told.line("没有了")
        assert gone.startswith("✗")
        # The bot notices it too, sooner or later, and is no longer ready then.
        assert all(line == gone or address in line for line in told.of("✗"))
        api.faults.clear()
    await api.state.webhook.start("https://other.example/hook", "", 1)
    told = await doctor(tmp_path, **settings)
    assert "other.example" in told.line("△"), "polling would take it away from another machine"
    api.expect("Unauthorized")
    await _what_a_start_would_refuse_is_told(tmp_path, settings)


async def _what_a_start_would_refuse_is_told(tmp_path: Path, settings: Mapping[str, str]) -> None:
    data = Path(settings["DATA_DIR"])
    another = "99:a-token-of-another-bot"
    assert "机器人 99 的" in (await doctor(tmp_path, **{**settings, "BOT_TOKEN": another})).line(
        "密钥"
    )
    key = (data / "id.key").read_text()
    (data / "id.key").write_text("a key of another machine\n")
    assert "policybot rekey" in (await doctor(tmp_path, **settings)).line("密钥：")
    (data / "id.key").write_text(key)
    with closing(sqlite3.connect(data / "ledger.sqlite3")) as connection, connection:
        connection.execute("DROP TABLE follows")
    told = await doctor(tmp_path, **settings)
    assert told.status == 1
    assert "follows" in told.line("✗")


async def test_a_port_that_another_program_holds_is_told(
    tmp_path: Path, api: TelegramApi, settings: Mapping[str, str]
) -> None:
    address = api.url.removeprefix("http://")
    told = await doctor(tmp_path, **settings, WEBHOOK_LISTEN=address)
    assert told.status == 1
    assert address in told.line("✗")
    assert "WEBHOOK_LISTEN" in told.line("✗")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
async def test_root_is_told_whose_folder_it_looks_at(
    tmp_path: Path, data: Path, settings: Mapping[str, str]
) -> None:
    os.chown(data, 54_321, 54_321)
    told = await doctor(tmp_path, **settings)
    assert told.status == 0
    assert "54321" in told.line("sudo -u")
