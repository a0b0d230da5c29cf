"""Sessions: who calls, by a cookie that this program has signed; the ledger knows a hash of it."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.address import secure
from bot.identity import whose
from knowledge.ledger.chat import Chat

NAME = "web"  # of the channel
_DAYS = 30
_COOKIE = re.compile(r"([A-Za-z0-9_-]{22})\.([0-9a-f]{32})")


@dataclass(frozen=True)
class Session:
    """One browser: what its cookie says, and whose conversation that is in the ledger."""

    cookie: str
    chat: Chat
    person: str
    new: bool = False  # it has no cookie yet


class Sessions:
    """Makes and reads cookies, with the key of the people's hashes; `url` is the public address."""

    def __init__(self, key: bytes, url: str | None) -> None:
        self._key = key
        self._url = url

    def read(self, request: Request) -> Session | None:
        """Return the session of the request's cookie; None for none, and for one we did not make.

        A browser that has none is nobody until it sends something.
        """
        found = _COOKIE.fullmatch(request.cookies.get(self._name(request), ""))
        if not found or not hmac.compare_digest(found[2], self._mark(found[1])):
            return None
        return self._of(found[1])

    def make(self) -> Session:
        """Return a session of somebody new."""
        return self._of(secrets.token_urlsafe(16), new=True)

    def keep(self, request: Request, response: Response, session: Session) -> None:
        """Have the browser keep the cookie, from now on for as long as a new one."""
        response.set_cookie(
            self._name(request),
            session.cookie,
            max_age=_DAYS * 86_400,
            secure=secure(request, self._url),
            httponly=True,
            samesite="lax",
        )

    def drop(self, request: Request, response: Response) -> None:
        """Have the browser forget its cookie."""
        is_secure = secure(request, self._url)
        response.delete_cookie(self._name(request), secure=is_secure, httponly=True, samesite="lax")

    def _of(self, token: str, *, new: bool = False) -> Session:
        # Whoever reads the ledger must not be able to make the cookie of it.
        name = hashlib.sha256(f"policybot session {token}".encode()).hexdigest()[:32]
        chat = Chat(NAME, name)
        return Session(f"{token}.{self._mark(token)}", chat, whose(self._key, chat), new)

    def _mark(self, token: str) -> str:
        return hmac.digest(self._key, f"policybot cookie {token}".encode(), "sha256").hex()[:32]

    def _name(self, request: Request) -> str:
        # With this beginning browsers take it from this very host alone, and only by https.
        return "__Host-s" if secure(request, self._url) else "s"
