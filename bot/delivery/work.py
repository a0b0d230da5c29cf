"""Work: the processor's time that one answer takes, whatever else runs while it waits."""

import time
from collections.abc import Callable, Coroutine, Generator
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


class Work(Generic[Result]):
    """Awaits a coroutine and counts the `seconds` of this thread that it takes.

    An answer that waits for the ledger lets others go on: their time is not its own. `begins` is
    called whenever it goes on.
    """

    def __init__(self, coroutine: Coroutine[Any, Any, Result], begins: Callable[[], None]) -> None:
        self._coroutine = coroutine
        self._begins = begins
        self.seconds = 0.0

    def __await__(self) -> Generator[Any, Any, Result]:
        """Go through the coroutine a step at a time: from one wait to the next."""
        thrown: BaseException | None = None
        while True:
            self._begins()
            began = time.thread_time()
            try:
                step = self._coroutine
                waits_for = step.throw(thrown) if thrown else step.send(None)
            except StopIteration as end:
                result: Result = end.value
                return result
            finally:
                self.seconds += time.thread_time() - began
            thrown = None
            try:
                yield waits_for
            except BaseException as error:
                thrown = error
