"""TOML as a clerk reads it: a line a field, marked to be confirmed where it is to be judged."""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from knowledge.policy.folder.toml_file import MARK

_OF_ITSELF = ("quote", "place", "subject")  # where these are judged, all beside them is


def tables(name: str, rows: Iterable[Mapping[str, Any]], *, marked: bool = False) -> str:
    """Return the rows as an array of tables of that name, those in a row under it.

    Where they are `marked`, each has one line to confirm, its quote: all that stands beside it is
    held against those words.
    """
    return "\n".join(_table(f"[[{name}]]", name, row, marked=marked) for row in rows)


def table(name: str, row: Mapping[str, Any], *, marked: bool = False) -> str:
    """Return the row as a table of that name, or as what stands before all tables."""
    return _table(f"[{name}]" if name else "", name, row, marked=marked)


def _table(head: str, name: str, row: Mapping[str, Any], *, marked: bool) -> str:
    lines = [head] if head else []
    lines += [
        f"{key} = {written(value)}" + (f"  {MARK}" if marked and key in _OF_ITSELF else "")
        for key, value in row.items()
        if not _is_rows(value)
    ]
    under = [(key, value) for key, value in row.items() if _is_rows(value)]
    below = [tables(f"{name}.{key}" if name else key, value, marked=marked) for key, value in under]
    return "\n".join([*lines, *below]) + ("" if below else "\n")


def _is_rows(value: Any) -> bool:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return False
    return bool(value) and all(isinstance(one, Mapping) for one in value)


def written(value: Any) -> str:
    """Return one value, on its line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {written(one)}" for key, one in value.items()) + " }"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Iterable):
        return "[" + ", ".join(map(written, value)) + "]"
    return str(value)  # a day
