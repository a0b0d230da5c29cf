"""Examples of what is wanted: those of any policy, with a policy's terms in them, and its own."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.policy.fold import fold, pictured
from knowledge.policy.folder.questions import ANY, NONE, Example, examples, question_files
from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.learned.aspects import aspects, speaks_of
from knowledge.policy.learned.slots import EXAMPLES, Terms, filled
from knowledge.table import Table

ABSENT = "absent"


class WantFile(Table):
    """One file of wants/: how people ask for one thing, whatever the policy."""

    asks: tuple[str, ...]


def want_files(folder: Path) -> list[Path]:
    """Return the files with the examples that what is wanted is learned from."""
    common = [EXAMPLES / "aspects.toml", EXAMPLES / "slots.toml", *_common()]
    return [*question_files(folder), *common]


def known_wants() -> frozenset[str]:
    """Return the names of what can be wanted, as they stand in questions/."""
    return frozenset({ABSENT, ANY, *(path.stem for path in _common())})


def want_examples(folder: Path, text: str, terms: Terms) -> Iterator[Example]:
    """Yield the examples of any policy with the policy's terms, and its own.

    What both have is what any policy says it is: 你好 is a greeting, and no other chatter.
    """
    common = list(_common_examples(text, terms, alone=not question_files(folder)))
    known = {example.text: example.want for example in common}
    yield from common
    own = (example for example in examples(folder) if example.want != ANY)
    yield from (example for example in own if known.get(example.text, example.want) == example.want)


def _common_examples(text: str, terms: Terms, *, alone: bool) -> Iterator[Example]:
    for path in _common():
        asks = filled(read_table(path, WantFile).asks, terms)
        yield from (_example(path.stem, "", ask) for ask in asks)
    for aspect in aspects():
        if not speaks_of(aspect, text, terms):
            lacked = (*aspect.asks, *(aspect.asks_alone if alone else ()))
            yield from (_example(ABSENT, aspect.name, ask) for ask in filled(lacked, terms))


def _example(want: str, aspect: str, ask: str) -> Example:
    return Example(NONE, "", aspect, want, pictured(fold(ask)))


def _common() -> list[Path]:
    return sorted((EXAMPLES / "wants").glob("*.toml"))
