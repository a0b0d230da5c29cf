"""Kills: the bot is killed at random moments while people ask, and started again."""

import asyncio
import random
import time

from handlers.services import Services
from tests.chaos.figures import Figures
from tests.chaos.stage import Place, Stage, stage

_DOWN = (0.0, 0.4)  # seconds between a kill and the next start
_HALF = 0.3  # share of the kills before which the process that answers is killed alone
# When the count of the seconds before a kill begins; each comes as often as the others.
_MOMENTS = ("it is started", "it speaks to Telegram", "it answers")


async def kills(
    place: Place,
    services: Services,
    seed: int,
    count: int,
    life: tuple[float, float] = (0.5, 3.0),
) -> Figures:
    """Kills the bot `count` times, each so many seconds after one of the moments.

    Some of the times the process that answers dies first, alone, and the other one lives on.
    """
    began = time.monotonic()
    chance = random.Random(seed)  # noqa: S311
    async with stage(place, services, seed) as on:
        async with on.crowd.asking():
            for number in range(count):
                await _live(on, _MOMENTS[number % len(_MOMENTS)])
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


async def _live(on: Stage, moment: str) -> None:
    """Starts the bot, and returns at this moment of its life."""
    began = len(on.api.history)
    await (on.machine.start() if moment == _MOMENTS[0] else on.start())
    if moment == _MOMENTS[-1]:
        await on.until(lambda: any(c.method == "sendMessage" for c in on.api.history[began:]))


def defects(on: Stage) -> tuple[str, ...]:
    """Returns what a bot must never show, however it is treated."""
    found = []
    if "Traceback" in on.machine.log:
        at = on.machine.log.index("Traceback")
        found.append(on.machine.log[max(0, at - 300) : at + 3000])
    if on.machine.ended_early:
        found.append(f"ended by itself {on.machine.ended_early} times: {on.machine.log[-2000:]}")
    return tuple(found)
