"""Spelling: what is typed by sound, mended towards the words of the document."""

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, pairwise, product

from knowledge.policy.language import language

_MOST_READINGS = 12  # of one word: two or three characters with several readings
_LONG = 4  # characters: in a word this long even a rare reading can't be chance
# Pairs that input methods and northern and southern speakers run together.
_RUN_TOGETHER = ((re.compile(r"^([zcs])h"), r"\1"), (re.compile(r"([aei])ng$"), r"\1n"))


@cache
def _readings(character: str) -> tuple[str, ...]:
    """Return every toneless reading of one character, the commonest first, near sounds as one."""
    if not "\u4e00" <= character <= "\u9fff":
        return (character,)
    # Reading single characters needs no phrase dictionary: that saves 50 MB and 150 ms.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    readings = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    for pattern, short in _RUN_TOGETHER:
        readings = [pattern.sub(short, reading) for reading in readings]
    return tuple(dict.fromkeys(readings))


def sounds(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways `text` may sound, a syllable a character: 技术忠心 sounds like 技术中心.

    Short words have their common reading only: 王 is also read yù, which nobody means.
    """
    if len(text) < _LONG:
        yield tuple(_readings(character)[0] for character in text)
        return
    yield from islice(product(*map(_readings, text)), _MOST_READINGS)


class Spelling:
    """The words that a question may have misspelt, by their sound."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted({w for w in words if len(w) >= 2})
        self._by_sound: dict[tuple[str, ...], str] = {}
        # The lengths of the words by their first two syllables: one alone begins nearly any word.
        self._lengths: dict[tuple[str, ...], set[int]] = {}

    def mend(self, text: str, known: str) -> str:
        """Return `text` with every unknown stretch that sounds like a word replaced by it.

        A stretch is unknown when it does not occur in `known`, the words that are right as they
        stand. Text without such a stretch comes back as it is.
        """
        self._learn()
        place = 0
        for start, (first, second) in enumerate(pairwise(map(_readings, text))):
            lengths = self._lengths_of(first, second) if start >= place else None
            word = self._slip_at(text, start, lengths, known) if lengths else None
            if word:
                place = start + len(word)
                text = text[:start] + word + text[place:]
        return text

    def _lengths_of(self, first: Iterable[str], second: Iterable[str]) -> set[int]:
        """Return the lengths of the words that begin with such sounds."""
        return {n for head in product(first, second) for n in self._lengths.get(head, ())}

    def _slip_at(self, text: str, start: int, lengths: Iterable[int], known: str) -> str | None:
        """Return the longest word that the text at `start` is a slip for, or None."""
        for length in sorted(lengths, reverse=True):
            written = text[start : start + length]
            for sound in sounds(written):
                word = self._by_sound.get(sound)
                if word and a_slip(written, word) and written not in known:
                    return word
        return None

    def _learn(self) -> None:
        """Read the words aloud, the first time they are needed."""
        if self._by_sound:
            return
        self._by_sound = {sound: word for word in self._words for sound in sounds(word)}
        for sound in self._by_sound:
            self._lengths.setdefault(sound[:2], set()).add(len(sound))


def a_slip(written: str, word: str) -> bool:
    """Return whether `written` can be a slip for `word`, and not words of its own in a row.

    Half of it must be right, and no function word such as 第 or 的 may be taken for a slip.
    """
    wrong = [a for a, b in zip(written, word, strict=True) if a != b]
    return 0 < len(wrong) * 2 <= len(word) and language().filler_characters.isdisjoint(wrong)
