"""What a clerk writes for people's words: a plain word, or a pattern between slashes."""

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_PATTERN = re.compile(r"/(?P<pattern>.+)/", re.DOTALL)


def _word(written: str) -> str:
    if not written.strip():
        raise PydanticCustomError("empty_word", "a word that is empty stands in every message")
    return written


def _cue(written: str) -> str:
    """Return the pattern that finds what is written; a word is found as it stands."""
    marked = _PATTERN.fullmatch(_word(written))
    if marked is None:
        return re.escape(written)
    try:
        found = re.compile(marked["pattern"])
    except re.error as error:
        raise PydanticCustomError("bad_pattern", "no pattern") from error
    if found.match(""):
        raise PydanticCustomError("empty_word", "a pattern that nothing matches")
    return marked["pattern"]


Word = Annotated[str, AfterValidator(_word)]
Cue = Annotated[str, AfterValidator(_cue)]  # read as the pattern that finds it
