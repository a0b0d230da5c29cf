"""In order: what is said of several titles by their place: 后一个没评上, 都是前年的.

Each is read as it would be with the name of its title. Of which of them 有一个黄了 is, nobody said:
what it says is open of each.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.language.pieces import pieces
from knowledge.policy.facts.facts import Facts, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import Role
from knowledge.reading.reader import read
from knowledge.reading.repairs.answer import WHAT_IF, asks
from knowledge.reading.repairs.bare import besides
from knowledge.reading.repairs.repaired import Repaired
from knowledge.reading.repairs.told_before import HAD, with_titles

_PLACES = ("the_first", "the_second", "the_third", "the_last", "one_of_them")
_POINTS = re.compile(
    "|".join(f"(?P<{place}>{any_of(place)})" for place in _PLACES)
    + f"|(?P<each_of_them>(?:[这那]?{any_of('all_of_them')})?{any_of('each_of_them')})"
)
_AT = {"the_first": 0, "the_second": 1, "the_third": 2, "the_last": -1}
_OF_ELSE = (Role.NUMBER, Role.FUND, Role.MONEY, Role.NAME, Role.TITLE, Role.GRADE, Role.QUOTE)
_LONG = 16  # characters at the most that say how one of them stands


def in_order(
    text: str, facts: Facts, vocabulary: FactsFile, as_of: datetime.date
) -> Repaired | None:
    """Return the facts with the titles as the plain text tells of them by their place, or None."""
    if len(facts.titles) < 2 or asks(text):
        return None
    scan = scanned(text, vocabulary, as_of)
    supposes = scan.between(0, len(text), Role.SUPPOSE)
    supposed = bool(supposes) or text.endswith(WHAT_IF)
    for word in reversed(supposes):
        text = text[: word.start] + text[word.end :]
    anew: dict[Title, Title] = {}
    for place, said in _pointed(text.removesuffix(WHAT_IF), vocabulary, as_of):
        titles = _meant(place, facts)
        told = [_as_told(title, said, vocabulary, as_of) for title in titles]
        if place not in _AT and any(one and one.standing is Standing.DOUBTED for one in told):
            return None
        changed = {old: new for old, new in zip(titles, told, strict=True) if new}
        if not changed or len(changed) < len(titles):
            return None
        anew |= _either(changed) if place == "one_of_them" else changed
    found = with_titles(facts, anew)
    return replace(found, supposed=supposed) if anew else None


def _pointed(text: str, vocabulary: FactsFile, as_of: datetime.date) -> Iterator[tuple[str, str]]:
    """Yield the places that the text points at, each with what it says of the title there."""
    place, said = "", ""
    for piece in pieces(text):
        scan = scanned(piece, vocabulary, as_of)
        led = scan.between(0, len(piece), Role.REPAIR, Role.RECTIFY, Role.RECALL)[:1]
        begins = led[0].end if led and led[0].start == 0 else 0
        points = _POINTS.match(piece, begins)
        if points:
            if place:
                yield place, said
            place, said = points.lastgroup or "", piece[points.end() :]
        elif place:
            said += f",{piece}"
        elif besides(scan):
            return
    if place:
        yield place, said


def _meant(place: str, facts: Facts) -> Sequence[Title]:
    """Return the titles at the place: all that are had, or the one that was told there."""
    if place not in _AT:
        return [title for title in facts.titles if title.standing in HAD]
    at = _AT[place]
    return [facts.titles[at]] if at < len(facts.titles) else []


def _as_told(title: Title, said: str, vocabulary: FactsFile, as_of: datetime.date) -> Title | None:
    """Return the title as it is told anew, None where nothing is said of it."""
    scan = scanned(said, vocabulary, as_of)
    if scan.between(0, len(said), *_OF_ELSE) or not 0 < len(said) <= _LONG:
        return None
    told = read(f"{vocabulary.label(title.name)}{said}", vocabulary, as_of).facts.titles
    if len(told) != 1:
        return None
    (now,) = told
    if now.standing is Standing.HELD and not (now.level or now.year):
        return None
    return replace(
        title,
        standing=now.standing,
        level=now.level or title.level,
        year=now.year or title.year,
    )


def _either(changed: dict[Title, Title]) -> dict[Title, Title]:
    """Return the titles of which one is so, and nobody said which: that is open of each."""
    return {
        old: replace(
            old,
            standing=old.standing if new.standing is Standing.HELD else Standing.DOUBTED,
            level=old.level if new.level == old.level else None,
            year=old.year if new.year == old.year else None,
        )
        for old, new in changed.items()
    }
