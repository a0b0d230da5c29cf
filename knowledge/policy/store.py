"""The knowledge store: clause records of every policy folder, in one readable JSON file."""

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any, Protocol

from tinydb import Query, TinyDB
from tinydb.storages import Storage

from knowledge.errors import StoreError
from knowledge.policy import clause, splitting
from knowledge.policy.clause import Clause
from knowledge.policy.splitting.source import read_source
from knowledge.policy.splitting.splitter import split

_RECORD_MODULES = sorted([*Path(splitting.__file__).parent.glob("*.py"), Path(clause.__file__)])


class AtomicStorage(Storage):
    """A JSON file that is either the old one or the new one, whatever happens while writing.

    TinyDB's own storage overwrites in place, so that a kill or a full disk tears the file.
    """

    def __init__(self, path: Path, *, writable: bool = False) -> None:
        self._path = path
        self._writable = writable

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, or None where there is no file yet; ValueError for a foreign one."""
        try:
            tables = json.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return None
        if not isinstance(tables, dict):
            raise ValueError(f"{self._path} holds no tables")
        return tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Write a temporary file beside the old one, make it durable, and put it in its place."""
        if not self._writable:
            raise StoreError(self._path, "opened read-only")
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(data, file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        directory = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)


def fingerprint(text: Path) -> str:
    """Return the hash of a policy's text and of the code that makes records of it."""
    digest = hashlib.sha256(text.read_bytes())
    for module in _RECORD_MODULES:
        digest.update(module.read_bytes())
    return digest.hexdigest()


class Records(Protocol):
    """Where a policy's clause records come from."""

    def clauses(self, key: str, text: Path) -> tuple[Clause, ...]:
        """Return the clause records of the policy `key`, whose text is the file `text`."""


class Unkept:
    """The records made anew from the text, for whoever has no place to keep them."""

    def clauses(self, key: str, text: Path) -> tuple[Clause, ...]:
        """Return the clause records of the file `text`; raises the splitter's errors."""
        del key
        return split(read_source(text)).clauses


class KnowledgeStore:
    """The records on disk, rebuilt for a policy when its text has changed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def clauses(self, key: str, text: Path) -> tuple[Clause, ...]:
        """Return the clause records of the policy `key`, whose text is the file `text`.

        Raises StoreError when the records can't be written, and the splitter's errors.
        """
        wanted = fingerprint(text)
        rows = self._rows(key, wanted)
        if not rows:
            self._rebuild(key, text, wanted)
            rows = self._rows(key, wanted)
        return tuple(Clause.from_json(row["record"]) for row in rows)

    def _rows(self, key: str, wanted: str) -> list[Any]:
        """Return the stored rows of the policy, none where they are of another text."""
        row = Query()
        try:
            with TinyDB(self._path, storage=AtomicStorage) as database:
                clauses = database.table("clauses")
                return list(clauses.search((row.policy == key) & (row.source == wanted)))
        except (OSError, ValueError):
            return []  # unreadable or torn by another program: it is made anew from the source

    def _rebuild(self, key: str, text: Path, source: str) -> None:
        document = split(read_source(text))
        rows = [
            {"policy": key, "source": source, "record": record.to_json()}
            for record in document.clauses
        ]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            kept = self._others(key)
            storage = AtomicStorage(self._path, writable=True)
            table = {str(number): row for number, row in enumerate([*kept, *rows], start=1)}
            storage.write({"clauses": table})
        except OSError as error:
            raise StoreError(self._path, str(error)) from error

    def _others(self, key: str) -> list[dict[str, Any]]:
        """Return the rows of all other policies, which stay as they are."""
        try:
            tables = AtomicStorage(self._path).read() or {}
        except (OSError, ValueError):
            return []
        return [row for row in tables.get("clauses", {}).values() if row["policy"] != key]
