"""The opening: the page within another channel's app, for a person who is known there already."""

import time

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.channels.telegram.launch import GO_ON, LaunchError
from bot.channels.web.site import theme
from bot.channels.web.site.site import RefusedError, Site, form
from bot.channels.web.site.view import FOR_GOOD
from bot.channels.web.talk.talk import Talk
from bot.channels.web.visitors.address import caller
from bot.channels.web.visitors.session import Session

_YOUNG = 3600.0  # seconds in which what the app gave opens a session
# Some apps give the same for a day; then it is enough for who has a session.
_OLD = 86_400.0
_PATHS = {"": "/", GO_ON: "/c", "wenjian": "/wenjian", "jindu": "/jindu", "zixun": "/zixun"}


class Opening:
    """The pages by which an app opens the rest."""

    def __init__(self, site: Site, talk: Talk) -> None:
        self._site = site
        self._talk = talk

    async def show(self, request: Request) -> Response:
        """Show the form that the script fills in with what the app gives, and sends."""
        if self._site.launcher is None:
            raise RefusedError(404)
        to = request.query_params.get("to", "")
        return self._site.view.page(request, "opening.html", to=to if to in _PATHS else "")

    async def enter(self, request: Request) -> Response:
        """Begin the session of whom the app has opened the page for, and go where it leads."""
        fields = await form(request)
        session = await self._session(request, fields.get("data", ""))
        if session is None:
            return self._site.view.error(request, 401)
        to = fields.get("to", "")
        response: Response = RedirectResponse(_PATHS.get(to, "/"), 303)
        if to == GO_ON:
            response = await self._talk.resumed(request, session) or response
        self._site.sessions.keep(request, response, session)
        theme.keep(request, response, theme.of_app(fields.get("colours", "")), self._site.url)
        return response

    async def style(self, request: Request) -> Response:
        """Return the style sheet of a theme, which its address says all about."""
        found = theme.of_code(request.path_params["code"])
        if found is None:
            raise RefusedError(404)
        return Response(found.css, media_type="text/css", headers=FOR_GOOD)

    async def _session(self, request: Request, data: str) -> Session | None:
        """Return the session of whom the app has opened the page for, None where it has not."""
        site = self._site
        if site.launcher is None:
            raise RefusedError(404)
        try:
            launch = site.launcher.launched(data, time.time())
        except LaunchError:
            return None
        session, before = site.sessions.bring(launch.chat), await site.session(request)
        here = before is not None and before.person == session.person
        if launch.age > (_OLD if here else _YOUNG):
            return None
        if not here and not await site.limits.begun(caller(request)):
            raise RefusedError(429)
        return before if here else session
