"""Topic: 的话 behind a mere name says what is spoken of next, and supposes nothing: 平台的话没有.

So does 嘛 before a pause: 人嘛，一千六. 够2000人的话 and 没有龙头的话 do suppose something.
"""

import re
from functools import cache

from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of, any_word

_MARKS = ("的话", "嘛", "么", "哩")
_BEGINS = r"(?:(?<=[，,。；;！!\s])|^)"


def without_topic_marks(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text without such words, what stands before them told with the rest."""
    if not any(mark in text for mark in _MARKS):
        return text
    names = {n for fact in vocabulary.fact for n in (*fact.names, *fact.called, *fact.short)}
    return _marked(tuple(sorted(names))).sub(r"\g<topic>", text)


@cache
def _marked(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a name that stands alone in its piece before the mark."""
    named = f"(?:{any_word(names)}|{any_of('topics')})(?:这块|方面)?"
    return re.compile(
        rf"{_BEGINS}(?P<topic>(?:那|{any_of('of_here')}的?)?{named})(?:的话[，,]?|[嘛么哩][，,\s]\s*(?=\S))"
    )
