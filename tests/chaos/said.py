"""What people say, said to the handlers in process: nothing raises, and nothing takes long."""

import gc
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from handlers.services import Services
from tests.bot.office.hall import open_hall
from tests.chaos.figures import Figures
from tests.chaos.hearing import Hearing
from tests.chaos.messages import generated, pairs
from tests.chaos.tally import Tally

_WARM = 390  # messages after which everything is built that is built once


async def generated_messages(
    services: Services, seed: int, count: int, warm: int = _WARM
) -> Figures:
    """Says `count` generated messages alone, in conversations, in interviews, and to the office.

    Times are told of those after the first `warm`.
    """
    policy = services.policies[0]
    with TemporaryDirectory() as folder:
        async with open_hall(services, Path(folder)) as hall:
            hearing = Hearing(hall.services, seed)
            await hearing.everywhere(generated(policy, seed + 1, warm))
            hearing.forget_times()
            began = time.monotonic()
            with _collected():
                await hearing.everywhere(generated(policy, seed, count))
            return _figures(f"{count} generated messages", hearing, began)


async def joined_pieces(
    services: Services, seed: int, name: str, joined: Iterable[str], warm: int = _WARM
) -> Figures:
    """Says pieces of questions that are joined into one message, alone and in conversations."""
    hearing = Hearing(services, seed)
    await hearing.in_conversation(islice(pairs(), warm))
    hearing.forget_times()
    began = time.monotonic()
    await hearing.in_conversation(joined)
    return _figures(name, hearing, began)


@contextmanager
def _collected() -> Iterator[None]:
    """Keeps what is built from the collector's rounds, as the service does once it is warm."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _figures(name: str, hearing: Hearing, began: float) -> Figures:
    tally, seconds = Tally(len(hearing.seconds)), time.monotonic() - began
    return Figures(name, tally, seconds, (hearing.times,), hearing.complaints)
