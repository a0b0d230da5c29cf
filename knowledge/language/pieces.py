"""Pieces: a message cut at its marks, and how many of one are looked at."""

import re
from collections.abc import Sequence

MOST_PIECES = 12  # of one message that are looked at; that is what costs time
_MARKS = r",，。;；!！?？"
_AT_MARKS, _AT_BLANKS = re.compile(rf"[{_MARKS}\n]+"), re.compile(rf"[{_MARKS}\s]+")


def pieces(text: str, *, blanks: bool = True) -> Sequence[str]:
    """Return what stands between the marks of the text, and between its `blanks` too."""
    return [piece for piece in (_AT_BLANKS if blanks else _AT_MARKS).split(text) if piece]
