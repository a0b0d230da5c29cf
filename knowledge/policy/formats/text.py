"""Plain text: the characters of a file in any of the encodings that Chinese texts come in."""

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Everything a text file has no use for; tabs, line and page breaks are fine.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_DAMAGED = 0.1  # share of undecodable characters up to which a file is UTF-8, but damaged
_CHINESE = ("gb18030", "big5")


def decode(data: bytes) -> str:
    """Return the text of the bytes: UTF-8, UTF-16, UTF-32, GB18030 (and so GBK) or Big5.

    Line ends and everything else stay as they are. Raises ValueError, with the reason, where the
    bytes are no text or damaged.
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", ""))
    text = data.decode(encoding) if encoding else _unmarked(data)
    text = text.removeprefix("\ufeff")
    control = _CONTROL.search(text)
    if control:
        raise ValueError(f"control character {control[0]!r} at {control.start() + len(mark)}")
    return text


def _unmarked(data: bytes) -> str:
    """Return the text of bytes that do not say their encoding."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if _is_damaged_utf8(data):
            raise
    if b"\x00" in data:  # of a digit or a line end in UTF-16, on its side of each pair
        is_little = data[1::2].count(0) >= data[::2].count(0)
        return data.decode("utf-16-le" if is_little else "utf-16-be")
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return data.decode("big5")
    return data.decode("big5") if _is_big5(data, text) else text


def _is_big5(data: bytes, text: str) -> bool:
    """Return whether the bytes are Big5, though they can be read as GB18030: `text`.

    What is wholly of the common characters of GB2312 is no accident.
    """
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        best = from_bytes(data, cp_isolation=list(_CHINESE)).best()
        return best is not None and best.encoding == "big5"
    return False


def _is_damaged_utf8(data: bytes) -> bool:
    """Return whether the bytes are UTF-8 but for a few; GB18030 would make nonsense of them."""
    foreign = [char for char in data.decode("utf-8", "replace") if char > "\x7f"]
    return foreign.count("\ufffd") <= _DAMAGED * len(foreign)
