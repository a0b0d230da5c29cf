"""Warming up: it builds what the first questions need, and stands back for people."""

import asyncio
import threading
from pathlib import Path

import pytest

from bot.conversation import warmup
from bot.conversation.warmup import WarmUp
from bot.library import services
from handlers.services import Services

pytestmark = pytest.mark.asyncio


@pytest.fixture
def cold(tmp_path: Path) -> Services:
    """Services of which nothing is built yet."""
    return services(tmp_path)


def built(cold: Services) -> bool:
    return "search" in vars(cold.policies[0])


async def test_it_builds_what_the_first_question_needs_once_nobody_waits(
    cold: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warmup, "_AFTER", 0.0)
    looks, stopping = threading.Semaphore(0), asyncio.Event()
    answering = [True]

    def busy() -> bool:
        looks.release()
        return answering[0]

    running = asyncio.create_task(WarmUp(cold, busy).run(stopping))
    for _ in range(3):
        await asyncio.to_thread(looks.acquire)
    assert not built(cold), "somebody's question is being answered"
    answering[0] = False
    while not built(cold):
        await asyncio.to_thread(looks.acquire)
    stopping.set()
    await running


async def test_it_ends_when_the_bot_stops_though_it_is_busy(
    cold: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warmup, "_AFTER", 0.0)
    stopping = asyncio.Event()
    running = asyncio.create_task(WarmUp(cold, lambda: True).run(stopping))
    await asyncio.sleep(0)
    stopping.set()
    await running
    assert not built(cold)
