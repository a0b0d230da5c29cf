"""When a silent department is reminded: after 9, 21 and 45 days, and no more until it reports."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from knowledge.office.author import Author
from knowledge.office.progress import Entry, State
from knowledge.office.reminder import DAY, DAYS, Reminder, due
from knowledge.office.role import Member
from knowledge.office.task import Task

TASK, OFFICES = Task("4.6", ("D",)), Task("2", ())
OFFICIAL = Member(1, "alice", "D", 0.0)
LENGTH = 150  # days that are played through


def entry(at: float, state: State = State.RUNNING) -> Entry:
    return Entry("p", "4.6", state, None, "", datetime.date(2026, 11, 25), Author("D", 1), 1, at)


def due_at(
    day: float,
    report: Entry | None = None,
    sent: Reminder | None = None,
    members: tuple[Member, ...] = (OFFICIAL,),
) -> list[Reminder]:
    newest = {"4.6": report} if report else {}
    kept = {"4.6": sent} if sent else {}
    return due("p", (TASK, OFFICES), newest, members, kept, day * DAY)


def test_silence_counts_from_the_newest_report_or_from_the_first_official() -> None:
    assert due_at(8.99) == []
    assert due_at(9) == [Reminder("p", "4.6", 0.0, 1)]
    later = (Member(2, "bob", "D", 3 * DAY),)
    assert due_at(11, members=later) == []
    assert due_at(12, members=later) == [Reminder("p", "4.6", 3 * DAY, 1)]
    assert due_at(13, entry(5 * DAY)) == []
    assert due_at(14, entry(5 * DAY)) == [Reminder("p", "4.6", 5 * DAY, 1)]


def test_nobody_is_reminded_of_what_is_done_or_of_what_nobody_is_there_to_report() -> None:
    assert due_at(60, entry(0.0, State.DONE)) == []
    assert due_at(60, members=()) == []
    assert due_at(60, members=(Member(3, "eve", "E", 0.0), Member(4, "head", None, 0.0))) == []


def test_of_several_that_were_missed_one_is_sent_and_the_later_counts() -> None:
    assert due_at(50) == [Reminder("p", "4.6", 0.0, 3)]
    assert due_at(22, sent=Reminder("p", "4.6", 0.0, 1)) == [Reminder("p", "4.6", 0.0, 2)]
    assert due_at(90, sent=Reminder("p", "4.6", 0.0, 3)) == []


def test_a_successor_begins_no_new_silence() -> None:
    successor = (Member(2, "bob", "D", 50 * DAY),)
    assert due_at(100, sent=Reminder("p", "4.6", 0.0, 3), members=successor) == []


@given(
    reports=st.dictionaries(st.integers(0, LENGTH), st.sampled_from(State), max_size=12),
    looks=st.lists(st.integers(0, LENGTH), max_size=300).map(sorted),
    hour=st.floats(0, 0.99),
    joins=st.lists(st.integers(0, LENGTH), min_size=1, max_size=4),
)
def test_never_more_than_three_between_two_reports_and_none_before_nine_days(
    reports: dict[int, State], looks: list[int], hour: float, joins: list[int]
) -> None:
    sent: Reminder | None = None
    newest: Entry | None = None
    told: list[float] = []  # the days on which it was reminded of since the newest report
    for day in sorted({*reports, *looks}):
        if day in reports:
            newest, told = entry(day * DAY, reports[day]), []
        # The one official at a time: whoever joined last. Twice a day: a restart repeats nothing.
        joined = [join for join in joins if join <= day]
        members = (Member(1, "alice", "D", max(joined) * DAY),) if joined else ()
        at = day + hour
        for _ in range(looks.count(day) and 2):
            found = due_at(at, newest, sent, members)
            told += [at for _ in found]
            sent = found[0] if found else sent
        silent_from = newest.at / DAY if newest else min(joins)
        assert len(told) <= len(DAYS)
        assert all(at - silent_from >= days for at, days in zip(told, DAYS, strict=False))
        assert not told or (newest is None or newest.state is not State.DONE)


def test_looking_every_day_reminds_on_the_days_of_the_rule() -> None:
    sent: Reminder | None = None
    days = []
    for day in range(100):
        for reminder in due_at(day, sent=sent):
            sent = reminder
            days.append(day)
    assert days == list(DAYS)
