"""Reading a question over a set: which set, by what it is filtered and in which order."""

from collections.abc import Callable, Mapping

from handlers import set_conditions as conditions
from handlers.question import Question
from handlers.set_asked import Asked, Subject
from handlers.set_conditions import ROLES
from handlers.set_marks import HOW_MANY, LISTED, PEOPLE, of_awards, of_criteria, of_people
from handlers.set_words import MENTION, Words, words_of
from knowledge.policy.members import REWARD
from knowledge.policy.selection import Condition, Count, Mark, Named, Order, Role, Selection, Tie

_WHETHER = ("whether", "whether_lead", "whether_coop")
_OFFICES = ("office", "ask_office", "who", "lead_office", "coop_office", "part_office")
_WORTH = ("award", "fixed", "unfixed")
_WHICH = (*HOW_MANY, "哪")
_OUTSIDE = "外"
_LESS, _MOST = "少", "最"
_TOLD = 2  # words of 税务也进来了: who, and that it takes part
_LITTLE = 4  # characters that no word of ours is, where examples say that a set is asked over


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
    owned = words.has(MENTION, "lead", "coop", *_OFFICES)
    if words.has("figure", "quality") and not owned:
        return None if words.has("measure") else Subject.CRITERIA
    if words.has(*_WORTH) and not owned:
        of_measure = words.has("ask_measure", "measure") and not words.has("most", "least", "rank")
        return Subject.MEASURES if of_measure else Subject.AWARDS
    named = _by_question(words)
    people = words.has(*PEOPLE) and not words.has(MENTION, "lead", "coop")
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
        if kind in _OFFICES:
            return Subject.DEPARTMENTS
    return None


def _by_noun(words: Words) -> Subject | None:
    ordered = words.has("most", "least")
    if words.has(MENTION):
        claims = words.has(*_WHETHER) and (ordered or conditions.only_it(words))
        return Subject.DEPARTMENTS if claims else Subject.MEASURES
    if ordered and words.has("lead_office", "coop_office", "part_office"):
        return Subject.MEASURES  # how many departments there are is counted of a measure
    if words.has(*_OFFICES, "lead", "coop"):
        return Subject.DEPARTMENTS
    return Subject.MEASURES if words.has("measure") else None


def _topic(words: Words) -> str | None:
    """Return the measure that is named, nothing where nothing is left to read; None if unclear.

    A little that nobody knows may stay where examples say that many records are asked over.
    """
    question, left = words.question, words.topic
    known = conditions.measures(words)
    if question.item in known or not left:
        return question.item if question.item in known else ""
    found = question.policy.search.find(left, question.leaning, left)
    best = found.clauses[0] if found.clauses else ""
    if found.sure and best in known:
        return best
    over_sets = question.policy.wants.over_sets(question.asked) > 0
    return "" if over_sets and len(left.replace(" ", "")) <= _LITTLE else None


# --- measures ---------------------------------------------------------------------------------
def _of_measures(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over measures: by the departments that are in them, or how many are."""
    topic, ties = _topic(words), conditions.ties(words)
    names = tuple(dict.fromkeys(tie.to for tie in ties))
    if len(names) > 1 and words.has("more") and topic == "":
        return _compared(words, names)
    if topic is None or (ties and words.has(*PEOPLE, "who")):
        return None
    worth = (Mark(REWARD, not words.has("no", "unfixed")),) if words.has(*_WORTH) else ()
    if topic:
        return _of_one(words, topic, ties)
    if not ties:
        order, said = conditions.order(words), conditions.roles(words)
        by = said[0][0] if said else Role.PART
        return Asked(Subject.MEASURES, Selection(worth, order, by)) if worth or order else None
    if len(names) == 1 and words.has(*_WHETHER) and not words.has(*LISTED):
        return _claim(words, ties)
    told = len(words.words) == _TOLD and ties[0].there and ties[0].role is Role.PART
    if told and len(names) == 1 and not excepted and not words.has(*LISTED):
        # 税务也进来了 asks by its tone alone.
        return Asked(Subject.DEPARTMENTS, Selection((Count(Role.PART, 1),)), names[0])
    but = _but_measure(excepted) if words.has(*LISTED) else ()
    if not but and not worth and not _filtered(words, ties):
        return None
    return Asked(Subject.MEASURES, Selection((*ties, *worth, *but)))


def _filtered(words: Words, ties: tuple[Tie, ...]) -> bool:
    """Return whether the measures of the departments are filtered, and not just all listed."""
    said = {(tie.to, tie.role) for tie in ties}
    if len(said) != len(ties):
        return False  # 进了几项, 没进几项
    listed = words.has("ask", "ask_measure", "measure", *_WHETHER)
    if len({role for role, _ in conditions.roles(words)}) > len(said):
        return False  # 招商中心牵头的那项, 配合单位
    if len({tie.to for tie in ties}) > 1:
        return listed or not all(tie.there for tie in ties)
    if not all(tie.there for tie in ties):
        return True
    return listed and len(ties) == 1 and ties[0].role is not Role.PART


def _of_one(words: Words, topic: str, ties: tuple[Tie, ...]) -> Asked | None:
    """Read whether a department is in the one measure named, or in no other: 只参与招商吗."""
    question, names = words.question, {tie.to for tie in ties}
    asked = question.asks_owner or question.asks_department
    if question.has("premise.stated"):
        return None  # a number is claimed as well
    if len(names) != 1 or words.has(*LISTED) or not words.has(*_WHETHER) or not asked:
        return None
    return Asked(
        Subject.MEASURES, Selection(ties), names.pop(), alone=words.has("only"), topic=topic
    )


def _claim(words: Words, ties: tuple[Tie, ...]) -> Asked | None:
    """Read whether something is so of one department: 每项都有吗, 只配合不牵头吗."""
    name = ties[0].to
    if conditions.every(words):
        lacks = Tie(ties[0].role, name, there=False)
        return Asked(Subject.MEASURES, Selection((lacks,)), name, whole=True)
    counted = tuple(conditions.counts(words))
    told = words.has("only", "number")
    return Asked(Subject.DEPARTMENTS, Selection(counted), name) if told and counted else None


def _compared(words: Words, names: tuple[str, ...]) -> Asked:
    """Read which of the departments named does more, or less."""
    less = any(word.names == _LESS for word in words.of("more"))
    said = conditions.roles(words)
    order, by = Order.LEAST if less else Order.MOST, said[0][0] if said else Role.PART
    return Asked(Subject.DEPARTMENTS, Selection((Named(names),), order, by))


def _but_measure(excepted: Words | None) -> tuple[Named, ...]:
    """Return the measure that is excepted: 除了招商, 市监局还参与哪些."""
    clause = _topic(excepted) if excepted and not excepted.has(*PEOPLE) else None
    return (Named((clause,), there=False),) if clause else ()


# --- departments ------------------------------------------------------------------------------
def _of_departments(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over departments: by how many measures each leads or takes part in."""
    topic, said = _topic(words), conditions.roles(words)
    order, ranked = conditions.order(words), words.has("rank")
    ordered = ranked or order is not Order.NONE
    names = tuple(word.names for word in words.of(MENTION))
    if topic is None or words.has("seat", "post", "organ", "group"):
        return None
    if not ordered and not words.has(*_OFFICES, "ask") and not names:
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


def _of_all(words: Words) -> bool:
    """Return whether all that take part are asked for: 一共几个部门掺和进来."""
    asked = any(many in w.said for w in words.of("ask", "ask_office") for many in (*HOW_MANY, "哪"))
    part = words.has("part") and words.has("office", "ask_office")
    counted = words.has("lead_office", "coop_office", "part_office") and words.has("total")
    return asked and (part or counted) and not words.topic and not words.has("criterion")


_READERS: Mapping[Subject, Callable[[Words, Words | None], Asked | None]] = {
    Subject.MEASURES: _of_measures,
    Subject.DEPARTMENTS: _of_departments,
    Subject.AWARDS: of_awards,
    Subject.CRITERIA: of_criteria,
    Subject.PEOPLE: of_people,
}
