"""The web server: Telegram's webhook, health, and metrics."""

import asyncio
import hmac
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.arrival import TimedProtocol
from bot.health import Health
from knowledge.errors import LedgerAwayError

_LONGEST_BODY = 1_000_000  # bytes
_SECRET = "x-telegram-bot-api-secret-token"  # noqa: S105  # the header's name
_NOTHING = Response(status_code=200)

Take = Callable[[Sequence[dict[str, Any]]], Awaitable[None]]


class Webhook:
    """Takes updates from Telegram: stored before they are confirmed by a 200."""

    def __init__(self, take: Take, secret: str) -> None:
        self._take = take
        self._secret = secret.encode()

    async def receive(self, request: Request) -> Response:
        """Return 200 for a stored update, 403 for a stranger, 503 while nothing can be stored."""
        given = request.headers.get(_SECRET, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return Response(status_code=403)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return _NOTHING  # nobody is there to be told
        if body is None:
            return Response(status_code=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        if not isinstance(update, dict):
            return Response(status_code=400)
        try:
            await self._take([update])
        except LedgerAwayError:
            return Response(status_code=503)
        return _NOTHING


async def _body(request: Request) -> bytes | None:
    """Return the body, or None where it is too long: it is not read to its end then."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _LONGEST_BODY:
            return None
    return body


def application(health: Health, webhook: Webhook | None, path: str) -> Starlette:
    """Return the web application; without a webhook it only tells how the bot is."""

    async def healthz(_: Request) -> Response:
        return JSONResponse({"alive": True})

    async def readyz(_: Request) -> Response:
        found = await health.check()
        return JSONResponse(found, status_code=200 if all(found.values()) else 503)

    async def metrics(_: Request) -> Response:
        return Response(await health.metrics(), media_type=health.metrics_type)

    routes = [
        Route("/healthz", healthz),
        Route("/readyz", readyz),
        Route("/metrics", metrics),
    ]
    if webhook:
        routes.append(Route(path, webhook.receive, methods=["POST"]))
    return Starlette(routes=routes)


class _Server(uvicorn.Server):
    """A web server in a program that minds the signals itself."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


@asynccontextmanager
async def listening(app: Starlette, address: str) -> AsyncIterator[None]:
    """Serve the application at host:port while the context is open; OSError if it is taken."""
    host, _, port = address.rpartition(":")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.create_server((host.strip("[]"), int(port)), family=family, backlog=512)
    config = uvicorn.Config(
        app,
        http=TimedProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=5,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[door]))
    try:
        yield
    finally:
        server.should_exit = True
        await serving
