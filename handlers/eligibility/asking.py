"""Asking: the words by which a message asks, rather than tells."""

import re

from knowledge.question.question import Question
from knowledge.reading.mentions.lists import any_of
from knowledge.reading.told import Told

# What asks for sure; 什么 and 啥 do not: 产品没什么特色.
_ASKED = re.compile(
    r"[?？]|[吗么]$|多少|谁|^怎|[^不]怎|咋|哪|如何|为何|能不能|是不是|有没有|行不行|可不可以|要不要|需要|必须"
)
_HOW_MANY = re.compile(f"几{any_of('counted_in')}")  # asks where nothing is told: 有几家规上企业
_HUNDREDS = re.compile(f"几[十百千万亿]+{any_of('counted_in')}?")  # asks beside 多少: 人得带几千


def asks_for_sure(text: str) -> bool:
    """Return whether the text asks by its words."""
    return _ASKED.search(text) is not None


def asks(question: Question, told: Told) -> bool:
    """Return whether the message asks; 记不得哪年了 does not, nor 谁说我们没平台."""
    if not question.asks or not (told.forgotten or told.retorts):
        return question.asks
    rest = question.written
    for untold in (*told.forgotten, *told.retorts):
        rest = rest.replace(untold, "")
    return asks_for_sure(rest)


def asks_how_many(question: Question, number: str) -> bool:
    """Return whether a number that nobody can read asks for one, and is none that is told."""
    forms = (_HOW_MANY, _HUNDREDS) if asks_for_sure(question.written) else (_HOW_MANY,)
    return any(form.fullmatch(number) for form in forms)


def asks_for_backing(question: Question) -> bool:
    """Return whether it asks what comes of it, and neither who decides nor what it takes."""
    asked = question.has("award.award", "facts.backed")
    elsewhere = question.missing is not None or question.asks_owner or question.has("facts.suppose")
    return asked and not elsewhere
