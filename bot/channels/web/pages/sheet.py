"""The sheet: the result of an interview, to look at, to print, and to keep as a file."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.pages.word import word
from bot.channels.web.site.shown import Result, Shown
from bot.channels.web.site.site import RefusedError, Site, file
from bot.pictures.picture import picture
from knowledge.ledger import turns as kept

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Sheet:
    """The pages and files of a result. They are for whose result it is, unless a link is given."""

    def __init__(self, site: Site) -> None:
        self._site = site

    async def show(self, request: Request) -> Response:
        """Show the result of a turn on a sheet of its own."""
        number, turns = request.path_params["number"], await self._own(request)
        if number not in turns:
            raise RefusedError(404)
        return self._page(request, turns[number], number, own=max(turns) == number)

    async def word(self, request: Request) -> Response:
        """Return the result of a turn as a Word file."""
        turn, result = await self._result(request)
        content = await asyncio.to_thread(word, turn, result, self._site.policy(turn.policy))
        return file(content, _WORD, "attachment; filename=jieguo.docx")

    async def picture(self, request: Request) -> Response:
        """Return the result of a turn as a picture."""
        _, result = await self._result(request)
        if result.card is None:
            raise RefusedError(404)
        content = await asyncio.to_thread(picture, result.card)  # a quarter of a second
        return file(content, "image/png", "inline; filename=jieguo.png")

    async def shared(self, request: Request) -> Response:
        """Show the result that a link carries."""
        async with self._site.ledger.database.reading() as transaction:
            turn = await kept.shared(transaction, request.path_params["code"])
        shared = Shown.model_validate_json(turn.payload).shared if turn else None
        if shared is None:
            raise RefusedError(404)
        response = self._page(request, shared, 0, own=False)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    async def _own(self, request: Request) -> dict[int, Shown]:
        return dict(await self._site.turns(await self._site.session(request)))

    async def _result(self, request: Request) -> tuple[Shown, Result]:
        turn = (await self._own(request)).get(request.path_params["number"])
        if turn is None or turn.result is None:
            raise RefusedError(404)
        return turn, turn.result

    def _page(self, request: Request, turn: Shown, number: int, *, own: bool) -> Response:
        if turn.result is None:
            raise RefusedError(404)
        policy = self._site.policy(turn.policy)
        return self._site.view.page(
            request, "result.html", number=number, turn=turn, policy=policy, own=own
        )
