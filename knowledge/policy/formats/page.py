"""A web page: its text as a browser shows it, a line a block and a line a table's row."""

import re
from collections.abc import Iterator

from lxml import html
from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement

from knowledge.policy.formats.table import row_text

# fmt: off
_SILENT = frozenset((
    "head", "script", "style", "noscript", "template", "svg", "iframe", "select", "button", "input",
))
_INLINE = frozenset((
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "img", "ins", "label",
    "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "var", "wbr",
))
# fmt: on
_SIGN = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</(?:p|div|span|td|li|h[1-6])>", re.IGNORECASE)
_FEWEST = 3  # tags that make a text a piece of a page
_XML = re.compile(r"^\s*<\?xml[^>]*>")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n]+")
_MOST = 4096  # bytes or characters in which a page says what it is
_LONGEST_CELL = 800  # characters; what is longer is a page laid out by a table


def is_page(text: str) -> bool:
    """Return whether a text of any name is HTML."""
    return bool(_SIGN.match(text[:_MOST])) or len(_TAG.findall(text[:_MOST])) >= _FEWEST


def charset(data: bytes) -> str | None:
    """Return the encoding that a page says it is in."""
    match = _CHARSET.search(data[:_MOST])
    return match[1].decode("ascii") if match else None


def read_page(source: str) -> str:
    """Return the words of a page; those of scripts, styles and form controls are left out.

    Raises ValueError where there is no page in it.
    """
    try:
        root = html.document_fromstring(_XML.sub("", source))
    except (ParserError, XMLSyntaxError) as error:
        raise ValueError(str(error)) from error
    lines = map(str.strip, "".join(_words(root)).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def _words(element: HtmlElement) -> Iterator[str]:
    """Yield the text of an element and of what follows it in its parent."""
    tag = element.tag if isinstance(element.tag, str) else "head"
    cells = list(element.iterchildren("td", "th")) if tag == "tr" else []
    if len(cells) > 1 and all(map(_is_cell, cells)):
        yield "\n" + row_text(_BLANKS.sub(" ", cell.text_content()) for cell in cells) + "\n"
    elif tag not in _SILENT:
        around = "" if tag in _INLINE or ":" in tag else "\n"  # o:p is Word's, inside a line
        yield around + _BLANKS.sub(" ", element.text or "")
        for child in element:
            yield from _words(child)
        yield around
    yield _BLANKS.sub(" ", element.tail or "")


def _is_cell(cell: HtmlElement) -> bool:
    return cell.find(".//table") is None and len(cell.text_content()) <= _LONGEST_CELL
