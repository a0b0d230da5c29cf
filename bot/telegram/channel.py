"""The Telegram channel: questions in, answers out."""

import asyncio
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from bot import texts
from bot.conversation import today
from bot.current import Current
from bot.identity import person
from bot.metrics import Metrics
from bot.telegram import incoming, sending
from bot.telegram.incoming import Incoming, Kind
from bot.telegram.outgoing import Outgoing, outgoing
from bot.telegram.typing import Typing
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.reception import answer
from knowledge.ledger.inbox import Received
from knowledge.ledger.outbox import Message, Settled

_NAME = "telegram"


class TelegramChannel:
    """The bot on Telegram: one conversation a chat."""

    def __init__(self, bot: Bot, current: Current, key: bytes, metrics: Metrics) -> None:
        self.bot = bot
        self.current = current
        self.typing = Typing(bot)
        self._key = key
        self._metrics = metrics
        self._presses: set[asyncio.Task[None]] = set()

    def received(self, update: Mapping[str, Any]) -> Received | None:
        """Return an update for the inbox, or None where it is not for the bot."""
        return incoming.read(update, self.bot.username, self._key)

    async def reachable(self) -> bool:
        """Return whether Telegram answers."""
        try:
            await self.bot.get_me()
        except TelegramError:
            return False
        return True

    def conversation(self, chat_id: int) -> str:
        """Return the keyed hash of a chat."""
        return person(self._key, chat_id)

    def asked(self, received: Received) -> "Question":
        """Return the question of an update."""
        return Question(self, Incoming.model_validate_json(received.payload))

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages of a reply to somebody who has not asked just now."""
        return [one.model_dump_json(exclude_defaults=True) for one in outgoing(reply, None)]

    def notice(self, sentence: str) -> str:
        """Return a bare sentence as a message to send."""
        return Outgoing(text=sentence, plain=True).model_dump_json(exclude_defaults=True)

    async def send(self, message: Message) -> Settled:
        """Try to send the message and return how that ended."""
        await self.typing.over(message.chat_id)
        return await sending.send(self.bot, message, self._metrics)

    def stop_spinner(self, press_id: str) -> None:
        """Tell Telegram that a pressed button was noticed; too late is no harm."""
        self._in_background(self.bot.answer_callback_query(press_id))

    def _in_background(self, call: Coroutine[Any, Any, object]) -> None:
        async def run() -> None:
            try:
                await call
            except TelegramError:
                return

        task = asyncio.create_task(run())
        self._presses.add(task)
        task.add_done_callback(self._presses.discard)


@dataclass(frozen=True)
class Question:
    """One update of a person."""

    channel: TelegramChannel
    incoming: Incoming

    @property
    def person(self) -> str:
        """The keyed hash of whose question it is."""
        return self.incoming.person

    def acknowledge(self) -> None:
        """Stop the spinner of a pressed button, and show that an answer is coming."""
        if self.incoming.press_id:
            self.channel.stop_spinner(self.incoming.press_id)
        self.channel.typing.show(self.incoming.chat_id)

    async def answer(self, topic: Topic) -> Reply:
        """Return the reply: to a question, a command, or the press of a button."""
        asked = self.incoming
        if asked.kind is Kind.OTHER:
            return _sentence(texts.ONLY_TEXT)
        if asked.kind is Kind.COMMAND and asked.name not in texts.COMMANDS | texts.OFFICE_COMMANDS:
            return _sentence(texts.UNKNOWN_COMMAND)
        action = asked.name if asked.kind is Kind.PRESS else None
        if asked.kind is Kind.COMMAND:
            action = f"{asked.name} {asked.text}".strip()
        text = asked.text if asked.kind is Kind.TEXT else ""
        request = Request(
            text,
            today(),
            topic,
            action,
            asked.person,
            asked.private,
            about=asked.about,
            channel=_NAME,
        )
        reply = await answer(request, self.channel.current.services)
        return _with_link(reply, self.channel.bot.link)

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages of the reply; in groups the first answers the question's own."""
        reply_to = None if self.incoming.private else self.incoming.message_id
        return [one.model_dump_json(exclude_defaults=True) for one in outgoing(reply, reply_to)]


def _sentence(text: str) -> Reply:
    return Reply(Intent.HELP, (Block(Part.BODY, text),))


def _with_link(reply: Reply, bot_link: str) -> Reply:
    """Return the reply with the link that reopens its result, where it has one."""
    if reply.link is None:
        return reply
    line = reply.link.line.format(url=f"{bot_link}?start={reply.link.code}")
    return replace(reply, blocks=(*reply.blocks, Block(Part.BODY, line)))
