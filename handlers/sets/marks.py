"""Reading questions over awards, criteria and people: what each of them is known by."""

from handlers.sets import conditions
from handlers.sets.asked import Asked, Subject
from handlers.sets.words import Word, Words
from knowledge.policy.members import FIGURE, FIXED
from knowledge.policy.selection import Mark, Order, Selection

LISTED = ("ask", "ask_measure", "ask_office", "who", "person")  # words that ask for a list
PEOPLE = ("seat", "post", "organ", "group", "person")
HOW_MANY = ("几", "多少")
_WHO_ARE = "有谁"


def of_awards(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over awards: by what they are worth, or whether the text says it."""
    if excepted or words.topic or words.question.policy.award_words.named(words.question.text):
        return None
    order, ranked = conditions.order(words), words.has("rank")
    unsaid = words.has("unfixed") or any(conditions.denied(words, w) for w in words.of("fixed"))
    told = words.has("fixed", "unfixed") or ranked or order is not Order.NONE
    marks = (Mark(FIXED, not unsaid),) if told else ()
    both = words.has("most") and words.has("least")
    chosen = Selection(marks, Order.NONE if both else order)
    return Asked(Subject.AWARDS, chosen, whole=ranked or both)


def of_criteria(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over criteria: which of them set a number."""
    if excepted or words.topic or not words.has(*LISTED, "criterion", "measure"):
        return None
    first = words.of("figure", "quality")[0]
    there = (first.kind == "figure") is not conditions.denied(words, first)
    both = words.has("figure") and words.has("quality")
    return Asked(Subject.CRITERIA, Selection((Mark(FIGURE, there),)), whole=both)


def of_people(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over the people of the roster: by role, title and where they come from."""
    if words.topic or words.has("office", "measure", "ask_measure", "ask_office"):
        return None
    roles = list(dict.fromkeys(p.role for p in words.question.policy.directory.people))
    out = excepted.of(*PEOPLE) if excepted else ()
    found = [
        *(mark for word in words.of(*PEOPLE) for mark in _marks(words, word, roles)),
        *(Mark(mark.word, there=False) for w in out for mark in _marks(words, w, roles)),
    ]
    titled = any(mark.word not in roles for mark in found)
    filtered = any(not mark.there for mark in found) or words.has("organ")
    counted = any(many in w.said for w in words.of("ask", "person") for many in HOW_MANY)
    counted = counted or (words.has("group") and _WHO_ARE in words.question.text)
    if not (filtered or (titled and counted and not words.has("seat"))):
        return None
    if not words.has("ask", "person", "who"):
        return None
    posts = tuple(mark.word for mark in found if mark.word not in roles)
    places = tuple(w.names for w in (*words.of("organ"), *out) if w.kind == "organ")
    chosen = Selection(tuple(dict.fromkeys(found)))
    return Asked(Subject.PEOPLE, chosen, posts=posts, places=places)


def _marks(words: Words, word: Word, roles: list[str]) -> list[Mark]:
    """Return what the word says of somebody: the title, or the role in the group; 正副 both."""
    there = not conditions.denied(words, word)
    if word.names:
        return [Mark(word.names, there)]
    if word.kind == "group":
        return [Mark(role, there) for role in roles if role == word.said]
    if word.kind != "seat":
        return []
    deputy, both = "副" in word.said, "正" in word.said
    heads = roles[:2] if deputy and both else roles[1:2] if deputy else roles[:1]
    return [Mark(role, there) for role in heads]
