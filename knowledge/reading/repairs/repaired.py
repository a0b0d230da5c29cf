"""Repaired: what a short message puts right of what was told before it."""

from dataclasses import dataclass

from knowledge.policy.facts.facts import Facts
from knowledge.reading.figures.figure import LeftOut


@dataclass(frozen=True)
class Repaired:
    """The facts put right, and the part of them that the message told anew."""

    facts: Facts
    anew: Facts
    supposed: bool = False  # 那12亿呢 only asks what would be
    planned: str = ""  # the number that is hoped for or reckoned with: 今年估计能到10.5亿
    left_out: tuple[LeftOut, ...] = ()  # numbers that leave what was told open
    in_units: str = ""  # a bare number that is taken in the unit of what was told: 市里又给了20
    grown: bool = False  # 打算涨20%: the words tell by how much more, not how much
