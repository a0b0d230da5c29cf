"""Beside the rest: the size of letters, what is kept, how it is usable, and whether it is up."""

from contextlib import suppress

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from bot.channels.web.site.site import Site, form
from bot.channels.web.site.view import is_large, keep_size
from bot.channels.web.visitors.address import secure
from bot.channels.web.visitors.chat import named
from knowledge.errors import LedgerAwayError

_PAGES = ("/", "/c", "/dui", "/bangong", "/jindu", "/zixun", "/shuoming", "/wuzhangai")


class More:
    """The small pages."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def help(self, request: Request) -> Response:
        """Show what the page is, what is kept and how to have it deleted."""
        days = f"{self._site.keep_days:g}"
        session = None
        with suppress(LedgerAwayError):  # what the page says holds without the ledger
            session = await self._site.session(request)
        own = session and not session.brought
        number = named(session.chat) if session and own else ""
        return self._site.view.page(request, "help.html", days=days, number=number)

    async def access(self, request: Request) -> Response:
        """Show for whom the page can be used, and how."""
        return self._site.view.page(request, "access.html")

    async def size(self, request: Request) -> Response:
        """Change to large letters, or back; then show the page that was open."""
        path = (await form(request)).get("path", "/")
        known = path in _PAGES or self._is_document(path)
        response = RedirectResponse(path if known else "/", 303)
        https = secure(request, self._site.url)
        keep_size(response, large=not is_large(request), secure=https)
        return response

    async def alive(self, _: Request) -> Response:
        """Say that the program lives."""
        return JSONResponse({"alive": True})

    async def ready(self, _: Request) -> Response:
        """Say whether it can answer: whether the ledger is there."""
        try:
            async with self._site.ledger.database.reading():
                return JSONResponse({"ready": True})
        except LedgerAwayError:
            return JSONResponse({"ready": False}, 503)

    def _is_document(self, path: str) -> bool:
        paths = [f"/wenjian/{policy.file.key}" for policy in self._site.policies]
        return path in ("/wenjian", *paths)
