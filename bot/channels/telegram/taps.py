"""Taps: the second one of a double tap is none."""

import time

from bot.conversation.recent import Recent

_TWICE = 2.0  # seconds within which the same button is tapped twice by accident
_MOST = 1000  # presses that are remembered


class Taps:
    """Knows which button of a message was pressed last."""

    def __init__(self) -> None:
        self._pressed: Recent[tuple[str, int | None], tuple[str, str, float]] = Recent(_MOST)

    def second(self, person: str, message: int | None, action: str, press: str) -> bool:
        """Return whether the press is the second of two on one button; note it otherwise.

        One that is answered anew, after something else was quicker, is the same press.
        """
        place, now = (person, message), time.monotonic()
        last, before, at = self._pressed.get(place, ("", press, now))
        if last == action and before != press and now - at < _TWICE:
            return True
        self._pressed[place] = (action, press, now)
        return False
