"""What a document does not say: the things people ask of any policy, checked against its text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.policy.folder import read_table


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Aspect(_Entry):
    """Something people ask of any policy, such as a deadline, and the words that would say it."""

    name: str
    label: str
    cues: tuple[str, ...]
    evidence: tuple[str, ...] = ()


class Subject(_Entry):
    """A title or programme, or another place, by its name and aliases."""

    name: str
    aliases: tuple[str, ...] = ()


class Chatter(_Entry):
    """A kind of message that has nothing to do with a policy."""

    kind: str
    cues: tuple[str, ...]


class AbsentFile(_Entry):
    """absent.toml."""

    aspect: tuple[Aspect, ...]
    subject: tuple[Subject, ...]
    place: tuple[Subject, ...]
    chatter: tuple[Chatter, ...]


@dataclass(frozen=True)
class Absence:
    """What a question asks for that the document does not have, in the words of a reply."""

    label: str
    start: int
    end: int


@cache
def _file() -> AbsentFile:
    return read_table(Path(__file__).with_name("absent.toml"), AbsentFile)


@cache
def _compiled(cues: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{cue})" for cue in cues))


class Absent:
    """The aspects, subjects and places that one document does not have."""

    def __init__(self, text: str, known: str) -> None:
        """`text` is the squeezed text of the document; `known` has its phrasings too."""
        file = _file()
        self._aspects = [a for a in file.aspect if not any(word in text for word in a.evidence)]
        self._subjects = _Names(s for s in file.subject if not _named(s, known))
        self._unnamed = _Names(s for s in file.subject if not _named(s, text))
        self._places = _Names(p for p in file.place if not _named(p, text))

    def aspect(self, question: str) -> Absence | None:
        """Return the aspect that the squeezed question asks for and the document lacks."""
        for aspect in self._aspects:
            match = _compiled(aspect.cues).search(question)
            if match:
                return Absence(aspect.label, match.start(), match.end())
        return None

    def subject(self, question: str, *, by_name: bool) -> Absence | None:
        """Return the title or programme that the question names and the document does not.

        A word of the phrasings counts as the document's own, but not `by_name`: money is only
        for what the document names itself.
        """
        return (self._unnamed if by_name else self._subjects).first(question)

    def place(self, question: str) -> Absence | None:
        """Return the other place that the question is about."""
        return self._places.first(question)


def chatter(question: str) -> tuple[str, str] | None:
    """Return the kind of talk that the squeezed message holds, and what is left without it."""
    for entry in _file().chatter:
        pattern = _compiled(entry.cues)
        if pattern.search(question):
            return entry.kind, pattern.sub(" ", question)
    return None


def _named(subject: Subject, text: str) -> bool:
    return any(word in text for word in (subject.name, *subject.aliases))


class _Names:
    """The names of subjects, found in a question by their first character: there are thousands."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self._by_first: dict[str, list[tuple[int, str, str]]] = {}
        for order, subject in enumerate(subjects):
            for word in (subject.name, *subject.aliases):
                self._by_first.setdefault(word[0], []).append((order, word, subject.name))

    def first(self, question: str) -> Absence | None:
        """Return the earliest listed subject that the question names, or None."""
        named = (
            (order, start, word, name)
            for start, character in enumerate(question)
            for order, word, name in self._by_first.get(character, ())
            if question.startswith(word, start)
        )
        best = min(named, default=None)
        if best is None:
            return None
        _, start, word, name = best
        return Absence(name, start, start + len(word))
