"""TOML as a clerk reads it: a line a field, marked to be confirmed where it is to be judged."""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from knowledge.policy.folder import MARK

_PLAIN = ("name", "kind", "clause", "asker", "fact", "key", "date")  # not for a clerk to judge


def tables(name: str, rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the rows as an array of tables of that name, those in a row under it."""
    return "\n".join(_table(f"[[{name}]]", name, row) for row in rows)


def table(name: str, row: Mapping[str, Any]) -> str:
    """Return the row as a table of that name, or as what stands before all tables."""
    return _table(f"[{name}]" if name else "", name, row)


def _table(head: str, name: str, row: Mapping[str, Any]) -> str:
    lines = [head] if head else []
    lines += [
        f"{key} = {written(value)}" + ("" if key in _PLAIN else f"  {MARK}")
        for key, value in row.items()
        if not _is_rows(value)
    ]
    under = [(key, value) for key, value in row.items() if _is_rows(value)]
    below = [tables(f"{name}.{key}" if name else key, value) for key, value in under]
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
