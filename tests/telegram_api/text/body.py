"""The text of a message: what was sent, what a person reads, and the entities."""

import html
from dataclasses import dataclass, field
from typing import Any

from teremok.validation import ApiRuleViolation

from ..errors import ApiError, bad_request
from ..schema.limits import utf16_length
from . import entities as marks
from .entities import Entity
from .html_text import parse_html
from .markdown_text import parse_markdown

MAX_TEXT = 4096
MAX_CAPTION = 1024


@dataclass(frozen=True)
class Body:
    """A text or a caption. `plain` is what a person reads, `source` what the bot sent."""

    plain: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    source: str = ""
    parse_mode: str | None = None

    @property
    def html(self) -> str:
        """The text as HTML: as sent, if it was HTML."""
        return self.source if self.parse_mode == "html" else html.escape(self.plain, quote=False)


def written(text: str) -> Body:
    """Returns the body of a message that a person typed."""
    plain, _ = marks.trimmed(text, [])
    return Body(plain, [one.as_json(plain) for one in marks.detected(plain)], text)


def text_body(params: dict[str, Any]) -> Body:
    """Returns the text of a sendMessage or editMessageText; raises ApiError as Telegram does."""
    body = _parsed(params.get("text", ""), params, "entities")
    if not body.plain:
        raise bad_request("message text is empty")
    if utf16_length(body.plain) > MAX_TEXT:
        raise bad_request("message is too long")
    return body


def caption_body(params: dict[str, Any]) -> Body:
    """Returns the caption of a file, which may be empty; raises ApiError as Telegram does."""
    body = _parsed(params.get("caption", ""), params, "caption_entities")
    if utf16_length(body.plain) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return body


def _parsed(source: str, params: dict[str, Any], given: str) -> Body:
    mode = str(params.get("parse_mode", "")).lower() or None
    plain, found = _read(source, mode)
    plain, found = marks.trimmed(plain, found)
    explicit = params.get(given, [])
    _check_bounds(plain, explicit)
    sent = [*explicit, *(one.as_json(plain) for one in found)]
    automatic = [] if sent else [one.as_json(plain) for one in marks.detected(plain)]
    return Body(plain, sent + automatic, source, mode)


def _read(source: str, mode: str | None) -> tuple[str, list[Entity]]:
    try:
        if mode == "html":
            return parse_html(source)
        if mode == "markdownv2":
            return parse_markdown(source)
    except ApiRuleViolation as violation:
        raise ApiError(400, violation.description) from violation
    if mode is None:
        return source, []
    raise bad_request("unsupported parse_mode")


def _check_bounds(plain: str, explicit: list[dict[str, Any]]) -> None:
    for entity in explicit:
        if not 0 <= entity["offset"] < entity["offset"] + entity["length"] <= utf16_length(plain):
            raise bad_request(f"can't parse entities: {entity} lies outside of the text")
