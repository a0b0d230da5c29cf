"""What a clerk writes for people's words: plain words, found as they stand."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_LEAST = 2  # characters of a pattern between two slashes, with the slashes


def _word(written: str) -> str:
    if not written.strip():
        raise PydanticCustomError("empty_word", "a word that is empty stands in every message")
    if len(written) > _LEAST and written[0] == written[-1] == "/":
        raise PydanticCustomError("pattern", "a pattern where words are read")
    return written


Word = Annotated[str, AfterValidator(_word)]
