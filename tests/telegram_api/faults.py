"""The fault plan: what goes wrong on purpose, and when."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .errors import ApiError

_REASONS = {
    400: "Bad Request: planned by the test",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request",
    429: "Too Many Requests: retry after {retry_after}",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass
class Fault:
    """One planned fault, for the next `times` calls that fit it."""

    method: str
    times: int
    chat_id: int | None = None
    error: ApiError | None = None
    drop: bool = False
    delay: float = 0.0
    # Whether the call still has its effect, and only its answer is late or lost.
    effective: bool = False

    def fits(self, method: str, params: dict[str, Any]) -> bool:
        """Whether this call is meant; method "*" means every one but getUpdates."""
        named = self.method == method or (self.method == "*" and method != "getUpdates")
        return named and self.chat_id in (None, params.get("chat_id"))


@dataclass
class Faults:
    """What is planned and has not happened yet; the order of planning is kept."""

    planned: list[Fault] = field(default_factory=list)
    happened: list[Fault] = field(default_factory=list)
    _share: float = 0.0
    _choices: Sequence[Fault] = ()
    _chance: random.Random = field(default_factory=random.Random)

    def fail_at_random(self, share: float, choices: Sequence[Fault], seed: int) -> None:
        """Has so large a share of the calls meet one of these faults, as often as they fit."""
        self._share, self._choices = share, choices
        self._chance = random.Random(seed)  # noqa: S311

    def fail_next(
        self,
        method: str,
        status: int,
        *,
        description: str | None = None,
        retry_after: object = None,
        times: int = 1,
        chat_id: int | None = None,
    ) -> None:
        """Answers with an error and does nothing; a 502 is a page of HTML, as from a proxy."""
        if status == 429 and retry_after is None:
            retry_after = 1
        reason = description or _REASONS[status].format(retry_after=retry_after)
        error = ApiError(status, reason, retry_after)
        self.planned.append(Fault(method, times, chat_id, error=error))

    def move_group(self, chat_id: int, new_id: int, *, times: int = 1) -> None:
        """Has a group turned into a supergroup of another id: what is sent to the old one fails."""
        reason = "Bad Request: group chat was upgraded to a supergroup chat"
        error = ApiError(400, reason, migrate_to=new_id)
        self.planned.append(Fault("sendMessage", times, chat_id, error=error))

    def drop_next(
        self, method: str, *, effective: bool = False, times: int = 1, chat_id: int | None = None
    ) -> None:
        """Closes the connection without an answer; `effective`: after the call was carried out."""
        self.planned.append(Fault(method, times, chat_id, drop=True, effective=effective))

    def delay_next(
        self,
        method: str,
        seconds: float,
        *,
        effective: bool = False,
        times: int = 1,
        chat_id: int | None = None,
    ) -> None:
        """Waits before the call is carried out, or (`effective`) after that."""
        self.planned.append(Fault(method, times, chat_id, delay=seconds, effective=effective))

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self.planned.clear()
        self._share = 0.0

    def take(self, method: str, params: dict[str, Any]) -> Fault | None:
        """Returns the fault planned for this call, and counts it as happened."""
        fault = next((one for one in self.planned if one.fits(method, params)), None)
        if fault:
            fault.times -= 1
            if fault.times <= 0:
                self.planned.remove(fault)
        else:
            fault = self._at_random(method, params)
        if fault:
            self.happened.append(fault)
        return fault

    def _at_random(self, method: str, params: dict[str, Any]) -> Fault | None:
        fitting = [one for one in self._choices if one.fits(method, params)]
        if fitting and self._chance.random() < self._share:
            return self._chance.choice(fitting)
        return None


async def pause(fault: Fault | None, *, effective: bool) -> None:
    """Sleeps if the fault wants a delay at this point of a call."""
    if fault and fault.delay and fault.effective == effective:
        await asyncio.sleep(fault.delay)
