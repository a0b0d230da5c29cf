"""The answerer: the process that answers, as the serving process sees it.

Answering takes most of the time there is, and Python lets one thread at a time compute. So it has
a process of its own, which shares nothing with this one but the ledger: killed at any instant, it
leaves what a machine that fails would leave, and the next one goes on from there.
"""

import asyncio
import logging
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Sequence

from bot.delivery.signal import Signal, Signals
from bot.delivery.stopping import pause
from bot.delivery.told import Told
from bot.delivery.watch import LedgerWatch
from bot.metrics import Metrics
from knowledge.errors import LedgerAwayError
from knowledge.ledger.delivery.inbox import Inbox

logger = logging.getLogger(__name__)

_PAUSE = 1.0  # seconds before it is started again
_LONGEST_PAUSE = 60.0  # where it ends again and again before it is ready
_TICK = 1.0
_SILENT = 20  # ticks without a word from it, which tells once a tick that it lives
_LOADING = 180  # ticks that it has to load what it knows


class Answerer:
    """Starts the process, wakes it, hears it, and starts it again where it ends by itself.

    `written` is given when messages may wait to be sent; `in_trouble` is told why it can't work.
    """

    def __init__(
        self,
        command: Sequence[str],
        inbox: Inbox,
        metrics: Metrics,
        watch: LedgerWatch,
        *,
        owner: str,
        written: Signal | Signals,
        in_trouble: Callable[[str], None],
        tick: float = _TICK,
    ) -> None:
        self._command = command
        self._inbox = inbox
        self._metrics = metrics
        self._watch = watch
        self._owner = owner
        self._written = written
        self._in_trouble = in_trouble
        self._tick = tick
        self._quiet = 0  # ticks; of a machine that sleeps they are not counted
        self._at: int | None = None
        self._hung_in: int | None = None  # an update that is still to be counted as failed
        self._process: Process | None = None
        self.ready = False
        self._was_ready = False
        self.served = False
        self.titles: tuple[str, ...] = ()

    @property
    def pid(self) -> int | None:
        """The number of the process, while there is one."""
        return self._process.pid if self._process else None

    def wake(self) -> None:
        """Wake it: updates have arrived."""
        pipe = self._process.stdin if self._process else None
        if pipe and not pipe.is_closing() and not pipe.transport.get_write_buffer_size():
            pipe.write(b"\n")

    async def run(self, stopping: asyncio.Event) -> None:
        """Keep it alive until told to stop; what it has in hand then is finished first."""
        wait = _PAUSE / 2
        while not stopping.is_set():
            try:
                if self._hung_in is not None:
                    await self._inbox.count_failure(self._hung_in)
                    self._hung_in = None
                await self._inbox.free(self._owner)
            except LedgerAwayError as error:
                await self._watch.lost(error)
                continue
            status = await self._live(stopping)
            wait = _PAUSE if self._was_ready else min(_LONGEST_PAUSE, 2 * wait)
            if not stopping.is_set():
                told = (status, wait)
                logger.error("answering has ended with status %d and begins again in %.0f s", *told)
                await pause(stopping, wait)

    async def _live(self, stopping: asyncio.Event) -> int:
        """Run it once, and return its exit status."""
        process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=PIPE,
            stdout=PIPE,
            process_group=0,  # Ctrl-C is for who serves, and cuts the line in order
        )
        self._process, self._at = process, None
        beside = [asyncio.create_task(one) for one in (_hang_up(process, stopping), self._mind())]
        try:
            if process.stdout:
                async for line in process.stdout:
                    self._hear(Told.model_validate_json(line))
            return await process.wait()
        finally:
            self._was_ready, self.ready, self._process = self.ready, False, None
            for task in beside:
                task.cancel()
            if process.returncode is None:
                process.kill()

    async def _mind(self) -> None:
        """End it where it hangs; the update that it hangs in counts as failed.

        Nothing in the process itself could do that: a match of a regular expression lets no other
        thread run.
        """
        self._quiet = 0
        while self._quiet < (_SILENT if self.ready else _LOADING):
            await asyncio.sleep(self._tick)
            self._quiet += 1
        logger.error("answering says nothing any more and is ended")
        self._hung_in = self._at
        if self._process:
            self._process.kill()

    def _hear(self, told: Told) -> None:
        self._quiet, self._at = 0, told.at
        self.ready = self.ready or told.ready
        self.titles = told.titles or self.titles
        if told.version:
            self._metrics.answers_by(told.version)
        self.served = self.served or bool(told.answers)
        for status, count in told.answers.items():
            self._metrics.answers.labels(status).inc(count)
        self._metrics.refused.inc(told.refused)
        self._metrics.failures.inc(told.failures)
        if told.trouble:
            self._in_trouble(told.trouble)
        if told.written:
            self._written.give()


async def _hang_up(process: Process, stopping: asyncio.Event) -> None:
    """Close the line to it, which tells it to stop, once this process is to stop."""
    await stopping.wait()
    if process.stdin:
        process.stdin.close()
