"""Scale: 300 policies made from real ones: starting, memory, and which of them answers how soon."""

import asyncio
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from bot.current import built
from bot.library import POLICIES, Library
from handlers.message import Request
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.policy import Policy
from knowledge.policy.store import KnowledgeStore
from tests.bench.answering import milliseconds
from tests.conftest import DAY

COUNTIES = 300
_OTHERS = Path(__file__).parents[1] / "policies"
_SOURCES = (POLICIES / "puxian-2023-1" / "policy.txt", *sorted(_OTHERS.glob("*/policy.txt")))
_PLACES = ("蒲县", "鹿城区", "甘井子区")
_SYLLABLES = "青石白河云山金沙长宁安平永清新泰龙泉东阳武城南康怀远宜丰临江北海"
_MONEY = re.compile(r"(?<![0-9])[0-9]{2,3}(?=\s?万元)")
_ASKED = 400
_KNOWN = "企业技术中心奖多少"


@dataclass(frozen=True)
class Question:
    """A question, and the key of the policy that it names."""

    text: str
    policy: str


def make(folder: Path) -> None:
    """Write the folders: each the text of a real document with another place and other sums."""
    chance = random.Random(5)  # noqa: S311
    names: set[str] = set()
    while len(names) < COUNTIES:
        names.add("".join(chance.sample(_SYLLABLES, 2)) + chance.choice("县区"))
    texts = [one.read_text("utf-8") for one in _SOURCES]
    for number, name in enumerate(sorted(names)):
        text = texts[number % len(texts)]
        for place in _PLACES:
            text = text.replace(place, name)
        text = _MONEY.sub(lambda match: str(int(match[0]) + chance.choice((0, 5, 10, 20))), text)
        own = folder / f"county-{number:03}"
        own.mkdir(parents=True)
        (own / "policy.txt").write_text(text, "utf-8")
        (own / "policy.toml").write_text(f'place = "{name}"\n', "utf-8")


def opened(data: Path, folder: Path) -> Library:
    """Return the library of the folders, and of the program's own."""
    library = Library(KnowledgeStore(data / "knowledge.json"), folder)
    library.open()
    return library


def questions(policies: Sequence[Policy]) -> list[Question]:
    """Return questions by the headings of clauses, with the place or the title named in turn."""
    chance = random.Random(7)  # noqa: S311
    found = []
    for number in range(_ASKED):
        policy = chance.choice(policies)
        headed = [record for record in policy.records if 3 < len(record.heading) < 20]
        heading = chance.choice(headed).heading if headed else _KNOWN
        name = policy.file.place if number % 2 else f"《{policy.name}》"
        found.append(Question(f"{name}{heading}怎么规定的", policy.file.key))
    return found


def scale() -> None:
    """Print the figures of 300 policies; a process of its own, so that memory is theirs alone."""
    subprocess.run([sys.executable, "-m", "tests.bench.scale"], check=True)


def _print() -> None:
    with tempfile.TemporaryDirectory() as name:
        data, folder = Path(name) / "data", Path(name) / "policies"
        data.mkdir()
        make(folder)
        first = subprocess.run(
            [sys.executable, "-m", "tests.bench.scale", "open", str(data), str(folder)],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
        started = time.perf_counter()
        policies = opened(data, folder).policies
        later = time.perf_counter() - started
        built(policies)
        whole = time.perf_counter() - started
        clauses = sum(len(policy.records) for policy in policies)
        starts = f"first start {first} s, later {later:.1f} s, all built after {whole:.1f} s"
        print(f"{len(policies)} policies, {clauses} clauses: {starts}")
        asked = questions(policies)
        _ask(asked[:40], policies)  # reads files and compiles patterns
        samples, right = _ask(asked, policies)
        memory = psutil.Process().memory_info().rss / 2**20
        print(f"  answer, place or title named: {milliseconds(samples)}; right first {right:.3f}")
        bare = [Question(q.text.partition("》")[2] or q.text[3:], "") for q in asked]
        samples, _ = _ask(bare, policies)
        print(f"  answer, nothing named: {milliseconds(samples)}; resident memory {memory:.0f} MB")


def _ask(asked: Sequence[Question], policies: Sequence[Policy]) -> tuple[list[float], float]:
    """Return the seconds of each answer, and the share that the right policy gave."""
    services = Services(tuple(policies))
    samples, right = [], 0
    for question in asked:
        started = time.perf_counter()
        reply = asyncio.run(answer(Request(question.text, DAY), services))
        samples.append(time.perf_counter() - started)
        right += reply.policy == question.policy
    return samples, right / len(asked)


if __name__ == "__main__":
    if sys.argv[1:2] == ["open"]:
        began = time.perf_counter()
        opened(Path(sys.argv[2]), Path(sys.argv[3]))
        print(f"{time.perf_counter() - began:.1f}")
    else:
        _print()
