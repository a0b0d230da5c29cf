"""Every scenario at length: `make chaos`."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

from bot.library import services as open_services
from handlers.services import Services
from tests.chaos import posts
from tests.chaos.disk import NoRoom, small_disk
from tests.chaos.failing import failing
from tests.chaos.figures import Figures
from tests.chaos.fulldisk import full_disk
from tests.chaos.hostile import hostile
from tests.chaos.kills import kills
from tests.chaos.messages import pairs, triples
from tests.chaos.replicas import replicas
from tests.chaos.restarts import restarts
from tests.chaos.said import generated_messages, joined_pieces
from tests.chaos.stage import Place
from tests.chaos.stops import stops
from tests.chaos.strange import strange
from tests.chaos.tally import Tally
from tests.postgres import PostgresServer

_LIFE = (1.0, 8.0)  # seconds: from not yet started to long at work

Options = argparse.Namespace
Lines = AsyncIterator[Figures]


def main() -> None:
    """Print a line of figures for each scenario; exit with 1 where something must not be."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=50, help="kills in each of the four places")
    parser.add_argument("--messages", type=int, default=50_000, help="messages made by chance")
    parser.add_argument("--only", nargs="*", choices=_SCENARIOS, help="not all, but these")
    parser.add_argument("--place", default="", help='only there, such as "webhook, SQLite"')
    parser.add_argument("--seed", type=int, default=1)
    sys.exit(asyncio.run(_run(parser.parse_args())))


async def _run(options: argparse.Namespace) -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as folder, PostgresServer(durable=True) as server:
        services = open_services(Path(folder))
        for name, scenario in _SCENARIOS.items():
            if options.only and name not in options.only:
                continue
            async for figures in scenario(services, server, options):
                print(figures, flush=True)
                failed += bool(figures.complaints)
    return min(failed, 1)


async def _kills(services: Services, server: PostgresServer, options: Options) -> Lines:
    for place in _places(server, options):
        yield await kills(place, services, options.seed, options.kills, _LIFE)


async def _posts(services: Services, server: PostgresServer, options: Options) -> Lines:
    del services, server
    count = 20 * options.kills
    with tempfile.TemporaryDirectory() as folder:
        found = await posts.in_a_process(Path(folder), count, options.seed)
    yield Figures(
        f"{count} kills, page",
        Tally(count + 1),
        found.seconds,
        (f"{found.kept} forms had their effect before the kill, {found.answered} their answer",),
        tuple(found.wrong),
    )


async def _failing(services: Services, server: PostgresServer, options: Options) -> Lines:
    for place in _places(server, options)[::3]:
        yield await failing(place, services, options.seed, 60, too_late=3)


async def _restarts(services: Services, server: PostgresServer, options: Options) -> Lines:
    for webhook in (False, True):
        yield await restarts(server, services, options.seed, 8, Place(webhook))


async def _full_disk(services: Services, server: PostgresServer, options: Options) -> Lines:
    del server
    for webhook in (False, True):
        for stopped in (False, True):
            place = Place(webhook)
            yield await full_disk(place, services, options.seed, NoRoom(), 10, stopped=stopped)
            with tempfile.TemporaryDirectory() as folder, small_disk(Path(folder)) as disk:
                if disk:
                    yield await full_disk(place, services, options.seed, disk, 10, stopped=stopped)


async def _replicas(services: Services, server: PostgresServer, options: Options) -> Lines:
    yield await replicas(server.create(), services, options.seed, 30, rate=10)


async def _strange(services: Services, server: PostgresServer, options: Options) -> Lines:
    for place in _places(server, options):
        yield await strange(place, services, options.seed, 10_000)


async def _stops(services: Services, server: PostgresServer, options: Options) -> Lines:
    for place in _places(server, options):
        yield await stops(place, services, options.seed, 8)


async def _messages(services: Services, server: PostgresServer, options: Options) -> Lines:
    del server
    yield await generated_messages(services, options.seed, options.messages)


async def _pieces(services: Services, server: PostgresServer, options: Options) -> Lines:
    del server
    yield await joined_pieces(services, options.seed, "pairs of question pieces", pairs())
    yield await joined_pieces(services, options.seed, "triples of question pieces", triples())


async def _hostile(services: Services, server: PostgresServer, options: Options) -> Lines:
    for place in _places(server, options):
        yield await hostile(place, services, options.seed)


def _places(server: PostgresServer, options: Options) -> list[Place]:
    places = [Place(w, d) for w in (False, True) for d in (None, server.create())]
    return [place for place in places if options.place in str(place)]


_SCENARIOS = {
    "kills": _kills,
    "posts": _posts,
    "failing": _failing,
    "restarts": _restarts,
    "disk": _full_disk,
    "replicas": _replicas,
    "strange": _strange,
    "stops": _stops,
    "hostile": _hostile,
    "messages": _messages,
    "pieces": _pieces,
}


if __name__ == "__main__":
    main()
