"""The exchange: one question answered over the ledger, whatever channel it came by.

The topic of the conversation is loaded, the question is answered, and what the answer brings
(topic, effects, notices, counts) is committed in one transaction. The worker does so for channels
whose messages wait in the inbox, many at a time; a channel that answers a request while somebody
waits for it calls `at_once`.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from bot import texts
from bot.delivery.channel import Asked, Channels
from bot.delivery.commit import Commit
from bot.delivery.guard import Admission, Guard
from bot.delivery.outcome import Conversation, Outcome
from bot.delivery.work import Work
from handlers.message import Reply
from knowledge.errors import ConflictError, LedgerAwayError
from knowledge.ledger import conversations, turns
from knowledge.ledger.database import Transaction
from knowledge.ledger.delivery.chat import Chat
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.turns import Turn

_TRIES = 5  # at an answer that something else has overtaken


class Follower(Protocol):
    """Whoever must know of a change before the next question is answered.

    What answers rest on beside the question may change at any turn.
    """

    async def look(self, transaction: Transaction) -> None:
        """Read what has changed, in the transaction that claims the questions."""

    async def catch_up(self) -> None:
        """Make what was read hold; the ledger is not used."""


class Exchange:
    """Answers over one ledger; `whose` returns the keyed hash of a chat."""

    def __init__(
        self,
        ledger: Ledger,
        channels: Channels,
        *,
        guard: Guard,
        follower: Follower,
        whose: Callable[[Chat], str],
    ) -> None:
        self.channels = channels
        self.commit = Commit(ledger, channels)
        self._ledger = ledger
        self._guard = guard
        self._follower = follower
        self._whose = whose

    async def opened(
        self, transaction: Transaction, chats: Sequence[Chat], *, lock: bool = False
    ) -> list[Conversation]:
        """Return the conversations of the chats as they are now, after a look at what has changed.

        `catch_up` is to follow before anything is answered.
        """
        await self._follower.look(transaction)
        keys = {chat: self._whose(chat) for chat in chats}
        topics = await conversations.load(transaction, sorted(keys.values()), lock=lock)
        unsent = await self._ledger.outbox.waiting(transaction, chats) if self._guard.on else {}
        return [
            Conversation(chat, key, topics.get(key), unsent.get(chat, 0))
            for chat, key in keys.items()
        ]

    async def catch_up(self) -> None:
        """Have what has changed hold for the next answer."""
        await self._follower.catch_up()

    async def answered(
        self, asked: Asked, outcome: Outcome, begins: Callable[[], None] = lambda: None
    ) -> Reply | Admission:
        """Return the reply, of which the outcome takes all but the messages; or why there is none.

        `begins` is called whenever the answer goes on.
        """
        # What waits for a group is many people's: none of them is told to slow down for it.
        unsent = outcome.conversation.unsent + len(outcome.drafts)
        unsent = 0 if outcome.conversation.chat.group else unsent
        admission = await self._guard.admit(asked.person, unsent, tap=asked.tap)
        if admission is not Admission.ADMITTED:
            return admission
        async with await self._guard.lane(asked.person):
            work = Work(asked.answer(outcome.about), begins)
            try:
                reply = await work
            finally:
                await self._guard.worked(asked.person, work.seconds)
        outcome.take(asked.person, reply)
        return reply

    async def slower(self, asked: Asked) -> str:
        """Return the sentence that says when one may go on who asks too much."""
        return texts.SLOWER.format(seconds=await self._guard.wait(asked.person))

    async def at_once(self, chat: Chat, asked: Asked, key: str) -> Turn | Admission:
        """Return what is shown to who waits for it, once all that it brings is committed.

        `key` names the request: one that comes again gets the turn of the first, and has no second
        effect. After forgetting, the turn is kept by nobody and has the number 0.

        Raises LedgerAwayError, ConflictError where something else was quicker again and again, and
        what answering raises; then nothing has happened.
        """
        for _ in range(_TRIES):
            with suppress(ConflictError):
                return await self._once(chat, asked, key)
        raise ConflictError(chat.channel, "others were quicker")

    async def _once(self, chat: Chat, asked: Asked, key: str) -> Turn | Admission:
        """Answer; raises ConflictError where the conversation has gone on meanwhile."""
        async with self._ledger.database.reading() as transaction:
            [conversation] = await self.opened(transaction, [chat])
            before = await turns.with_key(transaction, conversation.key, key)
        if before:
            return before
        await self.catch_up()
        outcome = Outcome.of(conversation)
        reply = await self.answered(asked, outcome)
        if isinstance(reply, Admission):
            return reply
        turn = await self._committed(outcome, key, "".join(asked.payloads(reply)))
        if outcome.forgotten:
            with suppress(LedgerAwayError):
                await self._ledger.database.sweep()
        return turn

    async def _committed(self, outcome: Outcome, key: str, payload: str) -> Turn:
        """Commit an outcome; raises ConflictError where something has changed meanwhile."""
        before = outcome.conversation
        async with self._ledger.database.transaction() as transaction:
            now = await conversations.load(transaction, [before.key], lock=True)
            if now.get(before.key) != before.topic:
                raise ConflictError("a conversation", "it has gone on")
            if not await self.commit.all(transaction, [outcome]):
                raise ConflictError("an effect", "somebody else was quicker")
            if outcome.forgotten:
                return Turn(0, payload)
            return await turns.add(transaction, before.key, key, payload)
