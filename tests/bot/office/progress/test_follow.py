"""Following a clause, over Telegram."""

import pytest

from tests.bot.office.by_day import morning
from tests.bot.office.conftest import Town

pytestmark = pytest.mark.asyncio


async def test_what_is_followed_is_listed_and_can_be_ended(town: Town) -> None:
    alice = town.api.person("Alice")
    await alice.says("/follow")
    assert "还没有关注" in (await alice.hears()).text
    await alice.says("/follow 招商")
    assert "已关注四、（六）精准招商攻坚行动" in (await alice.hears()).text
    await alice.says("/follow 招商引资")
    await alice.hears()
    await alice.says("/follow")
    listed = await alice.hears()
    assert listed.text.count("精准招商攻坚行动") == 1
    await alice.presses(listed, listed.buttons[0])
    assert "已取消关注" in (await alice.hears()).text
    await alice.says("/follow")
    assert "还没有关注" in (await alice.hears()).text


async def test_nonsense_is_not_followed(town: Town) -> None:
    alice = town.api.person("Alice")
    await alice.says("/follow 火星移民")
    assert "没有找到" in (await alice.hears()).text
    await alice.says("/forget")
    assert "已删除" in (await alice.hears()).text


async def test_a_follower_hears_by_day_of_a_report_and_who_reported_does_not(
    town: Town,
) -> None:
    alice, bob = await town.official("Alice", "招商局"), town.api.person("Bob")
    carol = town.api.person("Carol")
    for what in ("4", "4.6"):  # the section and the task in it: told once all the same
        await carol.says(f"/follow {what}")
        assert "已关注" in (await carol.hears()).text
    await bob.says("招商进展怎么样")
    answered = await bob.hears()
    assert "暂无上报" in answered.text
    await bob.presses(answered, "关注")
    assert "已关注四、（六）精准招商攻坚行动" in (await bob.hears()).text
    await bob.says("招商进展怎么样")
    assert "关注" not in (await bob.hears()).buttons
    await alice.says("/follow 招商")
    assert "已关注" in (await alice.hears()).text
    for line in ("招商 推进中 40%", "招商 受阻 60% 等用地批复"):
        await alice.says(line)
        await alice.hears()
        await alice.says("对")
        assert "已保存" in (await alice.hears()).text
        await morning(town.data)  # at night the second would overtake the first
    first, second = await bob.hears(), await bob.hears()
    assert first.text.startswith("您关注的四、（六）精准招商攻坚行动有变动：\n推进中 40%（")
    assert "推进中 40% → 受阻 60%" in second.text
    assert "备注：等用地批复" in second.text
    assert "促进外来投资中心 #1上报" in second.text
    assert (await carol.hears()).text == first.text
    assert (await carol.hears()).text == second.text
    await alice.hears_nothing()
    await carol.says("/unfollow 4.6")
    assert "已取消关注" in (await carol.hears()).text
    for line in ("招商 推进中 70%", "对"):
        await alice.says(line)
        await alice.hears()
    await morning(town.data)
    assert "受阻 60% → 推进中 70%" in (await carol.hears()).text
    assert "受阻 60% → 推进中 70%" in (await bob.hears()).text
    await bob.presses(second, "取消关注")
    assert "已取消关注" in (await bob.hears()).text
    await bob.presses(first, "取消关注")
    assert "还没有关注" in (await bob.hears()).text


async def test_who_follows_the_goal_or_the_roster_hears_of_the_pool_and_of_posts(
    town: Town,
) -> None:
    bob = town.api.person("Bob")
    for clause in ("2", "A.2"):
        await bob.says(f"/follow {clause}")
        assert "已关注" in (await bob.hears()).text
    for line in ("/pool 乔家湾镇 铸造 入库", "/post 工信局局长 李四 2025-03-01"):
        await town.office.says(line)
        await town.office.hears()
        await town.office.says("对")
        assert "已登记" in (await town.office.hears()).text
    await morning(town.data)
    assert "培育库：乔家湾镇 铸造 入库" in (await bob.hears()).text
    post = (await bob.hears()).text
    assert "工信局局长：李四（自 2025-03-01 起）" in post
    assert "领导小组办公室登记" in post


async def test_who_wants_to_be_forgotten_hears_nothing_more_in_the_morning(
    town: Town,
) -> None:
    bob = town.api.person("Bob")
    await bob.says("/follow 2")
    assert "已关注" in (await bob.hears()).text
    for line in ("/pool 乔家湾镇 铸造 入库", "对"):
        await town.office.says(line)
        await town.office.hears()
    await bob.says("/forget")
    while "已删除" not in (await bob.hears()).text:
        pass  # by day the news has come before
    await morning(town.data)
    await bob.hears_nothing()
