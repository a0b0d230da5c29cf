"""Reading a question over departments: by how many measures each leads or takes part in."""

from handlers.sets import conditions
from handlers.sets.asked import Asked, Subject
from handlers.sets.marks import HOW_MANY, LISTED
from handlers.sets.words import MENTION, Words
from knowledge.policy.members import SEATED
from knowledge.policy.selection import Condition, Count, Mark, Named, Order, Role, Selection, Tie

OFFICES = ("office", "ask_office", "who", "lead_office", "coop_office", "part_office")


def of_departments(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over departments: by how many measures each leads or takes part in."""
    topic, said = conditions.topic_of(words), conditions.roles(words)
    order, ranked = conditions.order(words), words.has("rank")
    ordered = ranked or order is not Order.NONE
    names = tuple(word.names for word in words.of(MENTION))
    if topic is None or words.has("seat", "post", "organ"):
        return None
    if words.has("group"):
        return None if topic or ordered or names else _of_the_group(words, excepted)
    if not ordered and not words.has(*OFFICES, "ask") and not names:
        return None
    if topic:
        out = tuple(Tie(role, topic, there=False) for role, _ in said)
        missed = any((w := words.after(no)) and w.kind in LISTED for no in words.of("no"))
        lacking = missed or not all(there for _, there in said)
        asked = words.has(*LISTED) and bool(out) and lacking
        return Asked(Subject.DEPARTMENTS, Selection(out), topic=topic) if asked else None
    if names and not (ordered or conditions.only_it(words)):
        return None
    found: list[Condition] = list(conditions.counts(words))
    others = tuple(word.names for word in excepted.of(MENTION)) if excepted else ()
    if others:
        found += [Count(role, 1) for role, there in said[:1] if there and not found]
        found.append(Named(others, there=False))
    if not (found or names or ordered) and _of_all(words):
        found = [Count(role, 1) for role, _ in said[:1]]
    by = next((role for role, _ in said), Role.PART)
    selection = Selection(tuple(found), Order.MOST if ranked and not order else order, by)
    return Asked(
        Subject.DEPARTMENTS,
        selection,
        names[0] if names else "",
        alone=conditions.only_it(words),
        whole=ranked,
    )


def _of_the_group(words: Words, excepted: Words | None) -> Asked | None:
    """Read who is in the roster and who in measures, where one of them is denied: 没进小组却要配合.

    What is not denied of the measures is denied of the roster.
    """
    said = conditions.roles(words)
    outside = all(there for _, there in said)
    denied = words.has("no") or (excepted is not None and excepted.has("group"))
    if not said or not denied or not words.question.policy.directory.people:
        return None
    found: list[Condition] = [Mark(SEATED, there=not outside)]
    found += [Count(role, 1) if there else Count(role, 0, 0) for role, there in said]
    return Asked(Subject.DEPARTMENTS, Selection(tuple(found)))


def _of_all(words: Words) -> bool:
    """Return whether all that take part are asked for: 一共几个部门掺和进来."""
    asked = any(many in w.said for w in words.of("ask", "ask_office") for many in (*HOW_MANY, "哪"))
    part = words.has("part") and words.has("office", "ask_office")
    counted = words.has("lead_office", "coop_office", "part_office") and words.has("total")
    return asked and (part or counted) and not words.topic and not words.has("criterion")
