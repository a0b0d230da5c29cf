"""Failing sends: a third of them meet an error, a broken connection or an answer too late."""

import asyncio
import time

from handlers.services import Services
from tests.chaos.figures import Figures
from tests.chaos.kills import defects
from tests.chaos.stage import Place, stage
from tests.telegram_api.errors import ApiError
from tests.telegram_api.faults import Fault

_SHARE = 1 / 3
_SEND = "sendMessage"
_FAULTS = (
    *[Fault(_SEND, 1, error=ApiError(429, "Too Many Requests: retry after 1", 1))] * 4,
    *[Fault(_SEND, 1, error=ApiError(500, "Internal Server Error"))] * 4,
    *[Fault(_SEND, 1, error=ApiError(502, "Bad Gateway"))] * 4,
    *[Fault(_SEND, 1, drop=True)] * 4,
    *[Fault(_SEND, 1, drop=True, effective=True)] * 2,
)
_TOO_LATE = 16.0  # seconds after which the bot has given up waiting for an answer


async def failing(
    place: Place, services: Services, seed: int, seconds: float, *, too_late: int
) -> Figures:
    """Asks for so many seconds while sends fail; `too_late` of them are answered far too late."""
    began = time.monotonic()
    async with stage(place, services, seed) as on:
        faults = on.api.faults
        faults.fail_at_random(_SHARE, _FAULTS, seed)
        await on.start()
        for _ in range(too_late):
            faults.delay_next(_SEND, _TOO_LATE, effective=True)
        async with on.crowd.asking():
            await asyncio.sleep(seconds)
        await on.crowd.answered()
        await on.machine.stop()
        tally = on.crowd.tally
        unseen = sum(fault.effective for fault in faults.happened)
        found = list(defects(on))
        if tally.repeated > unseen:
            found.append(f"{tally.repeated} repeated, but only {unseen} sends had an effect unseen")
        return Figures(
            f"a third of the sends fail, {place}",
            tally,
            time.monotonic() - began,
            (
                f"{len(faults.happened)} of {len(on.api.calls(_SEND))} sends failed, "
                f"{unseen} of them had an effect all the same",
                f"longest wait {on.crowd.longest_wait:.1f} s",
            ),
            tuple(found),
        )
