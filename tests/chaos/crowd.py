"""A crowd of people who ask at random moments, whether the bot runs or not."""

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from handlers.services import Services
from tests.chaos.dialogue import Dialogue
from tests.chaos.tally import Tally
from tests.telegram_api import Person, TelegramApi

_PATIENCE = 4  # answers that a person waits for before asking on
_PAUSE = (2.5, 5.0)  # seconds between two questions: below the guard's 30 a minute
_REPEATED = 0.03  # share of the updates that Telegram brings twice
_LOOK = 0.25
_STALLED = 120.0  # seconds without any answer after which nobody waits on


class Asker:
    """One person, with what was asked and what has to be answered."""

    def __init__(self, person: Person, dialogue: Dialogue) -> None:
        self.person = person
        self.awaited: list[str] = []
        self.asked_at: list[float] = []
        self._dialogue = dialogue

    async def ask(self) -> None:
        """Asks the next question."""
        text, answers = await self._dialogue.proceed()
        self.awaited += [text.strip() for text in answers]
        self.asked_at += [time.monotonic()] * len(answers)
        await self.person.says(text)

    @property
    def tally(self) -> Tally:
        """How the answers so far compare with what they have to be."""
        return Tally.of(self.awaited, [one.text.strip() for one in self.person.chat.heard])


class Crowd:
    """People with a dialogue each; `seed` decides what they say and when."""

    def __init__(self, api: TelegramApi, services: Services, seed: int, size: int) -> None:
        self._api = api
        self._chance = random.Random(seed)  # noqa: S311
        self.askers = [self._asker(services, number) for number in range(size)]

    @asynccontextmanager
    async def asking(self, pause: tuple[float, float] = _PAUSE) -> AsyncIterator[None]:
        """Has everybody ask while the context is open, each after such a pause in seconds."""
        tasks = [asyncio.create_task(self._ask_on(asker, pause)) for asker in self.askers]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        broken = [one for one in ended if not isinstance(one, asyncio.CancelledError)]
        assert not broken, broken

    async def answered(self) -> None:
        """Returns when everything is answered, or when nothing has been for a long time."""
        least, since = -1, time.monotonic()
        while lost := self.tally.lost:
            if lost != least:
                least, since = lost, time.monotonic()
            if time.monotonic() - since > _STALLED:
                return
            await asyncio.sleep(_LOOK)
        await asyncio.sleep(1)  # what is sent once too often would come now

    @property
    def tally(self) -> Tally:
        """The tallies of all, added up."""
        return sum((asker.tally for asker in self.askers), Tally())

    @property
    def waits(self) -> list[tuple[float, float]]:
        """When each answered question was asked, and how many seconds its answer took."""
        sent: dict[int, list[float]] = {}
        for call in self._api.calls("sendMessage"):
            if call.status == 200:
                sent.setdefault(call.params["chat_id"], []).append(call.at)
        return [
            (asked_at, at - asked_at)
            for asker in self.askers
            for at, asked_at in zip(
                _firsts(asker, sent.get(asker.person.id, [])), asker.asked_at, strict=False
            )
        ]

    @property
    def longest_wait(self) -> float:
        """The seconds between a question and its answer, at the worst."""
        return max((wait for _, wait in self.waits), default=0.0)

    def _asker(self, services: Services, number: int) -> Asker:
        chance = random.Random(self._chance.random())  # noqa: S311
        return Asker(self._api.person(f"P{number}"), Dialogue(services, chance))

    async def _ask_on(self, asker: Asker, pause: tuple[float, float]) -> None:
        await asyncio.sleep(self._chance.uniform(0, pause[0]))
        while True:
            if asker.tally.lost < _PATIENCE:
                await asker.ask()
                if self._chance.random() < _REPEATED:
                    self._api.state.updates.repeat(next(reversed(self._api.state.updates.sent)))
            await asyncio.sleep(self._chance.uniform(*pause))


def _firsts(asker: Asker, sent: list[float]) -> list[float]:
    """Returns when each answer came first: one that is sent twice in a row counts once."""
    texts = [message.text for message in asker.person.chat.heard]
    return [
        at
        for number, (text, at) in enumerate(zip(texts, sent, strict=False))
        if number == 0 or text != texts[number - 1]
    ]
