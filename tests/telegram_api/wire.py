"""What comes over the wire: form fields, multipart uploads and their types."""

import json
import re
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from pydantic import BaseModel

from .schema.schema import fields, options


@dataclass(frozen=True)
class Upload:
    """An uploaded file."""

    name: str
    content: bytes


@dataclass
class Call:
    """One call of the bot; `status` is what it was answered (0: not yet, or connection dropped)."""

    method: str
    params: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)
    at: float = field(default_factory=time.monotonic)
    status: int = 0

    def upload(self, reference: str) -> Upload | None:
        """Returns the file that "attach://name" stands for; None for a file id or an address."""
        return self.uploads.get(reference.removeprefix("attach://"))


async def read_call(request: web.Request, method: str, model: type[BaseModel] | None) -> Call:
    """Reads query, form, multipart or JSON; parameters are decoded by their documented type."""
    raw: dict[str, str] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        raw |= _texts(await request.json())
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                uploads[name] = Upload(value.filename, value.file.read())
            else:
                raw[name] = value if isinstance(value, str) else bytes(value).decode()
    return Call(method, _decoded(raw, uploads, model), uploads)


def _texts(given: dict[str, Any]) -> dict[str, str]:
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in given.items()
    }


def _decoded(
    raw: dict[str, str], uploads: dict[str, Upload], model: type[BaseModel] | None
) -> dict[str, Any]:
    known = fields(model) if model else {}
    params: dict[str, Any] = {
        name: _typed(text, options(known[name].annotation)) if name in known else text
        for name, text in raw.items()
    }
    everything = "".join(raw.values())
    for name in uploads:
        # An upload is a parameter, or the content of one that refers to it.
        if name in known or f"attach://{name}" not in everything:
            params[name] = f"attach://{name}"
    return params


def _typed(text: str, allowed: list[Any]) -> Any:
    """Decodes by the declared type: JSON on every field would make a number of the text "42"."""
    if str in allowed:
        return int(text) if int in allowed and re.fullmatch(r"-?\d+", text) else text
    try:
        return json.loads(text)
    except ValueError:
        return text  # the schema complains about it
