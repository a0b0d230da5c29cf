"""Following a clause, over Telegram."""

import pytest

from tests.bot.office.conftest import Town

pytestmark = pytest.mark.asyncio


async def test_what_is_followed_is_listed_and_can_be_ended(town: Town) -> None:
    alice = town.api.person("Alice")
    await alice.says("/follow")
    assert "还没有关注" in (await alice.hears(within=15)).text
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
    assert "没有找到" in (await alice.hears(within=15)).text
    await alice.says("/forget")
    assert "已删除" in (await alice.hears()).text
