"""Lexicon: all words that mean something in a message, the policy's own and the closed ones."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.fold import plain
from knowledge.reading.mentions.lists import listed
from knowledge.reading.mentions.token import Role, Value

_COUNTS = re.compile("[0-9一二两三四五六七八九十百千万]")


def _may_give(organ: Sequence[str], fund: Fact) -> bool:
    """Return whether money of the fund may come from the organ: its own, or one that pays all."""
    return any(
        name.startswith(fund.names) or any(word in name for word in fund.paid_by) for name in organ
    )


@cache
def _closed() -> tuple[tuple[str, Role, str | None], ...]:
    """Return the closed words with what they do."""
    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
    levels = table.pop("level")
    table["but"] += listed("taken_off")
    plain = [(word, Role(role), None) for role, words in table.items() for word in words]
    purses = product(listed("other_fields"), listed("purse"))
    plain += [(field + word, Role.OTHER_MONEY, None) for field, word in purses]
    return (*plain, *((w, Role.LEVEL, level) for level, words in levels.items() for w in words))


@cache
def _bare() -> FactsFile:
    return FactsFile()


_MOST_KEPT = 512
_lexicons: dict[int, tuple[FactsFile, AhoCorasick, list[list[tuple[Role, Value]]]]] = {}


def lexicon(vocabulary: FactsFile) -> tuple[AhoCorasick, list[list[tuple[Role, Value]]]]:
    """Return all words of the vocabulary and the closed ones, made once for each vocabulary.

    Where nothing is told by it, as of hundreds of folders without facts, they have one in common.
    """
    vocabulary = vocabulary if vocabulary.fact else _bare()
    kept = _lexicons.get(id(vocabulary))
    if kept is None or kept[0] is not vocabulary:
        meanings: dict[str, list[tuple[Role, Value]]] = {}
        for word, role, value in _words(vocabulary):
            meanings.setdefault(word, []).append((role, value))
        automaton = AhoCorasick(list(meanings), matchkind=MatchKind.Standard)
        kept = vocabulary, automaton, list(meanings.values())
        if len(_lexicons) >= _MOST_KEPT:
            del _lexicons[next(iter(_lexicons))]  # of a policy that is served no more
        _lexicons[id(vocabulary)] = kept
    return kept[1:]


def _words(vocabulary: FactsFile) -> Iterable[tuple[str, Role, Value]]:
    for fact in vocabulary.fact:
        if fact.measured:
            own = () if fact.label in fact.names or not fact.names else (plain(fact.label),)
            yield from ((word, Role.NAME, fact) for word in (*fact.names, *own))
            yield from ((word, Role.OWN, fact) for word in fact.own)
            yield from ((word, Role.WIDER, fact) for word in fact.wider)
            yield from ((word, Role.UNLIKE, fact) for word in (*fact.unlike, *fact.mixed))
        # 十大创新带头人 and 工业50强 are names, and hold no numbers.
        named = (*fact.yes, *(cue for choice in fact.choice for cue in choice.plain))
        yield from ((w, Role.STILL, None) for w in named if _COUNTS.search(w) and len(w) > 1)
        if fact.kind == "level":
            yield from ((word, Role.LEVELLED, None) for word in fact.cues)
        if fact.kind == "grade":
            yield from ((word, Role.GRADE, None) for c in fact.choice for word in c.plain)
        if fact.kind == "titles":
            yield from (
                (w, Role.TITLE, choice.value) for choice in fact.choice for w in choice.plain
            )
            yield from ((word, Role.STILL, None) for word in fact.unlike)
        if fact.kind == "funds":
            yield from ((word, Role.FUND, fact) for word in fact.names)
            organs = [o for o in vocabulary.organs if not _may_give(o, fact)]
            others = (name for organ in organs for name in organ)
            yield from ((word, Role.OTHER_MONEY, None) for word in (*others, *fact.unlike))
    for level, names in vocabulary.level.items():
        yield from ((name, Role.LEVEL, level) for name in names)
    if vocabulary.place:
        yield vocabulary.place, Role.STILL, None
    yield from _closed()
