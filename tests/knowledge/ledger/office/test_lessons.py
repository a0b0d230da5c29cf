"""Questions, lessons and switches in the ledger, on SQLite and PostgreSQL."""

import time

import pytest
import time_machine

from knowledge.daytime import week_of
from knowledge.errors import ConflictError
from knowledge.ledger import questions
from knowledge.ledger.database import Database
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.office import school, switches
from knowledge.ledger.office.school import LedgerSchool
from knowledge.ledger.office.switches import LedgerSwitchboard
from knowledge.ledger.questions import LedgerFeedback
from knowledge.office.asked import Asked
from knowledge.office.effect import Effect
from knowledge.office.lesson import Trial
from tests.knowledge.ledger.moves import chat_of

pytestmark = pytest.mark.asyncio
SUNDAY = 1_795_968_000.0  # 2026-11-29 16:00 UTC: midnight to Monday in Shanghai


@pytest.fixture
def database(ledger: Ledger) -> Database:
    return ledger.database


def asked(text: str, clause: str = "4.3", *, answered: bool = True) -> Asked:
    intent = "clause" if answered else "out_of_scope"
    return Asked.of(text, "p", clause, intent, answered=answered)


async def count(database: Database, *pairs: tuple[str, Asked]) -> None:
    async with database.transaction() as transaction:
        await questions.count(transaction, pairs)


async def apply(database: Database, effect: Effect) -> None:
    async with database.transaction() as transaction:
        await effect.apply(transaction)


async def version(database: Database) -> str:
    return (await LedgerSwitchboard(database).state()).lessons


async def test_questions_are_counted_by_the_week_in_shanghai(database: Database) -> None:
    feedback = LedgerFeedback(database)
    with time_machine.travel(SUNDAY - 1, tick=False):
        await count(database, ("a", asked("小升规")), ("b", asked("小升规")))
        await count(database, ("a", asked("电价", "4.1")), ("a", asked("天气", "", answered=False)))
    with time_machine.travel(SUNDAY, tick=False):
        await count(database, ("c", asked("小升规")))
    before, after = await feedback.week("2026-W48"), await feedback.week("2026-W49")
    assert (before.asked, before.answered, before.missed) == (4, 3, 1)
    assert before.clauses == [("p", "4.3", 2), ("p", "4.1", 1)]
    assert (after.asked, after.missed) == (1, 0)


async def test_a_person_who_asks_again_is_counted_once_among_the_missed(
    database: Database,
) -> None:
    one = asked("豆腐坊", "", answered=False)
    await count(database, ("a", one), ("a", one))
    await count(database, ("a", one), ("b", one))
    (missed,) = await LedgerFeedback(database).missed(10)
    assert (missed.text, missed.count) == ("豆腐坊", 2)


@pytest.mark.usefixtures("clock")  # it stands, and so does the week
async def test_there_is_one_verdict_a_person_and_answer(database: Database) -> None:
    feedback, one = LedgerFeedback(database), asked("小升规")
    await apply(database, feedback.useless("a", one))
    await apply(database, feedback.useless("a", one, "看不懂"))
    await apply(database, feedback.useful("b", one))
    await count(database, ("a", one))
    week = await feedback.week(week_of(time.time()))
    assert (week.useful, week.useless) == (1, 1)
    assert [m.count for m in await feedback.missed(10)] == [1]
    await apply(database, feedback.useful("a", one))
    assert await feedback.missed(10) == []


async def test_a_lesson_tried_on_other_lessons_does_not_count(database: Database) -> None:
    side = LedgerSchool(database)
    before = await version(database)
    await apply(database, side.teach("o", "p", "4.3", Trial(before, ("豆腐坊",))))
    with pytest.raises(ConflictError):
        await apply(database, side.teach("o", "p", "4.1", Trial(before, ("电价",))))
    (lesson,) = await side.lessons()
    assert lesson.wordings == ("豆腐坊",)


async def test_an_ended_lesson_gives_its_questions_back_and_another_version(
    database: Database,
) -> None:
    side, feedback = LedgerSchool(database), LedgerFeedback(database)
    await count(database, ("a", asked("豆腐坊", "", answered=False)))
    await apply(database, side.teach("o", "p", "4.3", Trial("", ("豆腐坊",))))
    assert await feedback.missed(10) == []
    taught = await version(database)
    (lesson,) = await side.lessons()
    await apply(database, side.unteach("o", lesson))
    assert len(await feedback.missed(10)) == 1
    assert await version(database) not in ("", taught)
    with pytest.raises(ConflictError):
        await apply(database, side.unteach("o", lesson))


async def test_a_pause_holds_for_its_channel_until_resumed(database: Database) -> None:
    side = LedgerSwitchboard(database)
    await apply(database, side.pause("o", "telegram", "检修"))
    await apply(database, side.pause("o", "telegram", "修订"))
    assert {n: p.reason for n, p in (await side.state()).pauses.items()} == {"telegram": "修订"}
    await apply(database, side.resume("o", "telegram"))
    assert (await side.state()).pauses == {}
    with pytest.raises(ConflictError):
        await apply(database, side.resume("o", "telegram"))


async def test_what_was_written_goes_when_it_is_old_or_to_be_forgotten(
    database: Database,
) -> None:
    feedback, one = LedgerFeedback(database), asked("豆腐坊", "", answered=False)
    await count(database, ("a", one), ("b", one))
    await apply(database, feedback.useless("a", one, "看不懂"))
    async with database.transaction() as transaction:
        await retention.forget(transaction, ["a"], chat_of(1))
    assert [m.count for m in await feedback.missed(10)] == [1]
    with time_machine.travel(time.time() + 31 * 86_400):
        async with database.transaction() as transaction:
            await retention.purge(transaction, 30)
    assert await feedback.missed(10) == []


async def test_lessons_are_read_in_the_order_they_were_taught(database: Database) -> None:
    side = LedgerSchool(database)
    for words in ("一", "二", "三"):
        trial = Trial(await version(database), (words, words + words))
        await apply(database, side.teach("o", "p", "4.3", trial))
    async with database.transaction() as transaction:
        taught = await school.load(transaction)
        assert (await switches.load(transaction)).lessons
    assert [one.wordings for one in taught] == [("一", "一一"), ("二", "二二"), ("三", "三三")]
