"""Entering towns and posts where several policies are served: named only where it is needed."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.conversation.current import Current
from bot.office import open_office
from handlers.message import Button, Reply, Request, Topic
from handlers.reception import answer
from handlers.services import Services
from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from knowledge.policy.policy import Policy
from tests.conftest import DAY

pytestmark = pytest.mark.asyncio
ALONE = "铸造专班组长"
HERE, THERE = "蒲政办发〔2023〕1号", "蒲政办发〔2026〕2号"


class Desk:
    """The office at its desk: one conversation, whose effects happen at once."""

    def __init__(self, database: Database, services: Services) -> None:
        self.database, self.services = database, services
        self.topic = Topic()

    async def says(self, text: str = "", action: str | None = None, person: str = "head") -> Reply:
        request = Request(text, DAY, self.topic, action, person, channel="telegram")
        reply = await answer(request, self.services)
        async with self.database.transaction() as transaction:
            for effect in reply.effects:
                await effect.apply(transaction)
        if reply.topic != Topic():
            self.topic = reply.topic
        return reply

    async def presses(self, reply: Reply, label: str) -> Reply:
        (button,) = [one for one in reply.buttons if one.label == label]
        assert len(button.action.encode()) <= 64
        return await self.says(action=button.action)

    async def towns(self, key: str) -> dict[str, str]:
        assert self.services.office
        return {n: t.stage for n, t in (await self.services.office.pool.newest(key)).items()}

    async def holders(self, key: str) -> list[str]:
        assert self.services.office
        return [one.post for one in await self.services.office.posts.entries(key)]


def labels(reply: Reply) -> list[str]:
    return [button.label for button in reply.buttons]


@pytest.fixture
def second(policy: Policy) -> Policy:
    """A policy of another number, whose roster ends with a post of its own."""
    assert policy.file.number
    assert policy.file.title
    number = policy.file.number.model_copy(update={"text": THERE})
    title = policy.file.title.model_copy(update={"text": "另一份方案"})
    file = policy.file.model_copy(update={"key": "second", "number": number, "title": title})
    roster = policy.file.sections.roster
    records = tuple(
        replace(one, people=(*one.people[:-1], replace(one.people[-1], post=ALONE)))
        if one.id == roster
        else one
        for one in policy.records
    )
    return replace(policy, file=file, records=records)


@pytest_asyncio.fixture
async def desk(policy: Policy, second: Policy, tmp_path: Path) -> AsyncIterator[Desk]:
    database = Database(None, tmp_path)
    await migrate(database)
    services = Services((policy, second))
    office = open_office(database, {"head"}, Current(services))
    yield Desk(database, replace(services, office=office))
    await database.close()


async def test_a_new_town_is_asked_of_which_policy_and_kept_there_alone(desk: Desk) -> None:
    asked = await desk.says(action="pool 古县镇 铸造 入库")
    assert "是哪一份文件的" in asked.text
    assert labels(asked) == [HERE, THERE, "取消"]
    assert "是哪一份文件的" in (await desk.says("确认")).text  # nothing is kept before
    read_back = await desk.presses(asked, THERE)
    assert "文件：另一份方案\n镇：古县镇" in read_back.text
    assert "已登记" in (await desk.presses(read_back, "确认")).text
    assert await desk.towns("second") == {"古县镇": "pool"}
    assert await desk.towns("puxian-2023-1") == {}


async def test_a_town_that_is_known_in_one_pool_is_meant_there(desk: Desk) -> None:
    for line in (f"{THERE} 古县镇 铸造 入库", "古县镇 市级"):
        assert "文件：另一份方案" in (await desk.says(action=f"pool {line}")).text
        assert "已登记" in (await desk.says("确认")).text
    assert await desk.towns("second") == {"古县镇": "city"}
    read_back = await desk.says(action=f"pool {HERE} 古县镇 铸造 入库")
    assert "文件：蒲县促进专业镇高质量发展实施方案" in read_back.text
    assert "已登记" in (await desk.says("确认")).text
    assert "是哪一份文件的" in (await desk.says(action="pool 古县镇 移出")).text
    assert "级别：移出" in (await desk.says(THERE)).text
    assert "已登记" in (await desk.says("对")).text
    assert await desk.towns("second") == {"古县镇": "removed"}
    assert await desk.towns("puxian-2023-1") == {"古县镇": "pool"}
    assert "没有登记过黑龙关镇" in (await desk.says(action="pool 黑龙关镇 移出")).text


async def test_step_by_step_the_policy_is_asked_for_after_the_name(desk: Desk) -> None:
    assert "哪个镇" in (await desk.says(action="pool new")).text
    asked = await desk.says("古县镇")
    assert labels(asked) == [HERE, THERE, "取消"]
    assert "主导产业" in (await desk.presses(asked, HERE)).text
    stages = await desk.says("铸造")
    assert "哪一级" in stages.text
    await desk.presses(stages, "入库")
    await desk.says("确认")
    assert await desk.towns("puxian-2023-1") == {"古县镇": "pool"}


async def test_the_list_is_of_the_only_pool_with_towns_or_of_the_one_that_is_chosen(
    desk: Desk,
) -> None:
    assert "还没有登记" in (await desk.says(action="pool", person="ann")).text
    for number in (THERE, HERE):
        await desk.says(action=f"pool {number} 镇在{number[5:9]}镇 铸造 入库")
        await desk.says("确认")
        listed = await desk.says(action="pool", person="ann")
        if number == THERE:
            assert THERE in listed.text  # the source line
    assert labels(listed) == [HERE, THERE]
    for number in (THERE, HERE):
        assert "登记了 1 个镇" in (await desk.presses(listed, number)).text


async def test_a_post_of_both_rosters_is_asked_for_and_of_one_is_not(desk: Desk) -> None:
    shared = desk.services.policies[0].directory.people[1].post
    asked = await desk.says(action=f"post {shared} 李四 2025-03-01")
    assert labels(asked) == [HERE, THERE, "取消"]
    read_back = await desk.presses(asked, THERE)
    assert f"文件：另一份方案\n职务：{shared}\n姓名：李四" in read_back.text
    assert "已登记" in (await desk.presses(read_back, "确认")).text
    assert f"文件：另一份方案\n职务：{ALONE}" in (await desk.says(action=f"post {ALONE} 王五")).text
    assert "已登记" in (await desk.says("确认")).text
    await desk.says(action=f"post {HERE} {shared} 赵六")
    await desk.says("确认")
    assert await desk.holders("second") == [shared, ALONE]
    assert await desk.holders("puxian-2023-1") == [shared]
    assert "没有“外星局局长”" in (await desk.says(action="post 外星局局长 李四")).text


async def test_forged_and_old_buttons_choose_nothing(desk: Desk) -> None:
    await desk.says(action="pool 古县镇 铸造 入库")
    for forged in ("pool of nowhere", "post of second", "pool of"):
        reply = await desk.says(action=forged)
        assert not reply.effects
        assert "已经处理过或过期" in reply.text, forged
    desk.topic = Topic()
    for old in (Button("", "pool of second"), Button("", "post of second")):
        assert "已经处理过或过期" in (await desk.says(action=old.action)).text
    assert "只有领导小组办公室能做" in (await desk.says(action="pool of second", person="ann")).text
