"""Answering: a cold start, one answer, facts and calculators, search."""

import asyncio
import datetime
import random
import resource
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

import psutil
from rapidfuzz import fuzz, process

from bot.conversation.conversation import Conversations
from knowledge.policy.calculators import awards, criteria
from knowledge.policy.fold import plain, squeeze
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import Index, Kind, Passage, question_grams
from knowledge.policy.splitting.splitter import split
from knowledge.question.pieces import parts
from knowledge.reading.reader import read
from tests.bench.figures import Figure
from tests.bot.running.serving import ROOT, environment

COLD_RUNS = 7
SIZES = (26, 10_000, 100_000)


def milliseconds(samples: Sequence[float]) -> str:
    """Return the median and the 99th percentile of seconds, in milliseconds."""
    ordered = sorted(samples)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"p50 {statistics.median(ordered) * 1000:.2f} ms, p99 {p99 * 1000:.2f} ms"


def cold_ask(folder: str) -> Iterator[Figure]:
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
    yield Figure("`policybot ask`, a process each", f"{median:.2f} s, worst {worst:.2f} s")
    yield Figure("its memory at the most", f"{peak:.0f} MB")


def in_process(conversations: Conversations, questions: Sequence[str]) -> Iterator[Figure]:
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
    yield Figure("an answer", milliseconds(samples))
    yield Figure("memory of a process that answers", f"{memory:.0f} MB")


def calculators(policy: Policy, questions: Sequence[str]) -> Iterator[Figure]:
    """Time reading the facts of each question and both calculators on them."""
    today = datetime.date(2026, 11, 24)
    texts = [policy.search.mend(plain(question)) for question in questions]

    def reckon(text: str) -> None:
        facts = read(text, policy.facts, today).facts
        criteria.assess(policy.criteria, facts)
        awards.assess(policy.awards, facts, today)

    _timed(reckon, texts)  # the first round compiles the vocabulary
    yield Figure("facts read, both calculators", milliseconds(_timed(reckon, texts)))


def splitting(policy: Policy) -> Iterator[Figure]:
    """Time a document of five megabytes, as long as the shipped one again and again."""
    source = policy.issued.read_text("utf-8")
    text = source * (5_000_000 // len(source.encode()))
    began = time.process_time()
    split(text)
    yield Figure("5 MB split", f"{time.process_time() - began:.1f} s", "wanted <= 3")


def search(questions: Sequence[str]) -> Iterator[Figure]:
    """Time our index, rapidfuzz and SQLite's full-text search over the same synthetic clauses."""
    chance = random.Random(2)  # noqa: S311
    words = [squeeze(question) for question in questions]
    for size in SIZES:
        clauses = ["".join(chance.choices(words, k=5)) for _ in range(size)]
        index = Index(Passage(str(i), Kind.CLAUSE, text) for i, text in enumerate(clauses))
        grams = [question_grams(question) for question in words[:200]]
        ours = _timed(index.scores, [g for g in grams if g])
        few = words[: 200 if size < 1000 else 10]
        theirs = _timed(partial(_rapidfuzz, clauses), few)
        fts5 = _timed(_full_text(clauses), [g for g in grams if g])
        others = f"rapidfuzz {milliseconds(theirs)}; SQLite FTS5 {milliseconds(fts5)}"
        yield Figure(f"search over {size:,} clauses", milliseconds(ours), others)


def _full_text(clauses: Sequence[str]) -> Callable[[Sequence[str]], object]:
    """Return a search by SQLite, which cuts no Chinese: it is given the pairs that ours has."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE clauses USING fts5(words)")
    rows = ((" ".join(question_grams(clause)),) for clause in clauses)
    database.executemany("INSERT INTO clauses VALUES (?)", rows)
    best = "SELECT rowid FROM clauses WHERE clauses MATCH ? ORDER BY rank LIMIT 3"

    def found(words: Sequence[str]) -> object:
        asked = " OR ".join(f'"{word}"' for word in words)
        return database.execute(best, (asked,)).fetchall()

    return found


def _rapidfuzz(clauses: Sequence[str], question: str) -> object:
    return process.extract(question, clauses, scorer=fuzz.partial_ratio, limit=3)


def _timed(run: Callable[[Any], object], inputs: Sequence[Any]) -> list[float]:
    samples = []
    for value in inputs:
        started = time.perf_counter()
        run(value)
        samples.append(time.perf_counter() - started)
    return samples
