"""Themes: the colours of the app that the page is opened in, where they can be read."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.channels.web.visitors.address import secure

_COOKIE = "theme"
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_CODE = re.compile(r"[0-9a-f]{6}(?:-[0-9a-f]{6}){3}")
_READ = 4.5  # the least contrast of what is read
_OWN_LINKS = ("14518a", "9cc8f5")
_OF_LIGHT = {"bad": "a3131b", "warn": "6b4500"}
_OF_DARK = {"bad": "ffb0ae", "warn": "f1cd8d"}


@dataclass(frozen=True)
class Theme:
    """Four colours, as six hexadecimal digits each: under all, under cards, letters, links."""

    paper: str
    card: str
    ink: str
    link: str

    @property
    def code(self) -> str:
        """The theme as an address and a cookie carry it."""
        return "-".join((self.paper, self.card, self.ink, self.link))

    @property
    def css(self) -> str:
        """The theme as a style sheet; what is not given is mixed of it, and can be read."""
        dark = _light(self.card) < _light(self.ink)
        grounds = (self.paper, self.card)
        soft = _mixed(self.ink, self.card, 0.72)
        own = _OF_DARK if dark else _OF_LIGHT
        colours = {
            "paper": self.paper,
            "card": self.card,
            "ink": self.ink,
            "soft": soft if _readable(soft, *grounds) else self.ink,
            "line": _mixed(self.ink, self.card, 0.2),
            "edge": _mixed(self.ink, self.card, 0.55),
            "blue": self.link,
            "tint": _mixed(self.link, self.card, 0.1),
            "on": max("ffffff", "000000", key=lambda one: _contrast(one, self.link)),
            "quote": _mixed(self.ink, self.card, 0.05),
            **{name: one if _readable(one, *grounds) else self.ink for name, one in own.items()},
        }
        lines = "".join(f"--{name}:#{value};" for name, value in colours.items())
        return f"@media screen{{:root{{color-scheme:{'dark' if dark else 'light'};{lines}}}}}\n"


def of_code(code: str) -> Theme | None:
    """Return the theme that a code stands for; None for one that is none or can't be read."""
    return _checked(Theme(*code.split("-"))) if _CODE.fullmatch(code) else None


def of_app(written: str) -> Theme | None:
    """Return the theme of what an app says of its colours, as JSON; None where it can't be read."""
    try:
        told = json.loads(written)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, Mapping):
        return None
    card = _told(told, "section_bg_color", "bg_color")
    ink = _told(told, "text_color")
    if not card or not ink:
        return None
    paper = _told(told, "secondary_bg_color") or card
    links = (_told(told, "link_color"), _told(told, "button_color"), *_OWN_LINKS)
    found = (one for one in links if one and _readable(one, paper, card, _mixed(one, card, 0.1)))
    return _checked(Theme(paper, card, ink, next(found, ink)))


def kept(request: Request) -> str:
    """Return the code of the theme that the browser keeps, or nothing."""
    code = request.cookies.get(_COOKIE, "")
    return code if _CODE.fullmatch(code) else ""


def keep(request: Request, response: Response, theme: Theme | None, url: str | None) -> None:
    """Have the browser keep the theme until it is closed, or none."""
    how = "; Secure; SameSite=None; Partitioned" if secure(request, url) else "; SameSite=Lax"
    code = theme.code if theme else ""
    ends = "" if theme else "; Max-Age=0"
    response.headers.append("Set-Cookie", f"{_COOKIE}={code}; Path=/; HttpOnly{ends}{how}")


def _told(colours: Mapping[str, object], *names: str) -> str:
    """Return the first of the colours that is one."""
    for name in names:
        value = colours.get(name)
        if isinstance(value, str) and _HEX.fullmatch(value):
            return value[1:].lower()
    return ""


def _checked(theme: Theme) -> Theme | None:
    readable = _readable(theme.ink, theme.paper, theme.card)
    return theme if readable and _readable(theme.link, theme.paper, theme.card) else None


def _readable(colour: str, *grounds: str) -> bool:
    return all(_contrast(colour, ground) >= _READ for ground in grounds)


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG reckons it, 1 to 21."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: str) -> float:
    """Return the relative luminance, 0 to 1."""
    shares = [part / 255 for part in bytes.fromhex(colour)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(weight * s for weight, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _mixed(colour: str, ground: str, share: float) -> str:
    """Return the colour laid over the ground so that this share of it is seen."""
    pairs = zip(bytes.fromhex(colour), bytes.fromhex(ground), strict=True)
    return bytes(round(share * one + (1 - share) * other) for one, other in pairs).hex()
