"""Alongside: another firm that has the title too, 我们和集团公司都评上了: its award is its own."""

import re
from collections.abc import Iterator

from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.owned import owns_all
from knowledge.reading.mentions.wording import signs

_FIRM = any_of("firm")
_OTHERS = f"T+(?:的|家)?(?:{_FIRM})?|集团(?:公司)?|K+(?:的|家)*(?:{_FIRM})?"
_BOTH = f"(?:{any_of('pair')}|两[家个](?:{_FIRM})?)?(?:Z|今年)*(?:{any_of('alike')}|各)"
# In signs: who has it beside the asker.
_BESIDE = re.compile(f"O+(?:{_FIRM}|家)?[和跟与同](?P<who>(?:O+的?)?(?:{_OTHERS})){_BOTH}")


def alongside(text: str) -> Iterator[str]:
    """Yield the other firm, as written, that the plain text tells of beside the asker's own."""
    beside = None if owns_all(text) else _BESIDE.search(signs(text))
    if beside:
        yield text[slice(*beside.span("who"))]
