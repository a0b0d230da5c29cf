"""Unknown: facts of which a text says that nobody knows them."""

import re
from collections.abc import Iterable, Iterator

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import Scan, hard
from knowledge.reading.mentions.token import Role, Token
from knowledge.reading.senses.sense import OPEN, Sense

_FILLER = re.compile(any_of("us", "beside_unread"))
_SPARE = 1  # characters beside who does not know that name nothing


def unknown(
    scan: Scan, names: Iterable[Token], senses: Iterable[Sense], facts: Facts
) -> Iterator[str]:
    """Yield the facts of which the text says that nobody knows them, by words or examples."""
    for token in names:
        fact = token.value
        if isinstance(fact, Fact) and fact.name in facts.unclear:
            yield from [fact.name] if nobody_knows(scan, token) else []
    for sense in senses:
        telling = sense.telling
        if telling.says == OPEN and telling.certain and telling.fact in facts.unsettled:
            yield telling.fact


def nobody_knows(scan: Scan, name: Token) -> bool:
    """Return whether the piece goes on to say so, 产值说不准, 产值多少一直没合过账."""
    ends = scan.ends(name.end)
    if scan.between(name.end, ends, Role.NUMBER):
        return False
    wonders = scan.between(name.end, ends, Role.WONDER)
    denied = wonders and scan.between(wonders[0].end, ends, Role.NOT)
    if denied or scan.between(name.end, ends, Role.UNKNOWN):
        return True
    words = scan.between(ends, len(scan.text), Role.UNKNOWN)
    return any(_is_said_of(scan, name, word) for word in words)


def _is_said_of(scan: Scan, name: Token, word: Token) -> bool:
    """Return whether a piece of its own says that nobody knows what is named: 省里占几成，没算过.

    Nothing else is named between, but for what is counted alike, and the piece asks nothing.
    """
    start, end = scan.piece(word.start), scan.ends(word.end)
    left = scan.text[start : word.start] + scan.text[word.end : end]
    if len(_FILLER.sub("", left)) > _SPARE or hard(scan.text, name.end, start):
        return False
    between = scan.between(name.end, word.start, Role.NAME, Role.NUMBER, Role.UNKNOWN)
    kinds = {getattr(token.value, "kind", "") for token in between if token.role is Role.NAME}
    kind = getattr(name.value, "kind", "")
    return kinds <= {kind} and all(token.role is Role.NAME for token in between)
