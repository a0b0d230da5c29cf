"""Spelling: what is typed by sound is mended only where nothing is read without it."""

import datetime
from collections.abc import Callable
from itertools import groupby

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role


def mended(
    text: str, mend: Callable[[str], str], vocabulary: FactsFile, as_of: datetime.date
) -> str:
    """Return the plain text as `mend` has it, but for stretches in which words are read as typed.

    平上技术忠心 is mended; of 用工男的 stays what it is, though 用工难 sounds like it.
    """
    other = mend(text)
    if other == text or len(other) != len(text):
        return other
    tokens = [t for t in scanned(text, vocabulary, as_of).tokens if t.role is not Role.MARK]
    known = {place for token in tokens for place in range(token.start, token.end)}
    signs = list(text)
    places = [place for place in range(len(text)) if text[place] != other[place]]
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        stretch = [place for _, place in run]
        if known.isdisjoint(stretch):
            for place in stretch:
                signs[place] = other[place]
    return "".join(signs)
