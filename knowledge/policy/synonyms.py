"""Synonyms: what people say for the words that documents write, whatever the policy."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.policy.folder import Synonym
from knowledge.policy.table import read_table

_FILE = Path(__file__).parents[1] / "language" / "synonyms.toml"


class SynonymsFile(BaseModel):
    """synonyms.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    synonym: tuple[Synonym, ...]


@cache
def usual_synonyms() -> tuple[Synonym, ...]:
    """Return the words of documents with those of people, in the file's order."""
    return read_table(_FILE, SynonymsFile).synonym
