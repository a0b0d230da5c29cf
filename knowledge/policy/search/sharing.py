"""Sharing: how much a text has in common with clauses, and with the sentences of one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge.policy.fold import squeeze
from knowledge.policy.language import language
from knowledge.policy.search import measured
from knowledge.policy.search.asked import Asked
from knowledge.policy.search.index import grams, question_grams
from knowledge.policy.search.wording import Wording
from knowledge.policy.words import Words

_MEASURED = 0.7  # of the best sentence's fit: what a number as is asked for adds, without examples
_RECENT = 16  # texts: a message is searched for its questions, and again for its facts


class Sharing:
    """What texts share with the words of one policy, rare words most."""

    def __init__(self, wording: Wording, synonyms: Words[str], *, taught: bool) -> None:
        """`taught` says that there are examples of what is asked: then no number is looked for."""
        self._wording = wording
        self._synonyms = synonyms
        self._taught = taught
        self.asked = lru_cache(_RECENT)(self._read)

    def _read(self, text: str) -> Asked:
        """Return the grams of the squeezed text, and those of the text's words for them."""
        weights = {g: self._wording.weight(g) for g in question_grams(text)}
        # A number that the text does not have is the asker's own, not a word to look for.
        weights = {g: w for g, w in weights.items() if self._wording.has(g) or not g[0].isdigit()}
        said = [(say, word) for say, word in self._synonyms.said(text) if word not in text]
        return Asked(weights, tuple((_each(grams(s)), _each(grams(w))) for s, w in said))

    def shares(self, text: str) -> Mapping[str, float]:
        """Return the share, 0 to 1, of the squeezed text's pairs that stand in each clause."""
        asked = self.asked(text)
        pairs = {gram: weight for gram, weight in asked.weights.items() if len(gram) > 1}
        return self._wording.shares(replace(asked, weights=pairs), self._wording.having)

    def unknown(self, text: str, clauses: Iterable[str]) -> str:
        """Return the squeezed text with only the characters that no word of the clauses holds.

        A word is two characters that stand together in a clause or its phrasings, or a synonym
        for what does. Numbers, and what says nothing, are no words. Others are blank.
        """
        knowing = self._wording.knowing
        those = knowing.numbered(clauses)
        words = language().filler.sub(" ", text)
        held = {
            place
            for place in range(len(words) - 1)
            if knowing.any_of(words[place : place + 2], those)
        }
        held |= {place + 1 for place in held}
        for say, word in self._synonyms.said(words):
            if all(knowing.any_of(gram, those) for gram in grams(word)):
                start = words.find(say)
                held.update(range(start, start + len(say)))
        idle = language().filler_characters
        return "".join(
            " " if place in held or c in idle or c < "\u4e00" else c
            for place, c in enumerate(words)
        )

    def fit(self, text: str, heading: str, sentences: Sequence[str]) -> list[float]:
        """Return how well each sentence fits the squeezed text: the weight of shared pairs.

        Where no sentence has more of it than the heading has, the clause is asked for as a whole
        and every sentence fits as well.
        """
        asked = _each(gram for gram in self.asked(text).grams if len(gram) > 1)
        known = [_grams_of(sentence) for sentence in sentences]
        shared = [[gram for gram in asked if gram in those] for those in known]
        if not set().union(*shared) - _grams_of(heading):
            return [1.0] * len(sentences)
        fits = [sum(self._wording.shared(gram) for gram in both) for both in shared]
        kind = measured.asked_for(text) if not self._taught else None
        if not kind:
            return fits
        more = max(fits) * _MEASURED
        return [
            fit + (more if measured.has(kind, [sentence]) else 0.0)
            for fit, sentence in zip(fits, sentences, strict=True)
        ]


@lru_cache(maxsize=1024)  # the document's sentences are compared again and again
def _grams_of(written: str) -> frozenset[str]:
    return frozenset(grams(squeeze(written)))


def _each(grams_: Iterable[str]) -> tuple[str, ...]:
    """Return the grams, each once, in their order: a sum in any other order may differ."""
    return tuple(dict.fromkeys(grams_))
