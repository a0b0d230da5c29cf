"""Asked: a fact that was asked for, and the facts with it settled or forgotten."""

from dataclasses import dataclass, replace
from typing import Any

from knowledge.policy.facts.facts import Facts, Standing, Title

_FUNDS = "funds"


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


def forget(name: str, facts: Facts) -> Facts:
    """Return the facts without what was told of `name`; of a detail without that alone."""
    if Asked.of(name).detail:
        return _without_detail(name, facts)
    fact = name
    return replace(
        facts,
        values={key: value for key, value in facts.values.items() if key != fact},
        titles=() if fact == "titles" else facts.titles,
        funds=() if fact == "funds" else facts.funds,
        unclear=facts.unclear - {fact},
        unsettled=facts.unsettled - {fact},
        ungiven=frozenset(one for one in facts.ungiven if one[0] != fact),
    )


def _without_detail(name: str, facts: Facts) -> Facts:
    """Return the facts without the year, level or amount; who lacked a title may have it."""
    asked = Asked.of(name)
    facts = replace(facts, unclear=facts.unclear - {name})
    none: dict[str, Any] = {asked.detail: None}
    if asked.name == _FUNDS:
        return replace(facts, funds=tuple(replace(fund, **none) for fund in facts.funds))
    titles = tuple(_reopened(t, none) if t.name == asked.name else t for t in facts.titles)
    return replace(facts, titles=titles)


def _reopened(title: Title, none: dict[str, Any]) -> Title:
    """Return the title without its detail; that it was not got was the answer to its year."""
    lacked = title.standing is Standing.LACKED
    return replace(title, **none, standing=Standing.HELD if lacked else title.standing)
