"""The schema of the Bot API, made from aiogram's models, which we did not write.

The models are read, not instantiated: pydantic would let unknown keys pass, and would take a broken
inline keyboard for a ForceReply, which is all defaults.
"""

import datetime
import functools
import types
import typing
from dataclasses import dataclass
from typing import Any

import aiogram.methods
from aiogram.client.default import Default
from aiogram.methods.base import TelegramMethod
from aiogram.types import InputFile
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from .limits import Limit, documentation_of, limit_of

_ABSENT = (Default, type(None), datetime.timedelta)
_ATOMS: dict[object, tuple[type, ...]] = {
    str: (str,),
    int: (int,),
    float: (int, float),
    bool: (bool,),
    datetime.datetime: (int,),
}


@dataclass(frozen=True)
class Field:
    """One documented parameter of a method, or key of an object."""

    annotation: Any
    required: bool
    deprecated: bool
    limit: Limit | None


@functools.cache
def methods() -> dict[str, type[BaseModel]]:
    """Returns the model of every method that the Bot API has, by the method's name."""
    found = (getattr(aiogram.methods, name) for name in aiogram.methods.__all__)
    return {
        model.__api_method__: model
        for model in found
        if isinstance(model, type)
        and issubclass(model, TelegramMethod)
        and model is not TelegramMethod
    }


@functools.cache
def fields(model: type[BaseModel]) -> dict[str, Field]:
    """Returns the fields of a model under the names they have on the wire."""
    documentation = documentation_of(model)
    return {
        info.alias or name: _field(info, documentation.get(name, ""))
        for name, info in model.model_fields.items()
    }


def _field(info: FieldInfo, documentation: str) -> Field:
    extra = info.json_schema_extra
    return Field(
        annotation=info.annotation,
        # aiogram fills in a type="..." by itself; Telegram wants it sent.
        required=info.is_required() or typing.get_origin(info.annotation) is typing.Literal,
        deprecated=isinstance(extra, dict) and bool(extra.get("deprecated")),
        limit=limit_of(info.annotation, documentation),
    )


def options(annotation: Any) -> list[Any]:
    """Returns what a value may be: a union taken apart, without "absent" and aiogram's defaults."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return options(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        return [one for part in typing.get_args(annotation) for one in options(part)]
    return [] if annotation in _ABSENT else [annotation]


def complaints(method: str, params: dict[str, Any]) -> list[str]:
    """Returns all that breaks the documentation in a call with decoded parameters."""
    return _object(params, methods()[method], "", top=True)


def _object(value: Any, model: type[BaseModel], where: str, top: bool = False) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where}: wrong type, {_shown(value)} is not a {model.__name__}"]
    known = fields(model)
    found = [f"{where}{name}: unknown parameter" for name in value if name not in known]
    found += [
        f"{where}{name}: missing"
        for name, field in known.items()
        if field.required and name not in value
    ]
    for name in value.keys() & known.keys():
        found += _member(value[name], known[name], where + name, top)
    return found


def _member(value: Any, field: Field, where: str, top: bool) -> list[str]:
    if field.deprecated:
        return [f"{where}: deprecated parameter"]
    if found := _value(value, field.annotation, where):
        return found
    # The text of a message is measured without its markup, so elsewhere (see body.py).
    if field.limit is None or (top and field.limit.after_parsing):
        return []
    complaint = field.limit.complaint(value)
    return [f"{where}: {complaint}"] if complaint else []


def _value(value: Any, annotation: Any, where: str) -> list[str]:
    attempts = [_option(value, option, where) for option in options(annotation)]
    return min(attempts, key=_distance)


def _distance(found: list[str]) -> tuple[int, int]:
    """Ranks the readings of a union: the nearest makes the most useful complaint."""
    wrong_kind = sum("another kind" in one or "unknown parameter" in one for one in found)
    return wrong_kind, len(found)


def _option(value: Any, option: Any, where: str) -> list[str]:
    origin = typing.get_origin(option)
    if origin is list:
        return _list(value, typing.get_args(option)[0], where)
    if origin is typing.Literal:
        allowed = typing.get_args(option)
        return [] if value in allowed else [f"{where}: {_shown(value)} is another kind"]
    if isinstance(option, type) and issubclass(option, BaseModel):
        return _object(value, option, f"{where}.")
    if option is InputFile:
        fits = isinstance(value, str) and value.startswith("attach://")
        return [] if fits else [f"{where}: a file must be uploaded"]
    return _atom(value, option, where)


def _list(value: Any, item: Any, where: str) -> list[str]:
    if not isinstance(value, list):
        return [f"{where}: wrong type, {_shown(value)} is not a list"]
    found = (_value(one, item, f"{where}[{index}]") for index, one in enumerate(value))
    return [complaint for complaints in found for complaint in complaints]


def _atom(value: Any, option: Any, where: str) -> list[str]:
    kinds = _ATOMS.get(option)
    if kinds is None:
        raise NotImplementedError(f"{where}: no check for {option!r}")
    if isinstance(value, kinds) and (isinstance(value, bool) <= (option is bool)):
        return []
    return [f"{where}: wrong type, {_shown(value)} is not {option.__name__}"]


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:40]}…"
