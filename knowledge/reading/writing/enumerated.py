"""Enumerated: qualities named in a row by a word each, and one claim or denial of them all.

传承、特色、平台这几条我们都有底气 claims three, as 传承有、特色有 claims two: each is told then as
the facts have it.
"""

import re
from collections.abc import Iterator
from functools import cache, partial

from knowledge.language.lists import any_word
from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of

_of = partial(any_of, file="writing/enumerated")
_JOINS = r"(?:[、，,/\s]|和|跟|与|及|还有)+"
_US = rf"(?:{_of('us')}|\s)*"
_THESE = r"(?:[这那]?(?:[几两三四五][条项样块点个]|些)(?:方面)?)?"
_CLOSING = "[了的吧啊呀哈呢嘞哩]*"
# From where a piece begins: the mark before the row stays with who is told of.
_BEGINS = rf"(?P<us>(?:^|[，,。；;：:！!？?\n]){_US})"


def enumerated(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text with each of the qualities in a row told by itself."""
    facts = tuple(fact for fact in vocabulary.fact if fact.called and fact.tells and fact.denies)
    words = tuple(word for fact in facts for word in fact.called)
    if sum(word in text for word in words) <= 1:
        return text
    of = {word: fact for fact in facts for word in fact.called}
    text = _row(words).sub(partial(_told, of, words), text)
    return _each(words).sub(partial(_told_each, of, words), text)


@cache
def _row(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a row of the words, and behind it what is said of them all."""
    word = any_word(words)
    return re.compile(
        rf"{_BEGINS}(?P<row>{word}(?:{_JOINS}{word})+)[，,]?{_THESE}{_US}"
        rf"(?:(?P<denied>{_of('all_denied')})|{_of('all_claimed')}){_CLOSING}"
    )


@cache
def _each(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a row of the words each of which is claimed: 传承有、特色也有."""
    one = rf"{any_word(words)}{_of('one_claimed')}"
    return re.compile(rf"{_BEGINS}(?P<row>{one}(?:{_JOINS}{one})+){_CLOSING}")


def _named(of: dict[str, Fact], words: tuple[str, ...], row: str) -> Iterator[Fact]:
    """Yield the facts that a row names, each once."""
    found = re.compile(any_word(words)).finditer(row)
    yield from {fact.name: fact for fact in (of[m[0]] for m in found)}.values()


def _ends(match: re.Match[str]) -> bool:
    """Return whether its piece ends with it: 都有三家 claims nothing of the row."""
    behind = match.string[match.end() : match.end() + 1]
    return not behind.strip() or behind in "，,。；;！!"


def _told(of: dict[str, Fact], words: tuple[str, ...], match: re.Match[str]) -> str:
    if not _ends(match):
        return match[0]
    facts = _named(of, words, match["row"])
    return match["us"] + ",".join(f.denies if match["denied"] else f.tells for f in facts)


def _told_each(of: dict[str, Fact], words: tuple[str, ...], match: re.Match[str]) -> str:
    if not _ends(match):
        return match[0]
    return match["us"] + ",".join(fact.tells for fact in _named(of, words, match["row"]))
