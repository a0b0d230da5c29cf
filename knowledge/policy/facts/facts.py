"""The facts told so far, by name; what was not told is not there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from knowledge.language.quantity import Quantity


class Level(StrEnum):
    """Who awarded a title or gave money."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"


class Standing(StrEnum):
    """How something that is named stands to the asker."""

    HELD = "held"
    LACKED = "lacked"  # not got, lost or revoked
    PENDING = "pending"  # hoped for, planned or applied for just now
    RENEWED = "renewed"  # held for longer, and only examined again
    FOREIGN = "foreign"  # somebody else's
    DOUBTED = "doubted"  # applied for, or told in two ways: nobody said what came of it


class Asker(StrEnum):
    """Whom the facts are about: awards are for the one, recognition for the other."""

    ENTERPRISE = "enterprise"
    TOWN = "town"


@dataclass(frozen=True)
class Title:
    """A title that is told of, such as `tech_center`; None is what was not told.

    Only one that is `HELD` was got in its year.
    """

    name: str
    level: Level | None = None
    year: int | None = None
    branch: bool = False  # only a branch (分中心) of somebody else's
    standing: Standing = Standing.HELD


@dataclass(frozen=True)
class Fund:
    """Money received from the industry and information technology funds."""

    level: Level | None = None
    yuan: Quantity | None = None
    year: int | None = None
    also: Level | None = None  # the other level, where two gave one sum together


# A quantity; a yes or no; a choice such as the sector `manufacturing`.
Value = Quantity | bool | str


@dataclass(frozen=True)
class Facts:
    """What was told: single values by fact name, and the lists of titles and funds.

    A fact that was asked and answered with 不清楚 is in `unclear`: it is not asked again. One told
    only as a plan, of somebody else, or in a way that settles nothing is `unsettled`: it is asked.
    """

    asker: Asker | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    titles: tuple[Title, ...] = ()
    funds: tuple[Fund, ...] = ()
    unclear: frozenset[str] = frozenset()
    unsettled: frozenset[str] = frozenset()

    def quantity(self, name: str) -> Quantity | None:
        """Return the told quantity, or None."""
        value = self.values.get(name)
        return value if isinstance(value, Quantity) else None


def _last(earlier: Mapping[str, Value], later: Mapping[str, Value]) -> dict[str, Value]:
    """Return both, what was told last at the end: a bare value that follows is about it."""
    return {**{name: v for name, v in earlier.items() if name not in later}, **later}


def merged(earlier: Facts, later: Facts) -> Facts:
    """Return the facts told before with those told now: what is told again replaces."""
    titles = {(t.name, t.level): t for t in (*earlier.titles, *later.titles)}
    return Facts(
        asker=later.asker or earlier.asker,
        values=_last(earlier.values, later.values),
        titles=tuple(titles.values()),
        funds=later.funds or earlier.funds,
        unclear=(earlier.unclear | later.unclear) - later.values.keys(),
        unsettled=(earlier.unsettled | later.unsettled) - later.values.keys(),
    )
