"""The lists of words: none has a word twice, and none is empty."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import knowledge.reading

FILES = sorted(Path(knowledge.reading.__path__[0]).glob("*/*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_list_is_empty_or_has_a_word_twice(file: Path) -> None:
    tables = tomllib.loads(file.read_text("utf-8"))
    lists = {name: words for name, words in tables.items() if isinstance(words, list)}
    lists |= {f"level.{name}": words for name, words in tables.get("level", {}).items()}
    assert all(lists.values())
    twice = {name: [w for w, n in Counter(words).items() if n > 1] for name, words in lists.items()}
    assert {name: words for name, words in twice.items() if words} == {}
