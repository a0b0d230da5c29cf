"""The work of an answer is its own: not that of others which go on while it waits."""

import asyncio
import time

import pytest

from bot.delivery.work import Result, Work

pytestmark = pytest.mark.asyncio

HEAVY = 0.05  # seconds of the processor


def burn(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


async def test_what_others_do_while_it_waits_is_not_its_work() -> None:
    waiting = asyncio.Event()

    async def light() -> str:
        await waiting.wait()
        return "done"

    async def heavy() -> None:
        burn(HEAVY)
        waiting.set()

    work = Work(light(), lambda: None)
    other = Work(heavy(), lambda: None)
    answered, _ = await asyncio.gather(_awaited(work), _awaited(other))
    assert answered == "done"
    assert work.seconds < HEAVY / 2
    assert other.seconds >= HEAVY


async def test_it_says_each_time_that_it_goes_on() -> None:
    begun: list[str] = []

    async def steps() -> None:
        for _ in range(3):
            await asyncio.sleep(0)

    await Work(steps(), lambda: begun.append("again"))
    assert len(begun) == 4


async def test_errors_time_limits_and_cancelling_reach_what_is_awaited() -> None:
    met: list[str] = []
    goes_on = asyncio.Event()

    async def fails() -> None:
        try:
            async with asyncio.timeout(0):
                await asyncio.sleep(60)
        except TimeoutError:
            met.append("time is over")
        goes_on.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            met.append("cancelled")
            raise

    task = asyncio.create_task(_awaited(Work(fails(), lambda: None)))
    await goes_on.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert met == ["time is over", "cancelled"]
    with pytest.raises(ZeroDivisionError):
        await Work(_divides(), lambda: None)


async def _divides() -> float:
    return 1 / int("0")


async def _awaited(work: Work[Result]) -> Result:
    return await work
