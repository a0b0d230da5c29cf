"""Restarts of the database: PostgreSQL crashes and comes back while people ask."""

import asyncio
import random
import time
from dataclasses import replace

from handlers.services import Services
from tests.chaos.figures import Figures
from tests.chaos.kills import defects
from tests.chaos.stage import Place, stage
from tests.postgres import PostgresServer

_UP = (2.0, 5.0)
_DOWN = (0.0, 3.0)


async def restarts(
    server: PostgresServer, services: Services, seed: int, count: int, place: Place
) -> Figures:
    """Crashes the server `count` times; what it had committed it knows again afterwards."""
    began = time.monotonic()
    chance = random.Random(seed)  # noqa: S311
    place = replace(place, database=server.create())
    async with stage(place, services, seed) as on:
        await on.start()
        async with on.crowd.asking():
            for _ in range(count):
                await asyncio.sleep(chance.uniform(*_UP))
                await asyncio.to_thread(server.halt, immediate=True)
                await asyncio.sleep(chance.uniform(*_DOWN))
                await asyncio.to_thread(server.resume)
        await on.crowd.answered()
        await on.machine.stop()
        return Figures(
            f"{count} crashes of the database, {place}",
            on.crowd.tally,
            time.monotonic() - began,
            (f"longest wait {on.crowd.longest_wait:.1f} s",),
            defects(on),
        )
