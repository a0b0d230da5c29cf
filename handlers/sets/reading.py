"""Reading a question over a set: which set, by what it is filtered and in which order."""

from collections.abc import Callable, Mapping

from handlers.sets import conditions
from handlers.sets.asked import Asked, Subject
from handlers.sets.conditions import ROLES
from handlers.sets.marks import LISTED, PEOPLE, of_awards, of_criteria, of_people
from handlers.sets.of_departments import OFFICES, of_departments
from handlers.sets.of_measures import WHETHER, WORTH, of_measures
from handlers.sets.words import MENTION, Words, words_of
from knowledge.policy.selection import Count, Order, Role, Selection
from knowledge.question.question import Question

_OUTSIDE, _MOST = "外", "最"
_OF_OWNERS = ("lead", "coop", "lead_office", "coop_office", "part_office")


def read(question: Question) -> Asked | None:
    """Return what is asked over which set; None where the words do not make up such a question.

    A plain list is none: what has no condition and no order is for who answers lists.
    """
    words, excepted = _parted(words_of(question))
    subject = _subject(words)
    each = words.has("every", "measure") and words.has("apiece")
    asked = _READERS[subject](words, excepted) if subject and not each else None
    if asked is None:
        return None
    chosen = asked.selection
    return asked if chosen.conditions or chosen.order is not Order.NONE else None


def asks_how_much(asked: Asked, question: Question) -> bool:
    """Return whether of awards that it does not list it asks how much is given: 给多少钱."""
    of_awards = asked.subject is Subject.AWARDS and asked.selection.order is Order.NONE
    return of_awards and not words_of(question).has(*LISTED)


def asks_who(asked: Asked, question: Question) -> bool:
    """Return whether it only asks which department does it, of whatever it is: 哪个局管这事.

    Behind a thing that was shown that is asked of it; who says 一共 asks over all.
    """
    of_all = asked.subject is Subject.DEPARTMENTS and not asked.claimed and not asked.whole
    only = asked.selection == Selection((Count(Role.PART, 1),), by=asked.selection.by)
    return of_all and only and not words_of(question).has("total", "every")


def unread(question: Question) -> bool:
    """Return whether a plain list would pass over a word of the question: 最多, 只, 没有."""
    words = words_of(question)
    denials = ((no, words.after(no)) for no in words.of("no"))
    if _MOST in words.rest or words.has("most", "least", "rank", "only", "over"):
        return True
    if words.has("every") and words.has(MENTION):  # 各项措施谁牵头 asks for the plain list
        return True
    return any(
        behind is not None and behind.start == no.end and behind.kind in (MENTION, *ROLES)
        for no, behind in denials
    )


def _parted(words: Words) -> tuple[Words, Words | None]:
    """Return the words without those between 除了 and 以外, and those between."""
    first = next(iter(words.of("but")), None)
    if first is None:
        return _put_behind(words)
    text = words.question.text
    pause = text.find(" ", first.end)
    ends = [w.start for w in words.of("besides", *LISTED) if w.start >= first.end]
    end = min(ends + ([pause] if pause >= 0 else []), default=len(text))
    return words.without(first.start, end), words.within(first.end, end)


def _put_behind(words: Words) -> tuple[Words, Words | None]:
    """Return the words without the one before 以外, and that one: 局长以外的有几位."""
    for besides in words.of("besides"):
        before = words.before(besides)
        if _OUTSIDE in besides.said and before is not None:
            span = (before.start, besides.end)
            return words.without(*span), words.within(*span)
    return words, None


# --- which set --------------------------------------------------------------------------------
def _subject(words: Words) -> Subject | None:
    """Return the set that the words ask over."""
    owned = words.has(MENTION, "lead", "coop", *OFFICES)
    if words.has("figure", "quality") and not owned:
        return None if words.has("measure") else Subject.CRITERIA
    if words.has(*WORTH) and not owned:
        of_measure = words.has("ask_measure", "measure") and not words.has("most", "least", "rank")
        return Subject.MEASURES if of_measure else Subject.AWARDS
    if conditions.sized(words):
        return Subject.MEASURES
    named = _by_question(words)
    people = words.has(*PEOPLE) and not words.has(MENTION, *_OF_OWNERS)
    return Subject.PEOPLE if named is None and people else named or _by_noun(words)


def _by_question(words: Words) -> Subject | None:
    """Return the set whose noun stands at a question word: 哪项, 几家, 哪个部门."""
    ordered = words.has("most", "least")
    for word in words.of("ask", "ask_measure", "ask_office"):
        noun = words.after(word)
        of_each = noun is not None and noun.kind in ("lead_office", "coop_office", "part_office")
        if ordered and of_each and any(m.end <= word.start for m in words.of("measure")):
            return Subject.MEASURES  # 八个行动里哪个配合单位最多
        kind = noun.kind if word.kind == "ask" and noun else word.kind
        if kind in ("ask_measure", "measure"):
            return Subject.MEASURES
        if kind in OFFICES:
            return Subject.DEPARTMENTS
    return None


def _by_noun(words: Words) -> Subject | None:
    ordered = words.has("most", "least")
    if words.has(MENTION):
        claims = words.has(*WHETHER) and (ordered or conditions.only_it(words))
        return Subject.DEPARTMENTS if claims else Subject.MEASURES
    if ordered and words.has("lead_office", "coop_office", "part_office"):
        return Subject.MEASURES  # how many departments there are is counted of a measure
    if words.has(*OFFICES, "lead", "coop"):
        return Subject.DEPARTMENTS
    return Subject.MEASURES if words.has("measure") else None


_READERS: Mapping[Subject, Callable[[Words, Words | None], Asked | None]] = {
    Subject.MEASURES: of_measures,
    Subject.DEPARTMENTS: of_departments,
    Subject.AWARDS: of_awards,
    Subject.CRITERIA: of_criteria,
    Subject.PEOPLE: of_people,
}
