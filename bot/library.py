"""The library: the policy folders that are served, opened from the knowledge store."""

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot import texts
from bot.data_folder import claim
from bot.errors.explained import explained
from handlers.services import Services
from knowledge.errors import KeyTakenError, PolicyError, StoreError
from knowledge.policy.folder.folder import PolicyFile, is_folder, key_of
from knowledge.policy.folder.toml_file import read_optional
from knowledge.policy.learned.learning import learn_for_any
from knowledge.policy.policy import Policy
from knowledge.policy.shelf.opening import open_policy
from knowledge.policy.shelf.store import KnowledgeStore, Records, Unkept

logger = logging.getLogger(__name__)

STORE = "knowledge.json"
POLICIES = Path(__file__).parent.parent / "knowledge" / "policies"

Stamp = tuple[tuple[str, int, int], ...]  # of its files: path, when written, size


def folders(more: Path | None = None) -> list[Path]:
    """Return the policy folders, the program's own and those in `more`, by their names."""
    found = [*POLICIES.iterdir()]
    if more is not None:
        try:
            found += more.iterdir()
        except OSError as error:
            logger.error(texts.NO_POLICIES_DIR, more, error.strerror or type(error).__name__)
    return sorted((path for path in found if is_folder(path)), key=lambda path: path.name)


@dataclass(frozen=True)
class _Seen:
    """A folder as it was seen last: its policy, or None where it could never be read."""

    stamp: Stamp
    policy: Policy | None


class Library:
    """The policies of the program's own folders and of POLICIES_DIR, as those are just now."""

    def __init__(self, records: Records, more: Path | None = None) -> None:
        self._records = records
        self._more = more
        self._seen: dict[Path, _Seen] = {}
        self._settling: dict[Path, Stamp] = {}
        self._error: Exception | None = None
        self._unkept: set[Path] = set()
        self.policies: tuple[Policy, ...] = ()

    def open(self) -> tuple[Policy, ...]:
        """Return the policies of all folders; one that does not fit is named and left out.

        Raises the error of one of them where none is left, and of a store that can't be written.
        """
        for folder in folders(self._more):
            self._seen[folder] = self._opened(folder, _stamp(folder))
        if self._error and not any(seen.policy for seen in self._seen.values()):
            raise self._error
        self._shelve()
        return self.policies

    def look(self) -> bool:
        """Take up folders that are new or changed, drop those that are gone; tell if any was.

        A folder that is being copied is waited for: until two looks see the same of it. One that
        can't be read stays as it was; one whose records can't be written is tried again.
        """
        now = {folder: _stamp(folder) for folder in folders(self._more)}
        gone = self._seen.keys() - now.keys()
        for folder in gone:
            logger.info("the policy folder %s is served no more", folder.name)
            del self._seen[folder]
        anew = {f: s for f, s in now.items() if f not in self._seen or self._seen[f].stamp != s}
        settled = [folder for folder, stamp in anew.items() if self._settling.get(folder) == stamp]
        self._settling = anew
        taken = [folder for folder in settled if self._take(folder, anew[folder])]
        if gone or taken:
            self._shelve()
        return bool(gone or taken)

    def _take(self, folder: Path, stamp: Stamp) -> bool:
        """Open the folder; return whether its records could be written."""
        try:
            self._seen[folder] = self._opened(folder, stamp)
        except StoreError as error:
            if folder not in self._unkept:
                logger.error(texts.NOT_STORED, folder.name, explained(error))
            self._unkept.add(folder)
            return False
        self._unkept.discard(folder)
        del self._settling[folder]
        return True

    def _opened(self, folder: Path, stamp: Stamp) -> _Seen:
        """Return the folder with its policy; where that can't be read, with the one before."""
        try:
            policy = open_policy(folder, self._records)
        except StoreError:
            raise
        except Exception as error:  # whatever one holds, it takes down no other
            self._error = error
            before = self._seen[folder].policy if folder in self._seen else None
            said = texts.KEPT_AS_BEFORE if before else texts.LEFT_OUT
            logger.error(said, folder.name, explained(error))
            return _Seen(stamp, before)
        return _Seen(stamp, policy)

    def _shelve(self) -> None:
        """Put the policies in order; of two with one key the first is served.

        Where none is left, those before stay: without any nothing could be answered.
        """
        found: dict[str, Policy] = {}
        for folder, seen in sorted(self._seen.items(), key=lambda row: row[0].name):
            policy = seen.policy
            if policy is None:
                continue
            if policy.file.key in found:
                taken = KeyTakenError(folder, policy.file.key)
                logger.error(texts.LEFT_OUT, folder.name, explained(taken))
            else:
                found[policy.file.key] = policy
        if self.policies and not found:
            logger.error(texts.NONE_LEFT, len(self.policies))
            return
        self.policies = tuple(found.values())


def _stamp(folder: Path) -> Stamp:
    """Return what changes with any file of the folder."""
    found = []
    with suppress(OSError):  # gone just now: the next look sees what is left
        for path in sorted(folder.rglob("*")):
            state = path.stat()
            name = path.relative_to(folder).as_posix()
            found.append((name, state.st_mtime_ns, state.st_size))
    return tuple(found)


def opened(
    data_dir: Path,
    more: Path | None = None,
    *,
    unkept: Callable[[StoreError], None] | None = None,
) -> Library:
    """Return the library of all policy folders, opened; records are kept in `data_dir`.

    Where the records can't be kept, `unkept` is told why, and they are held in memory alone.

    A folder that does not fit is left out. Raises its error where no other is left and, without
    `unkept`, that of a store that can't be written.
    """
    claim(data_dir)
    library = Library(KnowledgeStore(data_dir / STORE), more)
    try:
        library.open()
    except StoreError as error:
        if unkept is None:
            raise
        unkept(error)
        library = Library(Unkept(), more)
        library.open()
    return library


def services(
    data_dir: Path,
    keep_days: float = 30,
    *,
    more: Path | None = None,
    unkept: Callable[[StoreError], None] | None = None,
) -> Services:
    """Return the handlers' services over all policy folders, as `opened` opens them.

    What people write is deleted after `keep_days`: /privacy says so.
    """
    return Services(opened(data_dir, more, unkept=unkept).policies, keep_days)


def learn() -> None:
    """Learn from the examples of all folders, and keep it with the program for whoever starts it.

    A folder that somebody adds without examples is opened at once then, too. Raises the errors of
    a folder that does not fit.
    """
    Library(Unkept()).open()
    learn_for_any(Unkept.models)


def edited(data_dir: Path, more: Path | None = None) -> Mapping[str, Path]:
    """Return the files of records that somebody has changed by hand, by their folders' names.

    Raises FolderError for a folder that does not fit.
    """
    store = KnowledgeStore(data_dir / STORE)
    found = keys(folders(more)).items()
    return {name: store.file(key) for name, key in found if store.is_edited(key)}


def clashes(more: Path | None = None) -> list[tuple[str, str]]:
    """Return what is wrong between the folders, each by a folder's name: a key that two have.

    A folder `more` that is not there is told of by its own name.
    """
    if more is not None and not more.is_dir():
        return [(more.name, texts.NO_POLICIES_AT.format(folder=more))]
    found: list[tuple[str, str]] = []
    first: dict[str, str] = {}
    for folder in folders(more):
        with suppress(PolicyError):  # which is told of for itself
            key = keys([folder])[folder.name]
            if key in first:
                found.append((folder.name, texts.KEY_TWICE.format(key=key, other=first[key])))
            first.setdefault(key, folder.name)
    return found


def keys(found: Sequence[Path]) -> Mapping[str, str]:
    """Return the key of each folder's policy by the folder's name; raises FolderError."""
    return {
        folder.name: key_of(folder, read_optional(folder / "policy.toml", PolicyFile))
        for folder in found
    }
