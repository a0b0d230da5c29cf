"""A TOML file of a policy folder, read and checked at the door as what it is to be."""

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from knowledge.errors import Entry, EntryError, FolderError, TomlError
from knowledge.policy.formats.text import decode

_VALUE = re.compile(r"'([^']+)'")  # as an error has those that may be written
_LINE = re.compile(r"line (\d+)")
MARK = "# 待确认"  # behind a drafted line that nobody has confirmed
# Looks ahead: a table begins there, and its head is its own.
_TABLES = re.compile(r"(?m)^(?=\[\[\w+\]\])")

Model = TypeVar("Model", bound=BaseModel)


def read_table(path: Path, model: type[Model]) -> Model:
    """Return the TOML file at `path` as `model`.

    Raises FolderError, naming the file and the entry, when it is missing or does not fit.
    """
    return _read(path, model, lambda text: text)


def _read(path: Path, model: type[Model], chosen: Callable[[str], str]) -> Model:
    try:
        table: dict[str, Any] = tomllib.loads(chosen(written(path)))
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        raise TomlError(path, line[1] if line else "?") from error
    except (OSError, ValueError, RecursionError) as error:
        raise FolderError(path, str(error)) from error
    try:
        return model.model_validate(table)
    except ValidationError as error:
        raise EntryError(path, tuple(_entry(table, one) for one in error.errors())) from error


def written(path: Path) -> str:
    """Return what the file says, in any encoding that an editor saves it in.

    Raises OSError, and ValueError where it is no text.
    """
    return decode(path.read_bytes()).replace("\r\n", "\n")


def _entry(table: Mapping[str, Any], error: ErrorDetails) -> Entry:
    """Return the entry that does not fit, with the name of the table that it stands in."""
    place = ".".join(map(str, error["loc"]))
    within: Any = table
    called = ""
    for step in error["loc"]:
        try:
            within = within[step]
        except (KeyError, IndexError, TypeError):
            continue  # the kind of a table, which stands between its place and its fields
        if isinstance(within, Mapping):
            called = str(within.get("label") or within.get("name") or called)
    context = error.get("ctx", {})
    values = _VALUE.findall(str(context.get("expected_tags") or context.get("expected") or ""))
    field = str(context.get("discriminator", "")).strip("'")
    return Entry(f"{place}.{field}" if field else place, error["type"], called, tuple(values))


def read_optional(path: Path, model: type[Model]) -> Model:
    """Return the TOML file at `path` as `model`; an empty one where there is no such file."""
    return read_table(path, model) if path.exists() else model.model_validate({})


def read_confirmed(path: Path, model: type[Model]) -> Model:
    """Return the file as `read_optional`, without tables that still have a line to confirm.

    Nobody is told a sum by a rule that nobody has looked at.
    """
    return _read(path, model, _confirmed) if path.exists() else model.model_validate({})


def _confirmed(text: str) -> str:
    return "".join(part for part in _TABLES.split(text) if MARK not in part)
