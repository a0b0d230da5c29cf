"""The limits that Telegram documents: read from the field texts of aiogram's generated models."""

import ast
import functools
import inspect
import itertools
import re
import textwrap
from dataclasses import dataclass

from pydantic import BaseModel

_SIZE = re.compile(r"(?<![\w-])(\d+)-(\d+) (characters|bytes)", re.IGNORECASE)
_RANGE = re.compile(r"(?<![\w-])(\d+)-(\d+)(?![\w-])")
_AT_MOST = re.compile(r"[Aa]t most (\d+)")


@dataclass(frozen=True)
class Limit:
    """A lowest and a highest size, or value; `unit` is characters, bytes, items or value."""

    low: int
    high: int
    unit: str
    after_parsing: bool = False

    def complaint(self, value: object) -> str | None:
        """Returns what is wrong with `value`, None if nothing is. Characters are UTF-16 units."""
        size = self._size(value)
        if size is None or self.low <= size <= self.high:
            return None
        return f"{size:g} {self.unit}, allowed are {self.low}-{self.high}"

    def _size(self, value: object) -> float | None:
        if isinstance(value, str):
            return utf16_length(value) if self.unit == "characters" else len(value.encode())
        if isinstance(value, list):
            return len(value) if self.unit == "items" else None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        return None


def utf16_length(text: str) -> int:
    """Returns the length in UTF-16 units, in which Telegram counts text and entity offsets."""
    return len(text.encode("utf-16-le")) // 2


def limit_of(annotation: object, documentation: str) -> Limit | None:
    """Returns the limit that a field's text states for a field of this type."""
    sort = str(annotation)
    if "list[" in sort:
        return _of_list(documentation)
    if sized := _SIZE.search(documentation):
        parsed = "parsing" in documentation
        return Limit(int(sized[1]), int(sized[2]), sized[3].lower(), parsed)
    if "int" in sort and "str" not in sort and (ranged := _RANGE.search(documentation)):
        return Limit(int(ranged[1]), int(ranged[2]), "value")
    return None


def _of_list(documentation: str) -> Limit | None:
    if ranged := _RANGE.search(documentation):
        return Limit(int(ranged[1]), int(ranged[2]), "items")
    if most := _AT_MOST.search(documentation):
        return Limit(0, int(most[1]), "items")
    return None


@functools.cache
def documentation_of(model: type[BaseModel]) -> dict[str, str]:
    """Returns the documentation of each field: the string that follows it in the source."""
    (cls,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    assert isinstance(cls, ast.ClassDef)
    return {
        ast.unparse(field.target): str(text.value.value)
        for field, text in itertools.pairwise(cls.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
    }
