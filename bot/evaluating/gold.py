"""Gold: what the answers to a file of questions should be, and whether a text says it."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

from knowledge.errors import GoldError

Entry = dict[str, Any]


def read_gold(file: Path) -> list[Entry]:
    """Return the gold entries of a JSON Lines file; raises GoldError."""
    try:
        lines = file.read_text("utf-8").splitlines()
        gold = [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise GoldError(file, str(error)) from error
    if not gold or not all(isinstance(entry, dict) and "text" in entry for entry in gold):
        raise GoldError(file, "no gold entries")
    return gold


def folded(text: object) -> str:
    """Return the text in one width and case, without white space and thousands commas."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", str(text or "")).lower())
    return re.sub(r"\d{1,3}(?:,\d{3})+", lambda number: number[0].replace(",", ""), plain)


def says(text: str, wanted: str) -> bool:
    """Return whether the folded text holds what is wanted: `a|b` is either."""
    return any(folded(option) in text for option in wanted.split("|"))
