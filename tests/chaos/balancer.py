"""A balancer: one address in front of several machines, each asked in turn."""

import itertools
from collections.abc import Sequence
from typing import Self

import aiohttp
from aiohttp import web

_HEADERS = ("X-Telegram-Bot-Api-Secret-Token", "Content-Type")
_PATIENCE = aiohttp.ClientTimeout(total=15)


class Balancer:
    """Brings each request to the next machine, and to another where that one is gone."""

    def __init__(self, machines: Sequence[str]) -> None:
        self._machines = machines
        self._turns = itertools.cycle(range(len(machines)))

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=_PATIENCE)
        app = web.Application()
        app.router.add_route("POST", "/{path:.*}", self._bring)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self._runner.cleanup()
        await self._session.close()

    async def _bring(self, request: web.Request) -> web.Response:
        body = await request.read()
        headers = {name: request.headers[name] for name in _HEADERS if name in request.headers}
        first = next(self._turns)
        for number in range(first, first + len(self._machines)):
            url = f"{self._machines[number % len(self._machines)]}{request.path}"
            try:
                async with self._session.post(url, data=body, headers=headers) as answer:
                    return web.Response(status=answer.status)
            except (TimeoutError, aiohttp.ClientError):
                continue
        return web.Response(status=502)
