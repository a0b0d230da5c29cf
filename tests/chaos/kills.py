"""Kills: the bot is killed at random moments while people ask, and started again."""

import asyncio
import random
import time

from handlers.services import Services
from tests.chaos.figures import Figures
from tests.chaos.stage import Place, Stage, stage

_DOWN = (0.0, 0.4)  # seconds between a kill and the next start
_HALF = 0.3  # share of the kills before which the process that answers is killed alone
_AT_START = 0.25  # share of the kills that may come before the bot has spoken to Telegram


async def kills(
    place: Place,
    services: Services,
    seed: int,
    count: int,
    life: tuple[float, float] = (0.5, 3.0),
) -> Figures:
    """Kills the bot `count` times, each after so many seconds of life.

    Some of the times the process that answers dies first, alone, and the other one lives on.
    """
    began = time.monotonic()
    chance = random.Random(seed)  # noqa: S311
    async with stage(place, services, seed) as on:
        async with on.crowd.asking():
            for _ in range(count):
                early = chance.random() < _AT_START
                await (on.machine.start() if early else on.start())
                await asyncio.sleep(chance.uniform(*life))
                if chance.random() < _HALF:
                    on.machine.kill_answering()
                    await asyncio.sleep(chance.uniform(*life))
                await on.machine.kill()
                await asyncio.sleep(chance.uniform(*_DOWN))
        await on.start()
        await on.crowd.answered()
        await on.machine.stop()
        return Figures(
            f"{count} kills, {place}",
            on.crowd.tally,
            time.monotonic() - began,
            (
                f"{on.crowd.tally.repeated / count:.2f} twice for each kill",
                f"longest wait {on.crowd.longest_wait:.1f} s",
            ),
            defects(on),
        )


def defects(on: Stage) -> tuple[str, ...]:
    """Returns what a bot must never show, however it is treated."""
    found = []
    if "Traceback" in on.machine.log:
        at = on.machine.log.index("Traceback")
        found.append(on.machine.log[max(0, at - 300) : at + 3000])
    if on.machine.ended_early:
        found.append(f"ended by itself {on.machine.ended_early} times: {on.machine.log[-2000:]}")
    return tuple(found)
