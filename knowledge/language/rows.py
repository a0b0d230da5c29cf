"""Rows of characters and how often each stands in known texts, in a tenth of a dict's memory."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[np.generic]]

_BITS = 16  # of a character: those of known texts have no more
_RECENT = 1024  # rows whose followers are kept: those of a long message
_NOTHING: tuple[int, Mapping[str, int]] = (0, {})


class Rows:
    """By the length of a row its characters as one number, in order, and its counts beside them.

    So what follows a row stands together.
    """

    def __init__(
        self, keys: Sequence[NDArray[np.uint64]], counts: Sequence[NDArray[np.int32]]
    ) -> None:
        self._keys = keys
        self._counts = counts
        self._total = int(counts[0].sum())
        self.after = lru_cache(_RECENT)(self._after)

    def _after(self, row: str) -> tuple[int, Mapping[str, int]]:
        """Return how often the row stands there, and how often each character behind it."""
        key = _key(row)
        if key is None:
            return _NOTHING
        keys, counts = self._keys[len(row)], self._counts[len(row)]
        begin = bisect_left(keys, key << _BITS)
        end = bisect_left(keys, key + 1 << _BITS, begin)
        if begin == end:
            return _NOTHING
        last = (keys[begin:end] & np.uint64((1 << _BITS) - 1)).tolist()
        signs = dict(zip(map(chr, last), counts[begin:end].tolist(), strict=True))
        return self._count(key, len(row)), signs

    def _count(self, key: int, length: int) -> int:
        """Return how often a row of that key and length stands there, which is known."""
        if not length:
            return self._total
        return int(self._counts[length - 1][bisect_left(self._keys[length - 1], key)])

    def arrays(self) -> Arrays:
        """Return all of it as arrays, to be kept in a file."""
        parts = enumerate(zip(self._keys, self._counts, strict=True))
        found: dict[str, NDArray[np.generic]] = {}
        for place, (keys, counts) in parts:
            found |= {f"rows{place}": keys, f"counts{place}": counts}
        return found

    @classmethod
    def of(cls, arrays: Arrays, longest: int) -> "Rows":
        """Return what such arrays hold; raises KeyError where one is missing."""
        return cls(
            [arrays[f"rows{place}"].astype(np.uint64, copy=False) for place in range(longest)],
            [arrays[f"counts{place}"].astype(np.int32, copy=False) for place in range(longest)],
        )

    @classmethod
    def counted(cls, counts: Mapping[str, int], longest: int) -> "Rows":
        """Return the rows that were counted; those with characters beyond the bits are left out."""
        keyed: list[list[tuple[int, int]]] = [[] for _ in range(longest)]
        for row, count in counts.items():
            key = _key(row)
            if key is not None:
                keyed[len(row) - 1].append((key, count))
        parts = [sorted(one) for one in keyed]
        return cls(
            [np.array([key for key, _ in one], dtype=np.uint64) for one in parts],
            [np.array([count for _, count in one], dtype=np.int32) for one in parts],
        )


def _key(row: str) -> int | None:
    """Return the characters of a row as one number; None where one has more bits than that."""
    written = row.encode("utf-16-be", "surrogatepass")
    return int.from_bytes(written) if len(written) == len(row) * _BITS // 8 else None
