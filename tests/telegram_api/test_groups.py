import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden

from .chats import Chat
from .person import Person
from .server import TelegramApi

pytestmark = pytest.mark.asyncio


@pytest.fixture
def alice(api: TelegramApi) -> Person:
    return api.person("Alice")


@pytest.fixture
def group(api: TelegramApi, alice: Person) -> Chat:
    return api.group("工作群", [alice, api.person("Bob")], administrators=[alice])


async def texts(bot: Bot) -> list[str | None]:
    updates = await bot.get_updates()
    return [update.message.text for update in updates if update.message]


async def test_in_a_group_the_bot_sees_only_what_is_meant_for_it(
    alice: Person, group: Chat, bot: Bot
) -> None:
    sent = await bot.send_message(group.id, "有事请说")
    for text in (
        "大家好",
        "/help",
        "/help@policy_test_bot",
        "/help@other_bot",
        "见 /help",
        "@policy_test_bot 谁牵头",
        "@policy_test_bot2 谁牵头",
    ):
        await alice.says(text, chat=group)
    heard = await alice.hears(chat=group)
    assert heard.id == sent.message_id
    await alice.says("谢谢", chat=group, reply_to=heard)
    assert await texts(bot) == [
        "/help",
        "/help@policy_test_bot",
        "@policy_test_bot 谁牵头",
        "谢谢",
    ]


async def test_as_administrator_or_without_privacy_it_sees_all(
    api: TelegramApi, alice: Person, group: Chat, bot: Bot
) -> None:
    group.administrators.add(api.bot.id)
    await alice.says("甲", chat=group)
    group.administrators.clear()
    await alice.says("乙", chat=group)
    api.state.privacy = False
    await alice.says("丙", chat=group)
    assert await texts(bot) == ["甲", "丙"]


async def test_a_kicked_bot_hears_and_says_nothing(alice: Person, group: Chat, bot: Bot) -> None:
    group.blocked = True
    await alice.says("/help", chat=group)
    assert await texts(bot) == []
    with pytest.raises(Forbidden, match="kicked"):
        await bot.send_message(group.id, "x")


async def test_others_messages_can_be_deleted_by_an_administrator_only(
    api: TelegramApi, alice: Person, group: Chat, bot: Bot
) -> None:
    api.expect("message can't be deleted for everyone")
    message = await alice.says("广告", chat=group)
    with pytest.raises(BadRequest):
        await bot.delete_message(group.id, message.id)
    group.administrators.add(api.bot.id)
    await bot.delete_message(group.id, message.id)
    assert message.deleted


async def test_members_and_their_rights(
    api: TelegramApi, alice: Person, group: Chat, bot: Bot
) -> None:
    stranger = api.person("Stranger")
    ids = (alice.id, group.members[-1].id, stranger.id)
    statuses = [(await bot.get_chat_member(group.id, number)).status for number in ids]
    assert statuses == ["creator", "member", "left"]


async def test_each_group_counts_its_own_messages(
    api: TelegramApi, alice: Person, group: Chat
) -> None:
    await alice.says("甲", chat=group)
    other = await alice.says("乙", chat=api.group("另一群", [alice]))
    assert other.id == 1
