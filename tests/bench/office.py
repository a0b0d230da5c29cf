"""The office: answers from a ledger that holds much, on SQLite and on PostgreSQL."""

import datetime
import random
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert, text

from bot.conversation.current import Current
from bot.office import open_office
from handlers.message import Request
from handlers.reception import answer
from handlers.services import Services
from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from knowledge.ledger.schema import enquiries, enquiry_moves, missed, progress, roles
from knowledge.office import receipt
from knowledge.office.enquiry import OPEN, Act, Kind
from knowledge.office.enquiry import State as Step
from knowledge.office.progress import State
from knowledge.office.task import tasks
from knowledge.policy.policy import Policy
from tests.bench.answering import milliseconds
from tests.bench.figures import Figure
from tests.postgres import PostgresServer

AS_OF = datetime.date(2026, 11, 25)
OFFICE, OFFICIAL, ASKER = "office", "official", "p7"
WARM_UP, ROUNDS = 5, 150
_CHUNK = 1000  # rows of one statement
_PEOPLE = 30_000
Row = Mapping[str, Any]


async def on_both_databases(
    services: Services, questions: Sequence[str], many: int
) -> list[Figure]:
    """Return the times of the office's answers over so many rows of each kind."""
    with tempfile.TemporaryDirectory() as folder:
        of_file = await _over("SQLite", Database(None, Path(folder)), services, questions, many)
        with PostgresServer(durable=True) as server:
            database = Database(server.create(), Path(folder))
            return of_file + await _over("PostgreSQL", database, services, questions, many)


async def _over(
    name: str, database: Database, services: Services, questions: Sequence[str], many: int
) -> list[Figure]:
    """Return the times of the answers over one database, which is filled first."""
    try:
        await migrate(database)
        number = await _fill(database, services.policies[0], questions, many)
        office = open_office(database, {OFFICE}, Current(services))
        served = Services(services.policies, office=office)
        figures: list[Figure] = []
        for what, (person, words, action) in _asked(services.policies[0], number).items():
            request = Request(words, AS_OF, action=action, person=person, channel="telegram")
            title = f"{what}, {many:,} rows of each on {name}"
            figures.append(Figure(title, await _timed(request, served)))
        return figures
    finally:
        await database.close()


async def _timed(request: Request, services: Services) -> str:
    samples = []
    for _ in range(WARM_UP + ROUNDS):
        started = time.perf_counter()
        await answer(request, services)
        samples.append(time.perf_counter() - started)
    return milliseconds(samples[WARM_UP:])


def _asked(policy: Policy, number: str) -> Mapping[str, tuple[str, str, str | None]]:
    """Return who asks in which words or by which command, under what it is called."""
    return {
        "one task": (ASKER, "技术改造进展怎么样", None),
        "overview": (ASKER, "", "progress"),
        "history": (ASKER, "", f"history {policy.file.key} {next(iter(tasks(policy)))}"),
        "lagging": (ASKER, "哪些任务滞后", None),
        "我的申报": (ASKER, "我的申报", None),
        "by number": (ASKER, number, None),
        "queue of all": (OFFICE, "", "queue"),
        "queue of a department": (OFFICIAL, "", "queue"),
        "missed": (OFFICE, "", "missed"),
        "stats": (OFFICE, "", "stats"),
    }


async def _fill(database: Database, policy: Policy, questions: Sequence[str], many: int) -> str:
    """Fill the tables with so many rows each, and return the number of an enquiry."""
    chance = random.Random(3)  # noqa: S311
    numbers: set[str] = set()
    while len(numbers) < many:
        numbers.add(receipt.new())
    member = {"person": OFFICIAL, "department": "统计局", "since": 0.0}
    asked = [_enquiry(number, n, policy, chance) for n, number in enumerate(sorted(numbers))]
    await _insert(database, roles, [member])
    clauses = list(tasks(policy))
    await _insert(database, progress, (_report(n, policy, clauses, chance) for n in range(many)))
    await _insert(database, enquiries, asked)
    await _insert(database, enquiry_moves, map(_submitted, asked))
    await _insert(database, missed, (_missed(n, policy, questions) for n in range(many)))
    if database.file is None:  # PostgreSQL's own housekeeping would do it within minutes
        async with database.transaction() as transaction:
            await transaction.execute(text("ANALYZE"))
    return str(asked[0]["number"])


async def _insert(database: Database, table: Table, rows: Iterable[Row]) -> None:
    left = iter(rows)
    async with database.transaction() as transaction:
        while some := list(islice(left, _CHUNK)):
            await transaction.execute(insert(table), some)


def _report(number: int, policy: Policy, clauses: Sequence[str], chance: random.Random) -> Row:
    day = AS_OF - datetime.timedelta(days=chance.randrange(700))
    return {
        "policy": policy.file.key,
        "clause": clauses[number % len(clauses)],
        "state": chance.choice(list(State)),
        "percent": float(chance.randrange(101)),
        "note": "已签约2家，资金已到位",
        "day": day,
        "at": 1_700_000_000.0 + number,
        "department": None,
        "member": None,
    }


def _enquiry(number: str, made: int, policy: Policy, chance: random.Random) -> dict[str, Any]:
    at = 1_700_000_000.0 + made
    departments = [department.name for department in policy.directory.departments]
    return {
        "number": number,
        "kind": chance.choice(list(Kind)),
        "state": chance.choice([*OPEN, *Step]),
        "person": f"p{made % _PEOPLE}",
        "department": chance.choice(departments),
        "text": "我们企业去年刚投产，想问怎么升规入统",
        "made_at": at,
        "changed_at": at,
    }


def _submitted(row: Row) -> Row:
    return {
        "number": row["number"],
        "at": row["made_at"],
        "act": Act.SUBMIT,
        "state": Step.SUBMITTED,
        "by": None,
        "department": row["department"],
        "note": None,
    }


def _missed(number: int, policy: Policy, questions: Sequence[str]) -> Row:
    return {
        "person": f"p{number}",
        "answer": f"{number:08x}",
        "policy": policy.file.key,
        "clause": "",
        "intent": "not_in_document",
        "text": questions[number % len(questions)],
        "disliked": False,
        "week": "2026-W48",
        "at": 1_700_000_000.0 + number,
        "lesson": None,
    }
