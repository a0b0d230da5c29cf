"""The policy folder: its files, read once and checked at the door. Only the text is needed."""

import datetime
import hashlib
import re
from pathlib import Path

from pydantic import Field

from knowledge.errors import MissingSourceError
from knowledge.policy.facts.word import Word
from knowledge.table import Table

_TEXTS = (
    "txt",
    "docx",
    "html",
    "htm",
    "pdf",
    "md",
)  # of policy.txt and its like
_AS_ISSUED = ("pdf", "docx")  # what people print and keep
_KEY = re.compile(r"[a-z0-9-]{1,24}")


class Fact(Table):
    """One thing the document says of itself, with its clause and a verbatim quote."""

    text: Word
    clause: str
    quote: Word


class Day(Fact):
    """A day that the document gives: of its issue, or from or until which it holds."""

    date: datetime.date


class Goal(Table):
    """The year by which the goals are to be reached."""

    year: int
    clause: str
    quote: str


class Defect(Table):
    """A known damage of the text as issued; shown wherever the quote is shown, never mended."""

    clause: str
    quote: Word
    note: str


class Sections(Table):
    """Clause ids of the sections by what they hold, as far as the document has such."""

    goal: str | None = None
    criteria: str | None = None
    measures: str | None = None
    guarantees: str | None = None
    group: str | None = None
    roster: str | None = None
    office: str | None = None


class Samples(Table):
    """Questions to show what can be asked: of each kind one or two, the plainest first."""

    award: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    department: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    content: tuple[str, ...] = ()


class PolicyFile(Table):
    """policy.toml: the document's facts about itself. What is not there is told as not written.

    `valid_until` is the last day on which it holds.
    """

    key: str = Field(default="", pattern=r"^[a-z0-9-]{0,24}$")
    place: str = ""
    subject: str = ""
    names: tuple[Word, ...] = ()  # short ones by which people call the document
    title: Fact | None = None
    number: Fact | None = None
    issuer: Fact | None = None
    issued: Day | None = None
    valid_from: Day | None = None
    valid_until: Day | None = None
    supersedes: Fact | None = None
    superseded_by: Fact | None = None
    addressees: Fact | None = None
    copied_to: Fact | None = None
    public: Fact | None = None
    goal: Goal | None = None
    group: Fact | None = None  # the leading group
    office: Fact | None = None
    office_head: Fact | None = None
    office_deputies: Fact | None = None
    successors: Fact | None = None
    sections: Sections = Sections()
    samples: Samples = Samples()
    defect: tuple[Defect, ...] = ()


class Department(Table):
    """A department: `name` as the measures write it, and every name people use for it.

    `does` are the words by which people tell it from others where its name escapes them: 管水的局.
    `acts` say what it alone does, whoever manages: 收税的单位, 供电那家.
    """

    name: Word
    also: tuple[Word, ...] = ()
    say: tuple[Word, ...] = ()
    does: tuple[Word, ...] = ()
    acts: tuple[Word, ...] = ()
    post: str | None = None


class DirectoryFile(Table):
    """directory.toml: the departments."""

    department: tuple[Department, ...] = ()


class Synonym(Table):
    """A word of the text and the words people say for it."""

    text: Word
    say: tuple[Word, ...]


class Phrasing(Table):
    """How people ask for one clause."""

    names: tuple[Word, ...] = ()  # of a section as a whole
    terms: tuple[Word, ...] = ()
    asks: tuple[Word, ...] = ()


class AwardPhrasing(Table):
    """The words by which people name one award."""

    terms: tuple[Word, ...]


class PhrasingsFile(Table):
    """phrasings.toml: synonyms, the words for awards by name, and the phrasings by clause id."""

    synonym: tuple[Synonym, ...] = ()
    award: dict[str, AwardPhrasing] = Field(default={})
    clause: dict[str, Phrasing] = Field(default={})


def text_of(folder: Path) -> Path:
    """Return the file with the policy's text; raises MissingSourceError where there is none."""
    files = (folder / f"policy.{suffix}" for suffix in _TEXTS)
    found = next((file for file in files if file.is_file()), None)
    if found is None:
        raise MissingSourceError(folder / "policy.txt", "no such file")
    return found


def issued_of(folder: Path) -> Path:
    """Return the file to hand out: as it was issued where there is such a one, else the text."""
    files = (folder / f"policy.{suffix}" for suffix in _AS_ISSUED)
    return next((file for file in files if file.is_file()), text_of(folder))


def is_folder(path: Path) -> bool:
    """Return whether a policy is meant to be there: a text, or something about one."""
    names = ("toml", *_TEXTS)
    return path.is_dir() and any((path / f"policy.{suffix}").is_file() for suffix in names)


def key_of(folder: Path, file: PolicyFile) -> str:
    """Return what the policy goes by in buttons and the ledger: its key, or the folder's name.

    Of a name that does not fit there its hash.
    """
    name = file.key or folder.name.lower()
    if _KEY.fullmatch(name):
        return name
    return hashlib.sha256(folder.name.encode()).hexdigest()[:16]
