"""Synonyms: what people say for the words that documents write, whatever the policy."""

from functools import cache, lru_cache
from pathlib import Path

from knowledge.policy.fold import squeeze
from knowledge.policy.folder.folder import Synonym
from knowledge.policy.folder.toml_file import read_table
from knowledge.policy.words import Words
from knowledge.table import Table

_FILE = Path(__file__).parents[2] / "language" / "synonyms.toml"


class SynonymsFile(Table):
    """synonyms.toml."""

    synonym: tuple[Synonym, ...]


@cache
def usual_synonyms() -> tuple[Synonym, ...]:
    """Return the words of documents with those of people, in the file's order."""
    return read_table(_FILE, SynonymsFile).synonym


@lru_cache(maxsize=8)  # folders without words of their own have the usual ones in common
def said_for(synonyms: tuple[Synonym, ...], *, alone: bool) -> Words[str]:
    """Return what people say, and the text's words for it; the usual ones where it is `alone`."""
    return Words(
        (squeeze(say), squeeze(synonym.text))
        for synonym in (*synonyms, *(usual_synonyms() if alone else ()))
        for say in synonym.say
    )
