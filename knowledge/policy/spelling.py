"""Spelling: what is typed by sound, mended towards the words of the document.

In a long word one character may be any other that makes no word where it stands: 技木中心.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, pairwise, product

from knowledge.language.common import is_common, words_around
from knowledge.language.syllables import readings
from knowledge.policy.language import language

_MOST_READINGS = 12  # of one word: two or three characters with several readings
_LONG = 4  # characters: in a word this long even a rare or a near reading can't be chance
_OF = "的"  # within phrases, in which any word may stand: 开瓷厂的 is no 开工厂的
_PAIRS = 4096  # of characters, of which it is kept what words they may begin
_VERY_COMMON = 200  # times: 提神 stands 89 times in the dictionary's texts, and is a slip for 提升
# Pairs that input methods and northern and southern speakers run together.
_RUN_TOGETHER = ((re.compile(r"^([zcs])h"), r"\1"), (re.compile(r"([aei])ng$"), r"\1n"))


@cache
def _readings(character: str) -> tuple[str, ...]:
    """Return every toneless reading of one character, the commonest first, near sounds as one."""
    near = readings(character)
    for pattern, short in _RUN_TOGETHER:
        near = tuple(pattern.sub(short, reading) for reading in near)
    return tuple(dict.fromkeys(near))


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
        # The long words by their first two characters and by their last, with where these stand:
        # where one character is wrong, either are right.
        self._with_pair: dict[str, list[tuple[int, str]]] = {}
        self._lengths_of = lru_cache(_PAIRS)(self._fresh_lengths)

    def mend(self, text: str, known: str) -> str:
        """Return `text` with every unknown stretch that sounds like a word replaced by it.

        A stretch is unknown when it does not occur in `known`, the words that are right as they
        stand. Text without such a stretch comes back as it is.
        """
        self._learn()
        text = self._with_characters_right(text, known)
        place = 0
        for start, (first, second) in enumerate(pairwise(text)):
            lengths = self._lengths_of(first, second) if start >= place else None
            word = self._slip_at(text, start, lengths, known) if lengths else None
            if word:
                place = start + len(word)
                text = text[:start] + word + text[place:]
        return text

    def _with_characters_right(self, text: str, known: str) -> str:
        """Return `text` with each long word that has one character wrong as it should be.

        Another first or last one may be of another word: 果业公司 is no 电业公司.
        """
        for place in range(len(text) - 1):
            for before, word in self._with_pair.get(text[place : place + 2], ()):
                start = place - before
                written = text[max(start, 0) : start + len(word)]
                if len(written) < len(word):
                    continue
                wrong = [at for at, c in enumerate(written) if c != word[at]]
                inside = len(wrong) == 1 and 0 < wrong[0] < len(word) - 1
                if inside and self._is_wrong(text, start + wrong[0], known):
                    text = text[:start] + word + text[start + len(word) :]
        return text

    def _is_wrong(self, text: str, place: int, known: str) -> bool:
        """Return whether the character there makes no word with those beside it."""
        pairs = (text[place - 1 : place + 1], text[place : place + 2])
        if any(len(pair) > 1 and pair in known for pair in pairs):
            return False
        wrong = text[place]
        return (
            "\u4e00" <= wrong <= "\u9fff"
            and wrong not in language().filler_characters
            and not any(words_around(text, place))
        )

    def _fresh_lengths(self, first: str, second: str) -> Sequence[int]:
        """Return the lengths of the words that begin as the two characters sound, longest first."""
        heads = product(_readings(first), _readings(second))
        return sorted({n for head in heads for n in self._lengths.get(head, ())}, reverse=True)

    def _slip_at(self, text: str, start: int, lengths: Iterable[int], known: str) -> str | None:
        """Return the longest word that the text at `start` is a slip for, or None."""
        for length in lengths:
            written = text[start : start + length]
            for sound in sounds(written):
                word = self._by_sound.get(sound)
                if word is None or written in known or not a_slip(written, word):
                    continue
                if not _in_common_words(text, start, word):
                    return word
        return None

    def _learn(self) -> None:
        """Read the words aloud, the first time they are needed."""
        if self._by_sound:
            return
        self._by_sound = {sound: word for word in self._words for sound in sounds(word)}
        long = [word for word in self._words if len(word) >= _LONG and _OF not in word]
        for word in long:
            self._with_pair.setdefault(word[:2], []).append((0, word))
            self._with_pair.setdefault(word[-2:], []).append((len(word) - 2, word))
        for sound in self._by_sound:
            self._lengths.setdefault(sound[:2], set()).add(len(sound))


def a_slip(written: str, word: str) -> bool:
    """Return whether `written` can be a slip for `word`, and not words of its own in a row.

    Half of it must be right, and no function word such as 第 or 的 may be taken for a slip. What is
    wrong in a short one must sound the same, unless it is a word: 提神 is a slip for 提升, but
    政府帮 none for 政府办.
    """
    wrong = [(a, b) for a, b in zip(written, word, strict=True) if a != b]
    if not 0 < len(wrong) * 2 <= len(word):
        return False
    near = any(set(readings(a)).isdisjoint(readings(b)) for a, b in wrong)
    if near and len(word) < _LONG and not is_common(written):
        return False
    return language().filler_characters.isdisjoint(a for a, _ in wrong)


def _in_common_words(text: str, start: int, word: str) -> bool:
    """Return whether the text at `start` is rather made of common words than a slip for `word`.

    Of words that go over its ends those count which hold what would be mended (往上使劲 is no
    上市劲), and of two characters all (表准备 is no 标准备); within a short one, those that are
    written very often.
    """
    end = start + len(word)
    wrong = [place for place in range(start, end) if text[place] != word[place - start]]
    long = len(word) >= _LONG
    if long and start not in wrong and end - 1 not in wrong:
        return False  # the dictionary need not be loaded: hardly a word reaches so far
    places = range(start, end) if len(word) == 2 else wrong
    if any(a < start or b > end for place in places for a, b in words_around(text, place)):
        return True
    return not long and any(
        start <= a and b <= end and is_common(text[a:b], _VERY_COMMON)
        for place in wrong
        for a, b in words_around(text, place)
    )
