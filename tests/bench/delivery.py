"""Delivery: questions a second beside a bare echo bot, two bots beside one, and memory."""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import psutil

from tests.bench.figures import Figure
from tests.bot.running.serving import ROOT, environment
from tests.chaos.balancer import Balancer
from tests.port import free_port
from tests.postgres import PostgresServer
from tests.telegram_api import Person, TelegramApi

OURS = [sys.executable, "-m", "bot", "serve"]
ECHO = [sys.executable, "-m", "tests.bench.echo_bot"]
WARM_UP = ("升规入统是哪条", "省级企业技术中心奖多少") * 60  # what is built on first use
NO_LIMITS = {"SEND_RATE": "0", "SEND_RATE_CHAT": "0"}
SETTLED = 8.0  # seconds after which what is built on first use is built
CHATS = 60
ROUNDS = 3
WAVE = 600  # questions in work at a time while memory is watched


async def over_telegram(questions: Sequence[str]) -> list[Figure]:
    """Compare questions a second through the Telegram stand-in with a bare echo bot's."""
    ratios, rates = [], []
    memory = 0.0
    for _ in range(ROUNDS):
        echo, _ = await _rate(ECHO, questions)
        ours, memory = await _rate(OURS, questions)
        rates.append((ours, echo))
        ratios.append(ours / echo)
    ours, echo = (statistics.median(column) for column in zip(*rates, strict=True))
    ratio = f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
    return [
        Figure(
            "over Telegram, by polling on SQLite",
            f"{ours:.0f} questions a second",
            f"bare echo bot {echo:.0f}, {ratio}",
        ),
        Figure("memory of both processes", f"{memory:.0f} MB"),
    ]


async def replicas(questions: Sequence[str]) -> list[Figure]:
    """Compare one bot with two over one PostgreSQL, by webhook behind a balancer."""
    rates: dict[int, list[float]] = {1: [], 2: []}
    with PostgresServer(durable=True) as server:
        for _ in range(ROUNDS):
            for count, found in rates.items():
                found.append(await _rate_of_replicas(count, server.create(), questions))
    one, two = (statistics.median(found) for found in rates.values())
    by = "over one PostgreSQL, by webhook, all on one machine"
    return [
        Figure(f"{by}: one bot", f"{one:.0f} questions a second"),
        Figure(f"{by}: two bots", f"{two:.0f} questions a second"),
    ]


async def _rate_of_replicas(count: int, database: str, questions: Sequence[str]) -> float:
    """Return the questions a second that so many bots answer together."""
    ports = [free_port() for _ in range(count)]
    bots = [f"http://127.0.0.1:{port}" for port in ports]
    async with TelegramApi(check_schema=False) as api, Balancer(bots) as balancer:
        with tempfile.TemporaryDirectory() as folder:
            children = [
                _start(
                    OURS,
                    api,
                    f"{folder}/{port}",
                    BOT_MODE="webhook",
                    DATABASE_URL=database,
                    ID_KEY="of all bots",
                    WEBHOOK_URL=f"{balancer.url}/hook",
                    WEBHOOK_LISTEN=f"127.0.0.1:{port}",
                )
                for port in ports
            ]
            try:
                people = [api.person(f"P{i}") for i in range(CHATS)]
                await _ask(people, WARM_UP)
                await asyncio.sleep(SETTLED)
                sent = questions[: len(questions) // CHATS * CHATS]
                started = time.perf_counter()
                await _ask(people, sent)
                return len(sent) / (time.perf_counter() - started)
            finally:
                for child in children:
                    child.kill()
                    child.wait()


async def memory_over(questions: Sequence[str], total: int) -> list[Figure]:
    """Ask so many questions of one bot, and return how its memory grows."""
    async with _serving(OURS) as (api, child):
        people = [api.person(f"P{i}") for i in range(CHATS)]
        samples: list[tuple[int, float]] = []
        asked = 0
        while asked < total:
            wave = [questions[(asked + i) % len(questions)] for i in range(WAVE)]
            await _ask(people, wave)
            asked += WAVE
            api.history.clear()
            for person in people:
                person.chat.messages.clear()
            samples.append((asked, _memory(child)))
        later = samples[len(samples) // 5 :]  # what is built on first use is built by then
        slope = statistics.linear_regression(*zip(*later, strict=True)).slope
        first, fifth, last = samples[0][1], later[0][1], samples[-1][1]
        return [
            Figure(
                f"memory over {asked:,} questions",
                f"{first:.0f} MB at first, {fifth:.0f} after a fifth, {last:.0f} at the end",
            ),
            Figure("memory that 10,000 questions add", f"{slope * 10_000:+.1f} MB"),
        ]


async def _rate(command: list[str], questions: Sequence[str]) -> tuple[float, float]:
    """Return the questions a second that the program answers, and its memory in MB."""
    async with _serving(command) as (api, child):
        people = [api.person(f"P{i}") for i in range(CHATS)]
        await _ask(people, WARM_UP)
        sent = questions[: len(questions) // CHATS * CHATS]  # each once: none is remembered
        started = time.perf_counter()
        await _ask(people, sent)
        return len(sent) / (time.perf_counter() - started), _memory(child)


@asynccontextmanager
async def _serving(command: list[str]) -> AsyncIterator[tuple[TelegramApi, psutil.Popen]]:
    """Run a bot with a ledger of its own, since update numbers start anew; it answers already."""
    async with TelegramApi(check_schema=False) as api:
        with tempfile.TemporaryDirectory() as folder:
            child = _start(command, api, folder)
            try:
                first = api.person("First")
                await first.says("文号")
                await first.hears(within=30)
                await asyncio.sleep(SETTLED)
                yield api, child
            finally:
                child.kill()
                child.wait()


def _start(command: list[str], api: TelegramApi, folder: str, **more: str) -> psutil.Popen:
    settings = {"BOT_TOKEN": api.token, "BOT_API_URL": api.url, "DATA_DIR": folder}
    env = environment(**settings, **NO_LIMITS, LOG_LEVEL="WARNING", **more)
    return psutil.Popen(command, cwd=ROOT, env=env, stdout=-3, stderr=-3)


def _memory(serving: psutil.Process) -> float:
    """Return the MB that a bot's processes take together."""
    processes = [serving, *serving.children()]
    resident: int = sum(process.memory_info().rss for process in processes)
    return resident / 2**20


async def _ask(people: Sequence[Person], questions: Sequence[str]) -> None:
    """Ask all the questions at once, spread over the people, and wait for every answer."""
    for number, question in enumerate(questions):
        await people[number % len(people)].says(question)
    each = len(questions) // len(people)
    await asyncio.gather(*(_hear_all(person, each) for person in people))


async def _hear_all(person: Person, count: int) -> None:
    for _ in range(count):
        await person.hears(within=120)
