"""The barest page there can be, to compare times with: it gives back what is sent."""

import asyncio
import sys

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.http.server import listening


async def _echo(request: Request) -> Response:
    return Response(await request.body())


async def _serve(address: str) -> None:
    async with listening(Starlette(routes=[Route("/c", _echo, methods=["POST"])]), address):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve(sys.argv[1]))
