"""Two more counties beside the first: its text with another name, leader and amounts."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.library import POLICIES
from handlers.message import Reply, Request, Topic
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import KnowledgeStore
from tests.conftest import DAY

FIRST = "puxian-2023-1"
_FILES = ("policy.txt", "policy.toml", "directory.toml", "phrasings.toml", "facts.toml")
_RULES = ("awards.toml", "criteria.toml")
_COUNTIES = {
    "qingshi-2024-8": ("青石县", "青政办发", "李文海", "30", "300_000"),
    "baihe-2022-3": ("白河县", "白政办发", "周国平", "15", "150_000"),
}


def county(to: Path, key: str) -> Path:
    """Writes the folder of the county of that key, and returns it."""
    place, number, leader, sum_, yuan = _COUNTIES[key]
    folder = to / key
    folder.mkdir(parents=True)
    for name in (*_FILES, *_RULES):
        text = (POLICIES / FIRST / name).read_text("utf-8")
        for old, new in (
            (FIRST, key),
            ("蒲政办发", number),
            ("蒲县", place),
            ("薛向阳", leader),
            ("20 万元", f"{sum_} 万元"),
            ("20万元", f"{sum_}万元"),
            ("200_000", yuan),
        ):
            text = text.replace(old, new)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="session")
def counties(tmp_path_factory: pytest.TempPathFactory, services: Services) -> Services:
    made = tmp_path_factory.mktemp("counties")
    store = KnowledgeStore(made / "store" / "knowledge.json")
    more = [open_policy(county(made, key), store) for key in _COUNTIES]
    return Services((*services.policies, *more))


@pytest.fixture(scope="session")
def ask_all(counties: Services) -> Callable[..., Reply]:
    """Asks all three, in a conversation about `topic`."""

    def ask_(text: str = "", topic: Topic | None = None, action: str | None = None) -> Reply:
        request = Request(text, DAY, topic or Topic(), action)
        return asyncio.run(answer(request, counties))

    return ask_
