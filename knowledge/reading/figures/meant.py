"""Meant: what the pieces of a text say of the numbers in them, where no fact takes these."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Meant:
    """Where numbers begin whose pieces say what they are, or that they are none."""

    idle: frozenset[int]  # surely nothing is told there, and they go on about none
    strange: frozenset[int]  # of something that is no fact, whatever their unit is for
    quality: frozenset[int]  # they only count what there is: 平台建了四个
    elsewhere: frozenset[int]  # sums that were spent on what no fact is of: 投2300万装修办公楼
    none: frozenset[int]  # they stand in denials: 一家像样的龙头都挑不出来
