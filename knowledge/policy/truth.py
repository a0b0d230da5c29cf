"""Truth: what the text has for something that a question states, by the rules and the document."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal

from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.award import Award
from knowledge.policy.calculators.condition import Condition
from knowledge.policy.calculators.criteria import CriteriaFile
from knowledge.policy.calculators.figure import Figure, Use, holding
from knowledge.policy.calculators.stated import Stated, StatedAward, stated_awards
from knowledge.policy.facts.facts import Facts, Level
from knowledge.policy.facts.level import levels_named
from knowledge.policy.facts.vocabulary import FactsFile
from knowledge.policy.fold import fold
from knowledge.policy.policy import Policy

# How many of something a sentence has: 8条, 3个; 第3条 is no count.
COUNT = re.compile(r"(?:^|[^第])([0-9一二两三四五六七八九十]{1,9})个?(?:条|项|大项|个|大类)")
_PART = re.compile(r"[^，。；：！？]+")
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class Truth:
    """Whether something is as it was said, and where the text has it.

    `holds` is None where the text has no such number. It is `whole` where everything that was
    said of it could be held against the text; `checked` are the numbers that were. Of an award it
    names that and the levels spoken of; what no sentence says, as a count, has no quote.
    """

    holds: bool | None
    clause: str
    quote: str = ""
    whole: bool = True
    checked: frozenset[Decimal] = frozenset()
    award: Award | None = None
    levels: tuple[Level, ...] = ()


# --- awards -----------------------------------------------------------------------------------
def of_awards(stated: Stated, told: Facts, vocabulary: FactsFile) -> list[Truth]:
    """Return what the awards named give or ask for; those without a number only where none has.

    Of an award that is spoken of several times all must hold.
    """
    found: dict[str, list[StatedAward]] = {}
    for one in stated_awards(stated.said, vocabulary):
        if one.numbers or not one.award.figures:
            found.setdefault(one.award.name, []).append(one)
    figured = {name for name, those in found.items() if those[0].award.figures}
    return [
        _of_award(those, told, vocabulary, stated)
        for name, those in found.items()
        if name in figured or not figured
    ]


def _of_award(
    those: Sequence[StatedAward], told: Facts, vocabulary: FactsFile, stated: Stated
) -> Truth:
    """Return what the text has for all that is said of one award."""
    award = those[0].award
    verdicts = [_holds(one, holding(award.figures, told), vocabulary) for one in those]
    verdicts += [based] if (based := _base_holds(award, stated.levels)) is not True else []
    if award.once and stated.yearly:
        verdicts = [False]
    return Truth(
        holds=False if False in verdicts else None if None in verdicts else True,
        clause=award.clause,
        quote=award.quote,
        whole=all(_whole(one) for one in those),
        checked=frozenset(number.quantity.low for one in those for number in one.numbers),
        award=award,
        levels=tuple(dict.fromkeys(level for one in those for level in one.levels)),
    )


def _holds(one: StatedAward, figures: Sequence[Figure], vocabulary: FactsFile) -> bool | None:
    """Return whether the text has the numbers so; None where it has none for that."""
    stated = [(number.quantity.low, number.unit) for number in one.numbers]
    right = [(figure.value, figure.unit(vocabulary)) for figure in figures]
    by_level = {f.level: pair for f, pair in zip(figures, right, strict=True) if f.level}
    wanted = [by_level.get(level) for level in one.levels] if by_level else []
    if None in wanted or not right:
        return None
    if len(stated) == len(wanted) > 1:  # 分别是50万、20万
        return stated == wanted
    return {*wanted} <= {*stated} if wanted else {*stated} <= {*right}


def _base_holds(award: Award, levels: Set[Level]) -> bool | None:
    """Return whether a share is of money from levels that count: 国家给的县里配30% is of none.

    None is where money from one that does not count is named beside one that does.
    """
    shared = any(figure.use is Use.SHARE for figure in award.figures)
    if not shared or not award.at_levels or not levels - {*award.at_levels, Level.COUNTY}:
        return True
    return None if levels & {*award.at_levels} else False


def _whole(one: StatedAward) -> bool:
    """Return whether it is said which of several amounts is meant, and nothing is left over.

    企业技术中心50万 does not say the level; 配套30%是按国家的 says one that has no number.
    """
    by_level = [figure for figure in one.award.figures if figure.level]
    if one.loose or not by_level or one.levels:
        return not one.loose
    return len(by_level) == len(one.numbers)


# --- criteria ---------------------------------------------------------------------------------
def of_criteria(
    rules: CriteriaFile, stated: Stated, told: Facts, vocabulary: FactsFile
) -> Iterator[Truth]:
    """Yield what the criteria have for the numbers stated of their facts.

    Where 全国全省都是30% states one number of several, each of its kind is held against it.
    """
    for rule in rules.criterion:
        numbers = {c.fact: _number(c, stated, told, vocabulary) for c in rule.condition}
        first = next((number for number in numbers.values() if number is not None), None)
        for condition in rule.condition:
            number = numbers[condition.fact]
            if number is None and stated.each and _of_a_kind(condition, rule.condition, vocabulary):
                number = first
            if number is not None and condition.figures:
                right = {figure.value for figure in holding(condition.figures, told)}
                checked = frozenset([number])
                yield Truth(number in right, rule.clause, condition.quote, checked=checked)


def _of_a_kind(condition: Condition, beside: Sequence[Condition], vocabulary: FactsFile) -> bool:
    """Return whether others beside the condition have a fact of the same kind."""
    kinds = [vocabulary.named(one.fact).kind for one in beside]
    return kinds.count(vocabulary.named(condition.fact).kind) > 1


def _number(
    condition: Condition, stated: Stated, told: Facts, vocabulary: FactsFile
) -> Decimal | None:
    """Return the number that is stated of the condition's fact, or None."""
    value = told.values.get(condition.fact)
    numbers = stated.values(vocabulary.named(condition.fact).kind)
    if isinstance(value, Quantity):
        return value.low if value.low in numbers else None
    decided = any(name in told.values for name in condition.asks[1:])
    return next(iter(numbers), None) if decided else None  # 文旅镇要10亿吗


# --- the document -----------------------------------------------------------------------------
def of_goal(policy: Policy, stated: Stated) -> Iterator[Truth]:
    """Yield the goal's year, and its counts of what is to be reached."""
    goal = policy.file.goal
    if goal is None:
        return
    if stated.year is not None:
        yield Truth(stated.year == goal.year, goal.clause, goal.quote)
    if stated.count is None:
        return
    for sentence in policy.sentences(goal.clause):
        for part in map(str.strip, _PART.findall(sentence)):
            if COUNT.search(fold(part)):
                right = stated.count in map(int, _NUMBER.findall(fold(part)))
                holds = right if stated.levels <= {*levels_named(part)} else None
                yield Truth(holds, goal.clause, part)


def of_section(policy: Policy, section: str, count: int) -> Truth:
    """Return whether the section has so many clauses."""
    return Truth(count == len(policy.headings.children(section)), section)


def of_roster(policy: Policy, text: str, numbers: set[Decimal]) -> Truth:
    """Return whether the leading group has so many people, in all or of a role that is named."""
    people = policy.directory.people
    roles = Counter(person.role for person in people)
    right = {len(people), *(count for role, count in roles.items() if role in text)}
    holds = numbers <= set(map(Decimal, right))
    return Truth(holds, policy.there(policy.file.sections.roster)[0], checked=frozenset(numbers))
