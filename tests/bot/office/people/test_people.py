"""The operator answers who asks what is kept of them, and deletes it, while the bot runs."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.commands import people
from bot.configuration.settings import Settings
from knowledge.errors import NoPersonError
from tests.bot.office.conftest import Town
from tests.bot.office.enquiries.enquiring import asks, told
from tests.bot.running.command import fails_in_one_clear_line, policybot
from tests.bot.running.ledger_file import until

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(300)]  # many starts of the program

SECRET, QUESTION, OTHERS = "我们家的豆腐坊怎么入统", "村里老人开的粉条坊能搭上这趟车不", "别人的事"


async def of_person(data: Path, verb: str, number: object) -> str:
    done = await asyncio.to_thread(policybot, "person", verb, str(number), data=data)
    assert done.returncode == 0, done.stderr
    return done.stdout


async def refused(data: Path, verb: str, number: object) -> str:
    done = await asyncio.to_thread(policybot, "person", verb, str(number), data=data)
    return fails_in_one_clear_line(done)


async def test_a_person_gets_what_is_kept_and_has_it_deleted(town: Town) -> None:
    ledger = town.ledger
    clerk = await town.official("Clerk", "统计局")
    ann, bob = town.api.person("Ann"), town.api.person("Bob")
    number = await asks(ann, f"统计局，{SECRET}")
    await told(ann, QUESTION)
    assert "已关注" in (await told(ann, "/follow 4.6")).text
    await asks(bob, f"统计局，{OTHERS}")
    for _ in range(2):
        await clerk.hears()
    await until(ledger.idle)

    exported = json.loads(await of_person(town.data, "export", ann.id))
    assert exported["telegram_id"] == ann.id
    kept = exported["kept"]
    assert [row["number"] for row in kept["enquiries"]] == [number]
    assert [row["act"] for row in kept["enquiry_moves"]] == ["submit"]
    assert [row["text"] for row in kept["missed"]] == [QUESTION]
    assert [row["clause"] for row in kept["follows"]] == ["4.6"]
    assert {"contacts", "conversations"} <= set(kept)
    assert SECRET in str(kept)
    assert OTHERS not in str(kept)

    printed = await of_person(town.data, "forget", f" {ann.id} ")
    assert str(ann.id) in printed
    assert "日志文件" not in printed
    raw = ledger.raw()
    for words in ("豆腐坊", "粉条坊"):
        assert words.encode() not in raw
    assert OTHERS in ledger.content()
    assert f"咨询 {number}：提交人撤回" in (await clerk.hears()).text
    assert "还没有提交过" in (await told(ann, "/my")).text
    audit = (await told(town.office, "/audit")).text.splitlines()
    proof = "经管理员按本人申请删除个人信息：对话 1 项、账号 1 项、关注 1 项"
    assert proof in audit[1]
    assert str(ann.id) not in "\n".join(audit)


async def test_an_officials_acts_are_exported_and_the_role_and_the_office_stay(
    town: Town,
) -> None:
    clerk = await town.official("Clerk", "统计局")
    for line in ("升规入统 推进中 60%", "确认"):
        await told(clerk, line)
    kept = json.loads(await of_person(town.data, "export", clerk.id))["kept"]
    assert [row["percent"] for row in kept["progress"]] == [60]
    assert [row["act"] for row in kept["audit"]] == ["join", "report"]
    await of_person(town.data, "forget", clerk.id)
    assert "统计局经办人" in (await told(clerk, "/whoami")).text
    number = await asks(town.api.person("Ann"), f"统计局，{SECRET}")
    assert number in (await clerk.hears()).text


async def test_who_is_not_known_or_is_no_number_is_told_in_one_line(
    town: Town, tmp_path: Path
) -> None:
    await told(town.api.person("Ann"), "文号")
    for verb in ("export", "forget"):
        assert "没有找到 12345" in await refused(town.data, verb, 12345)
        assert "“@ann”不是编号" in await refused(town.data, verb, "@ann")
    assert "还没有运行数据" in await refused(tmp_path / "nowhere", "export", 12345)
    assert "forget" not in town.ledger.content()


@pytest.mark.parametrize("wrong", ["@ann", "-100200300", "0", "12a", "1" * 40, "", "１２３.5"])
@pytest.mark.parametrize("asked", [people.export, people.forget])
async def test_what_is_no_number_of_anybody_is_refused(
    asked: Callable[[Settings, str], Awaitable[object]], wrong: str, tmp_path: Path
) -> None:
    with pytest.raises(NoPersonError):
        await asked(Settings(data_dir=tmp_path), wrong)
    assert not (tmp_path / "ledger.sqlite3").exists()
