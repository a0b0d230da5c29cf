"""A signal between two loops: something may be there to do."""

import asyncio


class Signal:
    """Wakes one waiting loop; a signal given before the wait is not missed."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def give(self) -> None:
        """Wake the loop."""
        self._event.set()

    async def wait(self, seconds: float) -> None:
        """Return at the signal, or after so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._event.wait()
        except TimeoutError:
            return
        finally:
            self._event.clear()


class Signals:
    """Several signals that are given together."""

    def __init__(self) -> None:
        self._all: list[Signal] = []

    def another(self) -> Signal:
        """Return one more of them."""
        self._all.append(Signal())
        return self._all[-1]

    def give(self) -> None:
        """Wake everybody who waits for one of them."""
        for one in self._all:
            one.give()
