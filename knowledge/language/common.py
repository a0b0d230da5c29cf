"""Common words: what people write every day, by a dictionary of 350,000 words."""

from collections.abc import Iterator
from functools import cache
from types import ModuleType

_OFTEN = 41  # times that a word of two characters stands in the dictionary's texts: 拒收 42, 牵投 1
_LONGEST = 4  # characters of a word that is looked for


def load() -> None:
    """Have the dictionary there before the first message that needs it."""
    _dictionary()


@cache
def _dictionary() -> ModuleType:
    # 100 ms and 33 MB: only for few messages. The module has a dictionary as soon as it is there;
    # a Jieba of our own would be a second one.
    import rjieba

    return rjieba


def is_common(word: str, often: int = _OFTEN) -> bool:
    """Return whether the word is one that people write; one of two characters, `often` enough."""
    dictionary = _dictionary()
    if not dictionary.has_word(word):
        return False
    return len(word) > 2 or dictionary.suggest_freq(word) >= often


def tagged(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text's words that the dictionary has, each with its part of speech."""
    dictionary = _dictionary()
    yield from (pair for pair in dictionary.tag(text) if dictionary.has_word(pair[0]))


def words_around(text: str, place: int) -> Iterator[tuple[int, int]]:
    """Yield where each common word that holds the character at the place starts and ends."""
    for length in range(2, _LONGEST + 1):
        for start in range(max(place - length + 1, 0), min(place, len(text) - length) + 1):
            if is_common(text[start : start + length]):
                yield start, start + length
