"""The Telegram channel: questions as they came in, answers as they go out."""

import time
from dataclasses import dataclass, replace

from bot import texts
from bot.channels.telegram.chat import NAME
from bot.channels.telegram.incoming import Incoming, Kind
from bot.channels.telegram.outgoing import Outgoing, outgoing
from bot.conversation import today
from bot.current import Current
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.reception import answer
from knowledge.ledger.inbox import Received

_LINK = "https://t.me/{name}"
LONGEST_START = 64  # characters that a link to a bot carries


class TelegramChannel:
    """The bot on Telegram: one conversation a chat; it is called `bot_name` there."""

    def __init__(self, current: Current, bot_name: str) -> None:
        self.current = current
        self.link = _LINK.format(name=bot_name)

    def asked(self, received: Received) -> "Question":
        """Return the question of an update."""
        return Question(self, Incoming.model_validate_json(received.payload))

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages of a reply to somebody who has not asked just now."""
        return [one.model_dump_json(exclude_defaults=True) for one in outgoing(reply, None)]

    def notice(self, sentence: str) -> str:
        """Return a bare sentence as a message to send."""
        return Outgoing(text=sentence, plain=True).model_dump_json(exclude_defaults=True)


@dataclass(frozen=True)
class Question:
    """One update of a person."""

    channel: TelegramChannel
    incoming: Incoming

    @property
    def person(self) -> str:
        """The keyed hash of whose question it is."""
        return self.incoming.person

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
            channel=NAME,
            for_office=asked.for_office,
            at=time.time(),
        )
        reply = await answer(request, self.channel.current.services)
        return linked(reply, self.channel.link)

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages of the reply; in groups the first answers the question's own."""
        reply_to = None if self.incoming.private else self.incoming.message_id
        return [one.model_dump_json(exclude_defaults=True) for one in outgoing(reply, reply_to)]


def _sentence(text: str) -> Reply:
    return Reply(Intent.HELP, (Block(Part.BODY, text),))


def linked(reply: Reply, bot_link: str) -> Reply:
    """Return the reply with the link that reopens its result, where it has one that fits."""
    if reply.link is None or len(reply.link.code) > LONGEST_START:
        return reply
    line = reply.link.line.format(url=f"{bot_link}?start={reply.link.code}")
    return replace(reply, blocks=(*reply.blocks, Block(Part.BODY, line)))
