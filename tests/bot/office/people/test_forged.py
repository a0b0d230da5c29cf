"""Rights over Telegram: forged buttons, invitations used again, and two officials at once."""

import asyncio
import re

import pytest

from tests.bot.office.conftest import Town
from tests.bot.running.ledger_file import LedgerFile
from tests.telegram_api import Message, Person

pytestmark = pytest.mark.asyncio
# What happens to a question, beside what it is about.
_PASSING = {
    *("seen", "wordings", "inbox", "outbox", "chat_leases", "pace", "conversations", "hits"),
    "jobs",
    "sqlite_sequence",  # how far the inbox has counted
}


@pytest.fixture
def ledger(town: Town) -> LedgerFile:
    """The ledger of the town's bot, looked into from outside."""
    return town.ledger


async def forged(town: Town, person: Person, message: Message, data: str) -> str:
    """Returns what the bot says to a press with data that no button of the message has."""
    alert = await town.api.state.press(person.user, message, data).answer
    return alert.text or (await person.hears()).text


def kept(ledger: LedgerFile) -> dict[str, list[tuple[object, ...]]]:
    """Returns every row that is not of a passing kind; menus are shown in their own time."""
    names = {name for (name,) in ledger.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    columns = {"contacts": "person, chat_id"}
    return {
        name: ledger.rows(f'SELECT {columns.get(name, "*")} FROM "{name}"')  # noqa: S608
        for name in sorted(names - _PASSING)
    }


async def enquiry_of(ann: Person) -> str:
    """Returns the number of a new enquiry for 统计局."""
    await ann.says("/ask 怎么升规入统")
    await ann.presses(await ann.hears(), "提交")
    number = re.search(r"编号 (\S+)。", (await ann.hears()).text)
    assert number
    return number[1]


async def test_a_forged_button_changes_nothing(town: Town, ledger: LedgerFile) -> None:
    clerk = await town.official("Clerk", "统计局")
    other = await town.official("Other", "工信局")
    ann, eve = town.api.person("Ann"), town.api.person("Eve")
    number = await enquiry_of(ann)
    await clerk.hears()
    await eve.says("/whoami")
    own = {eve: await eve.hears()}
    await other.says("/whoami")
    own[other] = await other.hears()
    before = kept(ledger)
    for person, message in own.items():
        for data in (
            *(f"enquiry {act} {number}" for act in ("accept", "answer", "refer", "withdraw")),
            *("revoke 1", "pool new", "unteach 1", "teach 1 4.3", "export x", "invite 工信局"),
        ):
            if person is other and data.startswith("export"):
                continue  # theirs to have
            heard = await forged(town, person, message, data)
            assert re.search("只有.+能做|由统计局办理|不是您提交的", heard), f"{data}: {heard}"
        for data in (
            "enquiry yes 00000000",
            "enquiry no 00000000",
            f"enquiry submit {number}",
            "report yes 00000000",
            "pool yes 00000000",
            "useful 00000000",
            "history nowhere 9.9",
            "\N{FULLWIDTH DIGIT ONE}" * 20,
            "enquiry accept ' OR 1=1",
        ):
            assert re.search("[\u4e00-\u9fff]{3}", await forged(town, person, message, data)), data
    assert kept(ledger) == before


async def test_an_invitation_that_was_used_is_worth_nothing_to_anybody(
    town: Town, ledger: LedgerFile
) -> None:
    await town.office.says("/invite 统计局")
    link = re.search(r"\?start=(\S+)", (await town.office.hears()).text)
    assert link
    people = [town.api.person(name) for name in ("Ann", "Bob", "Eve")]
    for person in people:  # all three before the first is answered
        await person.starts(link[1])
    heard = [(await person.hears()).text for person in people]
    assert sum("您已成为统计局经办人" in text for text in heard) == 1
    assert sum("这个邀请已经用过" in text for text in heard) == 2
    assert "刚刚通过邀请加入" in (await town.office.hears()).text
    before = kept(ledger)
    for person in people:
        await person.starts(link[1])
        assert re.search("已经用过|已经是", (await person.hears()).text)
    assert kept(ledger) == before


async def test_of_two_officials_at_once_one_is_told_what_the_other_did(town: Town) -> None:
    clerks = [await town.official(name, "统计局") for name in ("One", "Two")]
    ann = town.api.person("Ann")
    await enquiry_of(ann)
    notices = [await clerk.hears() for clerk in clerks]
    town.api.expect("query is too old")  # the second press is answered anew
    await asyncio.gather(
        *(clerk.presses(notice, "受理") for clerk, notice in zip(clerks, notices, strict=True))
    )
    heard = sorted([(await clerk.hears()).text for clerk in clerks], key=len)
    assert "现在是“已受理”（统计局），已通知对方" in heard[0]
    assert "不能再受理。最近一步" in heard[1]
    assert "已受理" in (await ann.hears()).text
    await ann.hears_nothing()


async def test_a_report_of_another_department_s_task_is_not_kept(
    town: Town, ledger: LedgerFile
) -> None:
    alice = await town.official("Alice", "统计局")
    before = kept(ledger)
    for line in ("招商 60%", "4.6 已完成", "/report 招商 60%"):
        await alice.says(line)
        assert "由促进外来投资中心上报" in (await alice.hears()).text
    assert kept(ledger) == before
