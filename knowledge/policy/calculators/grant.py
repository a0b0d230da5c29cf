"""A grant: a promise of money in a sentence of the text, from which kinds of awards are drafted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

_LEVELS = {"国家": "national", "省": "province", "市": "city", "县": "county", "区": "county"}
_PAUSE = re.compile("[，,；;：:]")
_SHORTEST, _SHORT = 3, 24  # characters that say what it is for


def written(value: Decimal) -> int | Decimal:
    """Return the number as a table has it: whole where it is, and nothing cut off: 66.5."""
    return int(value) if value == value.to_integral_value() else value


@dataclass(frozen=True)
class Given:
    """A sum that is given, as `written`: yuan, or percent of something; `per` is one of what."""

    value: Decimal
    is_share: bool
    written: str
    per: str = ""


@dataclass(frozen=True)
class Grant:
    """The sums that one sentence gives, and the cases it gives them for, in the same order.

    `condition` are the words before the sums. `values` are the levels, grades or things, `least`
    the numbers with their `unit`, from which on the sums hold; `places` is of how many in a list.
    Of these only what has as many as there are sums is there. `base` is what a share is of.
    """

    clause: str
    quote: str
    condition: str
    given: tuple[Given, ...]
    values: tuple[str, ...] = ()
    least: tuple[Decimal, ...] = ()
    unit: str = ""
    over: bool = False  # 超过: the number itself is not enough
    places: int = 0
    base: str = ""
    cap: Decimal | None = None  # yuan
    once: bool = False
    yearly: bool = False

    is_most: bool = False  # the sum is only what is given at most
    name: str = ""  # of the award, and so how the names of its facts begin

    @property
    def shares(self) -> bool:
        """Whether shares are given, and not sums."""
        return all(one.is_share for one in self.given)

    @property
    def sums(self) -> bool:
        """Whether sums of yuan are given."""
        return not any(one.is_share for one in self.given)

    @property
    def yuan(self) -> tuple[int, ...]:
        """The sums in whole yuan."""
        return tuple(int(one.value) for one in self.given)

    @property
    def percent(self) -> tuple[Decimal, ...]:
        """The shares in percent."""
        return tuple(one.value for one in self.given)

    @property
    def short(self) -> str:
        """What the grant is for, in few words of the text."""
        parts = [part for part in _PAUSE.split(self.condition) if len(part) > _SHORTEST]
        return (parts or [self.condition])[0].removeprefix("对")[:_SHORT].rstrip("的、和及或")

    def choices(self, role: str) -> dict[str, Any]:
        """Return the table of a fact with a value for each level or thing that has a sum."""
        levels = [_LEVELS.get(value.rstrip("级")) for value in self.values]
        named = levels if all(levels) and len({*levels}) == len(levels) else None
        choices = [
            {"value": named[n] if named else f"v{n + 1}", "label": value, "plain": [value]}
            for n, value in enumerate(self.values)
        ]
        return {**self.fact(role, "choice", self.short), "choice": choices}

    def fact(self, role: str, kind: str, label: str) -> dict[str, Any]:
        """Return the table of a fact that the award asks for, named after the award."""
        names = {"names": [label]} if kind not in ("yes_no", "choice") else {}
        return {"name": f"{self.name}_{role}", "label": label, "kind": kind, **names}


@dataclass(frozen=True)
class Drafted:
    """The table of an amount as a grant has it, and those of the facts that it asks for."""

    amount: Mapping[str, Any]
    facts: tuple[Mapping[str, Any], ...] = field(default=())
