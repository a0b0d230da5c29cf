"""An event: money that came or did not come, as one piece of a text tells it."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.language.measure import Measure
from knowledge.reading.mentions.token import Role

OF_MONEY = (Role.GIVE, Role.GIVEN, Role.MONEY)


class For(StrEnum):
    """What money was given for, as the text has it."""

    FUND = "fund"
    OTHER = "other"
    PROJECT = "project"  # of the asker's own, such as a technical renovation


@dataclass(frozen=True)
class Event:
    """Money that came or did not come, as one piece tells it."""

    start: int
    end: int
    levels: tuple[str, ...]
    numbers: tuple[Measure, ...]
    about: For | None
    came: bool | None  # False where it is denied, None where nobody says
    of_project: bool = False  # also where it is of the fund: 省里给了技改80万，工信的专项
    not_of_project: bool = False  # a piece behind it says so: 国家给过80万，不是技改的钱
