"""What can't be handled is set aside, its person and the operator are told, others are served."""

import json
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot import texts
from bot.identity.identity import person
from bot.identity.key import key_of
from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from tests.bot.running.ledger_file import LedgerFile, until
from tests.bot.running.serving import serving
from tests.telegram_api import Person, TelegramApi

pytestmark = pytest.mark.asyncio

SECRET_WORDS = "我们厂的事情不要告诉别人"
# Nothing that this version has written: a question of no known kind, and a message without text.
QUESTION = json.dumps({"kind": "telepathy", "text": SECRET_WORDS})
MESSAGE = json.dumps({"words": SECRET_WORDS})


async def make(ledger: LedgerFile) -> None:
    """Makes the ledger's file, as a first start does."""
    database = Database(None, ledger.path.parent)
    await migrate(database)
    await database.close()


def wait_unreadably(ledger: LedgerFile, asks: Person, hears: Person) -> None:
    """Puts a question and a message into the ledger of a stopped bot that it can't read."""
    now = time.time()
    with closing(sqlite3.connect(ledger.path)) as connection, connection:
        connection.execute("INSERT INTO seen VALUES ('telegram', '77', ?)", (now,))
        add = "INSERT INTO inbox VALUES (NULL, 'telegram', ?, 0, '77', 77, ?, ?, 0)"
        connection.execute(add, (str(asks.id), QUESTION, now))
        connection.execute(
            "INSERT INTO outbox"
            " (channel, is_group, chat_id, payload, made_at, due_at, attempts, leased_until)"
            " VALUES ('telegram', 0, ?, ?, ?, ?, 0, 0)",
            (str(hears.id), MESSAGE, now, now),
        )


async def test_what_fails_three_times_is_set_aside_and_holds_up_nobody(tmp_path: Path) -> None:
    ledger = LedgerFile(tmp_path)
    async with TelegramApi() as api:
        alice, bob, operator = (api.person(n, started=True) for n in ("Alice", "Bob", "Operator"))
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        await make(ledger)
        wait_unreadably(ledger, alice, bob)
        api.expect("chat not found")  # the other operator has never been here
        async with serving(**settings, ADMIN_IDS=f"42, {operator.id}") as served:
            await bob.says("领导小组组长是谁")
            assert "薛向阳" in (await bob.hears()).text, "the unreadable message is no bar"
            assert (await alice.hears()).text == texts.APOLOGY
            told = (await operator.hears()).text
            assert told == texts.SET_ASIDE.format(number=77, error="ValidationError")
            await alice.says("文号")
            assert "蒲政办发〔2023〕1号" in (await alice.hears()).text
            await until(ledger.idle)
            key = key_of((tmp_path / "id.key").read_text().strip())
            aside = ledger.rows("SELECT key, person, payload, error FROM set_aside")
            assert aside == [("77", person(key, alice.id), QUESTION, "ValidationError")]
            errors = ledger.rows("SELECT error FROM outbox ORDER BY id")
            assert errors == [("unreadable",), ("chat gone",)]
            assert served.log.count("failed") == 1, "alike failures are told once"
            assert SECRET_WORDS not in served.log
            await alice.says("/forget")
            await bob.says("/forget")
            await alice.hears()
            await bob.hears()
            await until(ledger.idle)
            assert SECRET_WORDS not in ledger.content(), "/forget deletes these, too"
        assert SECRET_WORDS.encode() not in ledger.raw()
        api.assert_clean()


async def test_alike_failures_are_told_once_and_what_hung_is_not_tried_for_ever(
    tmp_path: Path,
) -> None:
    ledger = LedgerFile(tmp_path)
    hung = 3  # times that answering it had to be ended: it is not tried once more
    async with TelegramApi() as api:
        operator, asker = (api.person(n, started=True) for n in ("Operator", "Asker"))
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": str(tmp_path)}
        await make(ledger)
        people = [api.person(f"P{number}", started=True) for number in range(9)]
        now = time.time()
        with closing(sqlite3.connect(ledger.path)) as connection, connection:
            add = "INSERT INTO inbox VALUES (NULL, 'telegram', ?, 0, ?, ?, ?, ?, ?)"
            for number, one in enumerate(people):
                connection.execute(add, (str(one.id), 100 + number, 100 + number, QUESTION, now, 0))
            read = json.dumps({"kind": "text", "chat_id": asker.id, "private": True})
            question = json.dumps(json.loads(read) | {"person": "a", "text": "文号"})
            connection.execute(add, (str(asker.id), 200, 200, question, now, hung))
        async with serving(**settings, ADMIN_IDS=str(operator.id)) as served:
            for one in (*people, asker):
                assert (await one.hears()).text == texts.APOLOGY
            await until(ledger.idle)
            told = [message.text for message in operator.chat.heard]
            assert len(told) == 2, "one for each kind of failure"
            assert {"ValidationError", "HungError"} == {
                name for name in ("ValidationError", "HungError") for text in told if name in text
            }
            assert served.log.count("Traceback") == 0
            assert served.log.count("failed") == 2
            assert len(ledger.rows("SELECT key FROM set_aside")) == 10
