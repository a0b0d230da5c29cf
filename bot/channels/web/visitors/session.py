"""Sessions: who calls, by a cookie that this program has signed; the ledger knows a hash of it."""

import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels import composition
from bot.channels.web.visitors.address import secure
from bot.channels.web.visitors.chat import NAME, chat
from bot.identity.identity import whose
from knowledge.errors import NoPersonError
from knowledge.ledger.delivery.chat import Chat
from knowledge.office.login import DAYS

_DAY = 86_400
_BROWSER = r"[A-Za-z0-9_-]{22}"
_APP = "app-"  # before the person whom another channel has brought
_DEVICE = 20  # digits behind that person, who may have several devices
_BROUGHT = rf"{_APP}([0-9]{{1,16}})-[0-9a-f]{{{_DEVICE}}}"
_COOKIE = re.compile(
    rf"(?P<token>{_BROWSER}|{_BROUGHT})\.(?P<day>[0-9]{{1,6}})\.(?P<mark>[0-9a-f]{{32}})"
)


@dataclass(frozen=True)
class Session:
    """One browser: what its cookie says, and whose conversation that is in the ledger."""

    token: str
    chat: Chat
    person: str

    @property
    def id(self) -> str:
        """By what the ledger knows it; no cookie can be made of that."""
        return hashlib.sha256(f"policybot login {self.token}".encode()).hexdigest()[:32]

    @property
    def brought(self) -> bool:
        """Whether another channel has brought the person, who is the same there."""
        return self.chat.channel != NAME


class Sessions:
    """Makes and reads cookies, with the key of the people's hashes; `url` is the public address.

    A cookie says when it was given, and no longer holds `DAYS` later, whatever a browser keeps.
    """

    def __init__(self, key: bytes, url: str | None) -> None:
        self._key = key
        self._url = url

    def read(self, request: Request) -> Sequence[Session]:
        """Return the sessions of the request's cookies that we made.

        A browser that has none is nobody until it sends something. What an app has brought comes
        first: its window may share the browser's cookies.
        """
        sessions = []
        for name in self._names(request):
            found = _COOKIE.fullmatch(request.cookies.get(name, ""))
            if found is None:
                continue
            token, day, mark = found["token"], found["day"], found["mark"]
            age = int(time.time() / _DAY) - int(day)
            ours = hmac.compare_digest(mark, self._mark(token, day))
            session = self._of(token) if ours and 0 <= age <= DAYS else None
            if session:
                sessions.append(session)
        return sessions

    def make(self) -> Session:
        """Return a session of somebody new."""
        return self._of_browser(secrets.token_urlsafe(16))

    def bring(self, theirs: Chat) -> Session:
        """Return a new session of a person of another channel, by their private chat there."""
        return self._of_app(f"{_APP}{theirs.id}-{secrets.token_hex(_DEVICE // 2)}", theirs)

    def keep(self, request: Request, response: Response, session: Session) -> None:
        """Have the browser keep the cookie, from now on for as long as a new one."""
        day = str(int(time.time() / _DAY))
        value = f"{session.token}.{day}.{self._mark(session.token, day)}"
        self._put(request, response, value, DAYS * _DAY, app=session.brought)

    def drop(self, request: Request, response: Response, session: Session) -> None:
        """Have the browser forget its cookie."""
        self._put(request, response, "", 0, app=session.brought)

    def _put(
        self, request: Request, response: Response, value: str, seconds: int, *, app: bool
    ) -> None:
        is_secure = secure(request, self._url)
        name = self._names(request)[0 if app else 1]
        # An app may show the page in a frame of its own, where a browser gives it no other cookie.
        site = "None; Partitioned" if app and is_secure else "Lax"
        safe = "; Secure" if is_secure else ""
        line = f"{name}={value}; Path=/; Max-Age={seconds}; HttpOnly{safe}; SameSite={site}"
        response.headers.append("Set-Cookie", line)

    def _of(self, token: str) -> Session | None:
        brought = re.fullmatch(_BROUGHT, token)
        if brought is None:
            return self._of_browser(token)
        try:
            return self._of_app(token, composition.chat(brought[1]))
        except NoPersonError:
            return None

    def _of_app(self, token: str, theirs: Chat) -> Session:
        return Session(token, theirs, whose(self._key, theirs))

    def _of_browser(self, token: str) -> Session:
        own = chat(token)
        return Session(token, own, whose(self._key, own))

    def _mark(self, token: str, day: str) -> str:
        signed = f"policybot cookie {token} {day}".encode()
        return hmac.digest(self._key, signed, "sha256").hex()[:32]

    def _names(self, request: Request) -> tuple[str, str]:
        """Return what the cookies of an app and of a browser are called."""
        # With this beginning browsers take it from this very host alone, and only by https.
        first = "__Host-" if secure(request, self._url) else ""
        return f"{first}t", f"{first}s"
