"""Scale: 300 policies made from real ones: starting, memory, and which of them answers how soon."""

import asyncio
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from bot.conversation.current import built
from bot.library import POLICIES, Library
from handlers.message import Request
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.store import KnowledgeStore
from tests.bench.answering import milliseconds
from tests.bench.figures import Figure
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


def scale(_questions: Sequence[str]) -> Iterator[Figure]:
    """Measure 300 policies; in a process of its own, so that the memory is theirs alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "policies"
        make(folder)
        first = _measured("first", Path(name), folder)
        later = _measured("later", Path(name), folder)
    size = f"{later['policies']:.0f} policies, {later['clauses']:,.0f} clauses"
    yield Figure(f"{size}: first start", f"{first['opened']:.1f} s")
    yield Figure(
        f"{size}: later starts",
        f"{later['opened']:.1f} s, all built after {later['built']:.1f} s",
    )
    yield Figure(f"{size}: memory", f"{later['memory']:.0f} MB")
    yield Figure(f"{size}: an answer, place or title named", str(later["named"]))
    yield Figure(f"{size}: the right policy first", f"{later['right']:.3f}")
    yield Figure(f"{size}: an answer, nothing named", str(later["bare"]))


def _measured(what: str, data: Path, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.scale", what, str(data), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _measure(what: str, data: Path, folder: Path) -> dict[str, Any]:
    """Return the figures of one process: of a first start its seconds, of a later one all."""
    started = time.perf_counter()
    policies = opened(data, folder).policies
    found: dict[str, Any] = {"opened": time.perf_counter() - started}
    if what == "first":
        return found
    built(policies)
    found["built"] = time.perf_counter() - started
    asked = questions(policies)
    _ask(asked[:40], policies)  # reads files and compiles patterns
    samples, right = _ask(asked, policies)
    bare = [Question(q.text.partition("》")[2] or q.text[3:], "") for q in asked]
    unnamed, _ = _ask(bare, policies)
    memory = psutil.Process().memory_info().rss / 2**20
    return found | {
        "policies": len(policies),
        "clauses": sum(len(policy.records) for policy in policies),
        "named": milliseconds(samples),
        "right": right,
        "bare": milliseconds(unnamed),
        "memory": memory,
    }


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
    print(json.dumps(_measure(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
