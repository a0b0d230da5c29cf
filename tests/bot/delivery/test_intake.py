"""The intake: what can't be stored for an error of our own keeps nothing else from coming."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.channels.telegram.chat import chat
from bot.delivery.answerer import Answerer
from bot.delivery.intake import Intake
from bot.delivery.signal import Signal
from bot.delivery.watch import LedgerWatch
from bot.metrics import Metrics
from knowledge.errors import LedgerAwayError
from knowledge.ledger.delivery.inbox import Received
from knowledge.ledger.delivery.pace import Limits
from knowledge.ledger.ledger import Ledger
from tests.bot.running.ledger_file import LedgerFile

pytestmark = pytest.mark.asyncio

CHAT = chat(1)
UNSTORABLE = Received("big", CHAT, "{}", place=2**70)  # a number that no column takes


@pytest_asyncio.fixture
async def intake(tmp_path: Path) -> AsyncIterator[Intake]:
    metrics = Metrics()
    async with Ledger.open(None, tmp_path, Limits.of(0, 0)) as ledger:
        watch = LedgerWatch(ledger, "nobody waits")
        answerer = Answerer(
            ("never", "started"),
            ledger.inbox,
            metrics,
            watch,
            owner="here",
            written=Signal(),
            in_trouble=pytest.fail,
        )
        yield Intake(ledger.inbox, watch, answerer, metrics)


async def test_the_others_are_stored_and_the_error_is_told_once(
    intake: Intake, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await intake.take([Received("1", CHAT, "{}"), UNSTORABLE, Received("2", CHAT, "{}")])
    await intake.take([UNSTORABLE])
    assert LedgerFile(tmp_path).rows("SELECT key FROM inbox ORDER BY 1") == [("1",), ("2",)]
    (told,) = [record for record in caplog.records if "storing update" in record.getMessage()]
    assert told.exc_info


async def test_a_ledger_that_is_away_is_no_error_of_ours(intake: Intake, tmp_path: Path) -> None:
    await intake.take([Received("1", CHAT, "{}")])
    (tmp_path / "ledger.sqlite3").chmod(0o600)
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"ledger.sqlite3{ending}").write_bytes(b"no database any more" * 500)
    with pytest.raises(LedgerAwayError):
        await intake.take([Received("2", CHAT, "{}")])
