"""`make bench`: every figure, beside the machine's facts."""

import asyncio
import os
import platform
import tempfile
from pathlib import Path

from bot.conversation import Conversations
from bot.evaluation import DEVELOPMENT
from bot.gold import read_gold
from bot.library import services
from tests.bench import answering, delivery, office

MANY = 100_000


def main() -> None:
    """Print every figure."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"machine: {machine}, {platform.system()} {platform.release()}")
    questions = [entry["text"] for file in DEVELOPMENT for entry in read_gold(file)]
    with tempfile.TemporaryDirectory() as folder:
        opened = services(Path(folder))
        answering.cold_ask(folder)
        answering.in_process(Conversations(opened), questions)
        answering.calculators(opened.policies[0], questions)
        asyncio.run(office.on_both_databases(opened, questions, MANY))
    asyncio.run(delivery.over_telegram(questions))
    asyncio.run(delivery.replicas(questions))
    answering.search(questions)
    asyncio.run(delivery.memory_over(questions, MANY))


if __name__ == "__main__":
    main()
