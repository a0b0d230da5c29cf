"""Invitations and roles, over Telegram."""

import re

import pytest

from tests.bot.office.conftest import Town

pytestmark = pytest.mark.asyncio


async def test_an_official_joins_by_a_link_that_works_once(town: Town) -> None:
    await town.office.says("/invite 招商局")
    invitation = (await town.office.hears()).text
    assert "促进外来投资中心" in invitation
    link = re.search(r"\?start=(\S+)", invitation)
    assert link
    alice, bob = town.api.person("Alice"), town.api.person("Bob")
    await alice.starts(link[1])
    assert "您已成为促进外来投资中心经办人" in (await alice.hears()).text
    assert "促进外来投资中心经办人刚刚" in (await town.office.hears()).text
    await bob.starts(link[1])
    assert "已经用过" in (await bob.hears()).text
    await bob.says("/whoami")
    assert "公众" in (await bob.hears()).text
    await alice.says("/whoami")
    assert "促进外来投资中心经办人" in (await alice.hears()).text


async def test_a_revoked_role_ends_at_once(town: Town) -> None:
    alice = await town.official("Alice", "工信局")
    await town.office.says("/members")
    listed = await town.office.hears()
    assert "工信局经办人" in listed.text
    revoke = listed.buttons[0]
    await town.office.presses(listed, revoke)
    assert "已撤销" in (await town.office.hears()).text
    assert "已被领导小组办公室撤销" in (await alice.hears()).text
    await alice.says("/whoami")
    assert "公众" in (await alice.hears()).text
    assert (await town.office.presses_again(listed, revoke)).text == "", "a second tap is silent"


async def test_every_act_is_in_the_audit_with_who_did_it(town: Town) -> None:
    await town.official("Alice", "统计局")
    await town.office.says("/audit")
    lines = (await town.office.hears()).text.splitlines()
    assert "加入 统计局" in lines[1]
    assert "领导小组办公室 邀请 统计局" in lines[2]
    await town.office.says("/revoke 1")
    await town.office.hears()
    await town.office.says("/audit")
    assert "#1 统计局经办人 加入 统计局" in (await town.office.hears()).text


async def test_others_are_refused_with_a_sentence_and_nothing_changes(town: Town) -> None:
    alice = await town.official("Alice", "工信局")
    bob = town.api.person("Bob")
    for person in (alice, bob):
        for command in ("/invite 工信局", "/members", "/revoke 1", "/audit"):
            await person.says(command)
            assert "只有领导小组办公室能做" in (await person.hears()).text
    await alice.says("/whoami")
    assert "工信局经办人" in (await alice.hears()).text


async def test_invitations_are_not_given_in_groups(town: Town) -> None:
    group = town.api.group("工作群", [town.office])
    await town.office.says("/whoami", chat=town.office.chat)
    await town.office.hears()
    await town.office.says(f"/invite@{town.api.bot.username} 工信局", chat=group)
    assert "请私聊我" in (await town.office.hears(chat=group)).text
