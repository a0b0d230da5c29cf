"""Grounds: why people are told of something unasked; whose ground is gone is told no more."""

from dataclasses import dataclass

from knowledge.office.follow import Subject


@dataclass(frozen=True)
class Ground:
    """What they follow or wish to hear of, or the departments of which they have one's role.

    None is the office's. Of what waits `about` the same thing only the newest is worth telling.
    """

    subject: Subject | None = None
    departments: tuple[str | None, ...] = ()
    about: str = ""
    wished: bool = False  # to be told of policies that fit
