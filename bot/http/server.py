"""The web server: health, metrics, and what channels have on it."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.http.arrival import TimedProtocol
from bot.http.health import Health


def application(health: Health, of_channels: Sequence[Route]) -> Starlette:
    """Return the web application: it tells how the bot is, and has what channels have on it."""

    async def healthz(_: Request) -> Response:
        return JSONResponse({"alive": True})

    async def readyz(_: Request) -> Response:
        found = await health.check()
        return JSONResponse(found, status_code=200 if all(found.values()) else 503)

    async def metrics(_: Request) -> Response:
        return Response(await health.metrics(), media_type=health.metrics_type)

    own = (Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics))
    return Starlette(routes=[*own, *of_channels])


class _Server(uvicorn.Server):
    """A web server in a program that minds the signals itself."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


@asynccontextmanager
async def listening(app: ASGIApp, address: str, proxies: Sequence[str] = ()) -> AsyncIterator[None]:
    """Serve the application at host:port while the context is open; OSError if it is taken.

    Only the `proxies` are believed on who calls, and whether it is by https.
    """
    host, _, port = address.rpartition(":")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.create_server((host.strip("[]"), int(port)), family=family, backlog=512)
    # asyncio sees to this only for sockets that name TCP as theirs; without it the second part of
    # an answer waits 40 ms for the client to confirm the first. Connections have it from the door.
    door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    config = uvicorn.Config(
        app,
        http=TimedProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
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
