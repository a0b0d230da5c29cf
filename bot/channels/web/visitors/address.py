"""Addresses: where a request comes from, and whether it was sent by our own page."""

import ipaddress
from urllib.parse import urlsplit

from starlette.requests import Request

_NETWORK = 64  # bits of an IPv6 address that one subscriber has in common


def secure(request: Request, url: str | None) -> bool:
    """Return whether the page is reached by https: by its public address, or as the proxy says."""
    return request.url.scheme == "https" or (url or "").startswith("https://")


def caller(request: Request) -> str:
    """Return the address of who calls; of IPv6 only what one subscriber has in common."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    return str(ipaddress.ip_network((address, _NETWORK), strict=False))


def on_phone(request: Request) -> bool:
    """Return whether a phone calls, as its browser says."""
    return "Mobi" in request.headers.get("user-agent", "")


def own(request: Request, url: str | None) -> bool:
    """Return whether a page of this very address has sent the request, as its browser says.

    Browsers say so with every POST. One that does not is refused, and so is `null`, which a page
    in a frame without rights has.
    """
    origin = request.headers.get("origin", "")
    if url:
        return origin == url
    parts = urlsplit(origin)
    return parts.scheme in ("http", "https") and parts.netloc == request.headers.get("host")


def base(request: Request, url: str | None) -> str:
    """Return the page's own address, for links that are to be passed on."""
    return url or f"{request.url.scheme}://{request.headers.get('host', '')}"
