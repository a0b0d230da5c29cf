"""Asked: a fact that was asked for, and the facts with it settled or forgotten."""

from dataclasses import dataclass, replace
from typing import Any

from knowledge.policy.facts.fact import Fact
from knowledge.policy.facts.facts import Facts, Standing, Title
from knowledge.policy.facts.vocabulary import FactsFile


@dataclass(frozen=True)
class Asked:
    """A fact that was asked for: its name, and what of it (`year`, `level`, `yuan`) or nothing."""

    name: str
    detail: str = ""

    @classmethod
    def of(cls, name: str) -> "Asked":
        """Return what `tech_center.year` asks for."""
        fact, _, detail = name.partition(".")
        return cls(fact, detail)


def settled(facts: Facts, name: str, **changes: Any) -> Facts:
    """Return the facts with the changes, `name` no longer unclear or unsettled."""
    return replace(
        facts, **changes, unclear=facts.unclear - {name}, unsettled=facts.unsettled - {name}
    )


def forget(name: str, facts: Facts, vocabulary: FactsFile) -> Facts:
    """Return the facts without what was told of `name`; of a detail without that alone."""
    if Asked.of(name).detail:
        return _without_detail(name, facts, vocabulary)
    return settled(
        facts,
        name,
        values={key: value for key, value in facts.values.items() if key != name},
        titles=() if _is(vocabulary.title, name) else facts.titles,
        funds=() if _is(vocabulary.fund, name) else facts.funds,
        ungiven=frozenset(one for one in facts.ungiven if one[0] != name),
    )


def _without_detail(name: str, facts: Facts, vocabulary: FactsFile) -> Facts:
    """Return the facts without the year, level or amount; who lacked a title may have it."""
    asked = Asked.of(name)
    facts = replace(facts, unclear=facts.unclear - {name})
    none: dict[str, Any] = {asked.detail: None}
    if _is(vocabulary.fund, asked.name):
        return replace(facts, funds=tuple(replace(fund, **none) for fund in facts.funds))
    titles = tuple(_reopened(t, none) if t.name == asked.name else t for t in facts.titles)
    return replace(facts, titles=titles)


def _is(fact: Fact | None, name: str) -> bool:
    return fact is not None and fact.name == name


def _reopened(title: Title, none: dict[str, Any]) -> Title:
    """Return the title without its detail; that it was not got was the answer to its year."""
    lacked = title.standing is Standing.LACKED
    return replace(title, **none, standing=Standing.HELD if lacked else title.standing)
