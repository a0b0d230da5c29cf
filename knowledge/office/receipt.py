"""Receipt numbers: hard to guess, easy to read out, and a slip in writing one down is noticed."""

import re
import secrets
import unicodedata

# No 0 and O, no 1, I and L. There are 31, a prime: so the check notices every wrong character and
# every two that changed places.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_LETTERS = ALPHABET[8:]
_GROUP = 4  # characters of a group; a letter begins each, so that no number looks like a phone's
_LENGTH = 2 * _GROUP
_BETWEEN = r"[\s\-‐-―_.·]*"
_ONE = f"[{ALPHABET}]"
_HALF = f"[{_LETTERS}]{_ONE}{{{_GROUP - 1}}}"
# By letters and digits of ASCII alone: a word of characters may stand right beside a number.
_SHAPED = re.compile(
    rf"\b(?P<number>[0-9A-Z]{{{_GROUP}}}-[0-9A-Z]{{{_GROUP}}})\b(?P<more>-)?", re.ASCII
)
_LETTERS_ALONE = re.compile(f"[A-Z]{{{_GROUP}}}[-‐-―][A-Z]{{{_GROUP}}}")
_BEGINS = re.compile(rf"\b{_HALF}", re.ASCII)
_IN_TEXT = re.compile(rf"{_HALF}{_BETWEEN}{_HALF}\b", re.ASCII)


def new() -> str:
    """Return a number of 34 bits of chance: YXFB-E96M."""
    free = [
        secrets.choice(_LETTERS if place % _GROUP == 0 else ALPHABET)
        for place in range(_LENGTH - 1)
    ]
    check = -_sum("".join(free)) * pow(_LENGTH, -1, len(ALPHABET))
    return _written("".join(free) + ALPHABET[check % len(ALPHABET)])


def read(text: str) -> str | None:
    """Return the number that the whole text is, however it is spelt, or None where it is none."""
    characters = _characters(text)
    return _written(characters) if _valid(characters) else None


def find(text: str) -> str | None:
    """Return the first number in the text, or None."""
    whole = read(text)
    if whole:
        return whole
    plain = unicodedata.normalize("NFKC", text).upper()
    shaped = (_IN_TEXT.match(plain, begins.start()) for begins in _BEGINS.finditer(plain))
    return next((number for one in shaped if one and (number := read(one[0]))), None)


def shaped(text: str) -> str | None:
    """Return the first thing in the text that is written as a number is: ABCD-EFGH; or None."""
    plain = unicodedata.normalize("NFKC", text).upper()
    found = (match["number"] for match in _SHAPED.finditer(plain) if not match["more"])
    number = next(found, "")
    return number if number and not number.replace("-", "").isdecimal() else None


def misread(text: str) -> bool:
    """Return whether the whole text looks like a number, and is none: one character is wrong."""
    characters = _characters(text)
    shaped = re.fullmatch(f"[0-9A-Z]{{{_LENGTH}}}", characters) is not None
    mixed = not characters.isdecimal() and not characters.isalpha()
    grouped = _LETTERS_ALONE.fullmatch(text.strip()) is not None
    return shaped and (mixed or grouped) and not _valid(characters)


def _characters(text: str) -> str:
    return re.sub(_BETWEEN, "", unicodedata.normalize("NFKC", text).upper())


def _valid(characters: str) -> bool:
    if len(characters) != _LENGTH or not set(characters) <= set(ALPHABET):
        return False
    begun = characters[0] in _LETTERS and characters[_GROUP] in _LETTERS
    return begun and _sum(characters) % len(ALPHABET) == 0


def _sum(characters: str) -> int:
    """Return the sum of the characters' places in the alphabet, each times its own place."""
    return sum(n * ALPHABET.index(one) for n, one in enumerate(characters, start=1))


def _written(characters: str) -> str:
    return f"{characters[:_GROUP]}-{characters[_GROUP:]}"
