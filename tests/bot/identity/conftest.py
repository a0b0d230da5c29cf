"""Machines on either ledger, alone or two over one."""

from pathlib import Path

import pytest

from tests.bot.identity.machine import Machine
from tests.ledgers import ledger_on, put_ledger
from tests.postgres import PostgresServer


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    if request.param == "sqlite":
        return None
    return ledger_on(request.getfixturevalue("postgres"))


@pytest.fixture
def machine(url: str | None, tmp_path: Path) -> Machine:
    """One with an empty ledger."""
    if url is None:
        put_ledger(tmp_path / "one")
    return Machine(tmp_path / "one", url)


@pytest.fixture
def second(postgres: PostgresServer, tmp_path: Path) -> tuple[Machine, Machine]:
    """Two machines over one database."""
    url = ledger_on(postgres)
    return Machine(tmp_path / "one", url), Machine(tmp_path / "two", url)
