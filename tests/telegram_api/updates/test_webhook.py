import asyncio
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot, Update

from ..conftest import echo_application
from ..server import TelegramApi

pytestmark = pytest.mark.asyncio

Handler = Callable[[web.Request], Awaitable[web.Response]]
SECRET = "a-secret_1"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def serving(handle: Handler) -> AsyncIterator[str]:
    """Yields the address at which `handle` gets what is posted."""
    app = web.Application()
    app.router.add_post("/hook", handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


@asynccontextmanager
async def echoing(api: TelegramApi) -> AsyncIterator[list[Update]]:
    """A bot behind a webhook that insists on the secret."""
    seen: list[Update] = []
    async with echo_application(api, seen) as application:

        async def receive(request: web.Request) -> web.Response:
            if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != SECRET:
                return web.Response(status=403)
            update = Update.de_json(await request.json(), application.bot)
            await application.process_update(update)
            return web.Response()

        async with serving(receive) as address:
            await application.bot.set_webhook(address, secret_token=SECRET)
            yield seen
            await application.bot.delete_webhook()


@asynccontextmanager
async def receiver(statuses: list[int]) -> AsyncIterator[tuple[str, list[int]]]:
    """Answers with these statuses in turn, then 200; yields the address and what came."""
    came: list[int] = []

    async def receive(request: web.Request) -> web.Response:
        came.append((await request.json())["update_id"])
        return web.Response(status=statuses.pop(0) if statuses else 200)

    async with serving(receive) as address:
        yield address, came


async def wait_until_delivered(api: TelegramApi) -> None:
    deadline = time.monotonic() + 5
    while api.state.updates.pending:
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


async def test_updates_are_posted_with_the_secret(api: TelegramApi) -> None:
    alice = api.person("Alice")
    async with echoing(api) as seen:
        await alice.says("甲")
        assert (await alice.hears()).text == "甲"
        assert api.state.webhook.secret == SECRET
        api.state.updates.repeat(seen[0].update_id)
        assert (await alice.hears()).text == "甲"
    assert [delivery.status for delivery in api.state.webhook.deliveries] == [200, 200]


async def test_a_wrong_secret_is_turned_away(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice")
    async with echoing(api):
        api.state.webhook.secret = "wrong"
        await alice.says("甲")
        await alice.hears_nothing()
        info = await bot.get_webhook_info()
        assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"
        assert info.pending_update_count == 1
        api.state.webhook.secret = SECRET
        await alice.hears()


async def test_a_delivery_is_tried_again_in_order(api: TelegramApi, bot: Bot) -> None:
    alice = api.person("Alice")
    async with receiver([500, 502]) as (address, came):
        await alice.says("甲")
        await bot.set_webhook(address)
        await alice.says("乙")
        await wait_until_delivered(api)
        first = min(came)
        assert came == [first, first, first, first + 1]
        info = await bot.get_webhook_info()
        assert (info.url, info.pending_update_count) == (address, 0)
        assert info.last_error_message == "Wrong response from the webhook: 502 Bad Gateway"


async def test_one_chat_does_not_hold_up_another(api: TelegramApi, bot: Bot) -> None:
    async with receiver([500]) as (address, came):
        await bot.set_webhook(address)
        await api.person("Alice").says("甲")
        await api.person("Bob").says("乙")
        await wait_until_delivered(api)
        assert sorted(came) != came


@pytest.mark.parametrize("drop", [True, False])
async def test_what_was_not_delivered_waits(api: TelegramApi, bot: Bot, drop: bool) -> None:
    await bot.set_webhook(f"http://127.0.0.1:{free_port()}/hook")
    await api.person("Alice").says("甲")
    await asyncio.sleep(0.1)
    assert (await bot.get_webhook_info()).last_error_message == "Connection refused"
    await bot.delete_webhook(drop_pending_updates=drop)
    assert len(await bot.get_updates()) == (not drop)


async def test_an_empty_address_removes_the_webhook(bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook", drop_pending_updates=True)
    await bot.set_webhook("")
    assert (await bot.get_webhook_info()).url == ""
