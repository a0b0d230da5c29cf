"""Naming: the question that names what was shown, in the words of one who asks anew.

那招商的呢 behind who leads one thing asks who leads 招商; 省级的 behind an award, how much it is.
"""

from handlers.followups import people
from handlers.followups.continuation import Continuation
from handlers.followups.people import OF_OWNED
from handlers.followups.possible import OF_TITLE
from handlers.followups.templates import asked
from handlers.message import Intent
from handlers.texts import sets, understood
from knowledge.policy.fold import fold
from knowledge.policy.learned.want_names import LEAD
from knowledge.question.cues import cue_patterns
from knowledge.question.question import Question
from knowledge.reading.mentions.token import Role, named_level

_WHOLE = "whole"  # who leads the work as a whole, among the kinds of who leads


def shown(going: Continuation) -> str | None:
    """Return the question that names what was shown and wants of it what the message wants."""
    topic, want, policy = going.request.topic, going.want or "", going.policy
    award = going.award
    # What is told is a year: where `of_award` made nothing of it, it is the award that counts.
    of_award = "amount" if want == "told" else want
    named = asked("award", of_award, award=award.label) if award else None
    if named or not (topic.clauses or topic.department):
        return named
    if not topic.clauses:
        return people.wanted(going, want)
    if want == "more":
        title = policy.headings.title(topic.clauses[0])
        return asked("more", topic.wants or "", title=title, group=policy.group)
    named = people.wanted(going, want) or _named_clause(going, want)
    lacked = going.question.likely_missing if want == "person" else None
    return f"{named}，{lacked}" if named and lacked else named  # 他们主任电话多少


def _named_clause(going: Continuation, want: str) -> str | None:
    """Return what is asked of the clause that was shown, or whose owner's people were."""
    policy, clause = going.policy, going.request.topic.clauses[0]
    if want in OF_OWNED and going.owned:
        clause = going.owned
    if want == LEAD and _of_us(going):
        return None
    if policy.headings.section_of(clause) == policy.file.sections.criteria:
        return asked("criterion", want, subject=policy.file.subject)
    if want == "by":
        return asked("goal", want, subject=policy.file.subject)
    if want in ("lead", "coop", "person") and not policy.has_owner(clause):
        return None  # 我是问谁给认定 stands alone behind the office
    among = sets.AND.join(going.organs) if want == "among" else ""
    question = going.question
    if among and question.has("owner.charge") and not question.has("premise.choice"):
        want = "charge"
    of_clause = asked("clause", want, title=policy.headings.title(clause), department=among)
    return of_clause or asked("group", want, group=policy.group)


def _of_us(going: Continuation) -> bool:
    """Return whether it asks who leads the asker's own: 我们归谁领导 stands alone."""
    question = Question.read(fold(going.request.text), going.policy)
    whole = going.policy.wants.kinds(question.asked, LEAD)[:1] == (_WHOLE,)
    return whole and question.has("asker.we")


def of_award(going: Continuation) -> str | None:
    """Return what is asked or told of the award told of by a level, a year or both."""
    award = going.award
    if award is None or not going.values:
        return None
    said = {t.role: t for t in going.values}
    level = said.get(Role.LEVEL)
    year = said.get(Role.YEAR)
    told_level = named_level(level) if level else None
    label = understood.LEVELS[told_level] if told_level else ""
    if year:
        when = going.scan.written(year)
        label = label or understood.LEVELS.get(going.request.topic.level, "")
        told = asked("award", "told", when=when, level=label, award=award.label)
        return told if going.want in OF_TITLE and award.for_title else None
    question = going.question
    of_it = going.want or not question.asks or question.found.clauses[:1] == (award.clause,)
    return asked("award", "level", level=label, award=award.label) if of_it else None


def of_person(going: Continuation) -> str | None:
    """Return whether the thing it names is his who was talked of: 招商是不是也归他管; or None."""
    policy, question = going.policy, going.question
    people = policy.directory.people
    holder = next((p for p in people if p.name == going.request.topic.person), None)
    department = policy.directory.department_of(holder) if holder else None
    if department is None or question.mentions or question.people:
        return None
    found = question.found
    owned = found.sure and policy.has_owner(found.clauses[0])
    has = question.has("owner.charge") or policy.wants.of(question.asked) == LEAD
    if not (owned and has and question.has("person.pronoun")):
        return None
    title = policy.headings.title(found.clauses[0])
    return asked("clause", "charge", title=title, department=department.name)


def of_departments(going: Continuation) -> str | None:
    """Return the question for the tasks of another department, or of both told of: 发改局呢."""
    told, named = going.request.topic.departments, going.departments
    if going.want == "sides" and not named:
        return asked("departments", "sides", first=told[-2], second=told[-1])
    other = told and len(named) == 1 and going.another is not None
    return asked("departments", "tasks", department=named[0]) if other else None


def another(going: Continuation) -> str | None:
    """Return the question for something else of what was wanted last: 那招商的呢."""
    topic, policy, another = going.request.topic, going.policy, going.another
    if another is None or topic.wants is None or topic.asking or going.of_result:
        return None
    found = another.found
    owned = found.sure and not another.mentions and policy.has_owner(found.clauses[0])
    fits = {
        Intent.OWNER: owned,
        # By their short names too, 文旅的; behind an owner's head, another thing's: 用地那块呢.
        Intent.PERSON: bool(going.departments or (owned and going.owned)),
        Intent.AWARD: bool(policy.award_words.named(another.text)),
    }
    if not fits.get(topic.wants):
        return None
    title = policy.headings.title(found.clauses[0]) if owned else ""
    if topic.wants is Intent.PERSON and owned and _names_more(another):
        return asked("clause", "person", title=title)
    named = going.departments if topic.wants is Intent.PERSON else ()
    subject = named[0] if len(named) == 1 else another.written
    return asked("another", topic.wants, subject=subject, title=title)


def _names_more(another: Question) -> bool:
    """Return whether it names more than a department by its short name: 品牌建设那项."""
    text = another.text
    for mention in another.policy.directory.mentions(text, short=True):
        text = text.replace(another.text[mention.start : mention.end], "")
    return bool(cue_patterns()["owner.that"].sub("", text).strip("那这的 "))
