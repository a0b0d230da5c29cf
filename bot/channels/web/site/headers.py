"""Headers: what every answer says about how a browser may use it."""

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.web.site.view import YEAR
from bot.channels.web.visitors.address import secure

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
)
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: that makes the origin of a form `null`, which a page of ours never has.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_HTTPS = {"Strict-Transport-Security": f"max-age={YEAR}"}


class Headers:
    """Gives every answer the headers; `url` is the public address where one is set.

    `frame` is who may show the page within its own: 'none' for nobody.
    """

    def __init__(self, app: ASGIApp, url: str | None, frame: str) -> None:
        self._app = app
        self._url = url
        self._always = _ALWAYS | {"Content-Security-Policy": _POLICY + frame}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        more = self._always | (_HTTPS if secure(Request(scope), self._url) else {})

        async def with_more(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in more.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, with_more)
