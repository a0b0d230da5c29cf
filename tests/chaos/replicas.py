"""Replicas: two machines over one database, one of which is killed under load."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack

from handlers.services import Services
from tests.chaos.balancer import Balancer
from tests.chaos.figures import Figures
from tests.chaos.kills import defects
from tests.chaos.machine import Machine
from tests.chaos.stage import Place, serves, stage
from tests.port import free_port

_BURST_OF_CHAT = 3
_LATE = 4.0  # seconds by which a busy machine may send or be heard late, and so too near to others
_TAKEN_OVER = 45.0  # seconds; it should be within 30, on a machine that is not busy
_MOST_WAITING = 120  # questions that the crowd has unanswered


async def replicas(
    database: str, services: Services, seed: int, seconds: float, rate: int
) -> Figures:
    """Asks for so many seconds before the kill and as long after it; the dead one stays away."""
    began = time.monotonic()
    ports = free_port(), free_port()
    webs = [f"http://127.0.0.1:{port}" for port in ports]
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="policybot-chaos-"))
        balancer = await stack.enter_async_context(Balancer(webs))
        shared = {"WEBHOOK_URL": f"{balancer.url}/telegram", "SEND_RATE": str(rate)}
        shared["ID_KEY"] = "of both machines"
        listen = [f"127.0.0.1:{port}" for port in ports]
        place = Place(webhook=True, database=database)
        on = await stack.enter_async_context(
            stage(place, services, seed, WEBHOOK_LISTEN=listen[0], **shared)
        )
        here = {"DATA_DIR": folder, "WEBHOOK_LISTEN": listen[1]}
        second = Machine(**(on.machine.settings | here))
        stack.push_async_callback(second.close)
        for machine in (on.machine, second):
            await machine.start()
        await asyncio.gather(*map(serves, webs))
        async with on.crowd.asking():
            await asyncio.sleep(seconds)
            await second.kill()
            killed = time.monotonic()
            await asyncio.sleep(seconds)
        await on.crowd.answered()
        await on.machine.stop()
        sent = [(call.at, call.params["chat_id"]) for call in on.api.calls("sendMessage")]
        found = [*defects(on), *_too_fast(sent, rate)]
        if "Traceback" in second.log:
            found.append(second.log[-3000:])
        wait = on.crowd.longest_wait
        before = max(took for at, took in on.crowd.waits if at + took < killed)
        if wait > _TAKEN_OVER + before + _MOST_WAITING / rate:
            found.append(f"somebody waited {wait:.0f} s")
        return Figures(
            f"two machines, one of them killed, {place}",
            on.crowd.tally,
            time.monotonic() - began,
            (
                f"longest wait {wait:.1f} s, before the kill {before:.1f} s",
                f"most in a second {_most([at for at, _ in sent])} at SEND_RATE={rate}",
            ),
            tuple(found),
        )


def _too_fast(sent: Sequence[tuple[float, int]], rate: int) -> list[str]:
    """Returns in which way messages went faster than both limits allow."""
    found = []
    over = _excess([at for at, _ in sent], rate, 1)
    if over > _LATE * rate:
        found.append(f"{over:.1f} messages more than {rate} a second")
    for chat in {chat for _, chat in sent}:
        over = _excess([at for at, one in sent if one == chat], 1, _BURST_OF_CHAT)
        if over > _LATE:
            found.append(f"{over:.1f} messages more than one a second to a chat")
    return found


def _excess(moments: Sequence[float], rate: float, burst: int) -> float:
    """Returns by how many messages a span of time held more than rate and burst allow."""
    ordered = sorted(moments)
    return max(
        (
            later - earlier + 1 - burst - rate * (ordered[later] - ordered[earlier])
            for earlier in range(len(ordered))
            for later in range(earlier, len(ordered))
        ),
        default=0.0,
    )


def _most(moments: Sequence[float]) -> int:
    """Returns the most messages in any one second."""
    return max(sum(at <= other < at + 1 for other in moments) for at in moments)
