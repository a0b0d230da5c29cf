"""A question as the page brings it: what was typed or pressed, and how it is answered."""

import re
import time
from dataclasses import dataclass

from bot import texts as service_texts
from bot.channels.seen import for_office, seen
from bot.channels.web import texts
from bot.channels.web.site.shown import shown, with_line
from bot.channels.web.visitors.chat import NAME
from bot.channels.web.visitors.limits import Limits
from bot.channels.web.visitors.session import Session
from bot.conversation.conversation import today
from bot.conversation.current import Current
from handlers.eligibility.results.result import LINK, reopened
from handlers.enclosure import Link
from handlers.message import Block, Intent, Part, Reply, Request, Topic
from handlers.office import role
from handlers.office.enquiries.enquiry_form import EnquiryDraft
from handlers.reception import answer
from knowledge.office.role import Rank
from knowledge.policy.policy import Policy

# What says nothing on a page: whom it is about is told of nothing there.
_LEFT_OUT = frozenset({"follow", "unfollow", "start"})
_COMMANDS = frozenset(service_texts.COMMANDS | service_texts.OFFICE_COMMANDS) - _LEFT_OUT
_BARE = re.compile(r"[0-9０-９][0-9０-９.．,，]*")


@dataclass(frozen=True)
class Said:
    """What a person typed, or the button that was pressed, with what it is called."""

    text: str = ""
    action: str | None = None
    label: str = ""
    for_office: str = ""  # the text with the numbers that an official may give, where it has any

    @property
    def words(self) -> str:
        """How the conversation shows it."""
        return self.label or self.text


def typed(text: str, unit: str = "") -> Said:
    """Return what was typed, without what can't be seen and without personal numbers.

    A bare number gets the unit that was chosen beside it.
    """
    kept = seen(text)
    if unit in texts.UNITS and _BARE.fullmatch(kept):
        kept += unit
    if not kept.startswith(("/", "／")):
        return Said(kept, for_office=for_office(text))
    name, _, rest = kept[1:].partition(" ")
    known = name.casefold() in _COMMANDS
    return Said(action=f"{name.casefold()} {rest}".strip() if known else "help", label=kept)


@dataclass(frozen=True)
class WebQuestion:
    """One question of a session; `address` is whose it is, `link` the page's."""

    current: Current
    limits: Limits
    session: Session
    said: Said
    address: str
    link: str
    key: str  # of the turn that it will be

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
            for_office=self.said.for_office if await self._at_work() else "",
            at=time.time(),
        )
        reply = await answer(request, self.current.services)
        sends = reply.effects and reply.settles and EnquiryDraft.of(topic)
        if sends and not await self.limits.sent(self.person, self.address):
            return Reply(Intent.HELP, (Block(Part.LEAD, texts.SENT_ENOUGH),))
        if reply.link:
            return with_line(reply, reply.link.line.format(url=self._url(reply.link)))
        policy = self._policy(reply) if reply.document else None
        if policy:
            url = f"{self.link}/wenjian/{policy.file.key}.txt"
            return with_line(reply, texts.TEXT_AT.format(url=url))
        return reply

    async def _at_work(self) -> bool:
        """Return whether the person is an official, whose numbers are an office's."""
        office = self.current.services.office
        if office is None or not self.said.for_office:
            return False
        return (await office.register.role(self.person)).rank is not Rank.PUBLIC

    def _url(self, link: Link) -> str:
        """Return where a link is opened: an invitation, or a result.

        That of a result says nothing of whose it is: what was told stays here, to be deleted.
        """
        if link.code.startswith(role.LINK):
            return f"{self.link}/j/{link.code.removeprefix(role.LINK)}"
        return f"{self.link}/s/{self.key}"

    def payloads(self, reply: Reply) -> list[str]:
        """Return the turn as the ledger keeps it."""
        policy, day = self._policy(reply), today().isoformat()
        told = shown(self.said.words, reply, policy, day)
        if reply.link:
            code = reply.link.code.removeprefix(LINK)
            sheet = reopened(code, policy, today()) if policy else None
            shared = shown("", sheet, policy, day) if sheet else None
            told = told.model_copy(update={"link": self._url(reply.link), "shared": shared})
        return [told.stored()]

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
