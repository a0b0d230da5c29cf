"""Message entities: marked stretches of a text, with offsets and lengths in UTF-16 units."""

import re
from dataclasses import dataclass, field
from typing import Any

from ..schema.limits import utf16_length

# A letter right before or after, a Chinese one too, makes a command or a mention ordinary text.
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"，。；！？（）]+)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[A-Za-z0-9_]{3,32})(?!\w)"
)


@dataclass(frozen=True)
class Entity:
    """A stretch of text from `start` to `end` (Python indices) and what Telegram calls it."""

    kind: str
    start: int
    end: int
    extra: dict[str, Any] = field(default_factory=dict)

    def as_json(self, text: str) -> dict[str, Any]:
        """Returns the MessageEntity for `text`, in UTF-16 units."""
        offset = utf16_length(text[: self.start])
        length = utf16_length(text[self.start : self.end])
        return {"type": self.kind, "offset": offset, "length": length, **self.extra}


def detected(text: str) -> list[Entity]:
    """Returns the commands, mentions and links that Telegram finds by itself."""
    return [
        Entity(str(match.lastgroup), match.start(), match.end()) for match in _FOUND.finditer(text)
    ]


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Returns the text as Telegram stores it: no white space around it, entities moved along."""
    body = text.rstrip()
    # Leading space that is marked up stays: an indented code block keeps its indent.
    first = min((entity.start for entity in entities), default=len(body))
    cut = min(len(body) - len(body.lstrip()), first)
    moved = [
        Entity(one.kind, one.start - cut, min(one.end, len(body)) - cut, one.extra)
        for one in entities
        if one.start < len(body)
    ]
    return body[cut:], moved


def cut_out(text: str, entity: dict[str, Any]) -> str:
    """Returns the stretch that an entity in its JSON form marks."""
    units = text.encode("utf-16-le")
    start = 2 * int(entity["offset"])
    return units[start : start + 2 * int(entity["length"])].decode("utf-16-le")
