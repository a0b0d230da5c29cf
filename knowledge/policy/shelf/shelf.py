"""The shelf: all policies that are served beside each other, and which of them a message is for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.language.common import words_around
from knowledge.policy.directory.directory import Directory
from knowledge.policy.fold import squeeze
from knowledge.policy.policy import Policy
from knowledge.policy.search.index import question_grams
from knowledge.policy.shelf.shares import Shares
from knowledge.policy.words import Words

# Before a name that only says whose the rest is.
_BEFORE = r"(^|[\s，。；？！,.;?!]|我们|咱们?|请问|那)"
_OPENS, _CLOSES = "[《「『【]?", "[）)】」』》]*"  # around a name
_AMID = r"[^0-9a-z\u4e00-\u9fff%.+，。；？！,;?!]*"  # what squeezing takes out of a name
_UNITS = "省市县区旗"
_UNIT = re.compile(r"([\u4e00-\u9fff]{2})[省市县区旗]$")
_SHORTEST = 4  # characters of a title without its place that still name a document
_SUBJECT = 3  # likewise of a subject: 专业镇政策 names one, 产业政策 may be any
_KINDS = ("政策", "方案", "办法", "文件", "意见")  # what people call a document of a subject


@dataclass(frozen=True)
class Named:
    """The policies that a message names, and the words by which it does; none are all."""

    policies: tuple[Policy, ...] = ()
    words: tuple[str, ...] = ()
    places: tuple[str, ...] = ()  # the places named, as the policies have them

    def __bool__(self) -> bool:
        return bool(self.policies)


class Shelf:
    """Several policies: by their names, and by what of a question each of them knows."""

    def __init__(self, policies: Sequence[Policy]) -> None:
        self.policies = tuple(policies)

    @cached_property
    def _names(self) -> Words[tuple[int, str]]:
        """Every name of each policy, with the policy's number and the kind of name."""
        found: dict[tuple[str, int], str] = {}
        for number, policy in enumerate(self.policies):
            for kind, names in names_of(policy).items():
                found.update({(name, number): kind for name in names if name})
        return Words((name, (number, kind)) for (name, number), kind in found.items())

    def named(self, text: str) -> Named:
        """Return the policies that the text names, by place, title, number or short name.

        Where it names a place and a document, those that have both; a title that holds another
        one names only what has all of it.
        """
        squeezed = squeeze(text)
        said = _longest(row for row in self._names.said(squeezed) if stands(row[0], squeezed))
        if not said:
            return Named()
        by_kind: dict[str, set[int]] = {}
        for _, (number, kind) in said:
            by_kind.setdefault("place" if kind == "place" else "document", set()).add(number)
        documents, places = by_kind.get("document", set()), by_kind.get("place", set())
        numbers = (documents & places) or documents or places
        words = tuple(dict.fromkeys(word for word, (number, _) in said if number in numbers))
        placed = [self.policies[n].file.place for _, (n, kind) in said if kind == "place"]
        policies = tuple(self.policies[number] for number in sorted(numbers))
        return Named(policies, words, tuple(dict.fromkeys(placed)))

    def without(self, text: str, named: Named) -> str:
        """Return the text without the names that begin it or a piece of it: 蒲县，招商归谁管.

        Elsewhere they are part of what is said: 我是蒲县的企业.
        """
        for word in sorted(named.words, key=len, reverse=True):
            text = re.sub(rf"{_BEFORE}{_as_written(word)}的?", r"\1", text, flags=re.IGNORECASE)
        return text if question_grams(squeeze(text)) else ""

    def bare(self, text: str, named: Named) -> str:
        """Return the text without the names, wherever they stand: what is compared of all."""
        for word in sorted(named.words, key=len, reverse=True):
            text = re.sub(rf"{_as_written(word)}[的和跟与、]?", "", text, flags=re.IGNORECASE)
        return text

    def shares(self, text: str) -> NDArray[np.float32]:
        """Return for each policy how much of the question its best clause knows, 0 to 1.

        What few clauses of all policies have weighs more; what none has counts as not known. Where
        examples were given, they speak as well.
        """
        return self._shares.of(text)

    @cached_property
    def _shares(self) -> Shares:
        return Shares(self.policies)

    def misspelt(self, text: str) -> tuple[str, ...]:
        """Return the names of people in any of the policies that the text has nearly right."""
        squeezed = squeeze(text)
        named = self._people.named(squeezed, near=True)
        return tuple(person.name for person in named if person.name not in squeezed)

    @cached_property
    def _people(self) -> Directory:
        return Directory((), (r for policy in self.policies for r in policy.records if r.people))


def _as_written(word: str) -> str:
    """Return the pattern of a squeezed name as people write it: 办法试行 is in 《办法（试行）》."""
    return f"{_OPENS}{_AMID.join(map(re.escape, word))}{_CLOSES}"


def names_of(policy: Policy) -> Mapping[str, Sequence[str]]:
    """Return the bare names by which people call the policy: by its place, title and number."""
    file = policy.file
    place, title = squeeze(file.place), squeeze(policy.name)
    short = _UNIT.sub(r"\1", place)
    own = next((name for name in (place, short) if name and name in title), None)
    rest = title.partition(own)[2] if own else ""
    tail = rest if len(rest) >= _SHORTEST else ""
    subject = squeeze(file.subject)
    called = [subject + kind for kind in _KINDS] if len(subject) >= _SUBJECT else []
    return {
        "place": (place, short),
        "title": (title, tail, *called, *map(squeeze, file.names)),
        "number": (squeeze(policy.number),),
    }


def _longest(
    said: Iterable[tuple[str, tuple[int, str]]],
) -> list[tuple[str, tuple[int, str]]]:
    """Return the names that are said but those which stand inside a longer one that is said."""
    rows = list(said)
    words = {word for word, _ in rows}
    inside = {word for word in words for other in words if word != other and word in other}
    return [row for row in rows if row[0] not in inside]


def stands(name: str, text: str) -> bool:
    """Return whether the name stands in the text by itself, and not across two words: 对|应县|级.

    The dictionary of common words says where one ends; a longer name can't be chance. What a unit
    ends, as 应县, may go on as 县级 does.
    """
    if len(name) >= _SHORTEST:
        return True
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        around = (*words_around(text, start), *words_around(text, end - 1))
        ends = name[-1] in _UNITS
        if not any(a < start < b or (not ends and a < end < b) for a, b in around):
            return True
        start = text.find(name, start + 1)
    return False


@lru_cache(maxsize=4)
def shelf_of(policies: tuple[Policy, ...]) -> Shelf:
    """Return the shelf of these policies; made once, and anew where one of them is another."""
    return Shelf(policies)
