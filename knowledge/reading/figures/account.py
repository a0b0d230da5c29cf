"""The account of a message's numbers: what became of each one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from knowledge.language.measure import Measure, Unreadable
from knowledge.reading.figures.figure import Figures, Why
from knowledge.reading.mentions.token import Token


class Fate(StrEnum):
    """What became of a number that no reason kept from being its fact's figure."""

    TAKEN = "taken"
    MERGED = "merged"  # it was part of saying another one
    MONEY = "money"  # received from somebody
    UNREAD = "unread"
    UNITLESS = "unitless"
    WRONG_UNIT = "wrong_unit"
    HARMLESS = "harmless"  # whatever it counts, no rule asks for it
    LEFT = "left"  # no fact took it


@dataclass(frozen=True)
class Entry:
    """A number as written, the fact that it was told of, and what became of it."""

    written: str
    fact: str
    became: Fate | Why


def accounted(
    typed: Iterable[Token],
    numbers: Iterable[Measure | Unreadable],
    figures: Figures,
    money: frozenset[int],
) -> Iterator[Entry]:
    """Yield what became of each number, in the text's order.

    `typed` are the numbers as the text has them, `numbers` those that are left where several made
    one; `money` is where the ones begin that were received.
    """
    known = dict(_known(figures))
    known |= dict.fromkeys(money, ("", Fate.MONEY))
    composed = {number.start: number.written for number in numbers}
    for token in typed:
        if token.start not in composed and isinstance(token.value, Measure | Unreadable):
            composed[token.start] = token.value.written
            known[token.start] = "", Fate.MERGED
    for place, written in sorted(composed.items()):
        yield Entry(written, *known.get(place, ("", Fate.HARMLESS)))


def _known(figures: Figures) -> Iterator[tuple[int, tuple[str, Fate | Why]]]:
    """Yield where the numbers begin of which the figures tell, with fact and fate."""
    for left in figures.left:
        yield left.start, ("", Fate.LEFT)
    for unread in figures.unreadable:
        yield unread.start, ("", Fate.UNREAD)
    for wrong in figures.wrong_unit:
        yield wrong.start, ("", Fate.WRONG_UNIT)
    for name, unitless in figures.unitless:
        yield unitless.start, (name, Fate.UNITLESS)
    for name, told in figures.told.items():
        for figure in told:
            yield figure.number.start, (name, figure.why or Fate.TAKEN)
