"""The standard streams: nothing that is said or heard may fail for its encoding."""

import codecs
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper

_BYTE_ORDER_MARK = "\ufeff"
_SAMPLE = "问答条款"  # simplified characters: what can't write these can't write an answer
_REPLACING = "policybot.nearest"
# What GBK lacks of what the bot writes, and the nearest that it has.
_NEAREST = {"✓": "√", "✗": "×", "▶": ">", "•": "·", "\xa0": " "}


def set_up() -> None:
    """Make the streams such that no text fails: opened, in a fit encoding, with replacements.

    An encoding without Chinese characters gives way to UTF-8, which is at least right in a file.
    """
    _fill_up()
    codecs.register_error(_REPLACING, _nearest)
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, _REPLACING),
        (sys.stderr, _REPLACING),
    ):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if _knows_chinese(stream.encoding) else "utf-8"
            stream.reconfigure(encoding=encoding, errors=errors)


def let_go() -> None:
    """Take what could not be written to where it can: Python would try once more at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def standard_input() -> Iterator[bytes]:
    """Yield the lines as they come, without their ends; one that is no text ends no other."""
    for line in sys.stdin.buffer:
        yield line.rstrip(b"\r\n")


def utf8(line: bytes) -> str:
    """Return a script's line as text, without a byte order mark; raises UnicodeDecodeError.

    Nothing else is tried, as `decoded` does for people: a damaged line is told of.
    """
    return line.decode("utf-8").removeprefix(_BYTE_ORDER_MARK)


def decoded(line: bytes) -> str | None:
    """Return a line of UTF-8, with a mark at its beginning or without, or of GB18030; else None."""
    for encoding in ("utf-8-sig", "gb18030"):
        with suppress(UnicodeDecodeError):
            return line.decode(encoding)
    return None


def given(argument: str) -> str:
    """Return what an argument of the command line says, whatever the locale took it for."""
    try:
        argument.encode()
    except UnicodeEncodeError:  # it holds bytes that the locale's encoding doesn't know
        return decoded(os.fsencode(argument)) or argument.encode(errors="replace").decode()
    return argument


def _fill_up() -> None:
    """Open what is closed of 0, 1 and 2: the next file would have that number, and the output."""
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        os.set_inheritable(handle, True)
    os.close(handle)
    sys.stdin = sys.stdin or os.fdopen(0, encoding="utf-8")
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8")


def _knows_chinese(encoding: str) -> bool:
    try:
        _SAMPLE.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_NEAREST.get(character, "?") for character in missing), error.end
