"""What the text has for a number that a question states: by the rules, the goal, the sections."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from handlers.scene import Scene
from handlers.texts import answers as texts
from handlers.topics.claim import of_awards
from handlers.topics.grant import levels_named
from handlers.topics.overview import roster_size
from handlers.topics.truth import Truth
from knowledge.language.measure import WRONG, Measure, measures
from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.rules import ByChoice, Claimed, Condition
from knowledge.policy.facts.facts import Facts
from knowledge.policy.fold import fold
from knowledge.question.ordinal import ordinal
from knowledge.question.question import Question
from knowledge.reading.reader import read

_YEAR = re.compile(r"(20[0-9]{2})年?")
_DATED = re.compile(r"20[0-9]{2}年")  # certainly a year: 2000人 is none
_COUNT = re.compile(r"(?<!第)([0-9一二两三四五六七八九十]{1,9})个?(?:条|项|大项|个|大类)")
_PART = re.compile(r"[^，。；：！？]+")
_NUMBER = re.compile(r"[0-9]+")
_WORD = re.compile(r"[\u4e00-\u9fff]{2}")  # a character alone may be anything: 拿到
_BARE_MONEY = re.compile(r"[0-9一二两三四五六七八九十百千][万亿]$")


def states_number(question: Question) -> bool:
    """Return whether the question states a year, a count or a measure."""
    numbers = _YEAR.search(question.text) or _COUNT.search(question.text)
    return bool(numbers) or bool(_measured(question))


def _measured(question: Question) -> tuple[Measure, ...]:
    """Return the measures of the question; 50万 without a unit is money."""
    found = (m for m in measures(question.written) if isinstance(m, Measure))
    money = (replace(m, unit="yuan") if _BARE_MONEY.search(m.written) else m for m in found)
    return tuple(m for m in money if m.unit not in ("", WRONG))


def truths(scene: Scene) -> list[Truth]:
    """Return what the text has for the numbers stated, from the rules they belong to.

    None is whole where something was said beside them that could not be held against the text.
    """
    question = scene.question
    reading = read(question.written, question.policy.facts, scene.as_of)
    told = replace(reading.facts, values={**reading.quoted, **reading.facts.values})
    measured = _measured(question)
    named = any(m.unit in ("yuan", "percent") for m in measured)
    found = of_awards(question, told, measured) if named else []
    if not found:
        found = [
            *_of_criteria(question, told),
            *_of_goal(question),
            *_of_section(question),
            *_of_roster(question),
        ]
    whole = not _unchecked(question, found)
    return [replace(truth, whole=truth.whole and whole) for truth in found]


def _unchecked(question: Question, found: Iterable[Truth]) -> bool:
    """Return whether anything that the question says has nothing to be held against."""
    found = tuple(found)
    if question.people or question.mentions:  # 20万由财政局发
        return True
    numbers = {m.quantity.low for m in _measured(question)}
    if numbers - {number for truth in found for number in truth.checked}:
        return True
    goal = question.policy.file.goal.clause
    if _DATED.search(question.text) and all(truth.clause != goal for truth in found):
        return True
    rest = question.without("idle.words", "idle.small", "ask.so")
    unknown = question.policy.search.unknown(rest, {truth.clause for truth in found})
    return _WORD.search(unknown) is not None


def _values(measured: Iterable[Measure], unit: str) -> set[Decimal]:
    return {m.quantity.low for m in measured if m.unit == unit}


def _of_criteria(question: Question, told: Facts) -> Iterator[Truth]:
    """Yield the thresholds of the criteria whose facts are stated.

    Where 全国全省都是30% states one number of several, each of its kind is held against it.
    """
    for rule in question.policy.criteria.criterion:
        stated = {c.fact: _stated(c, told, question) for c in rule.condition}
        numbers = [number for number in stated.values() if number is not None]
        for condition in rule.condition:
            number = stated[condition.fact]
            if number is None and numbers and _of_each(question, condition, rule.condition):
                number = numbers[0]
            if number is not None and not isinstance(condition, Claimed):
                holds = number in _thresholds(condition, told)
                yield Truth(
                    holds,
                    condition.quote,
                    rule.clause,
                    condition.quote,
                    checked=frozenset([number]),
                )


def _of_each(question: Question, condition: Condition, beside: Sequence[Condition]) -> bool:
    """Return whether the number stated of a fact is said of this one of the same kind too."""
    facts = question.policy.facts
    alike = [c for c in beside if facts.named(c.fact).kind == facts.named(condition.fact).kind]
    return len(alike) > 1 and question.has("premise.each")


def _stated(condition: Condition, told: Facts, question: Question) -> Decimal | None:
    """Return the number that is stated of the condition's fact, or None."""
    value = told.values.get(condition.fact)
    kind = question.policy.facts.named(condition.fact).kind
    numbers = _values(_measured(question), kind)
    if isinstance(value, Quantity):
        return value.low if value.low in numbers else None
    if isinstance(condition, ByChoice) and condition.choice in told.values:  # 文旅镇要10亿吗
        return next(iter(numbers), None)
    return None


def _thresholds(condition: Condition, told: Facts) -> set[Decimal]:
    if isinstance(condition, ByChoice):
        choice = told.values.get(condition.choice)
        known = condition.thresholds
        return {Decimal(n) for name, n in known.items() if choice not in known or name == choice}
    return set() if isinstance(condition, Claimed) else {Decimal(condition.threshold)}


def _of_goal(question: Question) -> Iterator[Truth]:
    """Yield the goal's year, and its counts of what is to be reached."""
    policy = question.policy
    goal = policy.file.goal
    if goal.clause not in question.found.clauses[:1] or question.asks_fixed == "document":
        return
    year = _YEAR.search(question.text)
    if year:
        yield Truth(int(year[1]) == goal.year, goal.quote, goal.clause, goal.quote)
    count = _COUNT.search(question.text)
    levels = set(levels_named(question.text))
    for sentence in policy.sentences(goal.clause) if count else ():
        for part in map(str.strip, _PART.findall(sentence)):
            if count and _COUNT.search(fold(part)):
                right = ordinal(count[1]) in map(int, _NUMBER.findall(fold(part)))
                holds = right if levels <= set(levels_named(part)) else None
                yield Truth(holds, part, goal.clause, part)


def _of_section(question: Question) -> Iterator[Truth]:
    """Yield how many clauses the section has that is named."""
    policy, section = question.policy, question.named_section
    count = _COUNT.search(question.text)
    counted = question.has("premise.count") and not question.mentions
    if section is None or count is None or not counted:
        return
    members = len(policy.children(section))
    says = texts.SECTION_HAS.format(title=policy.title(section), count=members)
    yield Truth(ordinal(count[1]) == members, says, section)


def _of_roster(question: Question) -> Iterator[Truth]:
    """Yield how many people the leading group has, where their number is stated."""
    policy = question.policy
    stated = _values(_measured(question), "people")
    if stated and question.has("person.any"):
        people = policy.directory.people
        roles = Counter(person.role for person in people)
        right = {len(people), *(roles[role] for role in roles if role in question.text)}
        holds = stated <= set(map(Decimal, right))
        says = roster_size(policy)
        clause = policy.file.sections.roster
        yield Truth(holds, says, clause, checked=frozenset(stated))
