"""The error tree: each error carries the value that offended."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.policy.clause import Document


class PolicyError(Exception):
    """The root: `value` offended, `reason` says why."""

    def __init__(self, value: object, reason: str) -> None:
        super().__init__(f"{value}: {reason}")
        self.value = value
        self.reason = reason


class SourceError(PolicyError):
    """A policy text that can't be read; `value` is its path."""

    value: Path


class MissingSourceError(SourceError):
    """There is no such file, or it is a directory."""


class EmptySourceError(SourceError):
    """The file holds nothing but white space."""


class BinarySourceError(SourceError):
    """The file is no text that can be read, or damaged."""


class OldWordError(BinarySourceError):
    """The file is of Word before 2007 (.doc), or another file of that time."""


class PictureError(BinarySourceError):
    """The file is a picture."""


class ScanError(BinarySourceError):
    """The file is a PDF whose pages are pictures."""


class LockedSourceError(BinarySourceError):
    """The file opens with a password only."""


class ForeignSourceError(BinarySourceError):
    """The file is of a kind without a reader, which `reason` names: Excel, OFD, RTF, ZIP."""


class NoHeadingError(PolicyError):
    """A text with neither a number nor a sentence; `found` is what was recognised all the same."""

    def __init__(self, found: "Document") -> None:
        super().__init__((found.title or found.source.strip())[:30], "no clause")
        self.found = found


class FolderError(PolicyError):
    """A file of a policy folder that is missing or does not fit; `value` is its path."""


@dataclass(frozen=True)
class Entry:
    """An entry that does not fit, and why.

    `called` is the name of the table that it stands in, `values` what it may be, where few may.
    """

    entry: str
    why: str
    called: str = ""
    values: tuple[str, ...] = ()


class EntryError(FolderError):
    """A file of a policy folder with entries that don't fit: `entries` are those, with why each."""

    def __init__(self, value: Path, entries: "tuple[Entry, ...]") -> None:
        super().__init__(value, "; ".join(f"{one.entry} {one.why}" for one in entries))
        self.entries = entries


class ExistingFolderError(FolderError):
    """A folder to be drafted that is there already."""


class TomlError(FolderError):
    """A file of a policy folder that is no TOML; `reason` says in which line."""


class KeyTakenError(PolicyError):
    """A folder, `value`, whose policy has the key of another one, which `reason` is."""


class StoreError(PolicyError):
    """A knowledge store that can't be written; `value` is its path."""


class SettingsFileError(PolicyError):
    """A file of settings or a secret that can't be read; `value` is its path."""


class DataFolderError(PolicyError):
    """A data folder that can't be made or written to; `value` is its path."""


class GoldError(PolicyError):
    """A file of gold questions that can't be used; `value` is its path."""


class MissingGoldError(GoldError):
    """There are no gold files where the source tree has them; `value` is that folder."""


class LedgerError(PolicyError):
    """A ledger that can't be used; `value` is its address without the password."""


class LedgerAwayError(LedgerError):
    """A ledger that can't be reached or can't write just now: trying again may help."""


class ConflictError(PolicyError):
    """What an effect rests on has changed meanwhile: the answer is made anew."""


class HungError(PolicyError):
    """An update that was never answered, however often it was tried; `value` is its number."""


class MissingLedgerError(LedgerError):
    """There is no ledger yet."""


class FutureLedgerError(LedgerError):
    """A ledger that a newer version of the program has upgraded; `reason` is its revision."""


class IncompleteLedgerError(LedgerError):
    """A ledger without what it should have; `reason` names the first of it."""


class KeyFileError(LedgerError):
    """A file of the key of people's hashes that can't be read or written; `value` is its path."""


class WrongKeyError(LedgerError):
    """A key, of ID_KEY or the file `value`, that is not the one of the ledger's people."""


class MissingKeyError(LedgerError):
    """A ledger of people whose key is not here; `value` is where it is looked for."""


class SameKeyError(LedgerError):
    """A key in `value` that the ledger's people have already."""


class AnotherBotError(LedgerError):
    """A token of the bot `value` for a ledger of the bot `reason`."""


class RunningBotError(LedgerError):
    """A ledger that a bot is working with just now."""


class WaitingUpdatesError(LedgerError):
    """A ledger with questions that wait to be answered; `reason` is how many."""


class NoDepartmentError(PolicyError):
    """A name that no policy gives to a department; `value` is the name."""


class PersonError(PolicyError):
    """A person that can't be dealt with; `value` is the number."""


class NoPersonError(PersonError):
    """What is no number of a person."""


class UnknownPersonError(PersonError):
    """A person of whom nothing is kept."""


class BackupError(LedgerError):
    """A back-up that can't be written or used; `value` is its path."""


class NoBackupError(BackupError):
    """A file that is no back-up, where one was to be written; it stays as it is."""


class DamagedBackupError(BackupError):
    """A back-up that is not whole."""


class ForeignBackupError(BackupError):
    """A file that is no back-up of this program, this kind of database or a known version."""


class NewerLedgerError(BackupError):
    """The ledger has gone on since the back-up was taken."""


class MissingToolError(LedgerError):
    """A tool of PostgreSQL's that is not installed; `value` is its name."""


class ExportError(LedgerError):
    """A file of an export that can't be written; `value` is its path."""


class ExistingFileError(ExportError):
    """A file of an export that is there already."""
