"""Document words: those that documents of any office are written in."""

from pathlib import Path

from knowledge.language.lists import any_word, lists

_WORDS = lists(Path(__file__).with_suffix(".toml"))


def any_of(*names: str) -> str:
    """Return a pattern that finds any word of those lists, the longest first."""
    return any_word(word for name in names for word in _WORDS[name])
