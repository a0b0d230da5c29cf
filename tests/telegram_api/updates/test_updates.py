import asyncio
import time

import pytest
from telegram import Bot
from telegram.error import Conflict

from ..conftest import Running
from ..server import TelegramApi

pytestmark = pytest.mark.asyncio


async def numbers(bot: Bot, offset: int | None = None, limit: int = 100) -> list[int]:
    return [update.update_id for update in await bot.get_updates(offset=offset, limit=limit)]


async def test_updates_stay_until_the_offset_passes_them(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice")
    for text in "甲乙丙":
        await alice.says(text)
    first, second, third = await numbers(bot)
    assert await numbers(bot, limit=2) == [first, second]
    assert await numbers(bot, offset=second) == [second, third]
    assert await numbers(bot) == [second, third]
    assert await numbers(bot, offset=-1) == [third]
    assert await numbers(bot, offset=third + 1) == []


async def test_a_poll_waits_for_the_next_update(api: TelegramApi, bot: Bot) -> None:
    began = time.monotonic()
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    await api.person("Alice").says("甲")
    (update,) = await polling
    assert update.message
    assert 0.1 <= time.monotonic() - began < 2
    assert await bot.get_updates(offset=update.update_id + 1, timeout=1) == ()


async def test_of_two_polls_the_older_fails(api: TelegramApi, bot: Bot) -> None:
    api.expect("terminated by other getUpdates")
    older = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    async with Bot(api.token, base_url=f"{api.url}/bot") as second:
        newer = asyncio.create_task(second.get_updates(timeout=5))
        with pytest.raises(Conflict, match="only one bot instance"):
            await older
        await api.person("Alice").says("甲")
        assert len(await newer) == 1


async def test_a_poll_of_a_dead_client_is_in_nobodys_way(bot: Bot) -> None:
    dead = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    dead.cancel()
    await asyncio.gather(dead, return_exceptions=True)
    assert await bot.get_updates() == ()


async def test_polling_and_webhook_exclude_each_other(api: TelegramApi, bot: Bot) -> None:
    api.expect("while webhook is active")
    polling = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    await bot.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict):
        await polling
    with pytest.raises(Conflict, match="use deleteWebhook"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_kinds_that_the_bot_does_not_want_are_left_out(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice")
    await bot.get_updates(allowed_updates=["edited_message"])
    message = await alice.says("甲")
    await alice.edits(message, "乙")
    (update,) = await bot.get_updates()
    assert update.edited_message


async def test_pending_updates_can_be_dropped(api: TelegramApi, bot: Bot) -> None:
    await api.person("Alice").says("甲")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_an_update_can_be_repeated(api: TelegramApi, polling: Running) -> None:
    alice = api.person("Alice")
    async with polling(api) as seen:
        await alice.says("甲")
        await alice.hears()
        api.state.updates.repeat(seen[0].update_id)
        await alice.hears()
        assert seen[0].update_id == seen[1].update_id


async def test_a_rush_of_five_hundred_is_carried(api: TelegramApi, polling: Running) -> None:
    people = [api.person(f"P{number}") for number in range(100)]
    for round_ in range(5):
        for person in people:
            await person.says(f"第 {round_} 问")
    async with polling(api):
        for person in people:
            for round_ in range(5):
                assert (await person.hears(within=20)).text == f"第 {round_} 问"
