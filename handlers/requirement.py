"""Requirement: a number that somebody asks about is held against the one in the text."""

from collections.abc import Iterator
from decimal import Decimal

from handlers import citation, texts
from handlers.figure import figure
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.question import Question
from knowledge.policy.calculators.rules import (
    Around,
    AtLeast,
    ByChoice,
    Claimed,
    Criterion,
)
from knowledge.policy.facts.facts import Facts
from knowledge.policy.facts.quantity import Manner
from knowledge.policy.policy import Policy

Numbered = AtLeast | Around | ByChoice
Rules = list[tuple[Criterion, Numbered]]

_EITHER = "还是"  # asks which of two; yes or no is no answer


def required(question: Question, facts: Facts) -> Reply | None:
    """Return what the text requires of the facts that are asked about, or None where nothing.

    The number asked about is no fact of anybody's: there is no verdict, and nothing is kept.
    """
    policy = question.policy
    asked = {*facts.values, *facts.unclear, *facts.unsettled}
    rules: Rules = [
        (criterion, condition)
        for criterion in policy.criteria.criterion
        for condition in criterion.condition
        if condition.fact in asked and not isinstance(condition, Claimed)
    ]
    if not rules:
        return None
    lines = [_line(policy, condition, facts) for _, condition in rules]
    yes_no = "" if _EITHER in question.text else _yes_no(rules, facts)
    clauses = tuple(dict.fromkeys(criterion.clause for criterion, _ in rules))
    quotes = tuple((criterion.clause, condition.quote) for criterion, condition in rules)
    return Reply(
        Intent.CRITERIA,
        (
            Block(Part.LEAD, texts.REQUIRED.format(yes_no=yes_no, lines="；".join(lines))),
            *_notes(policy, rules),
            *citation.few_quotes(policy, quotes),
            citation.source(policy, clauses),
        ),
        clauses=clauses,
        topic=Topic(clauses=clauses[:1], wants=Intent.CRITERIA),
    )


def _line(policy: Policy, condition: Numbered, facts: Facts) -> str:
    """Return the fact with the number that the text has for it."""
    fact = policy.facts.named(condition.fact)
    if isinstance(condition, ByChoice):
        labels = {c.value: c.label for c in policy.facts.named(condition.choice).choice}
        return "，".join(
            texts.REQUIRED_OF.format(
                choice=labels[choice], label=fact.label, threshold=figure(threshold, fact.kind)
            )
            for choice, threshold in _of_choice(condition, facts)
        )
    words = texts.REQUIRED_AROUND if isinstance(condition, Around) else texts.REQUIRED_LINE
    return words.format(label=fact.label, threshold=figure(condition.threshold, fact.kind))


def _of_choice(condition: ByChoice, facts: Facts) -> Iterator[tuple[str, int]]:
    """Yield the threshold of the choice that was named, or else of each."""
    named = facts.values.get(condition.choice)
    for choice, threshold in condition.thresholds.items():
        if named in (None, choice):
            yield choice, threshold


def _yes_no(rules: Rules, facts: Facts) -> str:
    """Return whether the numbers asked about are the text's, or nothing where that is not plain."""
    same = []
    for _, condition in rules:
        told = facts.quantity(condition.fact)
        thresholds = set(_thresholds(condition, facts))
        if told is None or told.manner is Manner.RANGE or len(thresholds) != 1:
            return ""
        same.append(Decimal(thresholds.pop()) == told.low)
    return texts.REQUIRED_IS if all(same) else texts.REQUIRED_IS_NOT


def _thresholds(condition: Numbered, facts: Facts) -> Iterator[int]:
    if isinstance(condition, ByChoice):
        yield from (threshold for _, threshold in _of_choice(condition, facts))
    else:
        yield condition.threshold


def _notes(policy: Policy, rules: Rules) -> Iterator[Block]:
    """Yield how the text was read, once a criterion."""
    for criterion in {criterion.clause: criterion for criterion, _ in rules}.values():
        title = policy.title(criterion.clause)
        if criterion.strict:
            yield Block(Part.NOTE, texts.STRICT.format(title=title))
        if criterion.in_principle:
            yield Block(Part.NOTE, texts.IN_PRINCIPLE.format(title=title))
