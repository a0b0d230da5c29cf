"""HTML as Telegram reads it: the text a person sees, and its entities."""

import html
import re

from teremok.validation import validate_html

from .entities import Entity

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^>]*)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'))?")
_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Returns plain text and entities. Raises teremok's ApiRuleViolation on broken markup."""
    validate_html(source)
    plain = ""
    entities: list[Entity] = []
    opened: list[tuple[int, str, dict[str, str]]] = []
    position = 0
    for tag in _TAG.finditer(source):
        plain += html.unescape(source[position : tag.start()])
        position = tag.end()
        if tag["close"]:
            start, name, attributes = opened.pop()
            if start < len(plain):
                entities.append(_entity(name, attributes, start, len(plain)))
        else:
            opened.append((len(plain), tag["name"].lower(), _attributes(tag["attributes"])))
    plain += html.unescape(source[position:])
    return plain, sorted(entities, key=lambda one: (one.start, -one.end))


def _attributes(source: str) -> dict[str, str]:
    return {
        name.lower(): html.unescape(double or single)
        for name, double, single in _ATTRIBUTE.findall(source)
    }


def _entity(name: str, attributes: dict[str, str], start: int, end: int) -> Entity:
    kind = _KINDS[name]
    if name == "a":
        return Entity(kind, start, end, {"url": attributes["href"]})
    if name == "tg-emoji":
        return Entity(kind, start, end, {"custom_emoji_id": attributes["emoji-id"]})
    if name == "blockquote" and "expandable" in attributes:
        return Entity("expandable_blockquote", start, end)
    return Entity(kind, start, end)
