"""A mark: how much of a fact a criterion of the document asks for, and of whom."""

from dataclasses import dataclass
from decimal import Decimal

from knowledge.policy.facts.facts import Value


@dataclass(frozen=True)
class Mark:
    """So much of the fact; where `only` is told, of those of whom a fact has that value."""

    fact: str
    value: Decimal
    only: tuple[str, Value] | None = None
