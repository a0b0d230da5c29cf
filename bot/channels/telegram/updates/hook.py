"""The webhook as Telegram knows it: set at the start, and again when somebody has changed it."""

import asyncio
import logging
import time
from collections.abc import Callable

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.patience import wait_after
from bot.channels.telegram.updates.parsing import WANTED
from bot.channels.telegram.updates.refusal import Refusal
from bot.delivery.stopping import StoppedError, pause, unless
from bot.delivery.trouble import Trouble
from bot.metrics import Metrics

logger = logging.getLogger(__name__)

_MOST_CONNECTIONS = 40
_SOON = 5.0  # seconds until the first look
_EVERY = 120.0  # seconds between two looks
_LONGEST_PAUSE = 30.0  # seconds between two, while they are in vain


class Hook:
    """Keeps the webhook set to `url`; `in_trouble` is told why the bot can't go on."""

    def __init__(
        self, bot: Bot, metrics: Metrics, url: str, secret: str, in_trouble: Callable[[str], None]
    ) -> None:
        self._bot = bot
        self._metrics = metrics
        self._url = url
        self._secret = secret
        self._refusal = Refusal(in_trouble)
        self._looking = Trouble(
            logger, "the webhook can't be looked up or set", "the webhook can be looked up again"
        )
        self._bringing = Trouble(
            logger, "Telegram could not bring updates", "Telegram brings updates again"
        )
        self._set_at = 0.0
        self._right = False

    @property
    def hears(self) -> bool:
        """Whether the webhook was this bot's when it was last looked up."""
        return self._right

    async def begin(self) -> None:
        """Have Telegram bring the updates to this bot from now on."""
        await self._bot.set_webhook(
            self._url,
            secret_token=self._secret,
            allowed_updates=WANTED,
            max_connections=_MOST_CONNECTIONS,
        )
        self._set_at = time.time()
        self._note(right=True)

    async def run(self, stopping: asyncio.Event) -> None:
        """Look whether it is still set, until told to stop."""
        wait, in_vain = _SOON, 0
        while not stopping.is_set():
            await pause(stopping, wait)
            try:
                await unless(stopping, self._look())
            except StoppedError:
                return
            except TelegramError as error:
                self._looking.met(type(error).__name__)
                refused = isinstance(error, InvalidToken)
                (self._refusal.met if refused else self._refusal.over)()
                wait, in_vain = wait_after(error, in_vain, _LONGEST_PAUSE), in_vain + 1
            else:
                self._looking.over()
                self._refusal.over()
                wait, in_vain = _EVERY, 0

    async def _look(self) -> None:
        info = await self._bot.get_webhook_info()
        self._metrics.webhook_pending.set(info.pending_update_count)
        self._note(right=info.url == self._url)
        if self._right:
            self._tell_of_errors(info)
            return
        found = "set to another address" if info.url else "taken away"
        await self.begin()
        logger.warning("the webhook was %s by somebody and is set again", found)

    def _note(self, *, right: bool) -> None:
        self._right = right
        self._metrics.webhook_set.set(right)

    def _tell_of_errors(self, info: WebhookInfo) -> None:
        """Tell of what Telegram could not bring since the last look."""
        since, self._set_at = self._set_at, time.time()
        failed = info.last_error_date
        # Telegram tells whole seconds.
        if failed and failed.timestamp() >= int(since) and info.pending_update_count:
            self._bringing.met(info.last_error_message or "")
        else:
            self._bringing.over()
