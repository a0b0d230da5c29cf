"""Masking: the personal numbers of a message, struck out before the message is kept.

A number is read as its writer spelt it: in digits of any width and script, then in Chinese
numerals; before that, with letters that look like digits.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from knowledge.personal.kinds import Span
from knowledge.personal.parted import parted
from knowledge.personal.spans import spans

_BASIC = range(0x10000)
_STYLED = range(0x1D7CE, 0x1D800)  # as in mathematics
_PLAIN: Mapping[int, int | str] = {
    **{
        code: str(unicodedata.decimal(chr(code)))
        for code in (*_BASIC, *_STYLED)
        if chr(code).isdecimal()
    },
    **str.maketrans(
        "（）＋．·・％ＸｘＯｏＩｌ－‐‑‒–—−_\u3000\u00a0\u2002\u2003\u2009\u202f\t\u00ad\u200b\u200c\u200d\u2060\ufeff",
        "()+...%XxOoIl--------             ",
    ),
}
_WORDS = (
    "零〇○洞",
    "一壹幺弌",
    "二贰貳两",
    "三叁參叄",
    "四肆",
    "五伍",
    "六陆陸",
    "七柒拐",
    "八捌",
    "九玖勾",
)
_SPOKEN: Mapping[int, str] = {
    # In rings.
    **{code: str(unicodedata.digit(chr(code))) for code in _BASIC if chr(code).isdigit()},
    **{ord(sign): str(digit) for digit, signs in enumerate(_WORDS) for sign in signs},
    **dict.fromkeys((0xFE0F, 0x20E3), " "),  # make a key of the digit before
}
_NUMERALS = re.compile(f"[{''.join(_WORDS)}]{{11,}}")  # no amount is written so: 一百三十八亿
_LOOK_ALIKE = str.maketrans("OoIl", "0011")
_LETTER = re.compile("[OoIl]")
_WORD = re.compile(r"\b[0-9OoIl]+[Xx]?\b", re.ASCII)
_ENOUGH = re.compile("(?:[0-9][^0-9]{0,3}+){7}")
_HIDDEN = re.compile(r"\*(?:[ ().-]{0,3}\*){6}")


def hidden(text: str) -> bool:
    """Return whether a number is struck out in the text."""
    return _HIDDEN.search(text) is not None


def masked(text: str, *, of_office: bool = False) -> str:
    """Return `text` with the digits of identity-card, phone and bank-card numbers as `*`.

    Every other character stays, and so do the length and the offsets, in UTF-16 units too. What is
    `of_office` keeps landlines and the accounts that are no bank cards: offices give those out.
    """
    while (once := _masked(text, of_office=of_office)) != text:
        text = once  # what stood beside a number may have been all that spared another
    return text


def _masked(text: str, *, of_office: bool) -> str:
    text, plain = _alike(text, text.translate(_PLAIN))
    if _ENOUGH.search(plain):
        text, plain = _struck(text, plain, spans(plain, of_office=of_office))
        text, plain = _struck(text, plain, parted(plain))
    spoken = plain.translate(_SPOKEN)
    if spoken == plain:
        return text
    text, spoken = _struck(text, spoken, (match.span() for match in _NUMERALS.finditer(plain)))
    if _ENOUGH.search(spoken):
        found = [*spans(spoken, of_office=of_office), *parted(spoken)]
        told = [span for span in found if plain[slice(*span)] != spoken[slice(*span)]]
        text, _ = _struck(text, spoken, told)
    return text


def _alike(text: str, plain: str) -> tuple[str, str]:
    """Return both without the long numbers that have letters for some of their digits."""
    if not _LETTER.search(plain):
        return text, plain
    spoken = plain.translate(_SPOKEN)
    read = _WORD.sub(lambda word: word[0].translate(_LOOK_ALIKE), spoken)
    if read == spoken or not _ENOUGH.search(read):
        return text, plain
    found = [
        s for s in spans(read, landlines=False) if _is_number(spoken[slice(*s)], read[slice(*s)])
    ]
    text, read = _struck(text, read, found)
    signs = (sign if now != "*" else now for sign, now in zip(plain, read, strict=True))
    return text, "".join(signs)


def _is_number(written: str, read: str) -> bool:
    digits = sum(map(str.isdigit, read))
    return written != read and digits >= 11 and sum(map(str.isdigit, written)) >= 2


def _struck(text: str, plain: str, found: Iterable[Span]) -> tuple[str, str]:
    """Return both without the digits of what was found."""
    signs, digits = list(text), list(plain)
    for span in found:
        for place in range(*span):
            if plain[place].isdigit():
                # Of two units where the digit was.
                signs[place] = "*" if text[place] <= "\uffff" else "\U0001f7b6"
                digits[place] = "*"
    return "".join(signs), "".join(digits)
