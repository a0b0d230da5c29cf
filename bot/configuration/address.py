"""Addresses as settings have them: checked, and in the one form that the rest expects.

Each raises ValueError, in the words of who sets it, for what is no such address.
"""

import re
from urllib.parse import urlsplit

from pydantic import SecretStr

_DATABASES = ("postgresql", "postgres", "postgresql+asyncpg")


def bot_api(url: str) -> str:
    """Return the address of the Bot API, without a slash at its end."""
    if not is_of_web(url):
        raise ValueError("http(s)://… is wanted")
    return url.rstrip("/")


def proxy(url: str | None) -> str | None:
    """Return the address of the proxy; of host:port alone, over HTTP."""
    if url is None:
        return None
    address = url if "://" in url else f"http://{url}"
    if not is_of_web(address) or (address != url and urlsplit(address).port is None):
        raise ValueError("http://host:port is wanted")
    return address


def page(url: str | None) -> str | None:
    """Return the public address of the page, without a slash at its end."""
    if url is not None and (not is_of_web(url) or urlsplit(url).path not in ("", "/")):
        raise ValueError("http(s)://host is wanted, without a path")
    return url.rstrip("/") if url else None


def host_and_port(address: str | None) -> str | None:
    """Return the address to listen on, as it is."""
    if address is not None and not urlsplit(f"//{address}").port:
        raise ValueError("host:port is wanted")
    return address


def postgresql(address: SecretStr | None) -> SecretStr | None:
    """Return the address of a database, as it is."""
    if address:
        parts = urlsplit(address.get_secret_value())
        # A bare @ in the password would make a part of it the host's, for everyone to read.
        if parts.scheme not in _DATABASES or parts.netloc.count("@") > 1 or parts.port == 0:
            raise ValueError("postgresql://… is wanted")
    return address


def is_of_web(url: str) -> bool:
    """Return whether it is http(s)://host, with a port or without."""
    parts = urlsplit(url)  # raises ValueError for what is none at all
    fits = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    return bool(fits) and not re.search(r"\s", url)
