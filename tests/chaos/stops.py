"""Stops: the bot is told to end while people ask, and started again."""

import asyncio
import random
import time

from handlers.services import Services
from tests.chaos.figures import Figures
from tests.chaos.kills import defects
from tests.chaos.stage import Place, stage

_LIFE = (1.0, 4.0)


async def stops(place: Place, services: Services, seed: int, count: int) -> Figures:
    """Stops the bot `count` times; it ends in order, and nothing at all comes twice."""
    began = time.monotonic()
    chance = random.Random(seed)  # noqa: S311
    async with stage(place, services, seed) as on:
        took = []
        async with on.crowd.asking():
            for _ in range(count):
                await on.start()
                await asyncio.sleep(chance.uniform(*_LIFE))
                took.append(await on.machine.stop())
        await on.start()
        await on.crowd.answered()
        await on.machine.stop()
        found = list(defects(on))
        if on.crowd.tally.repeated:
            found.append("an orderly stop made answers come twice")
        return Figures(
            f"{count} stops by SIGTERM, {place}",
            on.crowd.tally,
            time.monotonic() - began,
            (f"longest stop {max(took):.1f} s, all with exit status 0",),
            tuple(found),
        )
