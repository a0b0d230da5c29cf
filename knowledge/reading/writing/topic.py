"""Topic: 的话 behind a mere name says what is spoken of next, and supposes nothing: 平台的话没有.

So does 嘛 before a pause: 人嘛，一千六. 够2000人的话 and 没有龙头的话 do suppose something.
"""

import re
from functools import cache

from knowledge.language.lists import any_word
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.reading.mentions.lists import any_of, listed

_MARKS = listed("topic_marks")
_BEFORE = "，,。；;！!"


def without_topic_marks(text: str, vocabulary: FactsFile) -> str:
    """Return the plain text without such words, what stands before them told with the rest."""
    if not any(mark in text for mark in _MARKS):
        return text
    names = {n for fact in vocabulary.fact for n in (*fact.names, *fact.called, *fact.short)}
    return _marked(tuple(sorted(names))).sub(_told, text)


def _told(marked: re.Match[str]) -> str:
    """Return the topic, or all of it where no piece begins with it or nothing follows a pause."""
    text, (start, end) = marked.string, marked.span()
    begins = start == 0 or text[start - 1] in _BEFORE or text[start - 1].isspace()
    goes_on = marked["supposing"] or end < len(text)
    return marked["topic"] if begins and goes_on else marked[0]


@cache
def _marked(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a name that stands alone in its piece before the mark."""
    named = f"(?:{any_word(names)}|{any_of('topics')})(?:这块|方面)?"
    return re.compile(
        rf"(?P<topic>(?:那|{any_of('of_here')}的?)?{named})(?:(?P<supposing>的话)[，,]?|[嘛么哩][，,\s]\s*)"
    )
