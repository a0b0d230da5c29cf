"""Likeness: how far what a question says is said by a clause, and by its document at all."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from knowledge.policy.clause import Clause
from knowledge.policy.fold import squeeze
from knowledge.policy.folder.folder import Synonym
from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.grants import granting
from knowledge.policy.language import language
from knowledge.policy.search.sentences import sentences_of
from knowledge.policy.search.synonyms import usual_synonyms
from knowledge.policy.words import Words
from knowledge.table import Table

_FILE = Path(__file__).parents[2] / "language" / "written.toml"
_MOST_HELD, _MOST_UNWRITTEN, _MOST_UNMET = 2.0, 1.5, 1.5  # more says no more
_SHORTEST = 2  # characters of a name: one may be part of any word
_NOWHERE, _ELSEWHERE, _HERE = range(3)  # where a word stands


class Written(Table):
    """Words that about as many documents write."""

    documents: int
    words: str


class WrittenFile(Table):
    """written.toml: the words, and how many documents they were counted in."""

    documents: int
    written: tuple[Written, ...]


@dataclass(frozen=True)
class Likeness:
    """How far the words of a question are those of its best clause, and of the document."""

    held: float = 0.0  # words that the clause has, or says otherwise, at most two
    unwritten: float = 0.0  # words usual in documents that this one lacks, by how usual they are
    unmet: float = 0.0  # things that documents have a word for, and this one has none
    ungranted: bool = False  # money is asked for, and what the clause grants is for something else


class Wordings:
    """What one document that nobody gave examples for has words for."""

    def __init__(
        self, records: Iterable[Clause], synonyms: Iterable[Synonym], names: Iterable[str]
    ) -> None:
        """`names` are the place and subject, which say nothing of whether a clause answers."""
        self._records = {record.id: record for record in records}
        self._text = "\n".join(map(_whole, self._records.values()))
        self._names = [name for name in map(squeeze, names) if len(name) >= _SHORTEST]
        self._meant = _meant(tuple(synonyms))

    def of(self, text: str, clause: str | None, *, money: bool) -> Likeness:
        """Return how the squeezed text is worded as the clause and the document are."""
        asked = self._topic(text)
        record = self._records.get(clause or "")
        here = self._with_heading(record) if record else ""
        places = [_NOWHERE] * len(asked)
        for start, pair in _pairs(asked):
            stands = _stands(pair, here, self._text)
            places[start : start + 2] = (max(stands, old) for old in places[start : start + 2])
        unmet = 0
        for word, texts in self._meant.said(asked):
            start = asked.find(word)
            those = slice(start, start + len(word))
            stands = max(_stands(text, here, self._text) for text in (word, *texts))
            unmet += not any((stands, *places[those]))
            places[those] = (max(stands, old) for old in places[those])
        return Likeness(
            held=min(_MOST_HELD, places.count(_HERE) / 2),
            unwritten=min(_MOST_UNWRITTEN, sum(self._unwritten(asked, places))),
            unmet=min(_MOST_UNMET, unmet),
            ungranted=money and not (record and self._grants(asked, record)),
        )

    def _topic(self, text: str) -> str:
        """Return the text with blanks for what says nothing of what is asked about."""
        words = language()
        topic = words.usual.sub(" ", words.filler.sub(" ", text))
        for name in self._names:
            topic = topic.replace(name, " ")
        return topic

    def _with_heading(self, record: Clause) -> str:
        """Return all that the record says, under the heading of what holds it."""
        above = self._records.get(record.parent or "")
        return _whole(record) + (squeeze(above.heading) if above else "")

    def _unwritten(self, asked: str, places: Sequence[int]) -> Iterator[float]:
        """Yield the weight of each usual word of the text that the document lacks."""
        for word, weight in _written().said(asked):
            start = asked.find(word)
            if not any(places[start : start + len(word)]):
                yield weight

    def _grants(self, asked: str, record: Clause) -> bool:
        """Return whether the title, or a sentence that grants money, says a word of the text."""
        granted = granting((record.heading, *sentences_of(record.text)))
        title = record.heading if record.text else ""  # else the heading is all of the article
        said = squeeze("\n".join((title, *granted)))
        meant = (text for _, texts in self._meant.said(asked) for text in texts)
        return any(word in said for word in (*(pair for _, pair in _pairs(asked)), *meant))


def _whole(record: Clause) -> str:
    return squeeze(record.heading + record.text)


def _stands(word: str, here: str, anywhere: str) -> int:
    return _HERE if word in here else _ELSEWHERE if word in anywhere else _NOWHERE


def _pairs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the pairs of Chinese characters that say something, with where they start."""
    idle = language().filler_characters
    for start, pair in enumerate(map("".join, pairwise(text))):
        if min(pair) >= "\u4e00" and not idle.issuperset(pair):
            yield start, pair


@cache
def _written() -> Words[float]:
    """Return the words that documents write, by how usual they are, 0 to 1."""
    file = read_table(_FILE, WrittenFile)
    all_ = math.log(1 + file.documents)
    weights = ((written, math.log(1 + written.documents) / all_) for written in file.written)
    return Words((word, weight) for written, weight in weights for word in written.words.split())


@cache
def _meant(synonyms: tuple[Synonym, ...]) -> Words[tuple[str, ...]]:
    """Return what people say, each with the words of documents for it."""
    texts: dict[str, dict[str, None]] = {}
    for synonym in (*synonyms, *usual_synonyms()):
        for said in synonym.say:
            texts.setdefault(squeeze(said), {})[squeeze(synonym.text)] = None
    meant: Mapping[str, dict[str, None]] = texts
    return Words((said, tuple(those)) for said, those in meant.items())
