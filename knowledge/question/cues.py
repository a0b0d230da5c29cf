"""Cues: the words of words.toml and the closed forms of cues.toml that a question may hold."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.policy.cues import pattern

_LONGER = "longer"  # the words of the language in which shorter ones are not meant
_UNLIKE = "unlike"  # what holds a form and is something else, by the cue's name
_IT = "(?P<it>"  # in a form, what is read, where the form has more around it


class Cue:
    """What one cue is said by; what is unlike it is read over, and hides what stands in it."""

    def __init__(self, said: Iterable[str], unlike: Sequence[str] = ()) -> None:
        over = (f"(?P<{_UNLIKE}>{'|'.join(unlike)})",) if unlike else ()
        self._over = bool(over)
        # A name may stand once in a pattern: each form's own part is numbered.
        forms = (form.replace(_IT, f"(?P<it{n}>") for n, form in enumerate(said))
        self.pattern = pattern(*over, *forms)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the text says it, in order."""
        found = self.pattern.finditer(text)
        if not self._over:
            return found
        return (match for match in found if match[_UNLIKE] is None)

    def search(self, text: str) -> re.Match[str] | None:
        """Return where the text first says it, or None."""
        found = self.pattern.search(text)
        while self._over and found and found[_UNLIKE] is not None:
            found = self.pattern.search(text, found.end())
        return found

    def sub(self, by: Callable[[re.Match[str]], str] | str, text: str) -> str:
        """Return the text with what says it replaced."""
        for match in reversed(list(self.finditer(text))):
            start, end = read(match)
            text = text[:start] + (by if isinstance(by, str) else by(match)) + text[end:]
        return text


def read(match: re.Match[str]) -> tuple[int, int]:
    """Return where what is read begins and ends: the part of a form that is named, or all."""
    own = (name for name, said in match.groupdict().items() if said and name.startswith("it"))
    return match.span(next(own, 0))


class Cues(Mapping[str, Cue]):
    """The cues by name, each made when it is first asked for: no message needs them all."""

    def __init__(self, cues: Mapping[str, tuple[Sequence[str], Sequence[str]]]) -> None:
        """`cues` have what they are said by, and what is unlike it."""
        self._cues = cues
        self._made = cache(lambda name: Cue(*cues[name]))

    def __getitem__(self, name: str) -> Cue:
        return self._made(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._cues)

    def __len__(self) -> int:
        return len(self._cues)


@cache
def cue_patterns() -> Cues:
    """Return the cues of both files by name: `owner.lead`. Where both have it, either will do."""
    tables, of_words = _tables("cues.toml"), _tables("words.toml")
    unlike, longer = _lists(tables.pop(_UNLIKE)), of_words.pop(_LONGER)
    forms, words = _lists(tables), _lists(of_words)
    return Cues(
        {
            name: (
                (*forms.get(name, ()), *_spelled(words.get(name, ()))),
                (*unlike.get(name, ()), *_spelled(_hiding(words.get(name, ()), longer))),
            )
            for name in dict.fromkeys((*forms, *words))
        }
    )


def _tables(file: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))


def _lists(tables: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Sequence[str]]:
    """Return the lists of the tables by name: `owner.lead`."""
    return {f"{group}.{name}": said for group, of in tables.items() for name, said in of.items()}


def _spelled(words: Iterable[str]) -> Iterator[str]:
    """Yield a pattern for each of the words, longer ones first."""
    for word in sorted(words, key=lambda word: -len(word)):
        yield re.escape(word).replace("一", "[一1]")  # folding writes 一块 as 1块


def _hiding(words: Sequence[str], longer: Iterable[str]) -> list[str]:
    """Return the longer words in which one of the words stands, and which are not among them."""
    return [o for o in longer if o not in words and any(word in o for word in words)]
