"""Recognition: whether a town's facts meet the criteria, and how far it is."""

from collections.abc import Iterator
from dataclasses import replace

from handlers import citation
from handlers.eligibility.results.figure import apart, figure, gap, told
from handlers.message import Block, Intent, Part, Reply, Topic
from handlers.texts import calculators as texts
from knowledge.language.quantity import Quantity
from knowledge.policy.calculators.criteria import (
    Assessment,
    CriterionResult,
    assess,
    by_distance,
)
from knowledge.policy.calculators.verdict import Outcome, Overall, Verdict
from knowledge.policy.facts.facts import Asker, Facts
from knowledge.policy.policy import Policy


def criteria_reply(policy: Policy, facts: Facts, *, claimed: bool = False) -> Reply | None:
    """Return the verdict on every criterion that the facts speak of, or None where none is.

    Where it is `claimed` of all that they are met, and nothing else is told, nothing is decided.
    """
    assessment = assess(policy.criteria, facts)
    spoken = [result for result in assessment.results if _spoken_of(result, facts)]
    if not spoken:
        return _undecided(policy, facts, assessment) if claimed else None
    words = _Words(policy)
    clauses = tuple(result.rule.clause for result in _deciding_first(spoken))
    quotes = tuple((r.rule.clause, o.quote) for r in _deciding_first(spoken) for o in r.outcomes)
    return Reply(
        intent=Intent.CRITERIA,
        blocks=(
            Block(Part.LEAD, words.lead(assessment, spoken)),
            Block(Part.BODY, "\n".join(words.line(result) for result in spoken)),
            *words.notes(assessment, spoken),
            *citation.few_quotes(policy, quotes),
            citation.source(policy, [result.rule.clause for result in spoken]),
        ),
        clauses=clauses,
        criteria=assessment,
        reasons=tuple(words.line(result) for result in assessment.results),
        quotes=quotes,
        topic=Topic(
            clauses=clauses[:1], wants=Intent.CRITERIA, facts=replace(facts, asker=Asker.TOWN)
        ),
    )


def gaps(policy: Policy, assessment: Assessment) -> list[str]:
    """Return what each criterion that failed lacks, those nearest to their threshold first."""
    failed = (outcome for r in by_distance(assessment) for outcome in r.outcomes)
    words = _Words(policy)
    return [words.gap(outcome) for outcome in failed if outcome.verdict is Verdict.FAIL]


def not_spoken_of(policy: Policy, facts: Facts, assessment: Assessment) -> Iterator[str]:
    """Yield the line on the criteria of which nothing was told, where there are any."""
    silent = [r.rule.clause for r in assessment.results if not _spoken_of(r, facts)]
    if silent:
        yield texts.NOT_SPOKEN_OF.format(titles="、".join(map(policy.headings.title, silent)))


def _undecided(policy: Policy, facts: Facts, assessment: Assessment) -> Reply:
    """Return that nothing can be decided, and all that would have to be told."""
    words = _Words(policy)
    rules = [result.rule.clause for result in assessment.results]
    return Reply(
        intent=Intent.CRITERIA,
        blocks=(
            Block(Part.LEAD, texts.NOTHING_DECIDED),
            *words.notes(assessment, []),
            citation.source(policy, rules),
        ),
        clauses=tuple(rules),
        criteria=assessment,
        reasons=tuple(words.line(result) for result in assessment.results),
        topic=Topic(
            clauses=tuple(rules[:1]),
            wants=Intent.CRITERIA,
            facts=replace(facts, asker=Asker.TOWN),
        ),
    )


def _spoken_of(result: CriterionResult, facts: Facts) -> bool:
    """Return whether any fact of the criterion was told, or said to be unclear."""
    spoken = {*facts.values, *facts.unclear, *facts.unsettled}
    return any(outcome.fact in spoken for outcome in result.outcomes)


def _deciding_first(results: list[CriterionResult]) -> list[CriterionResult]:
    order = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.NEEDS_JUDGEMENT, Verdict.PASS)
    return sorted(results, key=lambda result: order.index(result.verdict))


class _Words:
    """The words for verdicts on criteria."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy

    def lead(self, assessment: Assessment, spoken: list[CriterionResult]) -> str:
        """Return the line that says it."""
        failed = [self._title(r) for r in by_distance(assessment)]
        judged = [r for r in spoken if r.verdict is Verdict.NEEDS_JUDGEMENT]
        settled = [r for r in spoken if r.verdict is not Verdict.UNKNOWN]
        key = assessment.overall.value
        if assessment.overall is Overall.INCOMPLETE and not settled:
            key = "incomplete_open"
        count = len(judged) if assessment.overall is Overall.BORDERLINE else len(settled)
        missing = [fact for r in spoken for o in r.outcomes for fact in o.missing]
        return texts.OVERALL[key].format(
            titles="、".join(failed), count=count, missing="、".join(map(self._fact, missing))
        )

    def line(self, result: CriterionResult) -> str:
        """Return one criterion with its mark and every condition of it."""
        return texts.CRITERION_LINE.format(
            mark=texts.MARKS[result.verdict],
            marker=self._policy.clauses[result.rule.clause].marker,
            title=self._title(result),
            says="；".join(self._says(outcome) for outcome in result.outcomes),
        )

    def _title(self, result: CriterionResult) -> str:
        return self._policy.headings.title(result.rule.clause)

    def _fact(self, name: str) -> str:
        return self._policy.facts.named(name).label

    def _says(self, outcome: Outcome) -> str:
        """Return the fact as understood against its threshold."""
        fact = self._policy.facts.named(outcome.fact)
        if not isinstance(outcome.told, Quantity):
            denied = outcome.told is False
            words = texts.DENIED if denied else texts.JUDGED[outcome.verdict]
            return words.format(label=fact.label)
        if outcome.threshold is None or outcome.short is None:
            missing = "、".join(map(self._fact, outcome.missing))
            return f"{fact.label} {told(outcome.told, fact.kind)}，{texts.NOT_TOLD}".format(
                missing=missing
            )
        values = {
            "label": fact.label,
            "told": told(outcome.told, fact.kind),
            "threshold": figure(outcome.threshold, fact.kind),
            "short": gap(outcome.told, outcome.threshold, fact.kind),
            "spare": apart(-outcome.short, fact.kind),
        }
        return self._against(outcome).format(**values)

    def gap(self, outcome: Outcome) -> str:
        """Return what is short of a threshold, or that the quality is said to be missing."""
        fact = self._policy.facts.named(outcome.fact)
        if not isinstance(outcome.told, Quantity) or outcome.threshold is None:
            return texts.DENIED.format(label=fact.label)
        return fact.label + gap(outcome.told, outcome.threshold, fact.kind)

    def _against(self, outcome: Outcome) -> str:
        """Return the sentence for a figure against its threshold."""
        exact = isinstance(outcome.told, Quantity) and outcome.told.manner == "exact"
        short = outcome.short or 0
        if outcome.verdict is Verdict.PASS:
            return texts.TO_SPARE if exact and short < 0 else texts.REACHED
        if outcome.verdict is Verdict.FAIL:
            return texts.SHORT_OF if short > 0 else texts.FAILED
        if outcome.verdict is Verdict.NEEDS_JUDGEMENT:
            return texts.CLOSE_TO
        return texts.UNDECIDED

    def notes(self, assessment: Assessment, spoken: list[CriterionResult]) -> tuple[Block, ...]:
        """Return how the text was read, and which criteria were not spoken of."""
        notes = [texts.STRICT.format(title=self._title(r)) for r in spoken if r.rule.strict]
        notes += [
            texts.IN_PRINCIPLE.format(title=self._title(r)) for r in spoken if r.rule.in_principle
        ]
        silent = [self._title(r) for r in assessment.results if r not in spoken]
        if silent and assessment.overall is Overall.INCOMPLETE:
            notes.append(texts.NOT_SPOKEN_OF.format(titles="、".join(silent)))
        return tuple(Block(Part.NOTE, note) for note in notes)
