"""Strange input: updates of every shape, by polling or straight to the webhook."""

import asyncio
import json
import time

import aiohttp

from handlers.services import Services
from tests.chaos.figures import Figures
from tests.chaos.kills import defects
from tests.chaos.stage import Place, Stage, stage, until
from tests.telegram_api.strange.strange import Json, many

_AT_ONCE = 40
_LONGEST = 1_000_000  # bytes that an update may have; Telegram's are far shorter
_FIRST_NUMBER = 200_000_001
_PATIENCE = 300.0
_GROWTH = 150  # MB


async def strange(place: Place, services: Services, seed: int, count: int) -> Figures:
    """Brings `count` strange updates, then a whole sane dialogue."""
    async with stage(place, services, seed, SEND_RATE="0", SEND_RATE_CHAT="0") as on:
        *others, sane = (
            on.crowd.askers
        )  # the first one is among those that strange updates come from
        updates = many(count, seed, [asker.person.id for asker in others[:5]])
        await on.start()
        await sane.ask()
        await until(lambda: not sane.tally.lost, _PATIENCE, "the first answer")
        before, began = _memory(on), time.monotonic()
        statuses = await (_posted(on, updates) if place.webhook else _polled(on, updates))
        for _ in range(12):
            await sane.ask()
        await until(lambda: not sane.tally.lost, _PATIENCE, "the answers after strange updates")
        seconds = time.monotonic() - began
        grown = _memory(on) - before
        found = list(defects(on))
        if statuses - {200}:
            found.append(f"the webhook answered {statuses}")
        if grown > _GROWTH:
            found.append("memory grew too much")
        await on.machine.stop()
        return Figures(
            f"{count} strange updates, {place}",
            sane.tally,
            seconds,
            (f"memory {before:.0f} MB, grown by {grown:.0f} MB",),
            tuple(found),
        )


def _memory(on: Stage) -> float:
    """Returns the MB that the bot's processes take together."""
    resident: int = sum(process.memory_info().rss for process in on.machine.processes)
    return resident / 2**20


async def _polled(on: Stage, updates: list[Json]) -> set[int]:
    """Has the updates polled, whatever they are."""
    queue = on.api.state.updates
    for update in updates:
        queue.put_raw(update)
    await until(lambda: not queue.pending, _PATIENCE, "all updates are confirmed")
    return set()


async def _posted(on: Stage, updates: list[Json]) -> set[int]:
    """Posts the updates as Telegram does, and returns how they were answered."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": on.api.state.webhook.secret}
    waiting = iter(enumerate(updates, _FIRST_NUMBER))
    statuses: set[int] = set()
    async with aiohttp.ClientSession(headers=headers) as session:

        async def post() -> None:
            for number, update in waiting:
                body = json.dumps({**update, "update_id": number})
                async with session.post(on.api.state.webhook.url, data=body) as answer:
                    if answer.status != 413 or len(body) <= _LONGEST:
                        statuses.add(answer.status)

        await asyncio.gather(*(post() for _ in range(_AT_ONCE)))
    return statuses
