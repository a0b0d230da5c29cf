"""The site: what every page of it works with."""

import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot.channels.telegram.launch import Launcher
from bot.channels.web.site.shown import Shown
from bot.channels.web.site.view import View
from bot.channels.web.visitors.address import on_phone
from bot.channels.web.visitors.limits import Limits
from bot.channels.web.visitors.session import Session, Sessions
from bot.conversation import topic
from bot.conversation.current import Current
from bot.delivery.exchange import Exchange
from handlers import forms
from handlers.office.enquiries import waiting
from knowledge.errors import LedgerAwayError
from knowledge.ledger import turns
from knowledge.ledger.ledger import Ledger
from knowledge.office.login import HOUR
from knowledge.office.role import Rank, Role
from knowledge.policy.policy import Policy

MOST_BYTES = 16_384  # of a form
_MOST_FIELDS = 12

Page = Callable[[Request], Awaitable[Response]]


class RefusedError(Exception):
    """A request is not answered; `status` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True)
class Site:
    """The parts; `url` is the public address where one is set."""

    current: Current
    ledger: Ledger
    exchange: Exchange
    sessions: Sessions
    limits: Limits
    view: View
    keep_days: float
    url: str | None = None
    launcher: Launcher | None = None  # of the app that may open it

    @property
    def policies(self) -> tuple[Policy, ...]:
        """The policies, as they are served now."""
        return self.current.services.policies

    def policy(self, key: str) -> Policy:
        """Return the policy of that key; raises RefusedError where none is served."""
        for policy in self.policies:
            if policy.file.key == key:
                return policy
        raise RefusedError(404)

    async def session(self, request: Request) -> Session | None:
        """Return whose request it is, None for a stranger's, as of who was logged out.

        Of who has a role it is noted, once an hour, that the session is used.
        """
        state = request.state
        if not hasattr(state, "session"):
            state.session = await self._session(request)
        session: Session | None = state.session
        return session

    async def _session(self, request: Request) -> Session | None:
        found = self.sessions.read(request)
        office = self.current.services.office
        if not found or office is None:
            return next(iter(found), None)
        known = await office.logins.of([one.id for one in found])
        for session in found:
            login = known.get(session.id)
            if login and login.ended:
                continue
            used = login is not None and 0 <= time.time() - login.used_at < HOUR
            if not used and (await self.role(request, session)).rank is not Rank.PUBLIC:
                await office.logins.use(session.id, session.person, phone=on_phone(request))
            return session
        return None

    async def turns(self, session: Session | None) -> list[tuple[int, Shown]]:
        """Return the conversation of a session by the turns' numbers, in their order."""
        if session is None:
            return []
        async with self.ledger.database.reading() as transaction:
            kept = await turns.latest(transaction, session.person)
        return [(one.number, Shown.model_validate_json(one.payload)) for one in kept]

    async def role(self, request: Request, session: Session) -> Role:
        """Return what the person of a session is now, asked of the ledger once a request."""
        office = self.current.services.office
        if office is None:
            return Role()
        if not hasattr(request.state, "roles"):
            request.state.roles = {}
        roles: dict[str, Role] = request.state.roles
        if session.person not in roles:
            roles[session.person] = await office.register.role(session.person)
        return roles[session.person]

    async def mark(self, request: Request) -> str:
        """Return what the head of a page says of what waits for an official; or nothing.

        Who works on the page is written to by nobody: each page that they open tells them.
        """
        office = self.current.services.office
        if office is None:
            return ""
        with suppress(LedgerAwayError):  # many pages do without the ledger
            session = await self.session(request)
            return await waiting.mark(office, await self.role(request, session)) if session else ""
        return ""

    async def waits(self, session: Session) -> bool:
        """Return whether facts were told in the conversation, to which a result belongs.

        A form takes whatever is said for its text, unless a question of an interview waits.
        """
        async with self.ledger.database.reading() as transaction:
            [conversation] = await self.exchange.opened(transaction, [session.chat])
        kept = topic.load(conversation.topic)
        return kept.facts is not None and (kept.asking is not None or forms.free(kept))


def file(content: bytes, kind: str, disposition: str) -> Response:
    """Return the file as a response that nothing between keeps."""
    headers = {"Content-Disposition": disposition, "Cache-Control": "no-store"}
    return Response(content, media_type=kind, headers=headers)


async def form(request: Request) -> Mapping[str, str]:
    """Return the fields of a form that was sent; raises RefusedError for what is none of ours."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise RefusedError(400)
    body = b""
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST_BYTES:
                raise RefusedError(413)
        fields = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            max_num_fields=_MOST_FIELDS,
            errors="replace",
        )
    except (ClientDisconnect, ValueError) as error:
        raise RefusedError(400) from error
    return dict(fields)
