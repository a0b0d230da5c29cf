"""Months of an office on either ledger, from a Thursday on."""

import io
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
import time_machine

from bot.channels.telegram.chat import chat
from bot.conversation.current import Current
from bot.delivery.told import Teller
from bot.office import office_jobs, open_office
from bot.processes.timer import Timer
from handlers.services import Services
from knowledge.ledger.database import insert
from knowledge.ledger.delivery import contacts
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.schema import roles
from knowledge.policy.policy import Policy
from tests.bot.office.progress.months import ALICE, HEAD, PAPER, START, TASK, Clock, Months
from tests.ledgers import ledger_on, put_ledger


@pytest.fixture
def clock() -> Iterator[Clock]:
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    """DATABASE_URL; None stands for SQLite in the test's own folder."""
    if request.param == "sqlite":
        return None
    return ledger_on(request.getfixturevalue("postgres"))


@pytest_asyncio.fixture
async def months(
    url: str | None, tmp_path: Path, services: Services, policy: Policy, clock: Clock
) -> AsyncIterator[Months]:
    if url is None:
        put_ledger(tmp_path)
    async with AsyncExitStack() as stack:
        timers = []
        for _ in range(2):
            ledger = await stack.enter_async_context(Ledger.open(url, tmp_path, Limits.of(0, 0)))
            office = open_office(ledger.database, ["head"], Current(services))
            jobs = office_jobs(lambda: services.policies, office)
            timers.append(Timer(ledger, PAPER, jobs, 30, ["head"], Teller(io.BytesIO())))
        lead = policy.directory.department(policy.clauses[TASK].lead[0])
        assert lead
        async with ledger.database.transaction() as transaction:
            await contacts.save(transaction, {"alice": chat(ALICE), "head": chat(HEAD)})
            row = {"person": "alice", "department": lead.name, "since": START.timestamp()}
            await transaction.execute(insert(transaction, roles).values(**row))
        yield Months(policy, ledger, office, timers, clock)
