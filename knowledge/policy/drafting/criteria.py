"""The criteria of a document, drafted from the numbers and qualities of their section."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from knowledge.policy.calculators.grant import Grant, written
from knowledge.policy.clause import Clause
from knowledge.policy.drafting.awards import DraftedRules
from knowledge.policy.drafting.money import Number, numbers
from knowledge.policy.drafting.quoting import sentences

_LEAST = re.compile(r"(?:（[^）]*）|\([^)]*\))?及?其?以上")
_REACHED = re.compile(r"(?:(?:^|[^未])达到?|不低于|不少于)\s*$")
_OVER = re.compile(r"(?P<bound>不得?)?(?:超过|超|高于|大于|突破)\s*$")
_KINDS = {"家": "enterprises", "户": "enterprises", "人": "people", "名": "people"}


def drafted_criteria(records: Sequence[Clause], section: str | None) -> DraftedRules:
    """Return a table for each clause of the section; a clause without numbers is a quality."""
    rules: list[dict[str, Any]] = []
    facts: list[dict[str, Any]] = []
    for record in records if section else ():
        if record.parent != section:
            continue
        found = list(_conditions(record))
        rules.append({"clause": record.id, "condition": [condition for condition, _ in found]})
        facts += [{"asker": "town", **fact} for _, fact in found]
    return DraftedRules(rules, facts)


def _conditions(record: Clause) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield the conditions of a clause, each with its fact."""
    grant = Grant(record.id, "", record.heading, (), name=f"c{record.id.replace('.', '_')}")
    measured = [
        (number, sentence)
        for _, sentence in sentences([record])
        for number in numbers(sentence)
        if _is_least(sentence, number)
    ]
    for place, (number, sentence) in enumerate(measured, start=1):
        label = re.split("[，；：、]", sentence[: number.start])[-1] or record.heading
        fact = grant.fact(f"number{place}", _kind(number), label.strip())
        threshold = written(number.given.value)
        kind = "over" if _is_over(sentence, number) else "at_least"
        condition = {"kind": kind, "fact": fact["name"], "threshold": threshold}
        yield {**condition, "quote": sentence.strip("。；")}, fact
    if not measured:
        words = next((sentence for _, sentence in sentences([record])), record.heading)
        fact = grant.fact("quality", "claim", record.heading)
        yield {"kind": "claimed", "fact": fact["name"], "quote": words.strip("。；")}, fact


def _is_least(sentence: str, number: Number) -> bool:
    before, after = sentence[: number.start], sentence[number.end :]
    reached = _LEAST.match(after) or _REACHED.search(before)
    return bool(reached) or _is_over(sentence, number)


def _is_over(sentence: str, number: Number) -> bool:
    """Return whether the number itself is not enough: 超过10亿元; 超过10亿元以上 is at least so."""
    before, after = sentence[: number.start], sentence[number.end :]
    over = _OVER.search(before)
    return bool(over and not over["bound"] and not _LEAST.match(after))


def _kind(number: Number) -> str:
    if number.given.is_share:
        return "percent"
    return _KINDS.get(number.given.written[-1], "yuan")
