"""Folding: one spelling for what people write in many."""

import re
import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC

from knowledge.policy.language import language

# What follows a numeral says that it is one.
_NUMERAL = re.compile(
    r"百分之[零〇一二两三四五六七八九十百千点]+"
    r"|[二两][零〇][零〇一二三四五六七八九]{2}年"
    # Only at a numeral's first character: any later one ends where this one does.
    r"|(?<![零〇一二两三四五六七八九十百千万亿点])[零〇一二两三四五六七八九十百千万亿点]+(?:个?[亿万]|[元块人家名%])"
)
_LONGEST_NUMERAL = 20  # characters; a longer one stays as it is
_SEPARATOR = re.compile(r"[^0-9a-z\u4e00-\u9fff%.+]+")
_PICTURES = "\u2600-\u27bf\U0001f000-\U0001f3fa\U0001f400-\U0001faff"  # emoji without skin tones
_UNHEARD = re.compile(_SEPARATOR.pattern.replace("]+", f"{_PICTURES}]+"))
_LONE = re.compile(r"[\ud800-\udfff]")  # halves of characters beyond the first plane
_CIRCLED = re.compile("[\u2460-\u2473\u2776-\u277f]")  # ① to ⑳ and ❶ to ❿ begin what is listed
_PAUSE = re.compile("[,，。!！?？;；:：、]+")
_DIGIT = re.compile(r"\d")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_MYRIADS = re.compile(r"(\d)\s*w([a-z])?")
_PARTED = re.compile(r"(\d)\s+([亿万千百元人家%年个条项名])")
_COUNTED = re.compile(r"(\d)个([亿万])")
_RECENT = 64  # texts: a message and its pieces, which are asked about again and again


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplified(text: str) -> str:
    """Return the text in simplified letters, everything else as written."""
    found: str = _converter().convert(text)
    return found


@lru_cache(_RECENT)  # a message is read for its questions, its facts and the interview's answers
def plain(text: str) -> str:
    """Return `text` in NFKC, simplified and lower case: numbers and punctuation as written."""
    text = _CIRCLED.sub(lambda match: f"\n({unicodedata.numeric(match[0]):g})", text)
    whole = _LONE.sub("\ufffd", unicodedata.normalize("NFKC", text))  # OpenCC takes no halves
    return simplified(whole).lower()


@lru_cache(maxsize=4096)  # the document's sentences are folded again and again
def fold(text: str) -> str:
    """Return `text` in one spelling: NFKC, simplified, lower case, plain words, digits.

    White space and punctuation stay, so that the caller can still cut sentences.
    """
    words = language()
    text = words.dialect_words.sub(lambda match: words.dialect[match[0]], plain(text))
    return _digits(text)


def squeeze(text: str) -> str:
    """Return the folded text without white space and punctuation: what searching compares."""
    return _SEPARATOR.sub("", fold(text))


@lru_cache(_RECENT)
def spoken(text: str) -> str:
    """Return the folded text squeezed between pauses: a space stands where a comma stood."""
    pieces = (_SEPARATOR.sub("", piece) for piece in _PAUSE.split(fold(text)))
    return " ".join(piece for piece in pieces if piece)


def pictured(text: str) -> str:
    """Return the text as spoken, with its emoji: one may be all that a message says."""
    pieces = (_UNHEARD.sub("", piece) for piece in _PAUSE.split(fold(text)))
    return " ".join(piece for piece in pieces if piece)


def _digits(text: str) -> str:
    """Write numerals before a unit in digits: 二零二五年 -> 2025年, 百分之三十 -> 30%."""
    if _DIGIT.search(text):
        text = _THOUSANDS.sub(lambda number: number[0].replace(",", ""), text)
        text = _MYRIADS.sub(lambda w: w[0] if w[2] else f"{w[1]}万", text)
        text = _PARTED.sub(r"\1\2", text)
    return _COUNTED.sub(r"\1\2", _NUMERAL.sub(_numeral, text))


def _numeral(match: re.Match[str]) -> str:
    """Return the digits of one numeral, or the words as they are when they say no number."""
    import cn2an  # 130 ms to import, and most questions hold no numeral

    body, unit = match[0][:-1].removesuffix("个"), match[0][-1]
    if body.startswith("百分之"):
        body, unit = match[0].removeprefix("百分之"), "%"
    body = body.replace("〇", "零")
    body, scale = (body[:-1], body[-1]) if len(body) > 1 and body[-1] in "亿万" else (body, "")
    if len(body) > _LONGEST_NUMERAL or (len(body) == 1 and body not in "一二两三四五六七八九十"):
        return match[0]
    try:
        number = cn2an.cn2an(body, "smart")
    except (ValueError, KeyError):  # it looks 零万亿 up where it should refuse it
        return match[0]
    return f"{number:.12g}{scale}{unit}"
