"""Delivery of updates to the bot's webhook."""

import asyncio
import contextlib
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from .updates import UpdateQueue, ignore

_FIRST_PAUSE = 0.05
_LONGEST_PAUSE = 1.0
_PATIENCE = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True)
class Delivery:
    """One attempt: `status` is the bot's HTTP answer, 0 if there was none; `seconds` it took."""

    update_id: int
    status: int
    seconds: float


@dataclass
class Webhook:
    """Posts what waits in the queue: in order within a chat, chats side by side, until a 2xx."""

    queue: UpdateQueue
    url: str = ""
    # Tests may change it, to see that the bot refuses a stranger.
    secret: str = ""
    deliveries: list[Delivery] = field(default_factory=list)
    max_connections: int = 40
    _last_error: dict[str, Any] = field(default_factory=dict)
    _lines: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    _workers: set[asyncio.Task[None]] = field(default_factory=set)
    _session: aiohttp.ClientSession | None = None

    async def start(self, url: str, secret: str, max_connections: int) -> None:
        """Begins to deliver: first what waits already."""
        await self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        connector = aiohttp.TCPConnector(limit=max_connections)
        self._session = aiohttp.ClientSession(connector=connector, timeout=_PATIENCE)
        self.queue.webhook_active = True
        self.queue.interrupt()
        for update in self.queue.pending.values():
            self._line_up(update)
        self.queue.on_put = self._line_up

    async def stop(self) -> None:
        """Ends delivery; what was not delivered goes on waiting in the queue."""
        self.url = ""
        self.queue.webhook_active = False
        self.queue.on_put = ignore
        workers, self._workers = self._workers, set()
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        self._lines.clear()
        if self._session:
            await self._session.close()
            self._session = None

    def as_json(self) -> dict[str, Any]:
        """Returns the WebhookInfo object."""
        result: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.queue.pending),
        }
        if self.url:
            result |= {"max_connections": self.max_connections, **self._last_error}
        if self.queue.allowed:
            result["allowed_updates"] = self.queue.allowed
        return result

    def _line_up(self, update: dict[str, Any]) -> None:
        chat = _chat_of(update)
        if chat in self._lines:
            self._lines[chat].append(update)
            return
        self._lines[chat] = [update]
        worker = asyncio.create_task(self._work(chat))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, chat: int) -> None:
        line = self._lines[chat]
        pause = _FIRST_PAUSE
        while line:
            number = line[0]["update_id"]
            if await self._post(line[0]):
                self.queue.pending.pop(number, None)
                line.pop(0)
                pause = _FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
        del self._lines[chat]

    async def _post(self, update: dict[str, Any]) -> bool:
        assert self._session
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        status, reason = 0, "Connection refused"
        began = time.monotonic()
        with contextlib.suppress(aiohttp.ClientError, TimeoutError):
            async with self._session.post(self.url, json=update, headers=headers) as answer:
                status = answer.status
                reason = f"Wrong response from the webhook: {status} {answer.reason}"
        self.deliveries.append(Delivery(update["update_id"], status, time.monotonic() - began))
        if 200 <= status < 300:
            return True
        self._last_error = {"last_error_date": int(time.time()), "last_error_message": reason}
        return False


def _chat_of(update: dict[str, Any]) -> int:
    """Returns the chat (or user) whose updates keep their order among themselves."""
    (content,) = (value for key, value in update.items() if key != "update_id")
    chat = content.get("chat") or content.get("message", {}).get("chat") or content["from"]
    return int(chat["id"])
