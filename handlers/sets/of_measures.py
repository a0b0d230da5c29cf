"""Reading a question over measures: by the departments that are in them, or how many are."""

from handlers.sets import conditions
from handlers.sets.asked import Asked, Subject
from handlers.sets.marks import LISTED, PEOPLE
from handlers.sets.words import Words
from knowledge.policy.members import REWARD
from knowledge.policy.selection import Count, Mark, Named, Order, Role, Selection, Tie

WHETHER = ("whether", "whether_lead", "whether_coop")
WORTH = ("award", "fixed", "unfixed")
_LESS = "少"
_TOLD = 2  # words of 税务也进来了: who, and that it takes part


def of_measures(words: Words, excepted: Words | None) -> Asked | None:
    """Read a question over measures: by the departments that are in them, or how many are."""
    topic, ties = conditions.topic_of(words), conditions.ties(words)
    names = tuple(dict.fromkeys(tie.to for tie in ties))
    if len(names) > 1 and words.has("more") and topic == "":
        return _compared(words, names)
    if len(names) > 1 and words.has("apiece"):
        return None  # each department's own tasks, and none that they share
    if topic is None or (ties and words.has(*PEOPLE, "who")):
        return None
    worth = (Mark(REWARD, not words.has("no", "unfixed")),) if words.has(*WORTH) else ()
    if topic:
        return _of_one(words, topic, ties)
    if not ties:
        order, said, size = (
            conditions.order(words),
            conditions.roles(words),
            conditions.sized(words),
        )
        by = said[0][0] if said else Role.PART
        chosen = (*worth, size) if size else worth
        return Asked(Subject.MEASURES, Selection(chosen, order, by)) if chosen or order else None
    if len(names) == 1 and words.has(*WHETHER) and not words.has(*LISTED):
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
    listed = words.has("ask", "ask_measure", "measure", *WHETHER)
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
    if len(names) != 1 or words.has(*LISTED) or not words.has(*WHETHER) or not asked:
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
    clause = conditions.topic_of(excepted) if excepted and not excepted.has(*PEOPLE) else None
    return (Named((clause,), there=False),) if clause else ()
