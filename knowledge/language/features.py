"""Features: what a classifier sees of a text, the runs of its characters and of its sounds.

Each is a number of 64 bits, so that hundreds of thousands take no more room than that.
"""

from functools import cache, lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from knowledge.language.syllables import readings

Features = NDArray[np.uint64]

_LONGEST = 3  # characters or syllables of a run
_BITS = 21  # of a character, and of a syllable
_SOUND = np.uint64(1 << _BITS * _LONGEST)  # in a run of syllables: none is taken for characters


@lru_cache(maxsize=64)  # every classifier asks for those of the same text
def features(text: str) -> Features:
    """Return the runs of characters and of syllables that stand in the plain text, in order.

    The ends of the text are characters too: 没有 at the end says more than within.
    """
    # Characters and sounds stand in one row, parted as no run is: each step is taken once for both.
    numbers = [*map(ord, f"^{text}$"), 0, *map(_sound, text)]
    seen = _runs(np.array(numbers, dtype=np.uint64), sounds_from=len(text) + 3)
    seen.sort()
    new = np.empty(len(seen), dtype=np.bool_)
    new[:1] = True
    np.not_equal(seen[1:], seen[:-1], out=new[1:])
    return seen[new]


def _runs(numbers: Features, sounds_from: int) -> Features:
    """Return the runs of each length; none has a 0 in it. Those of sounds are marked."""
    run = numbers << np.uint64(_BITS * (_LONGEST - 1))
    run[sounds_from:] |= _SOUND
    whole = numbers != 0
    found = [run[whole]]
    for length in range(1, _LONGEST):
        last = numbers[length:]
        whole = whole[: len(last)] & (last != 0)
        run = run[: len(last)] | last << np.uint64(_BITS * (_LONGEST - 1 - length))
        found.append(run[whole])
    return np.concatenate(found)


@cache
def _sound(character: str) -> int:
    """Return a number for the commonest toneless reading of the character; 0 where it has none.

    No two of the 400 readings of Chinese have one in common.
    """
    if not "\u4e00" <= character <= "\u9fff":
        return 0
    return crc32(readings(character)[0].encode()) % (1 << _BITS)
