"""Markdown: its text line by line, without marks, links and pictures; numbers stay as written."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

# No lists: 3. must stay 3., not become the third item of one.
_RULES = ["heading", "table", "emphasis", "link", "image", "escape", "backticks", "strikethrough"]
_LINK = re.compile(r"\]\((?:https?:|/|#|javascript:)")
_HEADING = re.compile(r"^(?:#{1,6} |\*\*\S)", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*[*+-][ \t]+", re.MULTILINE)
_SOURCE = re.compile(r"# source\b.*\n")
_FEWEST = 3  # links, headings or bold lines that make a text Markdown whatever its name


def is_markdown(text: str) -> bool:
    """Return whether a text of any name is written in Markdown."""
    text = _SOURCE.sub("", text, count=1)
    return len(_LINK.findall(text)) + len(_HEADING.findall(text)) >= _FEWEST


def read_markdown(source: str) -> str:
    """Return the words of a Markdown text; cells of a table's row are parted by tabs."""
    comment = _SOURCE.match(source)
    start = comment.end() if comment else 0
    tokens = MarkdownIt("zero").enable(_RULES).parse(source[start:])
    return source[:start] + "".join(_lines(tokens))


def _lines(tokens: Sequence[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield "\t".join(cells or ()) + "\n"
            cells = None
        elif token.type == "inline" and cells is not None:
            cells.append(_words(token).replace("\n", " "))
        elif token.type == "inline":
            yield _words(token) + "\n\n"


def _words(token: Token) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    children = token.children or ()
    words = (breaks.get(c.type, c.content) for c in children if c.type != "image")
    return _BULLET.sub("", "".join(words))
