"""A loop that breaks, however it does, begins again; one that was told to stop does not."""

import asyncio
from itertools import pairwise

import pytest

from bot.delivery.service import running
from tests.bot.running.ledger_file import until

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("error", [KeyError("x"), asyncio.CancelledError(), TimeoutError()])
async def test_a_loop_that_breaks_begins_again(
    error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.service._PAUSE", 0.01)
    begun = 0

    async def loop(stopping: asyncio.Event) -> None:
        nonlocal begun
        begun += 1
        if begun < 4:
            raise error
        await stopping.wait()

    async with running((loop,), ()):
        await until(lambda: begun == 4)
    assert begun == 4


async def test_a_loop_that_breaks_all_the_time_begins_again_ever_more_slowly(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.delivery.service._PAUSE", 0.05)
    monkeypatch.setattr("bot.delivery.service._FINISH", 0.5)

    async def loop(_: asyncio.Event) -> None:
        raise KeyError

    async with running((loop,), ()):
        await until(lambda: len(caplog.records) == 4)  # after 0.05, 0.1 and 0.2 seconds
        assert not [one for one in caplog.records if "not finished" in one.getMessage()]
    broke = [one for one in caplog.records if "broke" in one.getMessage()]
    assert len(broke) < 20, "told to stop, it does not turn in circles"
    gaps = [later.created - one.created for one, later in pairwise(broke[:4])]
    assert all(gap > pause for gap, pause in zip(gaps, (0.05, 0.1, 0.2), strict=True))


async def test_a_loop_that_does_not_stop_in_time_is_cut_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.delivery.service._FINISH", 0.05)
    ended = False

    async def loop(_: asyncio.Event) -> None:
        nonlocal ended
        try:
            await asyncio.sleep(600)
        finally:
            ended = True

    async with running((loop,), ()):
        await asyncio.sleep(0)
    assert ended
