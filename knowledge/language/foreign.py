"""Foreign: whether a message is in another language than Chinese, by its letters alone."""

import re
import unicodedata

_LINK = re.compile(r"\S*(?://|@|www\.)\S*")
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]{2,}")
_OTHER = re.compile("[^\\W\\d_a-zA-Z\u0000-\u024f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CAPITALS = 4  # of a word: as many, or fewer, may be an abbreviation, as people write in Chinese
_WORDS = 2  # that make a message: one alone is a name, a title or a unit as well as English
_LETTERS = 3  # of another script: the の on a signboard is Chinese


def is_foreign(text: str) -> bool:
    """Return whether most of the text is words of another language.

    Chinese with an English word in it is not, nor are abbreviations, links and numbers alone.
    """
    plain = _LINK.sub(" ", unicodedata.normalize("NFKC", text))
    han = len(_HAN.findall(plain))
    # Japanese has about as many characters as kana.
    if len(_OTHER.findall(plain)) >= max(_LETTERS, han / 2):
        return True
    words = [w for w in _LATIN.findall(plain) if len(w) > _CAPITALS or not w.isupper()]
    return len(words) >= _WORDS and len(words) > han
