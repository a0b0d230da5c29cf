"""The questions that people ask, by example: the files in a folder's questions/, one a clause."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, model_validator

from knowledge.policy.facts.word import Word
from knowledge.policy.fold import fold, spoken
from knowledge.policy.folder.toml_file import read_table
from knowledge.table import Table

ANY = "any"  # nobody has said yet what is wanted
NONE = "none"  # the file of questions that the document does not answer
_KEYS = ("quote", "aspect")
_MARK = re.compile(r"[，,。；;？?！!\s]")


class About(BaseModel):
    """Questions about one sentence of a clause, or about one thing that no clause has."""

    model_config = ConfigDict(frozen=True)

    quote: str = ""  # the words of the clause that answer
    aspect: str = ""  # what is asked for, where no clause has it: deadline, telephone
    wants: dict[str, tuple[Word, ...]]  # the questions, by what is wanted

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, table: dict[str, object]) -> dict[str, object]:
        """Return the table with its lists of questions, named by what is wanted, under `wants`."""
        keys = {key: value for key, value in table.items() if key in _KEYS}
        return {**keys, "wants": {k: v for k, v in table.items() if k not in _KEYS}}


class QuestionsFile(Table):
    """One file of questions/."""

    about: tuple[About, ...] = ()


def question_files(folder: Path) -> list[Path]:
    """Return the files with questions of a policy folder, in the order of their names."""
    return sorted((folder / "questions").glob("*.toml"))


@dataclass(frozen=True)
class Example:
    """A question of a folder, as it is spoken: by its clause or NONE, quote or aspect, and want."""

    clause: str
    quote: str
    aspect: str
    want: str
    text: str


def examples(folder: Path) -> Iterator[Example]:
    """Yield the questions of a policy folder; raises FolderError for a file that does not fit."""
    for path in question_files(folder):
        for about in read_table(path, QuestionsFile).about:
            for want, texts in about.wants.items():
                key = (path.stem, about.quote, about.aspect, want)
                yield from (Example(*key, spoken(fold(text))) for text in texts)


def asked(
    folder: Path, skips: Callable[[str, str], bool] = lambda _clause, _want: False
) -> Iterator[str]:
    """Yield the questions of one piece, but those whose clause and want `skips` says.

    Raises FolderError for a file that does not fit.
    """
    for path in question_files(folder):
        for about in read_table(path, QuestionsFile).about:
            for want, texts in about.wants.items():
                if not skips(path.stem, want):
                    yield from (t for t in texts if not _MARK.search(t.rstrip("？?")))
