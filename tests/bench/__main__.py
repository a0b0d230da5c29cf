"""`make bench` prints every figure; `make performance` keeps them in docs/performance.md.

Where cases are named, theirs alone are taken: `python -m tests.bench search`.
"""

import argparse
import asyncio
import os
import platform
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bot.conversation.conversation import Conversations
from bot.evaluating.evaluation import DEVELOPMENT
from bot.evaluating.gold import read_gold
from bot.library import services
from bot.version import version
from tests.bench import answering, delivery, office
from tests.bench.figures import Figure, Record
from tests.bench.page import page
from tests.bench.pictures import pictures
from tests.bench.scale import scale

MANY = 100_000
Case = Callable[[Sequence[str]], Iterator[Figure]]


def _answering(questions: Sequence[str]) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        opened = services(Path(folder))
        yield from answering.cold_ask(folder)
        yield from answering.in_process(Conversations(opened), questions)
        yield from answering.calculators(opened.policies[0], questions)
        yield from answering.splitting(opened.policies[0])


def _office(questions: Sequence[str]) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        opened = services(Path(folder))
        yield from asyncio.run(office.on_both_databases(opened, questions, MANY))


def _telegram(questions: Sequence[str]) -> Iterator[Figure]:
    yield from asyncio.run(delivery.over_telegram(questions))


def _replicas(questions: Sequence[str]) -> Iterator[Figure]:
    yield from asyncio.run(delivery.replicas(questions))


def _memory(questions: Sequence[str]) -> Iterator[Figure]:
    yield from asyncio.run(delivery.memory_over(questions, MANY))


CASES: Mapping[str, Case] = {
    "answering": _answering,
    "search": answering.search,
    "pictures": pictures,
    "telegram": _telegram,
    "replicas": _replicas,
    "page": page,
    "office": _office,
    "memory": _memory,
    "scale": scale,
}


def main() -> None:
    """Take the figures, print them, and keep them where that is asked for."""
    asked = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    asked.add_argument("cases", nargs="*", choices=[[], *CASES], help="all, without any")
    asked.add_argument("--keep", action="store_true", help="write docs/performance.md")
    asked.add_argument("--release", action="store_true", help="those kept become the release's")
    given = asked.parse_args()
    if given.release:
        Record.read().released(version()).keep()
        return
    machine = (
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"{platform.system()} {platform.release()}; load before {os.getloadavg()[0]:.1f}"
    )
    questions = [entry["text"] for file in DEVELOPMENT for entry in read_gold(file)]
    figures: list[Figure] = []
    for name in given.cases or CASES:
        for figure in CASES[name](questions):
            print(f"{figure.what}: {figure.said}{figure.others and f' ({figure.others})'}")
            figures.append(figure)
    record = Record.read().measured(figures, machine)
    print(record.page())
    if given.keep:
        record.keep()


if __name__ == "__main__":
    main()
