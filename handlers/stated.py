"""What the text has for a number that a question states: by the rules, the goal, the sections."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from handlers import texts
from handlers.grant import grant_line, levels_named
from handlers.numeral import ordinal
from handlers.question import Question
from handlers.scene import Scene
from knowledge.policy.calculators.rules import (
    Award,
    ByChoice,
    Claimed,
    Condition,
    InvestmentAward,
    MatchAward,
    MilestoneAward,
    TitleAward,
)
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.measure import WRONG, Measure, measures
from knowledge.policy.facts.quantity import Quantity
from knowledge.policy.facts.reader import read
from knowledge.policy.fold import fold

_YEAR = re.compile(r"(20[0-9]{2})年?")
_COUNT = re.compile(r"(?<!第)([0-9一二两三四五六七八九十]+)个?(?:条|项|大项|个|大类)")
_PART = re.compile(r"[^，。；：！？]+")
_NUMBER = re.compile(r"[0-9]+")
_BARE_MONEY = re.compile(r"[0-9一二两三四五六七八九十百千][万亿]$")


@dataclass(frozen=True)
class Truth:
    """What the text has: whether it is what was said (None: it has no such number), and where."""

    holds: bool | None
    says: str
    clause: str
    quote: str = ""


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
    """Return what the text has for every number stated, from the rules it belongs to."""
    question = scene.question
    told = read(question.written, question.policy.facts, scene.as_of).facts
    of_awards = list(_of_awards(question, told))
    if of_awards:
        return of_awards
    return [*_of_criteria(question, told), *_of_goal(question), *_of_section(question)]


def _of_awards(question: Question, told: Facts) -> Iterator[Truth]:
    """Yield what the awards named give or ask for; those without a number only where none has."""
    measured = _measured(question)
    stated = {unit: _values(measured, unit) for unit in ("yuan", "percent")}
    awards = question.policy.awards_named(question.text) if any(stated.values()) else ()
    levels = levels_named(question.text)
    right = {award.name: _right(award, told, question) for award in awards}
    for award in awards:
        if right[award.name] or not any(right.values()):
            unit = "percent" if isinstance(award, MatchAward) else "yuan"
            known = right[award.name]
            holds = stated[unit] <= known and bool(stated[unit]) if known else None
            says = grant_line(question.policy, award, levels)
            yield Truth(holds, says, award.clause, award.quote)


def _right(award: Award, told: Facts, question: Question) -> set[Decimal]:
    """Return the numbers that are right to say of the award: yuan, or percent of a match."""
    if isinstance(award, TitleAward):
        levels = levels_named(question.text) or tuple(award.amounts)
        return {Decimal(award.amounts[level]) for level in levels if level in award.amounts}
    if isinstance(award, MatchAward):
        return {Decimal(award.percent)}
    if isinstance(award, InvestmentAward):
        lower = told.values.get(award.lower_for) is True
        return {Decimal(award.lower_threshold if lower else award.threshold)}
    if isinstance(award, MilestoneAward):
        return set(map(Decimal, award.milestones.values()))
    return set()


def _values(measured: Iterable[Measure], unit: str) -> set[Decimal]:
    return {m.quantity.low for m in measured if m.unit == unit}


def _of_criteria(question: Question, told: Facts) -> Iterator[Truth]:
    """Yield the thresholds of the criteria whose facts are stated."""
    for rule in question.policy.criteria.criterion:
        for condition in rule.condition:
            stated = _stated(condition, told, question)
            if stated is not None and not isinstance(condition, Claimed):
                holds = stated in _thresholds(condition, told)
                yield Truth(holds, condition.quote, rule.clause, condition.quote)


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
    if goal.clause not in question.found.clauses[:1]:
        return
    year = _YEAR.search(question.text)
    if year:
        yield Truth(int(year[1]) == goal.year, goal.quote, goal.clause, goal.quote)
    count = None if year else _COUNT.search(question.text)
    for sentence in policy.sentences(goal.clause) if count else ():
        for part in _PART.findall(sentence):
            if count and _COUNT.search(fold(part)):
                holds = ordinal(count[1]) in map(int, _NUMBER.findall(fold(part)))
                yield Truth(holds, part.strip(), goal.clause, part.strip())


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
