"""The ledgers as an Excel file, over Telegram, read back as people open it."""

import io
from datetime import datetime, time
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.bot.office.conftest import Town
from tests.conftest import DAY
from tests.telegram_api import Message, Person

if TYPE_CHECKING:
    from openpyxl import Workbook

pytestmark = pytest.mark.asyncio
Rows = list[dict[str, object]]


async def exported(person: Person) -> "tuple[Message, Workbook]":
    """Returns the message with the file, and the file opened."""
    await person.says("/export")
    message = await person.hears()
    assert message.file, message.text
    return message, load_workbook(io.BytesIO(message.file.content))


def rows(book: "Workbook", title: str) -> Rows:
    header, *lines = book[title].iter_rows(values_only=True)
    return [dict(zip(map(str, header), line, strict=True)) for line in lines]


async def reported(person: Person, line: str) -> None:
    await person.says(line)
    await person.presses(await person.hears(), "确认")
    assert "已保存" in (await person.hears()).text


async def asked(person: Person, text: str, department: str) -> None:
    await person.says(f"/ask {text}")
    await person.presses(await person.hears(), "换部门")
    await person.hears()
    await person.says(department)
    await person.presses(await person.hears(), "提交")
    assert "已提交给" in (await person.hears()).text


async def test_the_office_gets_every_ledger_as_one_file_and_an_official_only_their_own_enquiries(
    town: Town,
) -> None:
    alice, ann = await town.official("Alice", "招商局"), town.api.person("Ann")
    await reported(alice, "招商 已签约2家 60%")
    await reported(alice, "招商 已签约3家 72.5%")
    await asked(ann, "=引进项目怎么支持", "招商局")
    assert "新的咨询" in (await alice.hears()).text
    await asked(ann, "怎么升规入统", "统计局")
    assert "新的咨询" in (await town.office.hears()).text
    await town.office.says("/pool 某某镇 铸造 入库")
    await town.office.presses(await town.office.hears(), "确认")
    assert "已登记" in (await town.office.hears()).text

    message, book = await exported(town.office)
    today = DAY.isoformat()
    assert message.file
    assert message.file.name == f"任务台账-{today}.xlsx"
    assert today in message.text
    assert "最新的" not in message.text
    assert book.sheetnames == ["任务台账", "上报历史", "咨询和申报", "培育库"]
    for page in book.worksheets:
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref == page.dimensions

    tasks = rows(book, "任务台账")
    task = next(row for row in tasks if row["任务"] == "精准招商攻坚行动")
    assert task["牵头单位"] == "促进外来投资中心"
    assert (task["状态"], task["进度"], task["备注"]) == ("推进中", 0.725, "已签约3家")
    assert (task["日期"], task["上报"]) == (datetime.combine(DAY, time()), "促进外来投资中心 #1")
    assert str(task["距今天数"]).startswith("=IF(H")
    assert isinstance(rows(book, "咨询和申报")[0]["提交时间"], datetime)
    printed = book.worksheets[0].oddHeader
    assert (printed.left.text, printed.right.text) == ("领导小组办公室", today)
    others = [row for row in tasks if row is not task]
    assert len(others) > 10
    assert {(row["状态"], row["进度"]) for row in others} == {("暂无上报", None)}
    assert all(row["牵头单位"] for row in tasks)

    assert [row["进度"] for row in rows(book, "上报历史")] == [0.725, 0.6]
    enquiries = rows(book, "咨询和申报")
    assert [row["内容"] for row in enquiries] == ["怎么升规入统", "=引进项目怎么支持"]
    assert {(row["状态"], row["最近一步"]) for row in enquiries} == {("已提交", "提交")}
    assert [(row["镇"], row["产业"], row["级别"]) for row in rows(book, "培育库")] == [
        ("某某镇", "铸造", "入库")
    ]

    message, book = await exported(alice)
    assert "只列促进外来投资中心的" in message.text
    assert [row["内容"] for row in rows(book, "咨询和申报")] == ["=引进项目怎么支持"]
    assert len(rows(book, "任务台账")) == len(tasks)


async def test_the_public_gets_a_sentence_and_no_file(town: Town) -> None:
    ann = town.api.person("Ann")
    await ann.says("/export")
    heard = await ann.hears()
    assert "只有部门经办人能做" in heard.text
    assert heard.file is None


async def test_the_ledgers_are_not_sent_to_groups(town: Town) -> None:
    group = town.api.group("工作群", [town.office])
    await town.office.says(f"/export@{town.api.bot.username}", chat=group)
    heard = await town.office.hears(chat=group)
    assert "请私聊我" in heard.text
    assert heard.file is None
