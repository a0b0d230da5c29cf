"""Whoever sends half a request, or sends it slowly, holds nothing and fills no log."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.telegram.updates.webhook import Webhook
from bot.delivery.trouble import Trouble
from bot.http import arrival
from bot.http.server import listening
from tests.bot.running.ledger_file import until
from tests.port import free_port

pytestmark = pytest.mark.asyncio
SECRET = "the_secret"
HEAD = f"POST /hook HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: {SECRET}\r\n".encode()


class Web:
    """The web server with a webhook; `taken` are the updates it was brought."""

    def __init__(self) -> None:
        self.port = free_port()
        self.taken: list[Any] = []

    async def take(self, updates: Any) -> None:
        self.taken += updates

    async def connects(self, *pieces: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        for piece in pieces:
            writer.write(piece)
        return reader, writer

    async def brings(self, number: int) -> int:
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        url = f"http://127.0.0.1:{self.port}/hook"
        async with aiohttp.request("POST", url, json={"update_id": number}, headers=headers) as got:
            return got.status


@pytest_asyncio.fixture
async def web(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Web]:
    monkeypatch.setattr(arrival, "_SECONDS", 0.3)
    monkeypatch.setattr(arrival, "_slow", Trouble(arrival.logger, "cut off", "arrive"))
    served = Web()
    routes = [Route("/hook", Webhook(served.take, SECRET).receive, methods=["POST"])]
    routes.append(Route("/healthz", _fine))
    async with listening(Starlette(routes=routes), f"127.0.0.1:{served.port}"):
        yield served


async def _fine(_: Request) -> Response:
    return Response()


async def is_cut_off(reader: asyncio.StreamReader) -> bytes:
    """Returns what came before the server ended the connection."""
    async with asyncio.timeout(20):
        with contextlib.suppress(ConnectionError):
            return await reader.read()
    return b""


@pytest.mark.parametrize(
    "pieces",
    [
        (),
        (b"P",),
        (b"POST /hook HTTP/1.1\r\nHost: x\r\n",),
        (HEAD + b"Content-Length: 100\r\n\r\n",),
        (HEAD + b"Content-Length: 100\r\n\r\n", b'{"update_id": 1'),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b'5\r\n{"upd'),
        (b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /hea"),
    ],
    ids=["nothing", "a byte", "headers", "no body", "half a body", "half a chunk", "the next one"],
)
async def test_half_a_request_is_cut_off_and_others_are_served(
    web: Web, pieces: tuple[bytes, ...], caplog: pytest.LogCaptureFixture
) -> None:
    reader, writer = await web.connects(*pieces)
    assert await web.brings(7) == 200
    await is_cut_off(reader)
    writer.close()
    assert web.taken == [{"update_id": 7}]
    assert len([one for one in caplog.records if one.levelno >= logging.INFO]) <= 2
    assert "Traceback" not in caplog.text


async def test_a_request_that_drips_is_cut_off_too(web: Web) -> None:
    reader, writer = await web.connects(HEAD + b"Content-Length: 100000\r\n\r\n")
    cut = asyncio.create_task(is_cut_off(reader))
    while not cut.done():
        writer.write(b" ")
        with contextlib.suppress(ConnectionError):
            await writer.drain()
        await asyncio.sleep(0.02)
    writer.close()
    assert not web.taken


@pytest.mark.parametrize("pieces", [(b"POST",), (HEAD + b"Content-Length: 9\r\n\r\n{",)])
async def test_who_goes_away_in_the_middle_costs_no_traceback(
    web: Web, pieces: tuple[bytes, ...], caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(20):
        _, writer = await web.connects(*pieces)
        await writer.drain()
        await asyncio.sleep(0.01)
        writer.transport.abort()
    assert await web.brings(7) == 200
    assert [one for one in caplog.records if one.levelno > logging.DEBUG] == []


async def test_hundreds_of_half_requests_hold_no_place(
    web: Web, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(arrival, "_SECONDS", 3600.0)
    monkeypatch.setattr(arrival, "_MOST", 20)
    held = [await web.connects(HEAD) for _ in range(300)]
    for number in range(5):
        assert await web.brings(number) == 200
    for reader, _ in held[:270]:
        await is_cut_off(reader)
    await until(lambda: len(web.taken) == 5)
    for _, writer in held:
        writer.close()
    assert len([one for one in caplog.records if one.levelno >= logging.INFO]) <= 2


async def test_a_request_may_take_its_time_to_be_answered(web: Web) -> None:
    async def slowly(updates: Any) -> None:
        await asyncio.sleep(0.8)
        web.taken.extend(updates)

    web.take = slowly  # type: ignore[method-assign]
    port = free_port()
    routes = [Route("/hook", Webhook(web.take, SECRET).receive, methods=["POST"])]
    async with listening(Starlette(routes=routes), f"127.0.0.1:{port}"):
        web.port = port
        assert await web.brings(7) == 200
