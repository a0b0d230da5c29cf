"""Lists: words of which a single stage asks, by what they say there.

They stand in the `lists.toml` of the folder that alone asks of them, in that of this folder where
several do, or in a file of its own beside a stage that has many; those of everyday Chinese that
other rooms read, too, in knowledge/language/lists.toml. They are found wherever they stand: unlike
those of `words.toml` they take nothing from other words.
"""

from functools import cache
from pathlib import Path

from knowledge.language import lists as language
from knowledge.language.lists import any_word

_FOLDERS = Path(__file__).parents[1]
_OF_FOLDERS = "*/lists"  # no two have a list of one name


@cache
def lists(file: str) -> dict[str, list[str]]:
    """Return the lists of a file, or of all files of that name, each list by its own name."""
    named = dict(language.lists()) if file == _OF_FOLDERS else {}
    for path in _FOLDERS.glob(f"{file}.toml"):
        named |= language.lists(path)
    return named


def listed(*names: str, file: str = _OF_FOLDERS) -> tuple[str, ...]:
    """Return the words of the lists; a file of their own has those of one stage alone."""
    return tuple(dict.fromkeys(word for name in names for word in lists(file)[name]))


def any_of(*names: str, file: str = _OF_FOLDERS) -> str:
    """Return a pattern that finds any word of the lists, the longest first."""
    return any_word(listed(*names, file=file))
