"""The desk: what officials and the office have to do and to know, as the handlers tell it."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request as Asked
from starlette.responses import RedirectResponse, Response

from bot.channels.web import texts
from bot.channels.web.pages.logins import log_out, seats
from bot.channels.web.site.shown import Shown, shown
from bot.channels.web.site.site import RefusedError, Site, file, form
from bot.channels.web.talk.question import Said
from bot.channels.web.talk.talk import Talk
from bot.channels.web.visitors.chat import NAME
from bot.channels.web.visitors.session import Session
from bot.conversation.conversation import today
from bot.spreadsheet import workbook
from handlers.message import Reply, Request
from handlers.office import which
from handlers.office.enquiries import waiting
from handlers.reception import answer
from handlers.signature import office_of
from knowledge.office.role import Rank, Role

_INVITE = "invite"
_END = "end"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Section:
    """A part of the page: its heading, and what the command of that name answers."""

    heading: str
    told: Shown


class Desk:
    """The pages of those who have a role."""

    def __init__(self, site: Site, talk: Talk) -> None:
        self._site = site
        self._talk = talk

    async def show(self, request: Asked) -> Response:
        """Show what waits; to who has no role, how one is had."""
        session = await self._site.session(request)
        role = await self._site.role(request, session) if session else Role()
        rank = role.rank
        if session is None or rank is Rank.PUBLIC:
            return self._site.view.page(request, "desk.html", sections=(), rank=rank, steps={})
        return self._site.view.page(
            request,
            "desk.html",
            sections=await self._sections(session, rank),
            rank=rank,
            steps=texts.DESK_STEPS[rank],
            departments=self._departments() if rank is Rank.OFFICE else (),
            since=await self._since(role),
            seats=await seats(self._site, session, rank),
        )

    async def press(self, request: Asked) -> Response:
        """Go on in the conversation with what was pressed, which must stand on the page."""
        fields = await form(request)
        session = await self._site.session(request)
        if session is None:
            return RedirectResponse("/bangong", 303)
        rank = (await self._site.role(request, session)).rank
        if _END in fields:
            await log_out(self._site, session, rank, fields[_END])
            return RedirectResponse("/bangong#denglu", 303)
        said = await self._said(session, rank, fields)
        turns = await self._site.turns(session)
        return await self._talk.answered(request, session, said, fields, turns)

    async def tables(self, request: Asked) -> Response:
        """Return the ledgers as an Excel file."""
        session = await self._site.session(request)
        reply = await self._answer(session, "export") if session else None
        if reply is None or reply.tables is None:
            raise RefusedError(404)
        content = await asyncio.to_thread(workbook, reply.tables)  # a large one takes seconds
        return file(content, _EXCEL, "attachment; filename=taizhang.xlsx")

    async def _said(self, session: Session, rank: Rank, fields: Mapping[str, str]) -> Said:
        """Return what was pressed; raises RefusedError for what does not stand on the page."""
        if _INVITE in fields:
            name = fields[_INVITE]
            if name not in self._departments():
                raise RefusedError(409)
            return Said(action=f"{_INVITE} {name}", label=texts.INVITE.format(name=name))
        action = fields.get("press", "")
        label = texts.DESK_STEPS.get(rank, {}).get(action)
        sections = () if label else await self._sections(session, rank)
        found = (one.told.offers(action) for one in sections)
        label = label or next(filter(None, found), None)
        if label is None:
            raise RefusedError(409)
        return Said(action=action, label=label)

    async def _sections(self, session: Session, rank: Rank) -> Sequence[Section]:
        commands = texts.DESK_SECTIONS.get(rank, {})
        day = today().isoformat()
        return [
            Section(heading, shown("", await self._answer(session, command), None, day))
            for command, heading in commands.items()
        ]

    async def _answer(self, session: Session, command: str) -> Reply:
        """Return what a command that changes nothing answers."""
        request = Request(
            "", today(), action=command, person=session.person, channel=NAME, at=time.time()
        )
        return await answer(request, self._site.current.services)

    async def _since(self, role: Role) -> str:
        """Return since when what waits does."""
        office = self._site.current.services.office
        return await waiting.since(office, role) if office else ""

    def _departments(self) -> tuple[str, ...]:
        """Return whom an invitation may be for: those who lead first, and the office last."""
        names: list[str] = []
        for policy in self._site.policies:
            names += which.leads(policy, (clause.id for clause in policy.measures))
        for policy in self._site.policies:
            names += (department.name for department in policy.directory.departments)
        return (*dict.fromkeys(names), office_of(self._site.policies))
