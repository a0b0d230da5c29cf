"""The webhook's door: where Telegram brings updates, one a request."""

import hmac
import json

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.telegram.updates.update import Take
from knowledge.errors import LedgerAwayError

_LONGEST_BODY = 1_000_000  # bytes
_SECRET = "x-telegram-bot-api-secret-token"  # noqa: S105  # the header's name
_NOTHING = Response(status_code=200)


class Webhook:
    """Takes updates from Telegram: stored before they are confirmed by a 200."""

    def __init__(self, take: Take, secret: str) -> None:
        self._take = take
        self._secret = secret.encode()

    async def receive(self, request: Request) -> Response:
        """Return 200 for a stored update, 403 for a stranger, 503 while nothing can be stored."""
        given = request.headers.get(_SECRET, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return Response(status_code=403)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return _NOTHING  # nobody is there to be told
        if body is None:
            return Response(status_code=413)
        try:
            update = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        if not isinstance(update, dict):
            return Response(status_code=400)
        try:
            await self._take([update])
        except LedgerAwayError:
            return Response(status_code=503)
        return _NOTHING


async def _body(request: Request) -> bytes | None:
    """Return the body, or None where it is too long: it is not read to its end then."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > _LONGEST_BODY:
            return None
    return body


def route(path: str, take: Take, secret: str) -> Route:
    """Return the webhook at a path."""
    return Route(path, Webhook(take, secret).receive, methods=["POST"])
