"""Reading a question over a set: which set, by what it is filtered and in which order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from handlers import set_conditions as conditions
from handlers.question import Question
from handlers.set_conditions import ROLES
from handlers.set_words import MENTION, Word, Words, words_of
from knowledge.policy.members import FIGURE, FIXED, REWARD
from knowledge.policy.selection import Condition, Count, Mark, Named, Order, Role, Selection, Tie

_LISTED = ("ask", "ask_measure", "ask_office", "who", "person")
_WHETHER = ("whether", "whether_lead", "whether_coop")
_OFFICES = ("office", "ask_office", "who", "lead_office", "coop_office", "part_office")
_PEOPLE = ("seat", "post", "organ", "group", "person")
_WORTH = ("award", "fixed", "unfixed")
_HOW_MANY = ("几", "多少")
_WHICH = (*_HOW_MANY, "哪")
_LESS, _MOST = "少", "最"
_TOLD = 2  # words of 税务也进来了: who, and that it takes part
_LITTLE = 4  # characters that no word of ours is, where examples say that a set is asked over


class Subject(StrEnum):
    """The sets that are asked over."""

    MEASURES = "measures"
    DEPARTMENTS = "departments"
    AWARDS = "awards"
    CRITERIA = "criteria"
    PEOPLE = "people"


@dataclass(frozen=True)
class Asked:
    """A question over a set as read.

    `claimed` is the department of which it is asked whether it is so, `alone` whether of it only;
    `topic` is the clause of the one measure that is named; `whole` asks for the rest as well, or
    whether it is so of all. `posts` are the words of posts by which people are told, `places` those
    of them that say where somebody is from: 县委.
    """

    subject: Subject
    selection: Selection
    claimed: str = ""
    alone: bool = False
    topic: str = ""
    whole: bool = False
    posts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def ties(self) -> tuple[Tie, ...]:
        """The conditions on single departments or measures."""
        return tuple(c for c in self.selection.conditions if isinstance(c, Tie))


def read(question: Question) -> Asked | None:
    """Return what is asked over which set; None where the words do not make up such a question.

    A plain list is none: what has no condition and no order is for who answers lists.
    """
    words, excepted = _parted(words_of(question))
    subject = _subject(words)
    asked = _READERS[subject](words, excepted) if subject else None
    if asked is None:
        return None
    chosen = asked.selection
    return asked if chosen.conditions or chosen.order is not Order.NONE else None


def unread(question: Question) -> bool:
    """Return whether a plain list would pass over a word of the question: 最多, 只, 没有."""
    words = words_of(question)
    denials = ((no, words.after(no)) for no in words.of("no"))
    beyond = _MOST in words.rest or words.has("most", "least", "rank", "only", "over", "every")
    return beyond or any(
        behind is not None and behind.start == no.end and behind.kind in (MENTION, *ROLES)
        for no, behind in denials
    )


def _parted(words: Words) -> tuple[Words, Words | None]:
    """Return the words without those between 除了 and 以外, and those between."""
    first = next(iter(words.of("but")), None)
    if first is None:
        return words, None
    text = words.question.text
    pause = text.find(" ", first.end)
    ends = [w.start for w in words.of("besides", *_LISTED) if w.start >= first.end]
    end = min(ends + ([pause] if pause >= 0 else []), default=len(text))
    return words.without(first.start, end), words.within(first.end, end)


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
    people = words.has(*_PEOPLE) and not words.has(MENTION, "lead", "coop")
    return Subject.PEOPLE if named is None and people else named or _by_noun(words)


def _by_question(words: Words) -> Subject | None:
    """Return the set whose noun stands at a question word: 哪项, 几家, 哪个部门."""
    for word in words.of("ask", "ask_measure", "ask_office"):
        noun = words.after(word)
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
    if topic is None or (ties and words.has(*_PEOPLE, "who")):
        return None
    worth = (Mark(REWARD, not words.has("no", "unfixed")),) if words.has(*_WORTH) else ()
    if topic:
        return _of_one(words, topic, ties)
    if not ties:
        order, said = conditions.order(words), conditions.roles(words)
        by = said[0][0] if said else Role.PART
        return Asked(Subject.MEASURES, Selection(worth, order, by)) if worth or order else None
    if len(names) == 1 and words.has(*_WHETHER) and not words.has(*_LISTED):
        return _claim(words, ties)
    told = len(words.words) == _TOLD and ties[0].there and ties[0].role is Role.PART
    if told and len(names) == 1 and not excepted and not words.has(*_LISTED):
        # 税务也进来了 asks by its tone alone.
        return Asked(Subject.DEPARTMENTS, Selection((Count(Role.PART, 1),)), names[0])
    but = _but_measure(excepted) if words.has(*_LISTED) else ()
    if not but and not worth and not _filtered(words, ties):
        return None
    return Asked(Subject.MEASURES, Selection((*ties, *worth, *but)))


def _filtered(words: Words, ties: tuple[Tie, ...]) -> bool:
    """Return whether the measures of the departments are filtered, and not just all listed."""
    said = {(tie.to, tie.role) for tie in ties}
    if len(said) != len(ties):
        return False  # 进了几项, 没进几项
    listed = words.has("ask", "ask_measure", "measure")
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
    if len(names) != 1 or words.has(*_LISTED) or not words.has(*_WHETHER) or not asked:
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
    clause = _topic(excepted) if excepted and not excepted.has(*_PEOPLE) else None
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
        missed = any((w := words.after(no)) and w.kind in _LISTED for no in words.of("no"))
        lacking = missed or not all(there for _, there in said)
        asked = words.has(*_LISTED) and bool(out) and lacking
        return Asked(Subject.DEPARTMENTS, Selection(out), topic=topic) if asked else None
    if names and not (ordered or conditions.only_it(words)):
        return None
    found: list[Condition] = list(conditions.counts(words))
    others = tuple(word.names for word in excepted.of(MENTION)) if excepted else ()
    if others:
        found += [Count(role, 1) for role, there in said[:1] if there and not found]
        found.append(Named(others, there=False))
    if not (found or names or ordered) and _of_all(words):
        found = [Count(Role.PART, 1)]
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
    asked = any(
        many in w.said for w in words.of("ask", "ask_office") for many in (*_HOW_MANY, "哪")
    )
    only = words.has("part") and words.has("office", "ask_office") and not words.has("criterion")
    return asked and only and not words.topic


# --- awards, criteria, people -----------------------------------------------------------------
def _of_awards(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over awards: by what they are worth, or whether the text says it."""
    if excepted or words.topic or words.question.policy.awards_named(words.question.text):
        return None
    order, ranked = conditions.order(words), words.has("rank")
    unsaid = words.has("unfixed") or any(conditions.denied(words, w) for w in words.of("fixed"))
    told = words.has("fixed", "unfixed") or ranked or order is not Order.NONE
    marks = (Mark(FIXED, not unsaid),) if told else ()
    both = words.has("most") and words.has("least")
    chosen = Selection(marks, Order.NONE if both else order)
    return Asked(Subject.AWARDS, chosen, whole=ranked or both)


def _of_criteria(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over criteria: which of them set a number."""
    if excepted or words.topic or not words.has(*_LISTED, "criterion", "measure"):
        return None
    first = words.of("figure", "quality")[0]
    there = (first.kind == "figure") is not conditions.denied(words, first)
    both = words.has("figure") and words.has("quality")
    return Asked(Subject.CRITERIA, Selection((Mark(FIGURE, there),)), whole=both)


def _of_people(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over the people of the roster: by role, title and where they come from."""
    if words.topic or words.has("office", "measure", "ask_measure", "ask_office"):
        return None
    roles = list(dict.fromkeys(p.role for p in words.question.policy.directory.people))
    out = excepted.of(*_PEOPLE) if excepted else ()
    found = [
        *(mark for word in words.of(*_PEOPLE) for mark in _marks(words, word, roles)),
        *(Mark(mark.word, there=False) for w in out for mark in _marks(words, w, roles)),
    ]
    titled = any(mark.word not in roles for mark in found)
    filtered = any(not mark.there for mark in found) or words.has("organ")
    counted = any(many in w.said for w in words.of("ask", "person") for many in _HOW_MANY)
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


_READERS: Mapping[Subject, Callable[[Words, Words | None], Asked | None]] = {
    Subject.MEASURES: _of_measures,
    Subject.DEPARTMENTS: _of_departments,
    Subject.AWARDS: _of_awards,
    Subject.CRITERIA: _of_criteria,
    Subject.PEOPLE: _of_people,
}
