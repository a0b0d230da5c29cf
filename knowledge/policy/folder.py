"""The policy folder: its files, read once and checked at the door."""

import datetime
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.errors import FolderError

TEXT = "policy.txt"


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Fact(_Table):
    """One thing the document says of itself, with its clause and a verbatim quote."""

    text: str
    clause: str
    quote: str


class IssueDate(Fact):
    """The day the document was issued."""

    date: datetime.date


class Goal(_Table):
    """The year by which the goals are to be reached."""

    year: int
    clause: str
    quote: str


class Defect(_Table):
    """A known damage of the text as issued; shown wherever the quote is shown, never mended."""

    clause: str
    quote: str
    note: str


class Sections(_Table):
    """Clause ids of the sections by what they hold."""

    goal: str
    criteria: str
    measures: str
    guarantees: str
    group: str
    roster: str
    office: str


class PolicyFile(_Table):
    """policy.toml: the document's facts about itself."""

    key: str = Field(pattern=r"^[a-z0-9-]{1,24}$")
    place: str
    subject: str
    title: Fact
    number: Fact
    issuer: Fact
    issued: IssueDate
    addressees: Fact
    copied_to: Fact
    public: Fact
    goal: Goal
    office: Fact
    office_head: Fact
    office_deputies: Fact
    successors: Fact
    sections: Sections
    defect: tuple[Defect, ...] = ()


class Department(_Table):
    """A department: `name` as the measures write it, and every name people use for it.

    `does` are the words by which people tell it from others where its name escapes them: 管水的局.
    """

    name: str
    also: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    post: str | None = None


class DirectoryFile(_Table):
    """directory.toml: the departments."""

    department: tuple[Department, ...]


class Synonym(_Table):
    """A word of the text and the words people say for it."""

    text: str
    say: tuple[str, ...]


class Phrasing(_Table):
    """How people ask for one clause."""

    names: tuple[str, ...] = ()  # of a section as a whole
    terms: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


class AwardPhrasing(_Table):
    """The words by which people name one award."""

    terms: tuple[str, ...]


class PhrasingsFile(_Table):
    """phrasings.toml: synonyms, the words for awards by name, and the phrasings by clause id."""

    synonym: tuple[Synonym, ...] = ()
    award: dict[str, AwardPhrasing] = {}
    clause: dict[str, Phrasing]


Model = TypeVar("Model", bound=BaseModel)


def read_table(path: Path, model: type[Model]) -> Model:
    """Return the TOML file at `path` as `model`.

    Raises FolderError, naming the file and the entry, when it is missing or does not fit.
    """
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        return model.model_validate(table)
    except (OSError, ValueError, ValidationError) as error:
        raise FolderError(path, str(error)) from error
