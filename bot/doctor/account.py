"""The account at Telegram: the token, the way updates come, and the clock."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.configuration.settings import Settings
from bot.doctor import texts
from bot.doctor.finding import Finding, doubt, fine, wrong

_PATIENCE = aiohttp.ClientTimeout(total=15, connect=10)
_REFUSED = (401, 404)
_MOST_OFF = 30  # seconds between two clocks
_RECENT = 3600.0  # seconds for which an error of Telegram's still counts
_MANY = 100  # updates that wait at Telegram
_PORTS = (443, 80, 88, 8443)  # all that Telegram calls


@dataclass(frozen=True)
class _Answer:
    """What Telegram said; `ahead` is how far this machine's clock is before its, in seconds."""

    status: int
    result: Mapping[str, Any] | None
    ahead: float | None


async def account(settings: Settings, *, running: bool) -> list[Finding]:
    """Return how Telegram sees the bot; `running` says whether it serves on this machine."""
    host = urlsplit(settings.bot_api_url).netloc.rpartition("@")[2]
    try:
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
            me = await _call(session, settings, "getMe")
            hook = await _call(session, settings, "getWebhookInfo")
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        text = texts.UNREACHABLE_BY_PROXY if settings.bot_proxy else texts.UNREACHABLE
        return [wrong(text.format(host=host, reason=type(error).__name__))]
    found = [_token(me, host)]
    if me.status != HTTPStatus.OK or me.result:
        found.append(_clock(me.ahead))
    if me.result and hook.result is not None:
        found += _way(settings, hook.result, running=running)
    return found


async def _call(session: aiohttp.ClientSession, settings: Settings, method: str) -> _Answer:
    url = f"{settings.bot_api_url}/bot{settings.token}/{method}"
    before = time.time()
    async with session.get(url, proxy=settings.bot_proxy, allow_redirects=False) as answer:
        now = (before + time.time()) / 2
        try:
            body = await answer.json(content_type=None)
        except ValueError:
            body = None
    good = isinstance(body, dict) and body.get("ok") is True
    result = body["result"] if good and isinstance(body.get("result"), dict) else None
    date = answer.headers.get("Date")
    ahead = now - parsedate_to_datetime(date).timestamp() if date else None
    return _Answer(answer.status, result, ahead)


def _token(me: _Answer, host: str) -> Finding:
    if me.result:
        return fine(texts.ACCOUNT.format(name=me.result.get("username", "?")))
    if me.status in _REFUSED:
        return wrong(texts.ACCOUNT_REFUSED)
    if me.status == 429 or me.status >= 500:
        return doubt(texts.TROUBLED.format(status=me.status))
    return wrong(texts.NO_TELEGRAM.format(host=host, status=me.status))


def _clock(ahead: float | None) -> Finding:
    if ahead is None:
        return doubt(texts.CLOCK_UNKNOWN)
    if abs(ahead) <= _MOST_OFF:
        return fine(texts.CLOCK.format(most=_MOST_OFF))
    way = texts.FAST if ahead > 0 else texts.SLOW
    return doubt(texts.CLOCK_OFF.format(way=way, seconds=round(abs(ahead))))


def _way(settings: Settings, hook: Mapping[str, Any], *, running: bool) -> Iterator[Finding]:
    """Yield how updates come, and what Telegram says of bringing them."""
    url = str(hook.get("url", ""))
    host = urlsplit(url).netloc
    if settings.bot_mode == "polling":
        there = doubt(texts.POLLING_WITH_WEBHOOK.format(host=host))
        yield there if url else fine(texts.POLLING)
    elif _insecure(settings):
        yield wrong(texts.WEBHOOK_INSECURE)
    elif url == settings.webhook_url:
        yield fine(texts.WEBHOOK)
    elif running:
        where = texts.WEBHOOK_ELSEWHERE.format(host=host) if url else texts.WEBHOOK_GONE
        yield wrong(texts.WEBHOOK_LOST.format(there=where))
    else:
        yield doubt(texts.WEBHOOK_NOT_YET)
    yield from _delivered(hook)


def _insecure(settings: Settings) -> bool:
    """Return whether Telegram itself, which a server of one's own need not be, refuses the URL."""
    own = settings.bot_api_url != Settings.model_fields["bot_api_url"].default
    url = urlsplit(settings.webhook_url or "")
    return not own and (url.scheme != "https" or (url.port or 443) not in _PORTS)


def _delivered(hook: Mapping[str, Any]) -> Iterator[Finding]:
    ago = time.time() - float(hook.get("last_error_date") or 0)
    if hook.get("url") and ago < _RECENT:
        error = str(hook.get("last_error_message", ""))[:200]
        yield doubt(texts.WEBHOOK_ERROR.format(ago=_span(ago), error=error))
    waiting = int(hook.get("pending_update_count") or 0)
    if waiting > _MANY:
        yield doubt(texts.WEBHOOK_WAITING.format(count=waiting))


def _span(seconds: float) -> str:
    return texts.MINUTES.format(count=int(seconds // 60)) if seconds >= 60 else texts.LITTLE_WHILE
