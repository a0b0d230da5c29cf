"""Denied ahead: what is denied behind its name gets a comma before what is told next.

小巨人不是技改1800万 denies the grade and tells of an investment.
"""

import datetime
import re
from collections.abc import Iterator
from functools import partial

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.mentions.scan import scanned
from knowledge.reading.mentions.token import ABOVE, Role

_of = partial(any_of, file="writing/denied_ahead")
_DENIED = re.compile(f"{_of('is_not')}|(?P<too>{_of('nor')})")
_NAMED = (Role.TITLE, Role.LEVELLED)
_NEXT = (*_NAMED, Role.NAME, Role.FUND)
_ANEW = (Role.YEAR, Role.PERIOD, Role.OURS)  # begin something new behind 也没有


def with_denied_apart(text: str, vocabulary: FactsFile, as_of: datetime.date) -> str:
    """Return the plain text with a comma behind what is denied of a title named before it."""
    if _DENIED.search(text) is None:
        return text
    for place in reversed(list(_cuts(text, vocabulary, as_of))):
        text = f"{text[:place]},{text[place:]}"
    return text


def _cuts(text: str, vocabulary: FactsFile, as_of: datetime.date) -> Iterator[int]:
    """Yield where a title is denied, and something else named at once behind that."""
    scan = scanned(text, vocabulary, as_of)
    for title in scan.between(0, len(text), *_NAMED):
        denied = _DENIED.match(text, title.end)
        if denied is None:
            continue
        begins = _NEXT if denied["too"] is None else (*_NEXT, *_ANEW)
        behind = scan.between(denied.end(), len(text), *begins, Role.LEVEL)
        if any(_is_next(token.start, token.role, token.value, denied.end()) for token in behind):
            yield denied.end()


def _is_next(start: int, role: Role, value: object, place: int) -> bool:
    """Return whether what is named stands there; a level alone may be of the title before it."""
    return start == place and (role is not Role.LEVEL or value == ABOVE)
