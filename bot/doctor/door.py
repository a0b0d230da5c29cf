"""The door: the address of the web server, free or with the running bot behind it."""

import socket

import aiohttp

from bot.doctor import texts
from bot.doctor.finding import Finding, fine, wrong

_PATIENCE = aiohttp.ClientTimeout(total=15)
_EVERYWHERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "[::]": "[::1]"}  # noqa: S104  # from there


async def door(address: str) -> tuple[Finding, bool]:
    """Return how host:port is, and whether the bot runs there."""
    host, _, port = address.rpartition(":")
    url = f"http://{_EVERYWHERE.get(host, host)}:{port}"
    try:
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
            if await _told(session, f"{url}/healthz") == {"alive": True}:
                return _ready(address, await _told(session, f"{url}/readyz")), True
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        pass
    return _bindable(address, host, int(port)), False


async def _told(session: aiohttp.ClientSession, url: str) -> object:
    async with session.get(url) as answer:
        return await answer.json(content_type=None)


def _ready(address: str, told: object) -> Finding:
    missing = [name for name, well in told.items() if not well] if isinstance(told, dict) else []
    if not missing:
        return fine(texts.PORT_OURS.format(address=address))
    names = "、".join(texts.MISSING.get(name, name) for name in missing)
    return wrong(texts.PORT_UNREADY.format(address=address, missing=names))


def _bindable(address: str, host: str, port: int) -> Finding:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host.strip("[]"), port), family=family).close()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return wrong(texts.PORT_TAKEN.format(address=address, reason=reason))
    return fine(texts.PORT_FREE.format(address=address))
