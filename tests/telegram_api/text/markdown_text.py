"""MarkdownV2 as Telegram reads it: the text a person sees, and its entities."""

import re

from teremok.validation import validate_markdown

from .entities import Entity

_TOKEN = re.compile(
    r"\\(?P<escaped>.)"
    r"|(?P<fence>```)(?P<language>\w+\n|\n)?"
    r"|(?P<mark>`|__|\|\||[_*~])"
    r"|(?P<link>!?\[)"
    r"|\]\((?P<url>(?:\\.|[^)\\])*)\)"
    r"|(?P<quote>^(?:\*\*)?>)",
    re.DOTALL | re.MULTILINE,
)
_KINDS = {
    "`": "code",
    "```": "pre",
    "__": "underline",
    "||": "spoiler",
    "_": "italic",
    "*": "bold",
    "~": "strikethrough",
}


def parse_markdown(source: str) -> tuple[str, list[Entity]]:
    """Returns plain text and entities, but for block quotes, whose marks are only taken out.

    Raises teremok's ApiRuleViolation on broken markup.
    """
    validate_markdown(source, 2)
    reader = _Reader()
    position = 0
    for token in _TOKEN.finditer(source):
        reader.plain += source[position : token.start()]
        position = token.end()
        reader.take(token)
    reader.plain += source[position:]
    return reader.plain, sorted(reader.entities, key=lambda one: (one.start, -one.end))


class _Reader:
    """The text read so far and the marks that are still open."""

    def __init__(self) -> None:
        self.plain = ""
        self.entities: list[Entity] = []
        self.opened: dict[str, int] = {}

    def take(self, token: re.Match[str]) -> None:
        """Reads one token."""
        mark = token["fence"] or token["mark"]
        code = next((one for one in ("```", "`") if one in self.opened), None)
        if token["escaped"]:
            self.plain += token["escaped"]
        elif code and mark != code:
            self.plain += token[0]
        elif mark:
            self._toggle(mark, _KINDS[mark], {})
        elif token["link"]:
            self.opened["["] = len(self.plain)
        elif token["url"] is not None:
            self._toggle("[", "text_link", {"url": re.sub(r"\\(.)", r"\1", token["url"])})

    def _toggle(self, mark: str, kind: str, extra: dict[str, str]) -> None:
        start = self.opened.pop(mark, None)
        if start is None:
            self.opened[mark] = len(self.plain)
        elif start < len(self.plain):
            self.entities.append(Entity(kind, start, len(self.plain), extra))
