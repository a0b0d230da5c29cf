"""The facts told so far, by name; what was not told is not there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from knowledge.language.quantity import Quantity


class Level(StrEnum):
    """Who awarded a title or gave money."""

    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"


ANY_LEVEL = ""  # where only what is applied for was told


class Standing(StrEnum):
    """How something that is named stands to the asker."""

    HELD = "held"
    LACKED = "lacked"  # not got, lost or revoked
    PENDING = "pending"  # hoped for, planned or applied for just now
    RENEWED = "renewed"  # held for longer, and only examined again
    HEARD = "heard"  # somebody says that it was got, and the asker has not seen it
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
    Of money that some levels gave nothing of, these are `ungiven`, and what is left is asked.
    Where one asker has `several` firms, each title is another firm's: 我有两家子公司. So many as
    are `alike` have each what is told of one: 我两个厂都评上了. `awaited` has the levels
    that are applied for, by the facts that have them: 正准备报小巨人.
    """

    asker: Asker | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    titles: tuple[Title, ...] = ()
    funds: tuple[Fund, ...] = ()
    unclear: frozenset[str] = frozenset()
    unsettled: frozenset[str] = frozenset()
    ungiven: frozenset[tuple[str, Level]] = frozenset()
    several: bool = False
    alike: int = 1
    awaited: Mapping[str, str] = field(default_factory=dict)

    def quantity(self, name: str) -> Quantity | None:
        """Return the told quantity, or None."""
        value = self.values.get(name)
        return value if isinstance(value, Quantity) else None


def _last(earlier: Mapping[str, Value], later: Mapping[str, Value]) -> dict[str, Value]:
    """Return both, what was told last at the end: a bare value that follows is about it."""
    return {**{name: v for name, v in earlier.items() if name not in later}, **later}


def merged(earlier: Facts, later: Facts) -> Facts:
    """Return the facts told before with those told now: what is told again replaces.

    Money of which one level is said to have given nothing is no longer known to have come.
    """
    open_ = {name for name, _ in later.ungiven if earlier.values.get(name) is True}
    before = {name: value for name, value in earlier.values.items() if name not in open_}
    return Facts(
        asker=later.asker or earlier.asker,
        values=_last(before, later.values),
        titles=_titles(earlier.titles, later.titles),
        funds=_funds(earlier.funds, later.funds),
        unclear=frozenset((earlier.unclear | later.unclear) - later.values.keys()),
        unsettled=frozenset((earlier.unsettled | later.unsettled) - later.values.keys()),
        ungiven=frozenset(
            one for one in earlier.ungiven | later.ungiven if one[0] not in later.values
        ),
        several=earlier.several or later.several,
        alike=later.alike if later.alike > 1 else earlier.alike,
        awaited={
            n: v for n, v in {**earlier.awaited, **later.awaited}.items() if n not in later.values
        },
    )


def _titles(earlier: Iterable[Title], later: Iterable[Title]) -> tuple[Title, ...]:
    """Return the titles; one told again without its level says how those of its name stand.

    创新中心没批下来 denies what was told of it, whatever its level was; somebody else's says
    nothing of the asker's own.
    """
    kept = list(earlier)
    for title in later:
        of_name = [t for t in kept if t.name == title.name]
        if title.standing is Standing.FOREIGN and of_name:
            continue
        same = [t for t in of_name if t.level == title.level]
        unlevelled = [t for t in of_name if t.level is None]
        again = of_name if title.level is None else same or unlevelled
        if not again:
            kept.append(title)
        for old in again:
            kept[kept.index(old)] = _told_again(old, title)
    return tuple(dict.fromkeys(kept))


def _told_again(old: Title, anew: Title) -> Title:
    """Return the title as it is told anew; what is not told again of it stays."""
    if anew.level is None and anew.standing is Standing.HELD and old.standing is not Standing.HELD:
        return old  # of another level of that name
    if old.standing is Standing.HELD and anew.standing is Standing.PENDING and anew.level is None:
        return replace(old, standing=Standing.DOUBTED)
    return replace(anew, level=anew.level or old.level, year=anew.year or old.year)


def _funds(earlier: tuple[Fund, ...], later: tuple[Fund, ...]) -> tuple[Fund, ...]:
    """Return the money, that of a level told anew in the place of what was told of it.

    Where the year is not told again, it is the one told before; another year's is kept beside it.
    """
    if not later:
        return earlier
    years = {fund.year for fund in earlier}
    year = years.pop() if len(years) == 1 else None
    anew = tuple(replace(fund, year=fund.year or year) for fund in later)
    given = {(level, f.year) for f in anew for level in (f.level, f.also) if level or not f.also}
    kept = (f for f in earlier if (f.level, f.year) not in given and (f.level or f.yuan))
    return (*kept, *anew)
