"""Time and memory on this machine: `make bench`.

Nothing here is a test: the figures belong beside the machine's facts.
"""

import asyncio
import datetime
import os
import platform
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import psutil
from rapidfuzz import fuzz, process

from bot.conversation import Conversations
from bot.evaluation import DEVELOPMENT, read_gold
from bot.library import services
from handlers.parts import parts
from knowledge.policy.calculators import awards, criteria
from knowledge.policy.facts.reader import read
from knowledge.policy.fold import plain, squeeze
from knowledge.policy.index import Index, Kind, Passage, question_grams
from knowledge.policy.policy import Policy
from tests.bot.serving import ROOT, environment
from tests.telegram_api import Person, TelegramApi

COLD_RUNS = 7
WARM_UP = ("升规入统是哪条", "省级企业技术中心奖多少") * 60  # what is built on first use
NO_LIMITS = {"SEND_RATE": "0", "SEND_RATE_CHAT": "0"}
CHATS = 60
SIZES = (26, 10_000, 100_000)


def main() -> None:
    """Print every figure."""
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"machine: {machine}, {platform.system()} {platform.release()}")
    with tempfile.TemporaryDirectory() as folder:
        opened = services(Path(folder))
        conversations = Conversations(opened)
        questions = [entry["text"] for file in DEVELOPMENT for entry in read_gold(file)]
        cold_ask(folder)
        in_process(conversations, questions)
        calculators(opened.policies[0], questions)
        asyncio.run(over_telegram(questions))
    search(questions)


def milliseconds(samples: Sequence[float]) -> str:
    """Return the median and the 99th percentile of seconds, in milliseconds."""
    ordered = sorted(samples)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"p50 {statistics.median(ordered) * 1000:.2f} ms, p99 {p99 * 1000:.2f} ms"


def cold_ask(folder: str) -> None:
    """Time whole processes of `policybot ask`, and read the largest one's memory."""
    command = [sys.executable, "-m", "bot", "ask", "升归入统是哪条"]
    samples = []
    for _ in range(COLD_RUNS):
        started = time.perf_counter()
        child = psutil.Popen(command, cwd=ROOT, env=environment(DATA_DIR=folder), stdout=-3)
        child.wait()
        samples.append(time.perf_counter() - started)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    median, worst = statistics.median(samples), max(samples)
    print(f"cold ask: median {median:.2f} s, worst {worst:.2f} s, peak memory {peak:.0f} MB")


def in_process(conversations: Conversations, questions: Sequence[str]) -> None:
    """Time answers to the development questions in one process."""
    samples = []

    async def ask_all() -> None:
        for question in questions:
            started = time.perf_counter()
            await conversations.reply(question, question)
            samples.append(time.perf_counter() - started)

    asyncio.run(ask_all())
    samples.clear()  # the first round read files and built indexes
    parts.cache_clear()  # and remembered every question
    asyncio.run(ask_all())
    memory = psutil.Process().memory_info().rss / 2**20
    print(f"answer in process: {milliseconds(samples)}; resident memory {memory:.0f} MB")


def calculators(policy: Policy, questions: Sequence[str]) -> None:
    """Time reading the facts of each question and both calculators on them."""
    today = datetime.date(2026, 11, 24)
    texts = [policy.search.mend(plain(question)) for question in questions]

    def reckon(text: str) -> None:
        facts = read(text, policy.facts, today).facts
        criteria.assess(policy.criteria, facts)
        awards.assess(policy.awards, facts, today)

    _timed(reckon, texts)  # the first round compiles the vocabulary
    print(f"facts and calculators: {milliseconds(_timed(reckon, texts))}")


async def over_telegram(questions: Sequence[str]) -> None:
    """Compare questions a second through the Telegram stand-in with a bare echo bot's."""
    rates: dict[str, list[float]] = {"policybot": [], "echo": []}
    memory = 0.0
    for _ in range(3):
        for name, command in (
            ("echo", [sys.executable, "-m", "tests.echo_bot"]),
            ("policybot", [sys.executable, "-m", "bot", "serve"]),
        ):
            with (
                tempfile.TemporaryDirectory() as folder
            ):  # a ledger of its own: update numbers start anew
                rate, resident = await _rate(command, folder, questions)
            rates[name].append(rate)
            memory = resident if name == "policybot" else memory
    ours, echo = (statistics.median(rates[name]) for name in ("policybot", "echo"))
    print(
        f"over Telegram: {ours:.0f} questions a second, bare echo bot {echo:.0f}, "
        f"ratio {ours / echo:.2f}; resident memory serving {memory:.0f} MB"
    )


async def _rate(command: list[str], folder: str, questions: Sequence[str]) -> tuple[float, float]:
    """Return the questions a second that the program answers, and its memory in MB."""
    async with TelegramApi(check_schema=False) as api:
        people = [api.person(f"P{i}") for i in range(CHATS)]
        settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": folder}
        env = environment(**settings, **NO_LIMITS, LOG_LEVEL="WARNING")
        child = psutil.Popen(command, cwd=ROOT, env=env, stdout=-3, stderr=-3)
        try:
            await people[0].says(questions[0])
            await people[0].hears(within=30)
            for number, question in enumerate(WARM_UP):
                await people[number % CHATS].says(question)
            await asyncio.gather(*(_hear_all(p, len(WARM_UP) // CHATS) for p in people))
            started = time.perf_counter()
            sent = questions[: len(questions) // CHATS * CHATS]  # each once: none is remembered
            for number, question in enumerate(sent):
                await people[number % CHATS].says(question)
            await asyncio.gather(*(_hear_all(p, len(sent) // CHATS) for p in people))
            rate = len(sent) / (time.perf_counter() - started)
            return rate, child.memory_info().rss / 2**20
        finally:
            child.terminate()
            child.wait()


async def _hear_all(person: Person, count: int) -> None:
    for _ in range(count):
        await person.hears(within=120)


def search(questions: Sequence[str]) -> None:
    """Time our index and rapidfuzz over the same synthetic clauses."""
    chance = random.Random(2)  # noqa: S311
    words = [squeeze(question) for question in questions]
    for size in SIZES:
        clauses = ["".join(chance.choices(words, k=5)) for _ in range(size)]
        index = Index(Passage(str(i), Kind.CLAUSE, text) for i, text in enumerate(clauses))
        grams = [question_grams(question) for question in words[:200]]
        ours = _timed(index.scores, [g for g in grams if g])
        few = words[: 200 if size < 1000 else 10]
        theirs = _timed(partial(_rapidfuzz, clauses), few)
        print(f"search {size} clauses: {milliseconds(ours)}; rapidfuzz: {milliseconds(theirs)}")


def _rapidfuzz(clauses: Sequence[str], question: str) -> object:
    return process.extract(question, clauses, scorer=fuzz.partial_ratio, limit=3)


def _timed(run: Callable[[Any], object], inputs: Sequence[Any]) -> list[float]:
    samples = []
    for value in inputs:
        started = time.perf_counter()
        run(value)
        samples.append(time.perf_counter() - started)
    return samples


if __name__ == "__main__":
    main()
