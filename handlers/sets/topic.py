"""The measure that a question over a set names."""

from handlers.sets import conditions
from handlers.sets.words import Words

_LITTLE = 4  # characters that no word of ours is, where examples say that a set is asked over


def topic_of(words: Words) -> str | None:
    """Return the measure that is named, nothing where nothing is left to read; None if unclear.

    A little that nobody knows may stay where examples say that many records are asked over.
    """
    question, left = words.question, words.topic
    known = conditions.measures(words)
    if question.item in known or not left:
        return question.item if question.item in known else ""
    found = question.policy.search.find(left, left)
    best = found.clauses[0] if found.clauses else ""
    if found.sure and best in known:
        return best
    over_sets = question.policy.wants.over_sets(question.asked) > 0
    return "" if over_sets and len(left.replace(" ", "")) <= _LITTLE else None
