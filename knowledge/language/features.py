"""Features: what a classifier sees of a text, the runs of its characters and of its sounds."""

from functools import cache, lru_cache
from itertools import groupby

from knowledge.language.syllables import readings

_LONGEST = 3  # characters or syllables of a run
_SOUND = "~"  # before a run of syllables, so that none is taken for characters


@lru_cache(maxsize=64)  # every classifier asks for those of the same text
def features(text: str) -> frozenset[str]:
    """Return the runs of characters and of syllables that stand in the plain text.

    The ends of the text are characters too: 没有 at the end says more than within.
    """
    whole = f"^{text}$"
    found = {
        whole[place : place + length]
        for length in range(1, _LONGEST + 1)
        for place in range(len(whole) - length + 1)
    }
    for word, run in groupby(text, key=_is_word):
        syllables = [_sound(character) for character in run] if word else []
        found.update(
            _SOUND + " ".join(syllables[place : place + length])
            for length in range(1, _LONGEST + 1)
            for place in range(len(syllables) - length + 1)
        )
    return frozenset(found)


def _is_word(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


@cache
def _sound(character: str) -> str:
    """Return the commonest toneless reading of one character."""
    return readings(character)[0]
