"""Conditions of a question over a set: of which measure, who is in it or not, and how many."""

from collections.abc import Iterator

from handlers.sets.words import MENTION, Word, Words
from knowledge.policy.selection import Condition, Count, Order, Role, Tie

ROLES = {
    "lead": Role.LEAD,
    "coop": Role.COOP,
    "part": Role.PART,
    "lead_office": Role.LEAD,
    "coop_office": Role.COOP,
    "part_office": Role.PART,
    "whether_lead": Role.LEAD,
    "whether_coop": Role.COOP,
}
_OTHER = {Role.LEAD: Role.COOP, Role.COOP: Role.LEAD}
_LITTLE = 4  # characters that no word of ours is, where examples say that a set is asked over
_EACH = ("都", "全")


def measures(words: Words) -> tuple[str, ...]:
    """Return the clauses of the measures."""
    policy = words.question.policy
    return tuple(c.id for c in policy.measures)


def topic_of(words: Words) -> str | None:
    """Return the measure that is named, nothing where nothing is left to read; None if unclear.

    A little that nobody knows may stay where examples say that many records are asked over.
    """
    question, left = words.question, words.topic
    known = measures(words)
    if question.item in known or not left:
        return question.item if question.item in known else ""
    found = question.policy.search.find(left, left)
    best = found.clauses[0] if found.clauses else ""
    if found.sure and best in known:
        return best
    over_sets = question.policy.wants.over_sets(question.asked) > 0
    return "" if over_sets and len(left.replace(" ", "")) <= _LITTLE else None


def denied(words: Words, word: Word) -> bool:
    """Return whether a denial stands right before the word."""
    before = words.before(word)
    return before is not None and before.kind == "no"


def roles(words: Words) -> tuple[tuple[Role, bool], ...]:
    """Return each role that is said, and whether it is there or denied; 任务 adds none to 牵头."""
    said = dict.fromkeys((ROLES[w.kind], not denied(words, w)) for w in words.of(*ROLES))
    sure = tuple(pair for pair in said if pair[0] is not Role.PART)
    return sure or tuple(said)


def order(words: Words) -> Order:
    """Return whether those with the most or the least are meant."""
    if words.has("most"):
        return Order.MOST
    return Order.LEAST if words.has("least") else Order.NONE


def only_it(words: Words) -> bool:
    """Return whether 只有 stands before a department: it and no other."""
    behind = (words.after(only) for only in words.of("only"))
    return any(word is not None and word.kind == MENTION for word in behind)


def every(words: Words) -> bool:
    """Return whether all measures are meant: 每一项, 八项都."""
    text, total = words.question.text, len(measures(words))
    spoken = (w for w in words.of("number") if w.count == total)
    return words.has("every") or any(text[w.end : w.end + 1] in _EACH for w in spoken)


def ties(words: Words) -> tuple[Tie, ...]:
    """Return what the question says of each department: in it, in which role, or not in it.

    A role is that of all departments named before it that have none yet: 工信局和财政局都参与的.
    """
    found: list[Tie] = []
    waiting: list[tuple[str, bool]] = []  # departments without a role yet, and whether in it
    last: list[tuple[str, bool]] = []
    first = Role.PART  # of those named behind it: 配合单位里没有财政局
    for word in words.of(MENTION, "no", *ROLES):
        if word.kind == MENTION:
            before = words.before(word)
            joined = bool(waiting) and before is not None and before.kind == MENTION
            there = waiting[-1][1] if joined else not denied(words, word)
            waiting.append((word.names, there))
        elif word.kind == "no":
            if waiting and not _denies_what_follows(words, word):
                waiting[-1] = (waiting[-1][0], False)
                found += [Tie(Role.PART, name, there) for name, there in waiting]
                last, waiting = waiting, []
        else:
            role, said = ROLES[word.kind], not denied(words, word)
            if not waiting and not last:
                first = role
            of = waiting or ([] if word.kind.endswith("_office") else last)
            found += [Tie(role, name, there=there and said) for name, there in of]
            last, waiting = of, []
    found += [Tie(first, name, there) for name, there in waiting]
    surer = {tie.to for tie in found if tie.role is not Role.PART}
    kept = (t for t in found if t.role is not Role.PART or t.to not in surer)
    return tuple(dict.fromkeys(kept))


def _denies_what_follows(words: Words, word: Word) -> bool:
    behind = words.after(word)
    return behind is not None and behind.kind in (*ROLES, MENTION)


def counts(words: Words) -> Iterator[Condition]:
    """Yield in how many measures a department leads, cooperates or takes part."""
    said = roles(words)
    role = next((role for role, there in said if there), Role.PART)
    number = next(iter(_numbers(words)), None)
    if every(words):
        total = len(measures(words))
        yield Count(role, total, total)
    elif number is not None:
        least, most = _bounds(words, number)
        yield Count(role, max(least, 1), most)
    else:
        if not said and words.has("no"):
            yield Count(Role.PART, 0, 0)
        both = len({role for role, _ in said}) > 1
        for role, there in said:
            if not there:
                yield Count(role, 0, 0)
            elif both or words.has("only"):
                yield Count(role, 1)
        if words.has("only") and not both and said and said[0][0] in _OTHER:
            yield Count(_OTHER[said[0][0]], 0, 0)


def sized(words: Words) -> Count | None:
    """Return how many departments a measure is to have, where that is said: 配合单位在十家以上."""
    tied = words.has("office", *ROLES) and not words.has(MENTION)
    number = next((w for w in words.of("number") if _counts_departments(words, w)), None)
    if number is None or not tied:
        return None
    said = roles(words)
    return Count(said[0][0] if said else Role.PART, *_bounds(words, number))


def _counts_departments(words: Words, number: Word) -> bool:
    before = words.before(number)
    office = before is not None and before.kind.endswith("office")
    return "家" in number.said or ("个" in number.said and office)


def _bounds(words: Words, number: Word) -> tuple[int, int | None]:
    """Return the least and the most that the number and the words about it allow."""
    if words.has("at_least") or number.up:
        return number.count + words.has("over"), None
    if words.has("at_most") or number.down:
        return 0, number.count
    if words.has("under"):
        return 0, number.count - 1
    return (number.count + 1, None) if words.has("over") else (number.count, number.count)


def _numbers(words: Words) -> Iterator[Word]:
    """Yield the numbers that count: not 工信局一家, nor 八项措施里 where there are eight."""
    totals = {len(measures(words)), len(words.question.policy.criteria.criterion)}
    for word in words.of("number"):
        before = words.before(word)
        of_one = before is not None and before.kind == MENTION and word.count == 1
        if not (of_one and "家" in word.said) and (word.up or word.count not in totals):
            yield word
