"""Hostile accounts: they send what takes most work, as much as is let in, while others ask."""

import asyncio
import random
import time
from collections.abc import Iterator

from handlers.services import Services
from tests.chaos.figures import Figures
from tests.chaos.kills import defects
from tests.chaos.stage import Place, serves, stage
from tests.telegram_api import Person

_ACCOUNTS = 6
_EACH = 30  # messages, as many as the guard takes in a minute
_LENGTH = 1000  # characters that are still read
_LIMIT = 1.0  # seconds that anybody else may have to wait
_PATIENCE = 120.0
_BEFORE = 6.0  # seconds in which the bot warms up
# What took longest to read when pieces were read before they were counted, and numbers in rows.
_PATTERNS = (
    "0x17，几5规上，",
    "谁牵头？奖励多少？",
    "是",
    "十点",
    "１２,",
    "产值3亿、",
    "省级企业技术中心，",
    "（一）",
    "不是",
    "2024年营收8亿，",
)


async def hostile(place: Place, services: Services, seed: int) -> Figures:
    """Has six accounts send at once what they can, and others ask meanwhile."""
    began = time.monotonic()
    chance = random.Random(seed)  # noqa: S311
    async with stage(place, services, seed) as on:
        others = on.crowd.askers[:5]
        accounts = [on.api.person(f"H{number}", started=True) for number in range(_ACCOUNTS)]
        await on.start()
        await serves(on.web)
        await asyncio.sleep(_BEFORE)
        for one in accounts:
            for text in _messages(chance):
                await one.says(text)
        for _ in range(8):
            for asker in others:
                await asker.ask()
            await asyncio.sleep(2)
        await on.crowd.answered()
        heard = sum(len(_heard(one)) for one in accounts)
        await on.machine.stop()
        waits = sorted(wait for _, wait in on.crowd.waits)
        found = list(defects(on))
        if waits[-1] > _LIMIT:
            found.append(f"somebody waited {waits[-1]:.1f} s")
        return Figures(
            f"{_ACCOUNTS} hostile accounts, {place}",
            on.crowd.tally,
            time.monotonic() - began,
            (
                f"others waited {waits[len(waits) // 2]:.2f} s, at most {waits[-1]:.2f} s",
                f"{heard} answers to {_ACCOUNTS * _EACH} hostile messages",
            ),
            tuple(found),
        )


def _messages(chance: random.Random) -> Iterator[str]:
    """Yield messages of the greatest length; no two are the same."""
    for number in range(_EACH):
        pattern = _PATTERNS[number % len(_PATTERNS)]
        text = f"{chance.randrange(10**6)}{pattern * _LENGTH}"
        yield text[:_LENGTH]


def _heard(person: Person) -> list[str]:
    return [message.text for message in person.chat.heard]
