"""The page: what a phone has to load, how long an answer takes, and what the process holds."""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import psutil

from tests.bench.figures import Figure
from tests.bench.phone import on_a_phone
from tests.bot.channels.web.browsing import Browser, fields
from tests.bot.channels.web.process import Running, web
from tests.bot.running.serving import ROOT
from tests.port import free_port

_USERS = 20
_TURNS = 12  # of each
_PAUSE = 1.0  # seconds from an answer to the next question: nobody reads faster
_ECHO = (sys.executable, "-m", "tests.bench.echo_page")
_KB = 1000
_PLAIN = {"Accept-Encoding": "identity"}


def page(questions: Sequence[str]) -> Iterator[Figure]:
    """Take the figures of `policybot web` as a process, with users at once."""
    with tempfile.TemporaryDirectory() as folder:
        yield from asyncio.run(_served(Path(folder), questions))


async def _served(folder: Path, questions: Sequence[str]) -> list[Figure]:
    settings = {"SEND_RATE_CHAT": "0", "TRUSTED_PROXIES": "127.0.0.1"}
    async with web(folder, f"127.0.0.1:{free_port()}", **settings) as running:
        await running.ready()
        await asyncio.sleep(10)  # it warms up
        first = await _first(running)
        turn = await _turn(running, questions[0])
        began = _worked(running)
        taken = await _all_asking(running, questions)
        worked = (_worked(running) - began) / len(taken)
        held = psutil.Process(running.process.pid).memory_info().rss
        phone = await on_a_phone(running.url, questions[0])
    async with _echo() as url:
        bare = await _all_echoed(url, questions)
    return [
        Figure("page: the first one with its files", f"{first / _KB:.1f} kB", "wanted <= 12"),
        Figure("page: a turn", f"{turn / _KB:.1f} kB", "wanted <= 3"),
        Figure(
            f"page: an answer, {_USERS} users",
            f"p95 {_p95(taken):.0f} ms",
            f"median {_median(taken):.0f} ms; {1000 * worked:.0f} ms of its processor; a bare "
            f"echo p95 {_p95(bare):.0f}, median {_median(bare):.0f} ms; wanted <= 50",
        ),
        *phone,
        Figure("page: memory of the process", f"{held / 1e6:.0f} MB", "wanted <= 200"),
    ]


async def _first(running: Running) -> int:
    """Return the bytes of the first page and all that it loads, compressed, with headers."""
    async with _client("10.0.0.250") as http:
        start = await Browser(running.url, http).open("/", **_PLAIN)
        paths = ["/", *start.root.xpath("//link/@href | //script/@src")]
        return sum([await _size(http, f"{running.url}{path}") for path in paths])


async def _turn(running: Running, question: str) -> int:
    """Return the bytes of an answer as the script gets it."""
    async with _client("10.0.0.251") as http:
        given = {**await _form(running, http), "text": question}
        headers = {"Origin": running.url, "X-Part": "1"}
        async with http.post(f"{running.url}/c", data=given, headers=headers) as response:
            return await _received(response)


async def _all_asking(running: Running, questions: Sequence[str]) -> list[float]:
    """Return how many seconds each answer took."""
    users = (_asking(running, number, questions) for number in range(_USERS))
    return [second for one in await asyncio.gather(*users) for second in one]


async def _all_echoed(url: str, questions: Sequence[str]) -> list[float]:
    """Return how many seconds the same took where nothing is answered.

    That much of an answer's time is the client's and the machine's.
    """
    users = (_echoed(url, number, questions) for number in range(_USERS))
    return [second for one in await asyncio.gather(*users) for second in one]


async def _asking(running: Running, number: int, questions: Sequence[str]) -> list[float]:
    """Return how many seconds each answer took a user who asks one question after another."""
    async with _client(f"10.0.0.{number + 1}") as http:
        form = await _form(running, http)
        return await _sending(http, running.url, number, questions, form)


async def _echoed(url: str, number: int, questions: Sequence[str]) -> list[float]:
    async with _client("") as http:
        return await _sending(http, url, number, questions, {})


async def _sending(
    http: aiohttp.ClientSession,
    url: str,
    number: int,
    questions: Sequence[str],
    form: Mapping[str, str],
) -> list[float]:
    # People are not in step, and a queue of all of them at one instant is none of the page's: each
    # begins in a part of the second of its own.
    await asyncio.sleep(_PAUSE * number / _USERS)
    taken = []
    headers = {"Origin": url, "X-Part": "1"}
    for turn in range(_TURNS):
        question = questions[(number * _TURNS + turn) % len(questions)]
        given = {**form, "once": f"bench{number:02}{turn:02}", "text": question}
        began = time.perf_counter()
        async with http.post(f"{url}/c", data=given, headers=headers) as response:
            await response.read()
        taken.append(time.perf_counter() - began)
        await asyncio.sleep(_PAUSE)
    return taken


@asynccontextmanager
async def _echo() -> AsyncIterator[str]:
    """Runs a page that answers nothing, at the address that is given."""
    address = f"127.0.0.1:{free_port()}"
    process = await asyncio.create_subprocess_exec(*_ECHO, address, cwd=ROOT)
    try:
        async with asyncio.timeout(60), aiohttp.ClientSession() as http:
            await _opened(http, f"http://{address}/c")
        yield f"http://{address}"
    finally:
        process.kill()
        await process.wait()


async def _opened(http: aiohttp.ClientSession, address: str) -> None:
    while True:
        try:
            async with http.post(address):
                return
        except aiohttp.ClientError:
            await asyncio.sleep(0.1)


def _worked(running: Running) -> float:
    """Return the seconds that the process has had of the processor."""
    user, system, *_ = psutil.Process(running.process.pid).cpu_times()
    return float(user + system)


def _p95(seconds: Sequence[float]) -> float:
    return 1000 * sorted(seconds)[int(0.95 * len(seconds))]


def _median(seconds: Sequence[float]) -> float:
    return 1000 * statistics.median(seconds)


def _client(address: str) -> aiohttp.ClientSession:
    jar = aiohttp.CookieJar(unsafe=True)
    headers = {"X-Forwarded-For": address}
    return aiohttp.ClientSession(cookie_jar=jar, headers=headers, auto_decompress=False)


async def _form(running: Running, http: aiohttp.ClientSession) -> dict[str, str]:
    shown = await Browser(running.url, http).open("/c", **_PLAIN)
    [box] = shown.root.xpath("//form[.//*[@id='text']]")
    return fields(box)


async def _size(http: aiohttp.ClientSession, address: str) -> int:
    async with http.get(address) as response:
        return await _received(response)


async def _received(response: aiohttp.ClientResponse) -> int:
    headers = sum(len(name) + len(value) + 4 for name, value in response.raw_headers)
    return headers + len(await response.read())
