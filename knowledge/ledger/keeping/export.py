"""Exporting what was learnt and done, as files that a script can read.

A table is one line of `TABLES`: its file's name and its query, whose columns are the fields.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Select, func, select

from knowledge.errors import ExistingFileError, ExportError, MissingLedgerError
from knowledge.ledger.database import Database
from knowledge.ledger.migration import migrate
from knowledge.ledger.office import school
from knowledge.ledger.schema import (
    audit,
    enquiries,
    enquiry_moves,
    feedback,
    hits,
    lessons,
    missed,
    pool,
    posts,
    progress,
)
from knowledge.office.lesson import Lesson, asks_of

_VERDICT = (feedback.c.week, feedback.c.policy, feedback.c.clause, feedback.c.useful)
_WORDING = (missed.c.policy, missed.c.text, missed.c.intent, missed.c.clause, missed.c.disliked)

TABLES: Mapping[str, Select[Any]] = {
    "hits": select(hits).order_by(*hits.primary_key),
    "feedback": select(*_VERDICT, feedback.c.reason, func.count().label("times"))
    .group_by(*_VERDICT, feedback.c.reason)
    .order_by(*_VERDICT, feedback.c.reason),
    "missed": select(*_WORDING, missed.c.lesson, func.count().label("times"))
    .group_by(*_WORDING, missed.c.lesson)
    .order_by(func.count().desc(), *_WORDING),
    "lessons": select(lessons).order_by(lessons.c.id),
    "progress": select(progress).order_by(progress.c.id),
    "pool": select(pool).order_by(pool.c.id),
    "posts": select(posts).order_by(posts.c.id),
    # Without the person; texts and notes that were deleted are null.
    "enquiries": select(*(c for c in enquiries.c if c.name != "person")).order_by(
        enquiries.c.made_at, enquiries.c.number
    ),
    "enquiry_moves": select(enquiry_moves).order_by(enquiry_moves.c.id),
    "audit": select(audit).order_by(audit.c.id),
}


async def export(database: Database, folder: Path, *, force: bool) -> Sequence[Path]:
    """Write every table as JSON Lines, and the lessons as in phrasings.toml; return the files.

    Nothing is written where a file is there already, unless with `force`. Raises
    ExistingFileError then, MissingLedgerError where there is no ledger, and ExportError for a
    file that can't be written.
    """
    contents = await _contents(database)
    return _write({folder / name: text for name, text in contents.items()}, force=force)


def _write(files: Mapping[Path, str], *, force: bool) -> Sequence[Path]:
    for file in files:
        if file.exists() and not force:
            raise ExistingFileError(file, "it is there already")
    for file, text in files.items():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        except OSError as error:
            raise ExportError(file, error.strerror or str(error)) from error
    return tuple(files)


async def _contents(database: Database) -> dict[str, str]:
    """Return the text of every file, all as of one moment."""
    if database.file is not None and not database.file.exists():
        raise MissingLedgerError(database.name, "no ledger")
    try:
        await migrate(database)
        contents: dict[str, str] = {}
        async with database.reading() as transaction:
            for name, query in TABLES.items():
                rows = (await transaction.execute(query)).mappings()
                contents[f"{name}.jsonl"] = "".join(_line(row) for row in rows)
            taught = await school.load(transaction)
        for policy in sorted({one.policy for one in taught}):
            contents[f"phrasings-{policy}.toml"] = _phrasings(taught, policy)
    finally:
        await database.close()
    return contents


def _line(row: Mapping[Any, Any]) -> str:
    return json.dumps(dict(row), ensure_ascii=False, default=str) + "\n"  # days as 2026-11-25


def _phrasings(taught: Sequence[Lesson], policy: str) -> str:
    """Return the lessons of a policy in the form of its phrasings.toml."""
    asks = sorted(asks_of(taught, policy).items())
    # A JSON string is a TOML string too.
    return "\n".join(
        f'[clause."{clause}"]\nasks = {json.dumps(list(wordings), ensure_ascii=False)}\n'
        for clause, wordings in asks
    )
