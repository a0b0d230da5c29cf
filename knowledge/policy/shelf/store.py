"""The knowledge store: clause records of every policy folder, each in a readable JSON file."""

import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from tinydb import TinyDB
from tinydb.storages import Storage

from knowledge.errors import StoreError
from knowledge.policy.clause import Clause, Document
from knowledge.policy.learned.models import INSTALLED, ModelStore

logger = logging.getLogger(__name__)

_CLAUSES, _SEALS = "clauses", "seals"
_MISSHAPEN = (AttributeError, IndexError, KeyError, TypeError)  # of an edited table
_HERE = Path(__file__).parents[1]
_RECORD_MODULES = sorted(
    [*_HERE.glob("splitting/*.py"), *_HERE.glob("formats/*.py"), _HERE / "clause.py"]
)


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
    digest.update(_code())
    return digest.hexdigest()


@cache
def _code() -> bytes:
    return b"".join(module.read_bytes() for module in _RECORD_MODULES)


class Records(Protocol):
    """Where a policy's clause records come from, and what was learned from its examples."""

    models: ModelStore

    def clauses(self, key: str, text: Path) -> tuple[Clause, ...]:
        """Return the clause records of the policy `key`, whose text is the file `text`."""


class Unkept:
    """The records made anew from the text, for whoever has no place to keep them."""

    models = ModelStore(INSTALLED)

    def clauses(self, key: str, text: Path) -> tuple[Clause, ...]:
        """Return the clause records of the file `text`; raises the splitter's errors."""
        del key
        return _split(text).clauses


class KnowledgeStore:
    """The records on disk, rebuilt for a policy when its text or the records have changed."""

    def __init__(self, path: Path) -> None:
        """`path` is knowledge.json in its folder: a policy's is knowledge-<key>.json beside it."""
        self._path = path
        self.models = ModelStore(path.parent, INSTALLED)

    def file(self, key: str) -> Path:
        """Return the file with the records of the policy `key`."""
        return self._path.with_name(f"{self._path.stem}-{key}{self._path.suffix}")

    def clauses(self, key: str, text: Path) -> tuple[Clause, ...]:
        """Return the clause records of the policy `key`, whose text is the file `text`.

        Raises StoreError when the records can't be written, and the splitter's errors.
        """
        wanted = fingerprint(text)
        rows = self._rows(key, wanted)
        if not rows:
            if self.is_edited(key):
                logger.warning(
                    "the records of %s in %s were changed by hand and are made anew from the text",
                    *(key, self.file(key)),
                )
            self._rebuild(key, text, wanted)
            rows = self._rows(key, wanted)
        return tuple(Clause.from_json(row["record"]) for row in rows)

    def is_edited(self, key: str) -> bool:
        """Return whether the policy's records are not what was written, made of whatever text."""
        try:
            rows, seal = _found(self.file(key))
        except (OSError, ValueError):
            return False
        return seal is not None and seal != _seal(rows)

    def _rows(self, key: str, wanted: str) -> list[Any]:
        """Return the stored rows of the policy, none where they are of another text or edited."""
        try:
            rows, seal = _found(self.file(key))
        except (OSError, ValueError):
            return []  # unreadable or torn by another program: it is made anew from the source
        whole = seal == _seal(rows) and all(row["source"] == wanted for row in rows)
        return rows if whole else []

    def _rebuild(self, key: str, text: Path, source: str) -> None:
        document = _split(text)
        rows = [
            {"policy": key, "source": source, "record": record.to_json()}
            for record in document.clauses
        ]
        file = self.file(key)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            seals = [{"policy": key, "sha256": _seal(rows)}]
            tables: dict[str, list[dict[str, Any]]] = {_CLAUSES: rows, _SEALS: seals}
            AtomicStorage(file, writable=True).write(
                {
                    name: {str(number): row for number, row in enumerate(table, start=1)}
                    for name, table in tables.items()
                }
            )
        except OSError as error:
            raise StoreError(file, str(error)) from error


def _split(text: Path) -> Document:
    """Return the document of the file `text`; raises the splitter's errors."""
    # 80 ms to import, and only a text that has changed is split.
    from knowledge.policy.splitting.source import read_source
    from knowledge.policy.splitting.splitter import split

    return split(read_source(text))


def _found(file: Path) -> tuple[list[Any], str | None]:
    """Return the rows of the file and the seal that was put on them; ValueError for none."""
    with TinyDB(file, storage=AtomicStorage) as database:
        try:
            rows = list(database.table(_CLAUSES).all())
            seals = [one["sha256"] for one in database.table(_SEALS).all()]
        except _MISSHAPEN as error:
            raise ValueError("these are no tables of records") from error
    return rows, seals[0] if seals else None


def _seal(rows: Sequence[Any]) -> str:
    """Return the hash of rows, by which an edit of the file is noticed."""
    content = json.dumps(rows, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
