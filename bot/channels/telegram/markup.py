"""Markup: a reply in the HTML that Telegram shows, cut below its length."""

import html
import re
from collections.abc import Iterator

from handlers.message import Block, Part, Reply

# As in telegram.constants, which loads all of the package: who answers does without.
LONGEST = 4096  # UTF-16 units of a message
LONGEST_CAPTION = 1024  # likewise of what stands under a picture or a file
_ROOM = 96  # UTF-16 units kept free for the tags around a piece
_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；\n]?")
_TAGS = {
    Part.LEAD: ("<b>", "</b>"),
    Part.QUOTE: ("<blockquote>", "</blockquote>"),
    Part.NOTE: ("<i>", "</i>"),
    Part.BODY: ("", ""),
    Part.SOURCE: ("", ""),
}


def pages(reply: Reply, limit: int = LONGEST) -> list[str]:
    """Return the reply as HTML messages of at most `limit` UTF-16 units each."""
    result: list[str] = []
    for piece in (p for block in reply.blocks for p in _pieces(block, limit)):
        together = f"{result[-1]}\n{piece}" if result else piece
        if result and units(together) <= limit:
            result[-1] = together
        else:
            result.append(piece)
    return result


def units(text: str) -> int:
    """Return the length in UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def _pieces(block: Block, limit: int) -> Iterator[str]:
    """Yield the block as HTML, cut between sentences where it is too long for one message."""
    before, after = _TAGS[block.part]
    room = limit - _ROOM
    piece = ""
    for sentence in _cut(block.text, room):
        if piece and units(piece + sentence) > room:
            yield before + piece.strip() + after
            piece = ""
        piece += sentence
    if piece.strip():
        yield before + piece.strip() + after


def _cut(text: str, room: int) -> Iterator[str]:
    """Yield escaped sentences; one that is too long by itself is cut where it must be."""
    for sentence in _SENTENCE.findall(text):
        whole = html.escape(sentence, quote=False)
        if units(whole) <= room:
            yield whole
            continue
        run = ""
        for character in sentence:
            escaped = html.escape(character, quote=False)
            if units(run + escaped) > room:
                yield run
                run = ""
            run += escaped
        yield run
