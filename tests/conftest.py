"""The real policy, opened once from its folder into a store of the test run's own."""

import asyncio
import datetime
import gc
from collections.abc import Callable, Generator, Iterator

import pytest
from hypothesis import settings

from bot.library import services as open_services
from handlers.message import Reply, Request, Topic
from handlers.router import answer
from handlers.services import Services
from knowledge.policy.policy import Policy
from tests.postgres import PostgresServer

# The suite gives one verdict on one tree: each property tries the same examples every time. Ask for
# new ones with `pytest --hypothesis-profile default`.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.load_profile("same")

# Files that take minutes begin first: the last ones to end should be short.
_BEGINNING = (
    *("tests/bot/test_chaos.py", "tests/bot/channels/web/test_browser.py"),
    *("tests/bot/office/", "tests/bot/", "tests/test_", "tests/knowledge/ledger/"),
)

_NEW = 50_000  # objects before the collector looks, as in the program itself

Ask = Callable[..., Reply]
DAY = datetime.date(2026, 11, 24)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collects without the collector: nothing is garbage yet, and a fifth of the time was its."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the longest files first; the order within a file stays."""

    def place(item: pytest.Item) -> int:
        begins = [item.nodeid.startswith(path) for path in _BEGINNING]
        return begins.index(True) if any(begins) else len(begins)

    items.sort(key=place)


def pytest_collection_finish() -> None:
    """Has the collector leave alone what stays to the end; a tenth of the tests' time was its."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW)


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A real server, started when the first test asks for it."""
    with PostgresServer(durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    return open_services(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session")
def policy(services: Services) -> Policy:
    return services.policies[0]


@pytest.fixture(scope="session")
def ask(services: Services) -> Ask:
    """Asks one question, or presses a button, in a conversation about `topic`."""

    def ask_(
        text: str = "",
        *,
        topic: Topic = Topic(),  # noqa: B008
        action: str | None = None,
        as_of: datetime.date = DAY,
        at: float | None = None,
    ) -> Reply:
        return asyncio.run(answer(Request(text, as_of, topic, action, at=at), services))

    return ask_
