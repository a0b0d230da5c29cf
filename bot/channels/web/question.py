"""A question as the page brings it: what was typed or pressed, and how it is answered."""

import re
import time
import unicodedata
from dataclasses import dataclass

from bot import texts as service_texts
from bot.channels.web import texts
from bot.channels.web.limits import Limits
from bot.channels.web.session import NAME, Session
from bot.channels.web.shown import shown, with_line
from bot.conversation import today
from bot.current import Current
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.office.enquiry_form import EnquiryDraft
from handlers.reception import answer
from knowledge import masking
from knowledge.policy.policy import Policy

# What says nothing on a page: whom it is about is told of nothing there.
_LEFT_OUT = frozenset({"follow", "unfollow", "start"})
_COMMANDS = frozenset(service_texts.COMMANDS) - _LEFT_OUT
_BARE = re.compile(r"[0-9０-９][0-9０-９.．,，]*")
_KEPT = "\n\t"


@dataclass(frozen=True)
class Said:
    """What a person typed, or the button that was pressed, with what it is called."""

    text: str = ""
    action: str | None = None
    label: str = ""

    @property
    def words(self) -> str:
        """How the conversation shows it."""
        return self.label or self.text


def typed(text: str, unit: str = "") -> Said:
    """Return what was typed, without what can't be seen and without personal numbers.

    A bare number gets the unit that was chosen beside it.
    """
    seen = "".join(one for one in text if one in _KEPT or unicodedata.category(one)[0] != "C")
    seen = masking.masked(seen.strip())
    if unit in texts.UNITS and _BARE.fullmatch(seen):
        seen += unit
    if not seen.startswith(("/", "／")):
        return Said(seen)
    name, _, rest = seen[1:].partition(" ")
    known = name.casefold() in _COMMANDS
    return Said(action=f"{name.casefold()} {rest}".strip() if known else "help", label=seen)


@dataclass(frozen=True)
class WebQuestion:
    """One question of a session; `address` is whose it is, `link` where results are reopened."""

    current: Current
    limits: Limits
    session: Session
    said: Said
    address: str
    link: str

    @property
    def person(self) -> str:
        """The keyed hash of whose question it is."""
        return self.session.person

    @property
    def tap(self) -> bool:
        """Whether a button was pressed."""
        return self.said.action is not None

    async def answer(self, topic: Topic) -> Reply:
        """Return the reply, unless it would send more than one may in a day."""
        request = Request(
            self.said.text,
            today(),
            topic,
            self.said.action,
            self.person,
            channel=NAME,
            at=time.time(),
        )
        reply = await answer(request, self.current.services)
        sends = reply.effects and reply.settles and EnquiryDraft.of(topic)
        if sends and not await self.limits.sent(self.person, self.address):
            return Reply(Intent.HELP, (Block(Part.LEAD, texts.SENT_ENOUGH),))
        if reply.link:
            url = f"{self.link}/s/{reply.link.code}"
            return with_line(reply, reply.link.line.format(url=url))
        return reply

    def payloads(self, reply: Reply) -> list[str]:
        """Return the turn as the ledger keeps it."""
        policy = self._policy(reply)
        return [shown(self.said.words, reply, policy, today().isoformat()).stored()]

    def notice(self, sentence: str) -> str:
        """Return a bare sentence: the page shows its own."""
        return sentence

    def _policy(self, reply: Reply) -> Policy | None:
        """Return the policy that the reply is from; None where it may be of any."""
        policies = {one.file.key: one for one in self.current.services.policies}
        of_button = (self.said.action or "").partition(" ")[0]
        for key in (reply.policy, of_button, reply.topic.policy):
            if key in policies:
                return policies[key]
        return next(iter(policies.values())) if len(policies) == 1 else None
