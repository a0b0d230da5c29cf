"""A bot's account at the stand-in for Telegram, in the process of the test."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot

from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.updates.polling import StoringRequest
from bot.metrics import Metrics
from tests.telegram_api import TelegramApi


class Account:
    """What is polled is in `taken`, by the text of the message."""

    def __init__(self, api: TelegramApi) -> None:
        self.taken: list[str] = []
        self.troubles: list[str] = []
        self.conflicts = 0
        self.bot = Bot(
            api.token,
            base_url=f"{api.url}/bot",
            request=AiohttpRequest(4),
            get_updates_request=StoringRequest(self._take),
        )

    async def _take(self, updates: Any) -> None:
        self.taken += [one["message"]["text"] for one in updates]

    def conflict(self) -> None:
        self.conflicts += 1


@asynccontextmanager
async def account(api: TelegramApi) -> AsyncIterator[Account]:
    """Has the account open while the context is."""
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # as `serve` does
    opened = Account(api)
    async with opened.bot:
        yield opened


def figure(metrics: Metrics, name: str, **labels: str) -> float | None:
    """Returns a figure as /metrics has it, or None where it is not there."""
    return metrics.registry.get_sample_value(f"policybot_{name}", labels)
