"""A full disk: what can't be stored may not be confirmed, and the bot says so.

A file that may not grow can still have room within: what is stored there is rightly confirmed. An
update that was confirmed and is nowhere stored is never answered, and counts as lost.
"""

import asyncio
import time
from http import HTTPStatus

from handlers.services import Services
from tests.chaos.disk import Disk
from tests.chaos.figures import Figures
from tests.chaos.kills import defects
from tests.chaos.stage import Place, Stage, readiness, serves, stage, until

_UP = 4.0
_NOTICED = 120.0
_AWAY = "the ledger is away"
_UNCONFIRMED = f"{_AWAY}, nothing is confirmed"  # said by the process that takes updates in


async def full_disk(
    place: Place, services: Services, seed: int, disk: Disk, seconds: float, *, stopped: bool
) -> Figures:
    """Keeps the disk full for so many seconds; then there is room again, or first a restart."""
    began = time.monotonic()
    data = {"DATA_DIR": str(disk.folder)} if disk.folder else {}
    async with stage(place, services, seed, **data) as on:
        found: list[str] = []
        await on.start()
        async with on.crowd.asking():
            await serves(on.web)
            await asyncio.sleep(_UP)
            with disk.full(on.machine.processes):
                away = await _away(on, found, seconds)
                stop = await on.machine.stop() if stopped else None
            if stopped:
                await on.start()
            await asyncio.sleep(_UP / 2)
        await on.crowd.answered()
        ready = await readiness(on.web)
        if ready != HTTPStatus.OK:
            found.append(f"/readyz says {ready} though there is room again")
        await on.machine.stop()
        return Figures(
            f"full disk ({disk.name}), {place}",
            on.crowd.tally,
            time.monotonic() - began,
            (
                away,
                f"stopped meanwhile in {stop:.1f} s" if stop is not None else "went on by itself",
                f"longest wait {on.crowd.longest_wait:.1f} s",
            ),
            (*defects(on), *found),
        )


async def _away(on: Stage, found: list[str], seconds: float) -> str:
    """Watches the bot while the disk is full, and notes what must not be."""
    await until(lambda: _UNCONFIRMED in on.machine.log, _NOTICED, "a full disk is noticed")
    delivered = len(on.api.state.webhook.deliveries)
    stored = {
        one.update_id for one in on.api.state.webhook.deliveries if one.status == HTTPStatus.OK
    }
    answers, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        answers.append(await readiness(on.web))
        await asyncio.sleep(0.2)
    unready = answers.count(HTTPStatus.SERVICE_UNAVAILABLE)
    if unready < len(answers):
        found.append(f"/readyz said 503 only {unready} times of {len(answers)}")
    # An update that is brought once more needs no room, and may be confirmed as it was before.
    since = on.api.state.webhook.deliveries[delivered:]
    statuses = {one.status for one in since if one.update_id not in stored}
    if statuses - {HTTPStatus.SERVICE_UNAVAILABLE, 0}:
        found.append(f"the webhook answered {statuses}")
    said = [line.split(" ", 3)[-1] for line in on.machine.log.splitlines() if _AWAY in line]
    if len(said) > len(set(said)) or len(said) > 2:  # each of the two processes says it once
        found.append(f"the log said {len(said)} times that the ledger is away")
    waiting = len(on.api.state.updates.pending)
    return f"{waiting} updates waited unconfirmed, /readyz said 503, the log said so"
