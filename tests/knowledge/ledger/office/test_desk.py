"""The desk on both databases: who comes second is told, what is forgotten is gone."""

import time

import pytest

from knowledge.errors import ConflictError
from knowledge.ledger.keeping import retention
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.office.desk import LedgerDesk
from knowledge.office.effect import Effect
from knowledge.office.enquiry import MOST_OPEN, Act, Enquiry, Kind, State
from tests.knowledge.ledger.moves import chat_of

pytestmark = pytest.mark.asyncio


@pytest.fixture
def desk(ledger: Ledger) -> LedgerDesk:
    return LedgerDesk(ledger.database)


async def done(desk: LedgerDesk, effect: Effect) -> None:
    async with desk.database.transaction() as transaction:
        await effect.apply(transaction)


async def asked(
    desk: LedgerDesk, person: str, department: str | None = "统计局", kind: Kind = Kind.ENQUIRY
) -> Enquiry:
    new, effect = desk.submit(person, kind, department, "怎么入统")
    await done(desk, effect)
    assert await desk.enquiry(new.number) == new
    return new


async def seen(desk: LedgerDesk, number: str) -> Enquiry:
    enquiry = await desk.enquiry(number)
    assert enquiry
    return enquiry


async def act(
    desk: LedgerDesk, enquiry: Enquiry, act: Act, note: str = "", to: str | None = "统计局"
) -> None:
    effect = desk.advance(enquiry, act, to=to, by="统计局", person="clerk", note=note)
    await done(desk, effect)


async def test_of_two_who_answer_at_once_the_second_is_refused(desk: LedgerDesk) -> None:
    enquiry = await asked(desk, "alice")
    await act(desk, enquiry, Act.ANSWER, "找统计局")
    with pytest.raises(ConflictError):
        await act(desk, enquiry, Act.ANSWER, "不归我们管")
    with pytest.raises(ConflictError):
        await act(desk, await seen(desk, enquiry.number), Act.ANSWER, "不归我们管")
    history = await desk.moves(enquiry.number)
    assert [move.act for move in history] == [Act.SUBMIT, Act.ACCEPT, Act.ANSWER]
    assert history[-1].note == "找统计局"


async def test_what_was_passed_on_meanwhile_is_not_answered_by_the_one_before(
    desk: LedgerDesk,
) -> None:
    enquiry = await asked(desk, "alice", None)
    await act(desk, enquiry, Act.REFER, "归工信局管", to="工信局")
    with pytest.raises(ConflictError):
        await act(desk, enquiry, Act.ANSWER, "好")
    assert (await seen(desk, enquiry.number)).department == "工信局"


async def test_nobody_has_more_open_ones_than_allowed(desk: LedgerDesk) -> None:
    mine = [await asked(desk, "alice") for _ in range(MOST_OPEN)]
    with pytest.raises(ConflictError):
        await asked(desk, "alice")
    await act(desk, mine[0], Act.WITHDRAW)
    await asked(desk, "alice")
    assert await desk.open_of("alice") == MOST_OPEN


async def test_the_queue_has_new_ones_first_and_then_the_oldest(desk: LedgerDesk) -> None:
    taken, fresh, elsewhere, settled = [
        await asked(desk, person, department)
        for person, department in (
            ("a", "统计局"),
            ("b", "统计局"),
            ("c", "工信局"),
            ("d", "统计局"),
        )
    ]
    await act(desk, taken, Act.ACCEPT)
    await act(desk, settled, Act.ANSWER, "好")
    of_department = [one.number for one in await desk.queue(("统计局",), 10)]
    assert of_department == [fresh.number, taken.number]
    assert [one.number for one in await desk.queue(None, 2)] == [fresh.number, elsewhere.number]
    counts = await desk.counts(("统计局",), 10)
    assert counts == {State.SUBMITTED: 1, State.ACCEPTED: 1, State.AMENDING: 0}
    assert (await desk.counts(None, 1))[State.SUBMITTED] == 1
    oldest = await desk.oldest(None)
    assert oldest
    assert oldest.number == taken.number


async def test_the_newest_come_with_their_last_move_and_a_department_sees_its_own(
    desk: LedgerDesk,
) -> None:
    first = await asked(desk, "a")
    second, third = await asked(desk, "b", "工信局"), await asked(desk, "c", None)
    await act(desk, first, Act.ANSWER, "好")
    listed = await desk.latest(None, 5)
    assert [one.number for one, _ in listed] == [third.number, second.number, first.number]
    assert [move.act for _, move in listed] == [Act.SUBMIT, Act.SUBMIT, Act.ANSWER]
    assert [one.number for one, _ in await desk.latest(None, 2)] == [third.number, second.number]
    assert [one.number for one, _ in await desk.latest(("工信局",), 5)] == [second.number]
    assert await desk.latest((), 5) == []


async def test_a_forgotten_person_leaves_only_states(desk: LedgerDesk) -> None:
    waits, settled = await asked(desk, "alice"), await asked(desk, "alice")
    other = await asked(desk, "bob")
    await act(desk, settled, Act.ANSWER, "找统计局")
    async with desk.database.transaction() as transaction:
        await retention.forget(transaction, ["alice"], chat_of(1))
    for number, state in ((waits.number, State.WITHDRAWN), (settled.number, State.ANSWERED)):
        enquiry, moves = await seen(desk, number), await desk.moves(number)
        assert (enquiry.state, enquiry.person, enquiry.text) == (state, None, None)
        assert moves[-1].state is state
        assert not any(move.note for move in moves)
    assert await seen(desk, other.number) == other
    assert await desk.of_person("alice", 10) == []


async def test_only_texts_of_settled_ones_are_deleted_when_they_are_old(desk: LedgerDesk) -> None:
    waits, settled = await asked(desk, "alice"), await asked(desk, "alice")
    await act(desk, settled, Act.ANSWER, "找统计局")
    time.sleep(0.01)  # noqa: ASYNC251  # nobody else waits
    async with desk.database.transaction() as transaction:
        await retention.purge(transaction, keep_days=0)
    assert (await seen(desk, waits.number)).text == "怎么入统"
    old = await seen(desk, settled.number)
    assert (old.state, old.person, old.text) == (State.ANSWERED, "alice", None)
    assert not any(move.note for move in await desk.moves(settled.number))
