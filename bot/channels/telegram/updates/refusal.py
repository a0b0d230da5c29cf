"""The refusal of the token: one may be a slip of Telegram's, what stays so is final."""

import time
from collections.abc import Callable

from bot import texts

_FINAL = 60.0  # seconds after which a refusal is believed


class Refusal:
    """Watches whether Telegram refuses the token; `in_trouble` is told once that is final."""

    def __init__(self, in_trouble: Callable[[str], None]) -> None:
        self._in_trouble = in_trouble
        self._since: float | None = None

    def met(self) -> None:
        """Note that Telegram refused the token."""
        now = time.monotonic()
        if self._since is None:
            self._since = now
        if now - self._since >= _FINAL:
            self._in_trouble(texts.BOT_ACCOUNT_REFUSED)

    def over(self) -> None:
        """Note an outcome that is no refusal: only what goes on without one is final."""
        self._since = None
