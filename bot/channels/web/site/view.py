"""The view: templates and what stands beside them, files of the page that never change."""

import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.channels.web import texts
from bot.channels.web.site import theme
from bot.version import version

_PAGE = Path(__file__).parents[1]
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_LARGE = "large"
YEAR = 365 * 86_400  # seconds
FOR_GOOD = {"Cache-Control": f"public, max-age={YEAR}, immutable"}


class View:
    """Renders pages; `served` are the names by which every page may call things."""

    def __init__(self, served: Mapping[str, Any]) -> None:
        self._files = {path.name: path.read_bytes() for path in (_PAGE / "static").iterdir()}
        self._environment = Environment(
            loader=FileSystemLoader(_PAGE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            static=self._address, texts=texts, version=version(), **served
        )

    def build(self) -> None:
        """Compile every template, before somebody waits for one."""
        for name in self._environment.list_templates():
            self._environment.get_template(name)

    def page(self, request: Request, name: str, status: int = 200, **values: Any) -> Response:
        """Return a page; what asks for a part of it gets it without what stands around it."""
        part = request.headers.get("x-part") == "1"
        text = self._environment.get_template(name).render(
            part=part,
            path=request.url.path,
            large=is_large(request),
            theme=theme.kept(request),
            mark=getattr(request.state, "mark", ""),
            once=secrets.token_urlsafe(12),  # what tells one form that is sent from another
            **values,
        )
        return HTMLResponse(text, status, headers={"Cache-Control": "no-store"})

    def error(self, request: Request, status: int) -> Response:
        """Return the page that says what went wrong."""
        heading, what = texts.ERRORS.get(status, texts.ERRORS[500])
        response = self.page(request, "error.html", status, title=heading, what=what)
        if status in (429, 503):
            response.headers["Retry-After"] = "60"
        return response

    async def file(self, request: Request) -> Response:
        """Return a file under the hash of its content, to be kept for good."""
        name = request.path_params["name"]
        content = self._files.get(name)
        if content is None or self._address(name) != request.url.path:
            return self.error(request, 404)
        return Response(content, media_type=_TYPES[Path(name).suffix], headers=FOR_GOOD)

    def _address(self, name: str) -> str:
        return f"/static/{hashlib.sha256(self._files[name]).hexdigest()[:10]}/{name}"


def is_large(request: Request) -> bool:
    """Return whether large letters were chosen."""
    return request.cookies.get("size") == _LARGE


def keep_size(response: Response, *, large: bool, secure: bool) -> None:
    """Have the browser keep the size of letters."""
    if large:
        response.set_cookie(
            "size", _LARGE, max_age=YEAR, secure=secure, httponly=True, samesite="lax"
        )
    else:
        response.delete_cookie("size", secure=secure, httponly=True, samesite="lax")
