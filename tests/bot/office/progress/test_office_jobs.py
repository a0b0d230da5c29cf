"""The office's jobs over weeks: who is reminded when, once over all machines."""

import pytest

from knowledge.errors import ConflictError
from knowledge.office.progress import State
from knowledge.office.reminder import Reminder
from tests.bot.office.progress.months import ALICE, DUE, HEAD, START, TASK, Months

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the others try it on both
async def test_in_sixty_days_of_silence_three_reminders_come_and_a_report_begins_anew(
    months: Months,
) -> None:
    await months.pass_by(0, 12)
    await months.pass_by(13, 59, DUE)
    await months.pass_by(60, 60)
    assert months.times(ALICE) == ["12-05 09:30", "12-17 09:30", "01-10 09:30"]
    first, *_, last = [text for chat, _, text in months.heard if chat == ALICE]
    assert "精准招商攻坚行动：还没有上报过" in first
    assert "不再提醒" not in first
    assert "不再提醒" in last
    await months.report(State.RUNNING)
    await months.pass_by(61, 69, DUE)
    await months.pass_by(70, 70)
    assert months.times(ALICE)[3:] == ["02-04 09:30"]
    assert "9 天没有上报（上次 2027-01-25 推进中）" in months.heard[-1][2]


async def test_what_is_reported_late_of_an_earlier_day_breaks_no_silence(months: Months) -> None:
    await months.report(State.RUNNING)
    await months.pass_by(0, 5, DUE)
    await months.report(State.STUCK, ago=40)
    await months.pass_by(6, 22, DUE)
    assert months.times(ALICE) == ["12-05 09:30", "12-17 09:30"]
    digests = [text for chat, when, text in months.heard if chat == HEAD and "12-07" in when]
    assert "受阻" not in digests[0]


async def test_what_is_done_or_reported_in_time_is_not_reminded_of(months: Months) -> None:
    await months.report(State.DONE)
    for day in range(0, 60, 5):  # what had come up on a day between would come now
        await months.look(day, 9, 30)
    await months.look(59, 9, 30)
    await months.report(State.STUCK)
    await months.pass_by(66, 67, DUE)
    await months.report(State.RUNNING)
    await months.pass_by(74, 75, DUE)
    assert months.times(ALICE) == []


async def test_after_a_long_halt_one_reminder_comes_and_by_day(months: Months) -> None:
    await months.look(0, 8)
    await months.look(25, 22)
    assert months.times(ALICE) == []
    await months.look(26, 8)
    assert months.times(ALICE) == ["12-22 08:00"]
    await months.pass_by(26, 44, DUE)
    assert len(months.times(ALICE)) == 1
    await months.pass_by(45, 60, DUE)
    assert len(months.times(ALICE)) == 2


async def test_a_report_that_came_while_the_reminder_was_made_is_seen(months: Months) -> None:
    await months.look(10, 8)
    await months.report(State.RUNNING)
    old = Reminder(months.policy.file.key, TASK, START.timestamp(), 1)
    with pytest.raises(ConflictError):
        await months.apply(months.office.reminders.remind(old))
    assert await months.office.reminders.sent(months.policy.file.key) == {}
