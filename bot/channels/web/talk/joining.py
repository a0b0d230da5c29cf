"""Joining: an invitation that is opened on the page; looking at it uses nothing up."""

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web import texts
from bot.channels.web.site.site import RefusedError, Site, form
from bot.channels.web.talk.question import Said
from bot.channels.web.talk.talk import Talk
from bot.channels.web.visitors.session import Session
from handlers.office.call import named_department
from handlers.office.role import LINK
from knowledge.office.role import Invitation, Rank


class Joining:
    """The pages of an invitation."""

    def __init__(self, site: Site, talk: Talk) -> None:
        self._site = site
        self._talk = talk

    async def show(self, request: Request) -> Response:
        """Show whose invitation it is; a preview or a scanner that opens it changes nothing."""
        code, invitation = await self._invitation(request)
        if invitation is None:
            return self._site.view.page(request, "joining.html", 410, code="", role="")
        role = named_department(invitation.department, self._site.policies)
        response = self._site.view.page(request, "joining.html", code=code, role=role)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    async def join(self, request: Request) -> Response:
        """Use the invitation up, for who sends the form."""
        fields = await form(request)
        code, invitation = await self._invitation(request)
        if invitation is None:
            return self._site.view.page(request, "joining.html", 410, code="", role="")
        said = Said(action=f"start {LINK}{code}", label=texts.JOIN)
        session = await self._own(request)
        turns = await self._site.turns(session)
        return await self._talk.answered(request, session, said, fields, turns)

    async def _invitation(self, request: Request) -> tuple[str, Invitation | None]:
        office = self._site.current.services.office
        if office is None:
            raise RefusedError(404)
        code = request.path_params["code"]
        return code, await office.register.invitation(code)

    async def _own(self, request: Request) -> Session | None:
        """Return the session of who has a role already, or whom an app has brought.

        Anybody else gets a new one: nobody who knows the cookie of before has a role by it.
        """
        session = await self._site.session(request)
        if session is None or session.brought:
            return session
        role = await self._site.role(request, session)
        return session if role.rank is not Rank.PUBLIC else None
