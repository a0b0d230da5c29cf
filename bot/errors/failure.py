"""A failure: what an operator is told of a question that could not be answered."""

import sys
import traceback
from pathlib import Path

from bot import texts

_ROOT = Path(__file__).parents[2]
_PACKAGES = ("bot", "handlers", "knowledge")


def tell(error: Exception) -> None:
    """Print the kind of the error and where it came up to standard error, in one line.

    What the error says is left out: it may quote the question.
    """
    print(texts.FAILURE.format(error=type(error).__name__, place=place(error)), file=sys.stderr)  # noqa: T201


def place(error: Exception) -> str:
    """Return the last place in our own code, or where there is none the last of all."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if _own(frame.filename)]
    if not frames:
        return "?"
    last = (own or frames)[-1]
    name = Path(last.filename).relative_to(_ROOT) if own else Path(last.filename).name
    return f"{name}:{last.lineno}"


def _own(file: str) -> bool:
    return any(Path(file).is_relative_to(_ROOT / package) for package in _PACKAGES)
