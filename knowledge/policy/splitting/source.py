"""The source: a policy's text as issued, read from a file and never mended."""

import re
from pathlib import Path

from knowledge.errors import BinarySourceError, EmptySourceError, MissingSourceError, SourceError

# Everything a text file has no use for; tabs, line and page breaks are fine.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_DAMAGED = 0.1  # share of undecodable characters up to which a file is UTF-8, but damaged


def read_source(path: Path | str) -> str:
    """Return the text of the file: UTF-8 with or without BOM, else GB18030 (and so GBK).

    Line ends and everything else stay as they are, so that offsets count the file's characters.
    Raises MissingSourceError, EmptySourceError, BinarySourceError, or SourceError where the
    system refuses to read.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise MissingSourceError(path, "no such file") from error
    except OSError as error:
        raise SourceError(path, str(error)) from error
    text = _decode(path, data)
    control = _CONTROL.search(text)
    if control:
        raise BinarySourceError(path, f"control character {control[0]!r} at {control.start()}")
    if not text.strip():
        raise EmptySourceError(path, "nothing but white space")
    return text


def _decode(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise BinarySourceError(path, str(error)) from error
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise BinarySourceError(path, str(error)) from error


def _is_damaged_utf8(data: bytes) -> bool:
    """Return whether the bytes are UTF-8 but for a few; GB18030 would make nonsense of them."""
    foreign = [char for char in data.decode("utf-8", "replace") if char > "\x7f"]
    return foreign.count("\ufffd") <= _DAMAGED * len(foreign)
