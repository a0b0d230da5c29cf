"""Cut: the pieces of a text between its marks, those within a list too."""

from bisect import bisect_right

from knowledge.reading.mentions.scan import Scan
from knowledge.reading.mentions.token import Role


class Cut:
    """Where the pieces of one text begin and end."""

    def __init__(self, scan: Scan) -> None:
        self._length = len(scan.text)
        marks = [t.end for t in scan.tokens if t.role is Role.MARK]
        self._starts = [0, *marks]

    def piece(self, place: int) -> int:
        """Return where the piece begins that holds the place."""
        return self._starts[bisect_right(self._starts, place) - 1]

    def end(self, place: int) -> int:
        """Return where the piece ends that holds the place, or ends there."""
        number = bisect_right(self._starts, max(0, place - 1))
        return self._starts[number] - 1 if number < len(self._starts) else self._length
