"""Sentences: those of a clause that answer a question, as many as may be quoted."""

import re
from collections.abc import Sequence

from handlers.texts import answers as texts
from knowledge.policy.fold import squeeze
from knowledge.policy.search.index import question_grams
from knowledge.policy.search.passages import names_owners
from knowledge.question.question import Question

_QUOTED = 200  # characters quoted at most; a longer sentence is quoted whole
_SHOWN = 90  # characters of one that is only near to what is asked
_PARTS = re.compile(r"[^，；。]+[，；。]")
_AS_GOOD = 0.6  # of the best sentence's fit: then a sentence is quoted beside it
# By leaving out one hand's examples: what words weigh beside them, and how far behind the best
# sentence one may be that is quoted beside it.
_BY_WORDS = 0.3
_BESIDE = 0.3
_NONE = -0.6  # the margin under which no sentence is singled out


def best_words(question: Question, clause: str) -> str:
    """Return the sentences of the clause that answer the question best, in the text's order.

    Where sentences between them are left out, …… stands for them.
    """
    policy = question.policy
    every = policy.sentences(clause)
    between = "\n" if policy.clauses[clause].people else ""  # a roster stands line by line
    mine = [n for n, s in enumerate(every) if question.asks_owner or not names_owners(s)]
    mine = mine or list(range(len(every)))
    if sum(len(every[number]) for number in mine) <= _QUOTED:
        return between.join(every[number] for number in mine)
    chosen = _chosen(question, clause, every, mine)
    words = ""
    for before, number in zip([None, *chosen], chosen, strict=False):
        gap = before is not None and number != before + 1
        words += (texts.LEFT_OUT if gap else between if words else "") + every[number]
    return words


def _chosen(
    question: Question, clause: str, every: Sequence[str], mine: Sequence[int]
) -> list[int]:
    """Return the numbers of the sentences among `mine` that answer, as many as may be quoted."""
    worth, learned = _worth(question, clause, every)
    ranked = sorted(mine, key=lambda number: -worth[number])
    best = worth[ranked[0]]
    least = best - _BESIDE if learned else _AS_GOOD * best
    chosen: list[int] = []
    length = 0
    for number in ranked:
        length += len(every[number])
        if chosen and (length > _QUOTED or worth[number] < least):
            break
        chosen.append(number)
    return sorted(chosen)


def best_sentence(question: Question, clause: str) -> str | None:
    """Return the one sentence of the clause that answers; None where none is singled out."""
    every = question.policy.sentences(clause)
    if not every:
        return None
    worth, _ = _worth(question, clause, every)
    return every[worth.index(max(worth))] if len(set(worth)) > 1 else None


def _worth(question: Question, clause: str, every: Sequence[str]) -> tuple[Sequence[float], bool]:
    """Return how well each sentence answers, and whether examples say so too, not words alone."""
    policy = question.policy
    fit = policy.search.sharing.fit(question.text, policy.clauses[clause].heading, every)
    margins = nearness(question, clause)
    if min(fit) == max(fit) and max(margins, default=_NONE) <= _NONE:
        return fit, False  # 看看组成人员: no sentence is asked for
    if not margins:
        return fit, False
    most = max(fit) or 1.0
    return [m + _BY_WORDS * f / most for m, f in zip(margins, fit, strict=True)], True


def nearness(question: Question, clause: str, asked: str = "") -> Sequence[float]:
    """Return the margin of each of the clause's sentences by examples; empty without examples.

    With `asked` only that of the question is weighed.
    """
    learned, count = question.policy.answering, len(question.policy.sentences(clause))
    return learned.margins(clause, count, asked or question.asked) if learned else ()


def shortened(sentence: str, question: Question) -> str:
    """Return as many parts of the sentence as are shown, and …… for the rest.

    Where what is asked about stands behind them, the parts with most of it come first.
    """
    if len(sentence) <= _SHOWN:
        return sentence
    parts = _PARTS.findall(sentence)
    asked = set(question_grams(question.text))
    like = [len(asked.intersection(question_grams(squeeze(part)))) for part in parts]
    best = max(range(len(parts)), key=lambda place: like[place], default=0)
    starts = 0 if len("".join(parts[: best + 1])) <= _SHOWN else best
    shown, end = "", starts
    while end < len(parts) and len(shown + parts[end]) <= _SHOWN:
        shown, end = shown + parts[end], end + 1
    if not shown:
        return sentence
    return (texts.LEFT_OUT if starts else "") + shown + (texts.LEFT_OUT if end < len(parts) else "")
