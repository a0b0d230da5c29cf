"""Lines of standard input: each read for itself, so that one that is no text ends no other."""

import sys
from collections.abc import Iterator

_BYTE_ORDER_MARK = "\ufeff"


def standard_input() -> Iterator[bytes]:
    """Yield the lines as they come, without their ends."""
    for line in sys.stdin.buffer:
        yield line.rstrip(b"\r\n")


def utf8(line: bytes) -> str:
    """Return a script's line as text, without a byte order mark; raises UnicodeDecodeError.

    Nothing else is tried, as `bot.streams` does for people: a damaged line is told of.
    """
    return line.decode("utf-8").removeprefix(_BYTE_ORDER_MARK)
