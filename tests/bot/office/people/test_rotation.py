"""Token, webhook secret and key of the real program are changed, and everybody is still known."""

import asyncio
import re
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from bot.identity.identity import person
from bot.identity.key import fingerprint, key_of
from tests.bot.office.conftest import PACE
from tests.bot.running.command import fails_in_one_clear_line, policybot
from tests.bot.running.ledger_file import LedgerFile
from tests.bot.running.serving import Served, refused, serving
from tests.ledgers import ledger_on
from tests.port import free_port
from tests.postgres import PostgresServer
from tests.telegram_api import Person, TelegramApi

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(300)]  # many starts of the program


class Site:
    """Where the bot is started again and again, each time with its settings of then."""

    def __init__(self, api: TelegramApi, data: Path, **settings: str) -> None:
        self.api, self.data, self.ledger = api, data, LedgerFile(data)
        self.file = data / "id.key"
        self.office = api.person("Office", started=True)
        self.more = {"BOT_API_URL": api.url, "ADMIN_IDS": str(self.office.id), **PACE, **settings}

    @property
    def settings(self) -> dict[str, str]:
        return {"BOT_TOKEN": self.api.token, "DATA_DIR": str(self.data), **self.more}

    def serves(self, **settings: str) -> AbstractAsyncContextManager[Served]:
        return serving(**(self.settings | settings))

    async def refuses(self, **settings: str) -> str:
        """Returns the one line with which the bot ends instead of starting."""
        status, log = await refused(**(self.settings | settings))
        *lines, last = log.strip().splitlines()
        assert status == 1
        assert not [line for line in lines if "Traceback" in line or "ERROR" in line]
        return last

    async def command(self, *words: str, **settings: str) -> str:
        """Returns what a command prints that goes well."""
        done = await asyncio.to_thread(policybot, *words, data=self.data, **settings)
        assert done.returncode == 0, done.stderr
        return done.stdout

    async def fails(self, *words: str, **settings: str) -> str:
        """Returns the one line of a command that is refused."""
        done = await asyncio.to_thread(policybot, *words, data=self.data, **settings)
        return fails_in_one_clear_line(done)


async def joins(site: Site, name: str, department: str) -> Person:
    await site.office.says(f"/invite {department}")
    link = re.search(r"\?start=(\S+)", (await site.office.hears()).text)
    assert link
    joined = site.api.person(name)
    await joined.starts(link[1])
    assert "您已成为" in (await joined.hears()).text
    await site.office.hears()
    return joined


async def is_known(clerk: Person, role: str = "统计局经办人") -> None:
    await clerk.says("/whoami")
    assert role in (await clerk.hears()).text


async def test_a_role_outlives_the_token_and_the_key(tmp_path: Path) -> None:
    async with TelegramApi() as api:
        site = Site(api, tmp_path)
        async with site.serves():
            clerk = await joins(site, "Clerk", "统计局")
            assert "还有程序在用" in await site.fails("rekey")
        first = site.file.read_text().strip()

        number, _, _ = api.token.partition(":")
        api.token = f"{number}:the-second-token-of-the-same-bot-12345"
        async with site.serves() as served:
            await is_known(clerk)
        assert first not in served.log

        site.file.write_text("a key of another machine\n")
        line = await site.refuses()
        assert "policybot rekey" in line
        assert "id.key" in line
        site.file.unlink()
        assert "复制 id.key" in await site.refuses()
        assert not site.file.exists(), "no key is made that knows nobody"

        assert "2 个人" in await site.command("rekey")
        second = site.file.read_text().strip()
        assert second != first
        old, new = (person(key_of(text), clerk.id) for text in (first, second))
        assert old not in site.ledger.content()
        assert new in site.ledger.content()
        async with site.serves():
            await is_known(clerk)
            await site.office.says("/audit")
            assert "#1 统计局经办人 加入 统计局" in (await site.office.hears()).text
        api.assert_clean()


async def test_a_key_that_is_set_after_a_ledger_of_before_is_refused_until_people_are_moved(
    tmp_path: Path,
) -> None:
    async with TelegramApi() as api:
        site = Site(api, tmp_path)
        made = key_of(api.token)
        tmp_path.joinpath("id.key").write_text(f"sha256:{made.hex()}\n")
        async with site.serves():
            clerk = await joins(site, "Clerk", "统计局")
        site.file.unlink()  # as an older version has left it
        before = site.ledger.path
        await asyncio.to_thread(_without_identity, before)

        line = await site.refuses(ID_KEY="a-new-random-key")
        assert "ID_KEY" in line
        assert "policybot rekey" in line
        assert "a-new-random-key" not in line
        await site.command("rekey", ID_KEY="a-new-random-key")
        async with site.serves(ID_KEY="a-new-random-key"):
            await is_known(clerk)
        assert not site.file.exists()
        assert site.ledger.rows("SELECT value FROM identity WHERE name = 'people'") == [
            (fingerprint("a-new-random-key"),)
        ]
        api.assert_clean()


def _without_identity(file: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM identity")


async def test_a_token_of_another_bot_is_refused_and_a_mistyped_one_is_not_noted(
    tmp_path: Path,
) -> None:
    async with TelegramApi() as api:
        site = Site(api, tmp_path)
        right = api.token
        assert "BOT_TOKEN" in await site.refuses(BOT_TOKEN="99:mistyped")
        async with site.serves():
            await is_known(site.office, "领导小组办公室")
        line = await site.refuses(BOT_TOKEN="99:another")
        assert f"机器人 {right.partition(':')[0]} 的" in line
        assert "DATA_DIR" in line
        assert "another" not in line


async def test_two_machines_over_one_database_know_the_same_people(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    url = ledger_on(postgres)
    async with TelegramApi() as api:
        one = Site(api, tmp_path / "one", DATABASE_URL=url)
        two = Site(api, tmp_path / "two", **(one.more | {"DATABASE_URL": url}))
        async with one.serves():
            clerk = await joins(one, "Clerk", "统计局")
            assert "还有程序在用" in await two.fails("rekey", DATABASE_URL=url)
        assert "复制 id.key" in await two.refuses()
        assert not two.file.exists()
        two.file.write_bytes(one.file.read_bytes())
        async with two.serves():
            await is_known(clerk)
        await one.command("rekey", DATABASE_URL=url)
        async with one.serves():
            await is_known(clerk)
        assert "policybot rekey" in await two.refuses()
        api.assert_clean()


async def test_a_webhook_goes_on_with_another_secret_and_another_token(tmp_path: Path) -> None:
    listen = f"127.0.0.1:{free_port()}"
    async with TelegramApi() as api:
        hook = {"BOT_MODE": "webhook", "WEBHOOK_URL": f"http://{listen}/t"}
        site = Site(api, tmp_path, **hook, WEBHOOK_LISTEN=listen)
        number, _, _ = api.token.partition(":")
        seen = set()
        async with site.serves():
            clerk = await joins(site, "Clerk", "统计局")
            seen.add(api.state.webhook.secret)
        async with site.serves(WEBHOOK_SECRET="another-secret"):
            await is_known(clerk)
            seen.add(api.state.webhook.secret)
        api.token = f"{number}:the-second-token-of-the-same-bot-12345"
        async with site.serves():
            await is_known(clerk)
            seen.add(api.state.webhook.secret)
        assert len(seen) == 3
        assert "another-secret" in seen
        api.assert_clean()


async def test_the_databases_password_is_changed_under_a_running_bot(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    url = postgres.role(postgres.create(), "rotated")
    later = f"postgresql://rotated:later@{url.rpartition('@')[2]}"
    async with TelegramApi() as api:
        site = Site(api, tmp_path, DATABASE_URL=url)
        async with site.serves():
            clerk = await joins(site, "Clerk", "统计局")
            postgres.execute("ALTER ROLE rotated PASSWORD 'later'")
            await is_known(clerk)  # open connections stay
        assert "连不上" in await site.refuses()
        async with site.serves(DATABASE_URL=later):
            await is_known(clerk)
        api.assert_clean()
