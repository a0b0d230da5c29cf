"""Numerals: numbers as haste writes them, 11.2忆, 占三层五, 九家十家, written as they are read."""

import re

from knowledge.language import numeral

# For 亿; who sets one, 定个小目标, means an aim.
_HUNDRED_MILLION = re.compile(
    "[定立设][了下个]?一?个?小目标|(?P<number>[0-9一二两三四五六七八九十百千几多半]个?)(?:忆|小目标)"
)
# 12亿（1个=1亿） says what stands there of itself.
_SAID_OF = re.compile(r"[(（]\s*[1一]个?(?:小目标|亿)?\s*[=＝是就]+\s*[1一]个?(?:亿|忆)元?\s*[)）]")
# The marks at the thousands of a sum part no piece: 1,200,000.00元.
_IN_DIGITS = re.compile(r"[0-9,.]+(?:\s*[元万亿])?")
_BY_COMMAS = re.compile(r"^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]|\s*[元万亿])")
_TENTHS = re.compile("(占[了到着]?[一二两三四五六七八九])[层城]")  # for 成
_PERCENT = re.compile(r"([0-9])\s*百分[比号数][，,]?")  # 全省55 百分比哈
_IN_SCALE = re.compile("([0-9])/([十百千万亿])")  # 9.8/亿
_PAIR = re.compile("([俩仨])([百千万亿])")  # 俩千 is 两千
_PAIRS = {"俩": "两", "仨": "三"}
# 2000零几十 is a little more; 5千零几十万 has its scale behind.
_ODD = re.compile("(?P<head>[0-9十百千])零几[十百]?个?(?P<scale>万?)")
_LARGE_ODD = re.compile("([十百千万亿])大几([^十百千万亿]|$)")  # 一千大几 is over a thousand
# Some years, and not the next one: 三百来年.
_YEARS = re.compile("([0十百千])来年")
# A number ends before what follows of each year: 四十一一年两亿.
_YEARLY = re.compile("([十百千][一二三四五六七八九])一年")
# Two counts at once, the second one more: 九家十家 is 九到十家.
_COUNT = "([0-9一二两三四五六七八九十]+)"
_ONE_OR_NEXT = re.compile(rf"{_COUNT}([家户个]){_COUNT}\2")
# Likewise a little more: 一千九两千人.
_SCALED = "[一二两三四五六七八九](?:千万|[百千万亿](?:[一二三四五六七八九]百?)?)"
_ONE_OR_MORE = re.compile(
    rf"(?P<before>^|[^0-9零〇一二两三四五六七八九十百千万亿点.])({_SCALED})({_SCALED})"
)
_FARTHEST = 2  # times as much, at which two counts are no range


def with_numerals(text: str) -> str:
    """Return the plain text with its numbers as they are read."""
    text = _HUNDRED_MILLION.sub(_in_yi, _SAID_OF.sub("", text))
    text = _IN_DIGITS.sub(lambda run: _BY_COMMAS.sub(_unmarked, run[0]), text)
    text = _TENTHS.sub(r"\1成", text)
    text = _PAIR.sub(lambda match: _PAIRS[match[1]] + match[2], text)
    text = _IN_SCALE.sub(r"\1\2", text)
    text = _ONE_OR_NEXT.sub(_one_or_next, text)
    text = _ONE_OR_MORE.sub(_one_or_more, text)
    text = _LARGE_ODD.sub(r"\1多\2", text)
    text = _YEARS.sub(r"\1多年", text)
    text = _YEARLY.sub(r"\1,一年", text)
    text = _ODD.sub(r"\g<head>多\g<scale>", text)
    return _PERCENT.sub(r"\1%,", text)


def _in_yi(match: re.Match[str]) -> str:
    return f"{match['number']}亿" if match["number"] else match[0]


def _unmarked(match: re.Match[str]) -> str:
    return match[0].replace(",", "")


def _one_or_next(match: re.Match[str]) -> str:
    first, last = numeral.read(match[1]), numeral.read(match[3])
    follows = first is not None and last is not None and last - first == 1
    return f"{match[1]}到{match[3]}{match[2]}" if follows else match[0]


def _one_or_more(match: re.Match[str]) -> str:
    low, high = numeral.read(match[2]), numeral.read(match[3])
    near = low is not None and high is not None and low < high < _FARTHEST * low
    return f"{match[1]}{match[2]}到{match[3]}" if near else match[0]
