"""Pinyin: Latin letters that spell Chinese, read by what stands in a row in known texts."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from knowledge.language.rows import Arrays, Rows
from knowledge.language.syllables import (
    ABBREVIATION,
    BLANK,
    BOUNDARY,
    LONGEST,
    NUMBER,
    WORD,
    Token,
    bare,
    readings,
    syllable,
    tokens_of,
)

# How often a row stands there, and each character behind it; the cost of a row that is shorter.
_Followers = tuple[int, Mapping[str, int], float]

_LATIN = re.compile("[a-zA-Z\u00c0-\u024f\uff21-\uff5a]{2}")
_PIECE = re.compile(r"[^,，。;；:：?？!！、\n]+")
_RUN = re.compile("[\u4e00-\u9fff0-9.%a-zA-Z]+")
_ORDINAL = re.compile("第[一二三四五六七八九十]+")
_NUMBER, _WORD = re.compile(r"[0-9.]+%?"), re.compile("[a-zA-Z]+")
_EDGE, _ANY_NUMBER, _FOREIGN = " ", "0", "a"  # what stands in a row for what is no character

_LONGEST = 4  # characters in a row that are counted
_OFTEN = 2  # times that three or four characters must stand in a row to be counted
_SHORTER = math.log(0.4)  # for each character that the known row is shorter
_RARER = math.log(0.1)  # for each reading of its character that is commoner
_READINGS = 6  # of one character: 哪 is also read něi
_UNSEEN = 0.5  # times
_BEAM = 12  # beginnings that are followed at once
_LETTERS = 2.8  # of a syllable, on the average
_KEPT = -14.0  # the score of a syllable's worth of letters that stay as they are typed
# How likely each character must be on the average, by how many were read: of the development
# questions nearly all are above, and of English words that can be cut nearly all are below.
_FLOORS = (-5.0, -5.2, -5.7, -6.5)
_MORE = 1.5  # as many syllables must be read as stay
_UNIT = 2  # letters of a word that may be a unit: kw
# English words that are no syllables: who writes one of them writes no pinyin.
_ENGLISH = re.compile("the|of|and|to|in|is|it|for|on|at|as|by|do|does|how|what|who|where|with")
_MOST_LETTERS = 300  # of one piece: more are not read, since reading takes time


def may_be_pinyin(text: str) -> bool:
    """Return whether any letters of the text could be a syllable."""
    return _LATIN.search(text) is not None


class _Path(NamedTuple):
    """One way to read the beginning of a piece."""

    score: float
    heard: float  # the part of the score that is of characters read
    row: str  # the last characters
    said: tuple[str, ...]  # what stands for each token; a word that was read is in characters


class Pinyin:
    """Rows of characters by how often they stand in known texts, and characters by syllable."""

    def __init__(self, rows: Rows, syllables: Mapping[str, str]) -> None:
        """`syllables` has the characters of each, a blank before those with a rarer reading."""
        self._rows = rows
        self._syllables = syllables

    def read(self, text: str) -> str:
        """Return the text with its pinyin in characters; what can't be read stays as typed."""
        return _PIECE.sub(lambda piece: self._piece(piece[0]), text)

    def _piece(self, piece: str) -> str:
        """Return the piece between two marks as it is read, all of it together, or as typed."""
        tokens = tokens_of(piece)
        letters = sum(len(token.text) for token in tokens if token.kind == WORD)
        if not 1 < letters <= _MOST_LETTERS:
            return piece
        paths = [_Path(0.0, 0.0, _EDGE, ())]
        for kind, text in tokens:
            if kind == WORD:
                paths = self._word(paths, text)
            elif kind == BLANK:
                paths = [path._replace(said=(*path.said, text)) for path in paths]
            else:
                sign = {NUMBER: _ANY_NUMBER, ABBREVIATION: _FOREIGN}.get(kind, text)
                paths = [self._with(path, sign, text) for path in paths]
        best = max((self._with(path, _EDGE, "") for path in paths), key=lambda path: path.score)
        return _joined(tokens, best.said) if _is_sure(tokens, best) else piece

    def _with(self, path: _Path, sign: str, text: str) -> _Path:
        """Return the path with a token that stands as it is."""
        score = path.score + _likely(self._followers(path.row), sign)
        return _Path(score, path.heard, (path.row + sign)[1 - _LONGEST :], (*path.said, text))

    def _word(self, paths: Sequence[_Path], word: str) -> list[_Path]:
        """Return the paths that go on with the word, read or as it is."""
        cost = _KEPT * max(1.0, len(word) / _LETTERS)
        row = _FOREIGN
        kept = [_Path(p.score + cost, p.heard, row, (*p.said, word)) for p in paths]
        letters = bare(word)
        if not self._can_be_cut(letters):
            return kept
        begun = {0: [path._replace(said=(*path.said, "")) for path in paths]}
        for place, letter in enumerate(letters):
            here = _best(begun.pop(place, ()))
            if here and letter == BOUNDARY:
                begun.setdefault(place + 1, []).extend(here)
                continue
            for end, characters in self._syllables_at(letters, place) if here else ():
                begun.setdefault(end, []).extend(self._read(here, characters))
        return _best([*begun.get(len(letters), ()), *kept])

    def _read(self, paths: Iterable[_Path], characters: str) -> Iterator[_Path]:
        """Yield each path with each character at the end of its last token."""
        ranked = [(rank * _RARER, those) for rank, those in enumerate(characters.split(" "))]
        for score, heard, row, said in paths:
            before, last = said[:-1], said[-1]
            followers = self._followers(row)
            for cost, those in ranked:
                for sign in those:
                    more = cost + _likely(followers, sign)
                    row_ = (row + sign)[1 - _LONGEST :]
                    yield _Path(score + more, heard + more, row_, (*before, last + sign))

    def _followers(self, row: str) -> list[_Followers]:
        """Return what goes on with the row, and with its last characters, the longest first."""
        after = self._rows.after
        return [(*after(row[start:]), start * _SHORTER) for start in range(len(row) + 1)]

    def _can_be_cut(self, letters: str) -> bool:
        """Return whether the letters are syllables to their end."""
        ends = {0}
        for place, letter in enumerate(letters):
            if place in ends and letter == BOUNDARY:
                ends.add(place + 1)
            elif place in ends:
                ends.update(end for end, _ in self._syllables_at(letters, place))
        return len(letters) in ends

    def _syllables_at(self, letters: str, place: int) -> Iterator[tuple[int, str]]:
        """Yield the end of each syllable that begins at the place, with its characters."""
        for end in range(place + 1, min(place + LONGEST, len(letters)) + 1):
            characters = self._syllables.get(syllable(letters[place:end]))
            if characters:
                yield end, characters

    def arrays(self) -> Arrays:
        """Return all of it as arrays, to be kept in a file."""
        syllables = "\n".join(f"{one}={those}" for one, those in self._syllables.items())
        return {
            **self._rows.arrays(),
            "syllables": np.frombuffer(syllables.encode(), dtype=np.uint8),
        }

    @classmethod
    def of(cls, arrays: Arrays) -> "Pinyin":
        """Return what such arrays hold; raises KeyError where one is missing."""
        lines = arrays["syllables"].tobytes().decode().split("\n")
        return cls(Rows.of(arrays, _LONGEST), dict(line.split("=", 1) for line in lines))


def learned_pinyin(texts: Iterable[str]) -> Pinyin:
    """Return what the texts teach: whatever stands in a row of Chinese characters and numbers."""
    counts: Counter[str] = Counter()
    for text in texts:
        for run in _RUN.findall(text):
            # Who reads 第三条 can read 第3条.
            for written in {run, _ORDINAL.sub(f"第{_ANY_NUMBER}", run)}:
                row = _EDGE + _WORD.sub(_FOREIGN, _NUMBER.sub(_ANY_NUMBER, written)) + _EDGE
                for length in range(1, _LONGEST + 1):
                    counts.update(row[at : at + length] for at in range(len(row) - length + 1))
    known = {row: n for row, n in counts.items() if len(row) < 3 or n >= _OFTEN}
    return Pinyin(
        Rows.counted(known, _LONGEST),
        _by_syllable(row for row in known if row >= "\u4e00" and len(row) == 1),
    )


def _by_syllable(characters: Iterable[str]) -> dict[str, str]:
    """Return the characters of each syllable, a blank before those with a rarer reading."""
    ranked: defaultdict[str, list[str]] = defaultdict(lambda: [""] * _READINGS)
    for character in sorted(characters):
        for rank, one in enumerate(readings(character)[:_READINGS]):
            ranked[one][rank] += character
    return {one: " ".join(those).rstrip() for one, those in sorted(ranked.items())}


def _likely(followers: Iterable[_Followers], sign: str) -> float:
    """Return the logarithm of how likely the sign goes on with the row that these follow."""
    for total, signs, shorter in followers:
        count = signs.get(sign)
        if count:
            return math.log(count / total) + shorter
    return math.log(_UNSEEN / total) + shorter


def _best(paths: Iterable[_Path]) -> list[_Path]:
    """Return the best of the paths, one for each row that they end in."""
    found: dict[str, _Path] = {}
    for path in sorted(paths, key=itemgetter(0), reverse=True):
        if len(found) == _BEAM:
            break
        found.setdefault(path.row, path)
    return list(found.values())


def _is_sure(tokens: Sequence[Token], path: _Path) -> bool:
    """Return whether what was read makes sense, and is more than the words that were not.

    English words can be cut into syllables as well: name is na and me, can is can.
    """
    words = [
        (text, said) for (kind, text), said in zip(tokens, path.said, strict=False) if kind == WORD
    ]
    read = sum(len(said) for text, said in words if said != text)
    kept = [text.lower() for text, said in words if said == text]
    if any(map(_ENGLISH.fullmatch, kept)):
        return False
    stays = sum(len(text) / _LETTERS for text in kept if len(text) > _UNIT)
    floor = _FLOORS[min(read, len(_FLOORS)) - 1]
    return read > _MORE * stays and path.heard >= floor * read


def _joined(tokens: Sequence[Token], said: Sequence[str]) -> str:
    """Return what was said, without the blanks beside a word that was read."""
    read = [token.text != word for token, word in zip(tokens, said, strict=False)]
    return "".join(
        word
        for place, word in enumerate(said[: len(tokens)])
        if tokens[place].kind != BLANK or not any(read[max(place - 1, 0) : place + 2])
    )
