"""Together: what holds of several awards at once, as the closing rules of a document have it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.policy.calculators.award import AwardResult
from knowledge.table import Table


class Way(StrEnum):
    """How several awards go together."""

    ADD = "add"  # all are given
    HIGHEST = "highest"  # of those of one group, such as a project, the highest
    ONE = "one"  # at most one of all


class Closing(Table):
    """A sentence of the document over all its awards."""

    clause: str
    quote: str


class Stacking(Closing):
    """How awards go together; where a document has no such sentence, it is silent."""

    way: Way


class Exclusion(Closing):
    """What shuts out from every award, once it is told; else the answer says that it does."""

    fact: str


class Ceiling(Closing):
    """The most that all awards of one receiver come to together, in yuan."""

    yuan: int


class Same(Table):
    """Facts that stand for one another where only one was told; the answer says that they did."""

    facts: tuple[str, ...]


@dataclass(frozen=True)
class Total:
    """What awards given come to together, in yuan, and the rule that makes it less than their sum.

    `rule` is None where all of them are given in full.
    """

    yuan: int
    rule: Stacking | Ceiling | None = None


def total(
    given: Iterable[AwardResult], stacking: Sequence[Stacking], ceiling: Ceiling | None
) -> Total:
    """Return what awards given come to together, as the document has it.

    Where it is silent they are added up.
    """
    rules = {one.way: one for one in stacking}
    groups: dict[str, list[int]] = {}
    for place, result in enumerate(given):
        alone = Way.HIGHEST not in rules or not result.rule.group
        group = f"{place}" if alone else result.rule.group
        groups.setdefault(group, []).append(result.amount_yuan or 0)
    come = Total(sum(sum(sums) for sums in groups.values()))
    highest = [max(sums) for sums in groups.values()]
    if sum(highest) < come.yuan:
        come = Total(sum(highest), rules[Way.HIGHEST])
    if Way.ONE in rules and max(highest, default=0) < come.yuan:
        come = Total(max(highest), rules[Way.ONE])
    return Total(ceiling.yuan, ceiling) if ceiling and ceiling.yuan < come.yuan else come
