"""What comes up at night waits for the morning, and goes to whom it is still for then."""

import pytest

from bot.delivery import notices
from handlers.message import Request
from handlers.office import follow
from handlers.office.call import Call
from knowledge.office.follow import Subject
from tests.bot.office.progress.months import ALICE, HEAD, PAPER, START, TASK, Months

pytestmark = pytest.mark.asyncio


async def test_what_waits_for_the_morning_goes_only_to_whom_it_is_still_for(
    months: Months,
) -> None:
    await months.look(0, 8)
    members = await months.office.register.members()
    await months.look(25, 22)  # the bot was down: a reminder and the digest come up at night
    assert (months.times(ALICE), months.times(HEAD)) == ([], [])
    await months.apply(months.office.register.revoke("head", members[0]))
    await months.look(26, 8)
    assert (months.times(ALICE), months.times(HEAD)) == ([], ["12-22 08:00"])


async def test_who_has_another_role_of_the_task_still_hears_of_it_in_the_morning(
    months: Months,
) -> None:
    await months.look(0, 8)
    (member,) = await months.office.register.members()
    code, invited = months.office.register.invite("head", member.department)
    await months.apply(invited, months.office.register.join("alice", code))
    await months.look(25, 22)
    await months.apply(months.office.register.revoke("head", member))
    await months.look(26, 8)
    assert months.times(ALICE) == ["12-22 08:00"]


async def test_a_change_of_the_evening_reaches_in_the_morning_who_still_follows(
    months: Months,
) -> None:
    await months.look(0, 22)
    follows, subject = months.office.follows, Subject(months.policy.file.key, TASK)
    await months.apply(*(follows.follow(person, subject) for person in ("alice", "head")))
    request = Request("", START.date(), person="bob")
    call = Call(request, "", (months.policy,), months.office)
    told = await follow.told(call, months.policy, TASK, "推进中 60%")
    ledger = months.ledger
    async with ledger.database.transaction() as transaction:
        await notices.put(transaction, ledger.outbox, PAPER, told)
    await months.apply(follows.unfollow("alice", subject))
    await months.look(1, 8)
    assert (months.times(ALICE), months.times(HEAD)) == ([], ["11-27 08:00"])
