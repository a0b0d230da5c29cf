"""Requirement: a number that somebody asks about is held against the one in the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from handlers import citation, texts
from handlers.figure import figure, money
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.question import Question
from knowledge.policy.calculators.rules import (
    Around,
    AtLeast,
    ByChoice,
    Claimed,
    InvestmentAward,
    MilestoneAward,
)
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.quantity import Manner
from knowledge.policy.policy import Policy

_EITHER = "还是"  # asks which of two; yes or no is no answer


@dataclass(frozen=True)
class _Standard:
    """What the text requires of one fact: the words for it, and every number that it may be."""

    clause: str
    quote: str
    fact: str
    line: str
    thresholds: frozenset[int]


def required(question: Question, facts: Facts) -> Reply | None:
    """Return what the text requires of the facts that are asked about, or None where nothing.

    The number asked about is no fact of anybody's: there is no verdict, and nothing is kept.
    """
    policy = question.policy
    asked = {*facts.values, *facts.unclear, *facts.unsettled}
    of_town = [s for s in _of_criteria(policy, facts) if s.fact in asked]
    standards = of_town or [s for s in _of_awards(policy, facts) if s.fact in asked]
    if not standards:
        return None
    yes_no = "" if _EITHER in question.text else _yes_no(standards, facts)
    lines = "；".join(standard.line for standard in standards)
    clauses = tuple(dict.fromkeys(standard.clause for standard in standards))
    intent = Intent.CRITERIA if of_town else Intent.AWARD
    return Reply(
        intent,
        (
            Block(Part.LEAD, texts.REQUIRED.format(yes_no=yes_no, lines=lines)),
            *_notes(policy, clauses),
            *citation.few_quotes(policy, tuple((s.clause, s.quote) for s in standards)),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        topic=Topic(clauses=clauses[:1], wants=intent),
    )


def _of_criteria(policy: Policy, facts: Facts) -> Iterator[_Standard]:
    """Yield every number that a town must reach; where a choice was named, only its own."""
    for criterion in policy.criteria.criterion:
        for rule in criterion.condition:
            if isinstance(rule, Claimed):
                continue
            if isinstance(rule, ByChoice):
                line, thresholds = _by_choice(policy, rule, facts)
            else:
                line, thresholds = _number(policy, rule), frozenset({rule.threshold})
            yield _Standard(criterion.clause, rule.quote, rule.fact, line, thresholds)


def _number(policy: Policy, rule: AtLeast | Around) -> str:
    fact = policy.facts.named(rule.fact)
    words = texts.REQUIRED_AROUND if isinstance(rule, Around) else texts.REQUIRED_LINE
    return words.format(label=fact.label, threshold=figure(rule.threshold, fact.kind))


def _by_choice(policy: Policy, rule: ByChoice, facts: Facts) -> tuple[str, frozenset[int]]:
    fact = policy.facts.named(rule.fact)
    labels = {c.value: c.label for c in policy.facts.named(rule.choice).choice}
    named = facts.values.get(rule.choice)
    thresholds = {c: t for c, t in rule.thresholds.items() if named in (None, c)}
    lines = [
        texts.REQUIRED_OF.format(
            choice=labels[choice], label=fact.label, threshold=figure(threshold, fact.kind)
        )
        for choice, threshold in thresholds.items()
    ]
    return "，".join(lines), frozenset(thresholds.values())


def _of_awards(policy: Policy, facts: Facts) -> Iterator[_Standard]:
    """Yield every number that an enterprise must reach for an award."""
    for rule in policy.awards.award:
        if isinstance(rule, InvestmentAward):
            lower = facts.values.get(rule.lower_for) is True
            threshold = rule.lower_threshold if lower else rule.threshold
            line = _line(policy, rule.fact, money(rule.threshold))
            line += texts.LOWER_THRESHOLD.format(
                label=policy.facts.named(rule.lower_for).label,
                threshold=money(rule.lower_threshold),
            )
            yield _Standard(rule.clause, rule.quote, rule.fact, line, frozenset({threshold}))
        elif isinstance(rule, MilestoneAward):
            steps = frozenset(rule.milestones.values())
            line = _line(policy, rule.fact, "、".join(map(money, sorted(steps))))
            yield _Standard(rule.clause, rule.quote, rule.fact, line, steps)


def _line(policy: Policy, fact: str, threshold: str) -> str:
    return texts.REQUIRED_LINE.format(label=policy.facts.named(fact).label, threshold=threshold)


def _yes_no(standards: Sequence[_Standard], facts: Facts) -> str:
    """Return whether the numbers asked about are the text's, or nothing where that is not plain."""
    same = []
    for standard in standards:
        told = facts.quantity(standard.fact)
        if told is None or told.manner is Manner.RANGE or len(standard.thresholds) != 1:
            return ""
        same.append(told.low in map(Decimal, standard.thresholds))
    return texts.REQUIRED_IS if all(same) else texts.REQUIRED_IS_NOT


def _notes(policy: Policy, clauses: Sequence[str]) -> Iterator[Block]:
    """Yield how the text was read, once a criterion."""
    for criterion in policy.criteria.criterion:
        if criterion.clause not in clauses:
            continue
        title = policy.title(criterion.clause)
        if criterion.strict:
            yield Block(Part.NOTE, texts.STRICT.format(title=title))
        if criterion.in_principle:
            yield Block(Part.NOTE, texts.IN_PRINCIPLE.format(title=title))
