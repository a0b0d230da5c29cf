"""The Telegram channel: questions as they came in, answers as they go out."""

import time
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from bot import texts
from bot.channels.telegram.chat import LINK, NAME
from bot.channels.telegram.inline import offers
from bot.channels.telegram.keys import LEADS, OPENS, after
from bot.channels.telegram.launch import GO_ON
from bot.channels.telegram.offer import Offer
from bot.channels.telegram.outgoing import Context, Outgoing, outgoing
from bot.channels.telegram.taps import Taps
from bot.channels.telegram.updates.incoming import Incoming, Kind
from bot.conversation.conversation import today
from bot.conversation.current import Current
from handlers.message import Block, Button, Intent, Part, Reply, Request, Topic, Where
from handlers.reception import answer
from knowledge.ledger.delivery.contacts import Unreachable
from knowledge.ledger.delivery.inbox import Received
from knowledge.office.role import Rank

_SHARE = "https://t.me/share/url?url="
LONGEST_START = 64  # characters that a link to a bot carries


class TelegramChannel:
    """The bot on Telegram: one conversation a chat; it is called `bot_name` there.

    `page` is the address by which Telegram opens the page, where it can.
    """

    def __init__(self, current: Current, bot_name: str, page: str | None = None) -> None:
        self.current = current
        self.name = bot_name
        self.link = LINK.format(name=bot_name)
        self.page = page
        self.taps = Taps()

    def asked(self, received: Received) -> "Question":
        """Return the question of an update."""
        return Question(self, Incoming.model_validate_json(received.payload))

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages of a reply to somebody who has not asked just now."""
        return [one.model_dump_json(exclude_defaults=True) for one in outgoing(reply)]

    def notice(self, sentence: str) -> str:
        """Return a bare sentence as a message to send."""
        return Outgoing(text=sentence, plain=True).model_dump_json(exclude_defaults=True)


@dataclass
class Question:
    """One update of a person."""

    channel: TelegramChannel
    incoming: Incoming
    offers: tuple[Offer, ...] = field(default=(), init=False)
    goes_on: bool = field(default=False, init=False)  # the conversation, with the answer

    @property
    def person(self) -> str:
        """The keyed hash of whose question it is."""
        return self.incoming.person

    @property
    def tap(self) -> bool:
        """Whether it is the press of a button, which is no question."""
        return self.incoming.kind in (Kind.PRESS, Kind.INLINE)

    async def answer(self, topic: Topic) -> Reply:
        """Return the reply: to a question, a command, or the press of a button."""
        asked = self.incoming
        if asked.kind is Kind.ADDED:
            return _sentence(texts.GREETING.format(bot=self.channel.name))
        if asked.kind is Kind.BLOCKED:
            return Reply(Intent.HELP, (), effects=(Unreachable(asked.person),))
        if asked.kind is Kind.INLINE:
            self.offers = await offers(asked.text, self.channel.current.services)
            return Reply(Intent.HELP, ())
        if asked.kind is Kind.BACK:
            waits = await self._is_written_to()
            return Reply(Intent.HELP, (), keep_contact=waits)
        if asked.kind is Kind.OTHER:
            return _sentence(texts.ONLY_TEXT)
        if asked.kind is Kind.COMMAND and asked.name not in texts.COMMANDS | texts.OFFICE_COMMANDS:
            return _sentence(texts.UNKNOWN_COMMAND)
        if asked.press_id and self.channel.taps.second(
            asked.person, asked.message_id, asked.name, asked.press_id
        ):
            return Reply(Intent.HELP, (), where=Where.PASSING)
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
        later = topic if reply.topic == Topic() else reply.topic
        self.goes_on = reply.forget or _stands(later) != _stands(topic)
        reply = linked(reply, self.channel.link)
        return on_page(reply, self.channel.page) if asked.private else reply

    async def _is_written_to(self) -> bool:
        """Return whether the person is somebody who is told of things without asking."""
        office = self.channel.current.services.office
        if office is None:
            return False
        role = await office.register.role(self.person)
        follows = await office.follows.of(self.person)
        wishes = await office.wishes.of(self.person)
        pending = await office.desk.pending_of(self.person)
        return bool(role.rank is not Rank.PUBLIC or follows or wishes or pending)

    def payloads(self, reply: Reply) -> list[str]:
        """Return the messages of the reply; in groups the first answers the question's own."""
        if self.incoming.kind is Kind.INLINE:
            return [self._offered()]
        sent = outgoing(reply, self._context(reply))
        return [one.model_dump_json(exclude_defaults=True) for one in sent]

    def notice(self, sentence: str) -> str:
        """Return a bare sentence in its place: where it was asked, or over the pressed button."""
        asked = self.incoming
        if asked.kind is Kind.INLINE:
            return self._offered()
        where = Where.ALERT if self.tap else Where.BELOW
        told = Outgoing(
            text=sentence, plain=True, thread=asked.thread, press=asked.press_id, where=where
        )
        return told.model_dump_json(exclude_defaults=True)

    def _offered(self) -> str:
        answered = Outgoing(text="", press=self.incoming.press_id, offers=self.offers)
        return answered.model_dump_json(exclude_defaults=True)

    def _context(self, reply: Reply) -> Context:
        asked = self.incoming
        if not self.tap:
            reply_to = None if asked.private else asked.message_id
            return Context(reply_to, asked.thread, goes_on=self.goes_on)
        where = reply.where
        if where is Where.NEXT:
            where = Where.INSTEAD if asked.brief else Where.BELOW
        if reply.tables or reply.picture or reply.document:
            where = Where.BELOW
        left = after(
            asked.name,
            asked.keyboard,
            over=reply.settles or reply.where is Where.ALERT,
            done=bool(reply.effects),
        )
        return Context(
            thread=asked.thread,
            press=asked.press_id,
            where=where,
            pressed=asked.message_id,
            left=None if where is Where.INSTEAD or not reply.blocks else left,
            goes_on=self.goes_on,
        )


def _stands(topic: Topic) -> object:
    """Return what the buttons under a question or a result rest on."""
    return topic.asking, topic.offered, topic.facts, topic.supposed, topic.begun, topic.form


def _sentence(text: str) -> Reply:
    return Reply(Intent.HELP, (Block(Part.BODY, text),))


def on_page(reply: Reply, page: str | None) -> Reply:
    """Return a question of the interview, or a result, with the button to go on on the page."""
    if page is None:
        return reply
    if reply.topic.asking and reply.buttons:
        label = texts.ASKED_ON_PAGE
    elif reply.reasons and reply.topic.facts:
        label = texts.RESULT_ON_PAGE
    else:
        return reply
    button = Button(label, f"{OPENS}{page}?to={GO_ON}")
    return replace(reply, buttons=(*reply.buttons, button))


def _sharing(button: Button, reply: Reply, bot_link: str) -> Button:
    """Return the button that hands a result on with what it comes to, at one tap."""
    if not button.shares or len(button.shares) > LONGEST_START:
        return button
    lead = next((block.text for block in reply.blocks if block.part is Part.LEAD), "")
    url = quote(f"{bot_link}?start={button.shares}", safe="")
    return replace(button, action=f"{LEADS}{_SHARE}{url}&text={quote(lead, safe='')}")


def linked(reply: Reply, bot_link: str) -> Reply:
    """Return the reply with the links that reopen its result, where it has some that fit."""
    buttons = tuple(_sharing(one, reply, bot_link) for one in reply.buttons)
    reply = replace(reply, buttons=buttons)
    if reply.link is None or len(reply.link.code) > LONGEST_START:
        return reply
    url = f"{bot_link}?start={reply.link.code}"
    line = reply.link.line.format(url=url)
    forward = Button(texts.FORWARD, f"{LEADS}{_SHARE}{quote(url, safe='')}")
    blocks = (*reply.blocks, Block(Part.BODY, line))
    return replace(reply, blocks=blocks, buttons=(*reply.buttons, forward))
