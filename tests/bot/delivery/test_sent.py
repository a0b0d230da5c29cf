"""What a kill cut off between sending and noting it is not sent again."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.running.ledger_file import LedgerFile, until
from tests.bot.running.serving import serving
from tests.telegram_api import TelegramApi

_PUT = (
    "INSERT INTO outbox (channel, chat_id, is_group, payload, made_at, due_at, attempts,"
    " leased_until, put_off) VALUES ('telegram', ?, 0, ?, ?, ?, 0, 0, 0)"
)


@pytest.mark.asyncio
async def test_what_was_marked_as_sent_is_not_sent_again(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        alice = api.person("Alice")
        async with serving(**settings):
            await alice.says("文号")
            await alice.hears()
            await until(LedgerFile(tmp_path).idle)
        now = time.time()
        with closing(sqlite3.connect(tmp_path / "ledger.sqlite3")) as ledger, ledger:
            for words, made_at in (("甲", now), ("乙", now + 1), ("丙", now + 2)):
                ledger.execute(_PUT, (str(alice.id), f'{{"text": "{words}"}}', made_at, now))
            rows = ledger.execute("SELECT id, made_at FROM outbox ORDER BY id").fetchall()
        (first, at), (second, _), _ = rows
        marks = f"{first} {at!r}\n{second} {now - 99!r}\nnonsense\n{second}"
        (tmp_path / "sent-telegram-0").write_text(marks)
        async with serving(**settings):
            assert [(await alice.hears()).text for _ in range(2)] == ["乙", "丙"]
            await alice.hears_nothing()
            await until(lambda: not (tmp_path / "sent-telegram-0").read_text())
        api.assert_clean()
