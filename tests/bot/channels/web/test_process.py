"""`policybot web`: it needs no account, may be killed at any moment, and there may be several."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import pytest

from tests.chaos import posts
from tests.port import free_port
from tests.postgres import PostgresServer

from .browsing import Browser
from .process import web

pytestmark = pytest.mark.asyncio

KILLS = 4


def a_jar() -> aiohttp.CookieJar:
    return aiohttp.CookieJar(unsafe=True)


async def test_it_opens_without_any_account_and_ends_when_told(tmp_path: Path) -> None:
    async with (
        web(tmp_path, f"127.0.0.1:{free_port()}") as running,
        aiohttp.ClientSession(cookie_jar=a_jar()) as http,
    ):
        await running.ready()
        page = await Browser(running.url, http).says("招商引资谁牵头")
        assert "促进外来投资中心" in page.answer
        assert await running.end() == 0
        log = await running.log()
    assert running.url in log
    assert "招商" not in log
    assert "Traceback" not in log


async def test_a_port_that_is_taken_is_said_in_one_line(tmp_path: Path) -> None:
    listen = f"127.0.0.1:{free_port()}"
    host, port = listen.split(":")
    server = await asyncio.start_server(lambda *_: None, host, int(port))
    async with server, web(tmp_path, listen, LOG_LEVEL="ERROR") as running:
        async with asyncio.timeout(120):
            assert await running.process.wait() == 1
        log = await running.log()
    assert log.strip().splitlines() == [log.strip()]
    assert "WEB_LISTEN" in log


async def test_a_kill_in_mid_request_leaves_its_effect_once_or_not_at_all(tmp_path: Path) -> None:
    found = await posts.in_a_process(tmp_path, KILLS, seed=7)
    assert found.wrong == []


async def test_several_serve_one_ledger_side_by_side(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    shared = {"DATABASE_URL": postgres.create(), "ID_KEY": "the same"}
    async with AsyncExitStack() as stack:
        both = [
            await stack.enter_async_context(
                web(tmp_path / name, f"127.0.0.1:{free_port()}", **shared)
            )
            for name in ("one", "two")
        ]
        await asyncio.gather(*(one.ready() for one in both))
        http = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=a_jar()))
        one, two = (Browser(running.url, http) for running in both)
        page = await one.says("招商引资谁牵头")
        assert (await two.open("/c")).asked == ["招商引资谁牵头"]
        page = await two.type(await two.open("/c"), "那配合单位呢")
        assert "工信局" in page.answer
        same = await one.open("/c")
        heard = await asyncio.gather(*(b.type(same, "文号") for b in (one, two, one, two)))
        assert {each.status for each in heard} == {200}
        assert (await one.open("/c")).asked == ["招商引资谁牵头", "那配合单位呢", "文号"]
