"""A ledger that holds more than a message or a file can show."""

from pathlib import Path

import pytest
from sqlalchemy import insert

from handlers.message import Topic
from handlers.services import Services
from knowledge.ledger.schema import enquiries, enquiry_moves, progress
from tests.bot.office.hall import ASKED, OFFICE, OWN, OWN_DEPARTMENT, Hall, open_hall
from tests.conftest import DAY

pytestmark = pytest.mark.asyncio
_MOST = 5000


async def test_a_file_has_the_newest_rows_and_says_that_it_is_cut(
    services: Services, tmp_path: Path
) -> None:
    async with open_hall(services, tmp_path) as hall:
        whole = await hall.says(OFFICE, "export", Topic())
        assert "最新的" not in whole.text
        report = {"policy": ASKED.policy, "clause": "4.3", "state": "running", "day": DAY}
        reports = [{**report, "note": f"第{n}次", "at": float(n)} for n in range(_MOST + 1)]
        async with hall.database.transaction() as transaction:
            await transaction.execute(insert(progress), reports)
        cut = await hall.says(OWN, "export", Topic())
        assert f"每张表只列最新的 {_MOST} 行" in cut.text
        assert cut.tables
        sheet = next(one for one in cut.tables.sheets if one.title == "上报历史")
        notes = [row[sheet.header.index("备注")] for row in sheet.rows]
        assert (len(notes), notes[0], notes[-1]) == (_MOST, f"第{_MOST}次", "第1次")


async def test_a_long_queue_says_that_there_are_more(services: Services, tmp_path: Path) -> None:
    async with open_hall(services, tmp_path) as hall:
        before = (await hall.says(OWN, "queue", Topic())).text
        assert "待办 2 件：新提交 2，已受理 0" in before
        await _ask(hall, 98)
        assert "待办 99+ 件：新提交 99+，已受理 0" in (await hall.says(OWN, "queue", Topic())).text


async def _ask(hall: Hall, many: int) -> None:
    """Puts so many new enquiries on the department's desk."""
    rows = [
        {
            "number": f"{n:09}",
            "kind": "enquiry",
            "state": "submitted",
            "department": OWN_DEPARTMENT,
            "text": "怎么入统",
            "made_at": float(n),
            "changed_at": float(n),
        }
        for n in range(many)
    ]
    moves = [
        {"number": row["number"], "at": row["made_at"], "act": "submit", "state": "submitted"}
        for row in rows
    ]
    async with hall.database.transaction() as transaction:
        await transaction.execute(insert(enquiries), rows)
        await transaction.execute(insert(enquiry_moves), moves)
