"""Attributes of the schema's models: which there are, and what their values may be."""

import functools
from typing import Any

from pydantic import BaseModel

from ..schema.schema import fields, options


@functools.cache
def names(model: type[BaseModel]) -> tuple[list[str], list[str]]:
    """Returns the names of the required and of the optional fields."""
    required = [name for name, field in fields(model).items() if field.required]
    return required, [name for name in fields(model) if name not in required]


@functools.cache
def readings(annotation: Any, shallow: bool) -> list[Any]:
    """Returns what a value may be; if `shallow`, only what goes no deeper, where there is such."""
    found = [
        one
        for option in options(annotation)
        # aiogram gives some unions a name.
        for one in options(getattr(option, "__value__", option))
    ]
    return [one for one in found if one in (str, int, bool, float)] or found if shallow else found
